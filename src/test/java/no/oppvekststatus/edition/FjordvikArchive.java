package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.database.LockSettings;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.ReportCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented municipality with one answer, in a home and a database of its own, whose year can be published. */
final class FjordvikArchive {
  static final String HERE = "fjordvik";
  static final int YEAR = 2025;
  private static final Instant RECEIVED = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  final DataSource database = TestDatabase.fresh();
  final JdbcClient jdbc = JdbcClient.create(database);
  final EditionStore editions = new EditionStore(jdbc);
  final Home home;
  final PlanBook book;
  final PlanBook.Entry entry;

  FjordvikArchive(Path root) throws IOException {
    home = new Home(root);
    Files.createDirectories(home.plans());
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path plan : plans.toList()) Files.copy(plan, home.plans().resolve(plan.getFileName()));
    }
    Files.writeString(home.plans().resolve("fjordvik-comments.yaml"),
        "schema_version: 1\nmunicipality: fjordvik\ncomments:\n  - {year: 2025, about: plan,"
            + " role: Planeigar, date: \"2026-02-01\", text: \"Vi held fram som planlagt.\"}\n");
    book = PlanReader.book(home.plans());
    entry = book.of(HERE).orElseThrow();
    answers(List.of(new Answer(HERE, "lyset", YEAR, Answer.AnswerKind.MEASURE, "grep-1", AnswerStatus.IN_OPERATION,
        null, null, false, null, "", "rad 2")));
  }

  private void answers(List<Answer> answers) { new AnswerStore(database).merge(file("svar"), answers, RECEIVED); }

  private long file(String name) {
    return jdbc.sql(
        "INSERT INTO source_file (sha256, municipality, name, format, bytes, sample, state, received_at, archived_as)"
            + " VALUES (:sha, 'fjordvik', :name, 'json-stat2', 1, true, 'imported', '2026-11-20T09:00:00Z', '') RETURNING id")
        .param("sha", Fingerprint.of(name)).param("name", name).query(Long.class).single();
  }

  /** A publisher in a program of its own; {@code progress} receives how far the publishing has come. */
  record Publisher(EditionWriter writer, PlacementWriter placement, FjordvikArchive archive) {
    Edition publish(String reason) throws IOException { return publish(reason, e -> {}); }

    Edition publish(String reason, Consumer<Edition> recorded) throws IOException {
      return writer.publish(
          new ReportCase(archive.book, archive.entry, YEAR, LocalDate.ofInstant(NOW, NorwegianTime.ZONE)), null,
          p -> new EditionWriter.Approval("planeigar", reason), recorded);
    }
  }

  Publisher publisher(PlacementWriter.Progress progress) {
    return publisher(new LockStore(database, new LockSettings(Duration.ofMinutes(1))), progress);
  }

  Publisher publisher(LockStore locks, PlacementWriter.Progress progress) {
    PlacementWriter placement = new PlacementWriter(editions, new DraftStore(jdbc), home, locks, progress);
    return new Publisher(
        new EditionWriter(composition(), editions, placement, locks, home, Clock.fixed(NOW, ZoneOffset.UTC)), placement,
        this);
  }

  Composition composition() {
    return new Composition(new Composition.Stores(new ObservationStore(database), new AnswerStore(database), editions,
        new PlaceStore(database),
        new FindingStore(jdbc)), DisclosureSettings.DEFAULT, new BuildVersion("t", "p", "r"));
  }

  ArchiveReader archive() { return new ArchiveReader(editions, composition(), home); }

  Path folder(int number) { return home.edition(HERE, YEAR, number); }

  /** Every file under the archive and under {@code out/} by its path below the home, with its hash. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path top : List.of(home.archive(), home.out())) {
      if (!Files.isDirectory(top)) continue;
      try (Stream<Path> all = Files.walk(top)) {
        for (Path f : all.filter(Files::isRegularFile).toList())
          files.put(home.root().relativize(f).toString(), Sha256File.of(f));
      }
    }
    return files;
  }

  long rows(String table) { return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single(); }
}
