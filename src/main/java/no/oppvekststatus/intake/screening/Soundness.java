package no.oppvekststatus.intake.screening;

import java.util.Optional;
import no.oppvekststatus.formats.Rejection;

/** Whether a file may be opened at all. */
public sealed interface Soundness {
  /** Why the file is not opened; empty for a sound one. */
  Optional<Rejection> problem();

  record Sound() implements Soundness {
    @Override
    public Optional<Rejection> problem() { return Optional.empty(); }
  }

  /** Perhaps still being copied: worth another night. */
  record Broken(Rejection why) implements Soundness {
    @Override
    public Optional<Rejection> problem() { return Optional.of(why); }
  }

  /** Made to do harm, or too large: never opened, so neither screened nor kept. */
  record Harmful(Rejection why) implements Soundness {
    @Override
    public Optional<Rejection> problem() { return Optional.of(why); }
  }
}
