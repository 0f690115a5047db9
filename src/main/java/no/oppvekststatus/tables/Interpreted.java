package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.util.function.Consumer;
import no.oppvekststatus.figures.Observation;

/** What one cell came to: exactly one of the two, never an exception, never silence. */
public sealed interface Interpreted {
  void on(Consumer<Accepted> accepted, Consumer<Rejected> rejected);

  record Accepted(Observation observation) implements Interpreted {
    @Override
    public void on(Consumer<Accepted> accepted, Consumer<Rejected> rejected) { accepted.accept(this); }
  }

  /**
   * {@code code} is stable, {@code place} a position in the file and never its content, {@code remedy} plain Norwegian.
   */
  record Rejected(String code, String place, String remedy) implements Interpreted {
    Rejected(RejectionCode code, String place, String remedy) { this(code.code(), place, remedy); }

    @Override
    public void on(Consumer<Accepted> accepted, Consumer<Rejected> rejected) { rejected.accept(this); }
  }
}
