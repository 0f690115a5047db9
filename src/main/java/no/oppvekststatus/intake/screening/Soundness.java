package no.oppvekststatus.intake.screening;

import java.util.Optional;
import no.oppvekststatus.formats.Rejection;

/** Whether a file may be opened at all. */
public sealed interface Soundness {
  /** Why the file is not opened; empty for a sound one. */
  Optional<Rejection> problem();

  /** It is broken as a file is that is still being copied. */
  boolean unfinished();

  record Sound() implements Soundness {
    @Override
    public Optional<Rejection> problem() { return Optional.empty(); }

    @Override
    public boolean unfinished() { return false; }
  }

  /** Perhaps still being copied: worth another night. */
  record Broken(Rejection why) implements Soundness {
    @Override
    public Optional<Rejection> problem() { return Optional.of(why); }

    @Override
    public boolean unfinished() { return true; }
  }

  /** Made to do harm, or too large: never opened, so neither screened nor kept. */
  record Harmful(Rejection why) implements Soundness {
    @Override
    public Optional<Rejection> problem() { return Optional.of(why); }

    @Override
    public boolean unfinished() { return false; }
  }
}
