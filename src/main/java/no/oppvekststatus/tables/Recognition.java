package no.oppvekststatus.tables;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a file turned out to be. */
public sealed interface Recognition {
  /** One function for each kind. */
  <R> R on(Function<Readable, R> readable, Function<StatisticsRefused, R> refused, Supplier<R> other);

  /** A published table that was read through once and holds together. */
  record Readable(StatisticsFile file) implements Recognition {
    @Override
    public <R> R on(Function<Readable, R> readable, Function<StatisticsRefused, R> refused,
        Supplier<R> other) {
      return readable.apply(this);
    }
  }

  /** A file of a known kind that cannot be taken. */
  record StatisticsRefused(Rejection why) implements Recognition {
    StatisticsRefused(RejectionCode code, String place, String remedy) {
      this(new Rejection(code, place, remedy));
    }

    @Override
    public <R> R on(Function<Readable, R> readable, Function<StatisticsRefused, R> refused,
        Supplier<R> other) {
      return refused.apply(this);
    }
  }

  /** No known published table; other readers may recognise the file. */
  record NotStatistics() implements Recognition {
    @Override
    public <R> R on(Function<Readable, R> readable, Function<StatisticsRefused, R> refused,
        Supplier<R> other) {
      return other.get();
    }
  }
}
