package no.oppvekststatus.house.seeded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Seeded violations of wall 2: a type that by its name is pure touches files and asks the wall clock. */
public final class Reckoning {
  private Reckoning() {}

  /** Nested types count by their outermost: this one is pure too, whatever it is called. */
  static final class InnerReader {
    private InnerReader() {}

    static boolean there() { return Files.exists(Path.of("x")); }
  }

  static Instant now() { return Instant.now(); }

  static Supplier<LocalDate> today() { return LocalDate::now; }

  static Instant allowed(Clock clock) { return Instant.now(clock); }
}
