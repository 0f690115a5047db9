package no.oppvekststatus.tables;

import no.oppvekststatus.formats.Rejection;
import java.util.function.Consumer;
import no.oppvekststatus.figures.Observation;

/** What one cell came to: exactly one of the two, never an exception, never silence. */
public sealed interface Interpreted {
  void on(Consumer<Accepted> accepted, Consumer<Rejected> rejected);

  record Accepted(Observation observation) implements Interpreted {
    @Override
    public void on(Consumer<Accepted> accepted, Consumer<Rejected> rejected) { accepted.accept(this); }
  }

  record Rejected(Rejection why) implements Interpreted {
    @Override
    public void on(Consumer<Accepted> accepted, Consumer<Rejected> rejected) { rejected.accept(this); }
  }
}
