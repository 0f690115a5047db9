package no.oppvekststatus.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.figures.SqlFile;
import no.oppvekststatus.intake.Receipt.Outcome;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inbox and what is remembered of files that were not taken: those still being copied, those broken on their first
 * night, those left for personal data. A file that was taken or refused leaves the inbox, after its content is committed.
 */
public final class InboxStore {
  private static final String PERSONAL = "Filen inneholder personopplysninger og er verken lest inn eller lagret. Slett den herfra.";
  private final Path inbox;
  private final Intake intake;
  private final JdbcClient jdbc;
  private final Clock clock;

  /** @param inbox folder {@code inbox} of the home */
  InboxStore(Path inbox, Intake intake, JdbcClient jdbc, Clock clock) {
    this.inbox = inbox;
    this.intake = intake;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Sighting(long bytes, Instant modified, LocalDate firstNight, String state) {
    boolean same(InboxFile file) {
      return bytes == file.bytes() && modified.equals(file.modified().truncatedTo(ChronoUnit.MICROS));
    }
  }

  /** Every file that lies there, by path; hidden files and Excel's locks are none. Forgets those that are gone. */
  public List<InboxFile> list() throws IOException {
    List<InboxFile> files = new ArrayList<>();
    if (Files.isDirectory(inbox)) {
      try (Stream<Path> paths = Files.walk(inbox)) {
        for (Path path : paths.filter(Files::isRegularFile).filter(InboxStore::visible).sorted().toList()) look(path).ifPresent(files::add);
      }
    }
    jdbc.sql(SqlFile.of("intake/forget-lost-sightings")).param("present", files.stream().map(InboxFile::key).toArray(String[]::new)).update();
    return files;
  }

  /** Receives one file, unless it must wait; then removes it from the inbox, unless it was left for personal data. */
  public Receipt take(InboxFile file, LocalDate night, PlanBook book) throws IOException {
    Optional<Sighting> seen = seen(file);
    if (seen.filter(s -> s.state().equals("personal") && s.same(file)).isPresent()) {
      note(file, night, "personal", PERSONAL);
      return unread(file, Outcome.PERSONAL, new Rejection("personal-data", "", PERSONAL));
    }
    boolean earlier = seen.filter(s -> s.same(file) && s.firstNight().isBefore(night)).isPresent();
    if (!file.stillIn(clock.instant()).isZero() && !earlier) return wait(file, night, "waiting",
        new Rejection("still-moving", "", "Filen er endret for mindre enn ett minutt siden. Den leses neste gang."));
    Optional<Rejection> broken = intake.broken(file.path());
    boolean secondNight = earlier && seen.filter(s -> s.state().equals("broken")).isPresent();
    if (broken.isPresent() && !secondNight) return wait(file, night, "broken", broken.get());
    Receipt receipt = intake.receive(file.path(), new Request(file.municipalityId(), false, night, null, book));
    if (receipt.outcome() == Outcome.PERSONAL) {
      note(file, night, "personal", PERSONAL);
    } else {
      Files.deleteIfExists(file.path());
      jdbc.sql(SqlFile.of("intake/forget-sighting")).param("path", file.key()).update();
    }
    return receipt;
  }

  private Receipt wait(InboxFile file, LocalDate night, String state, Rejection why) {
    note(file, night, state, why.remedy());
    return unread(file, Outcome.WAITING, why);
  }

  private static Receipt unread(InboxFile file, Outcome outcome, Rejection why) {
    return new Receipt(file.key(), "", "", outcome, MergeCount.NONE, 0, List.of(why));
  }

  private Optional<InboxFile> look(Path path) {
    try {
      BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
      Path relative = inbox.relativize(path);
      Path parent = relative.getParent();
      String folder = parent == null ? "" : parent.toString().replace('\\', '/');
      return Optional.of(new InboxFile(path, folder, folder.isEmpty() ? null : relative.getName(0).toString(), facts.size(),
          facts.lastModifiedTime().toInstant()));
    } catch (IOException e) {
      return Optional.empty(); // gone between the listing and the look
    }
  }

  private static boolean visible(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("~$");
  }

  private Optional<Sighting> seen(InboxFile file) {
    return jdbc.sql(SqlFile.of("intake/find-sighting")).param("path", file.key())
        .query((row, i) -> new Sighting(row.getLong("bytes"), row.getObject("modified_at", OffsetDateTime.class).toInstant(),
            row.getObject("first_night", LocalDate.class), row.getString("state"))).optional();
  }

  private void note(InboxFile file, LocalDate night, String state, String remedy) {
    jdbc.sql(SqlFile.of("intake/note-sighting")).param("path", file.key()).param("bytes", file.bytes())
        .param("modified", file.modified().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)).param("night", night).param("state", state)
        .param("remedy", remedy).update();
  }
}
