package no.oppvekststatus.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.home.WholeFile;
import no.oppvekststatus.intake.Intake;
import no.oppvekststatus.intake.Receipt;
import no.oppvekststatus.intake.Request;
import no.oppvekststatus.plan.PlanBook;

/**
 * The step before the inbox: a file grows under a hidden name, is checked by a trial import, and is moved
 * directly under the inbox, whole, where it belongs to no single municipality.
 */
final class InboxWriter {
  private static final Duration STOOD_STILL = Duration.ofMinutes(1);
  private final Path inbox;
  private final Intake intake;
  private final Clock clock;

  /** @param inbox folder {@code inbox} of the home */
  InboxWriter(Path inbox, Intake intake, Clock clock) {
    this.inbox = inbox;
    this.intake = intake;
    this.clock = clock;
  }

  /** Where a file of this name grows: the inbox does not see it. */
  Path begin(String name) throws IOException {
    Files.createDirectories(inbox);
    return WholeFile.half(inbox.resolve(name));
  }

  /** The result of a trial import; nothing is stored. */
  Receipt tried(Path part, PlanBook book, LocalDate today) throws IOException {
    return intake.receive(part, new Request(null, true, today, null, book));
  }

  /** Whether the inbox holds the same bytes already under a name that begins so. */
  boolean holds(Path part, String begins) throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith(begins) && Files.isRegularFile(f))
          .toList())
        if (Files.mismatch(part, file) == -1) return true;
    }
    return false;
  }

  /** The file is complete and need not wait a minute. */
  void put(Path part, String name) throws IOException {
    Files.setLastModifiedTime(part, FileTime.from(clock.instant().minus(STOOD_STILL)));
    WholeFile.place(part, inbox.resolve(name));
  }

  void forget(List<Path> parts) throws IOException {
    for (Path part : parts) Files.deleteIfExists(part);
  }
}
