package no.oppvekststatus.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.edition.Composition;
import no.oppvekststatus.edition.Fingerprint;
import no.oppvekststatus.edition.Home;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.stereotype.Component;

/** What a night starts from: the files in the inbox (unopened), the plans and what the reports are made with. */
@Component
class InboxReader {
  /** How long a file must have stood still before it is taken. */
  private static final Duration STILL = Duration.ofMinutes(1);

  private final Home home;
  private final PlanBook book;
  private final Composition composition;
  private final Clock clock;

  InboxReader(Home home, PlanBook book, Composition composition, Clock clock) {
    this.home = home;
    this.book = book;
    this.composition = composition;
    this.clock = clock;
  }

  /** The same as long as a night would have the same to do; of the inbox only {@code lines} count. */
  String fingerprint(List<String> lines) { return Fingerprint.of(lines, book.sha256(), composition.settings()); }

  /** One line a file: path, size, time, and whether it has stood still; sorted. */
  List<String> look() throws IOException {
    if (!Files.isDirectory(home.inbox())) return List.of();
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home.inbox())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) lines.add(line(file));
    }
    return lines;
  }

  private String line(Path file) throws IOException {
    try {
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      boolean still = modified.plus(STILL).isBefore(clock.instant());
      return home.inbox().relativize(file) + "|" + Files.size(file) + "|" + modified + "|" + still;
    } catch (NoSuchFileException e) {
      return home.inbox().relativize(file) + "|gone";
    }
  }
}
