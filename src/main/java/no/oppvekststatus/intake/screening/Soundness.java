package no.oppvekststatus.intake.screening;

import no.oppvekststatus.intake.Rejection;

/** Whether a file may be opened at all. */
public sealed interface Soundness {
  record Sound() implements Soundness {}

  /** Perhaps still being copied: worth another night. */
  record Broken(Rejection why) implements Soundness {}

  /** Made to do harm, or too large: never opened, so neither screened nor kept. */
  record Harmful(Rejection why) implements Soundness {}
}
