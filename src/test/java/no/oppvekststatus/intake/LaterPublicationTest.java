package no.oppvekststatus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceCode;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.tables.RowsOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A later publication is read beside what is kept, and cells that say it are not interpreted. The same files are taken
 * in by an intake that interprets every cell: both must keep and tell the same, whatever has changed in between, and
 * whether the whole file is held or not.
 */
class LaterPublicationTest {
  /** More with {@code -Dlater.tables=400}. */
  private static final int TABLES = Integer.getInteger("later.tables", 30);
  private static final int PUBLICATIONS = 5;
  /** Cells held, so that these small tables too are merged while they are read, or staged. */
  private static final long FEW = 15;
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:30:00Z"), ZoneOffset.UTC);
  private static final List<String> KEPT = List.of(
      "SELECT concat_ws('|', o.table_id, o.contents, o.place, o.period, o.breakdown, o.value, o.symbol, o.base, o.preliminary,"
          + " o.updated, o.cell, f.sha256) FROM observation o JOIN source_file f ON f.id = o.file_id ORDER BY 1",
      "SELECT concat_ws('|', r.table_id, r.contents, r.place, r.period, r.breakdown, r.value, r.symbol, r.base,"
          + " r.preliminary, r.updated, r.cell, f.sha256, g.sha256, r.replaced_at) FROM observation_revision r"
          + " JOIN source_file f ON f.id = r.file_id JOIN source_file g ON g.id = r.replaced_by ORDER BY 1",
      "SELECT concat_ws('|', f.sha256, f.state, r.code, r.place, r.remedy) FROM source_file f"
          + " LEFT JOIN rejection r ON r.file_id = f.id ORDER BY f.sha256, r.code, r.place");
  @TempDir Path folder;

  /** An intake with a home and a database of its own. */
  private record Taking(Intake intake, DataSource data, Path home) {
    List<List<String>> kept() {
      return KEPT.stream().map(sql -> JdbcClient.create(data).sql(sql).query(String.class).list()).toList();
    }
  }

  @Test
  void whatIsSaidAgainIsKeptAndReportedAsIfEveryCellWereInterpreted() throws IOException {
    for (int seed = 0; seed < TABLES; seed++) publish(seed);
  }

  private void publish(int seed) throws IOException {
    Random random = new Random(seed);
    FileReaders readers = FileReaders.of(64L << 20);
    long mostHeld = random.nextBoolean() ? FEW : ObservationStore.MOST_HELD;
    List<Taking> both = List.of(taking(folder.resolve("beside" + seed), readers, mostHeld),
        taking(folder.resolve("whole" + seed), interpreting(readers), ObservationStore.MOST_HELD));
    MadeUpTable table = new MadeUpTable(random.nextInt(3) > 0 ? "12275" : "99999", random);
    Path file = folder.resolve("table");
    for (int i = 0; i < PUBLICATIONS; i++) {
      Files.write(file, table.file());
      if (random.nextInt(8) == 0) for (Taking t : both) list(t.data());
      if (random.nextInt(6) == 0) for (Taking t : both) lose(t.home().resolve("archive"));
      Request request = new Request(null, random.nextInt(10) == 0,
          LocalDate.of(random.nextInt(6) == 0 ? 2023 : 2026, 11, 22), null, book(random));
      List<Receipt> told = new ArrayList<>();
      for (Taking t : both) told.add(t.intake().receive(file, request));
      String what = "table " + seed + ", publication " + i;
      assertThat(told.get(0)).as(what).usingRecursiveComparison()
          .ignoringCollectionOrderInFields("rejections").isEqualTo(told.get(1));
      assertThat(both.get(0).kept()).as(what).isEqualTo(both.get(1).kept());
      table.change();
    }
  }

  private static Taking taking(Path home, FileReaders readers, long mostHeld) throws IOException {
    DataSource data = TestDatabase.fresh();
    Files.createDirectories(home);
    return new Taking(IntakeSettings.open(home,
        new IntakeSettings.FileReading(readers, IntakeSettings.boundary(Duration.ofMinutes(10)), 0.5, mostHeld), data,
        CLOCK), data, home);
  }

  private static FileReaders interpreting(FileReaders readers) {
    List<ContentReader.ContentKind> kinds = readers.kinds().stream()
        .map(k -> new ContentReader.ContentKind(k.name(), (file, request) -> {
          Content content = k.reading().of(file, request).orElse(null);
          return java.util.Optional.ofNullable(content instanceof Content.TableContent t
              ? new Content.TableContent(RowsOnly.of(t.file())) : content);
        })).toList();
    return new FileReaders(readers.safety(), readers.screening(), readers.bytes(), kinds, readers.naming(),
        readers.copying());
  }

  /** The catalogue as it is, or changed so that cells mean something else. */
  private static PlanBook book(Random random) {
    int what = random.nextInt(8);
    List<Source> sources = BOOK.sources().stream().map(s -> switch (what) {
      case 0 -> changed(s, "FHI", s.releases().finalMonth());
      case 1 -> changed(s, s.publisher(), 0);
      case 2 -> changed(s, s.publisher(), 11);
      default -> s;
    }).toList();
    return new PlanBook(BOOK.entries(), BOOK.indicators(), sources, BOOK.sha256());
  }

  private static Source changed(Source s, String publisher, int finalMonth) {
    Source.Releases r = s.releases();
    return new Source(s.id(), s.table(), s.title(), Source.Attribution.of(publisher), s.dimensions(),
        new Source.Releases(r.preliminaryMonth(), finalMonth, r.ended(), r.successor()), s.spelling(), s.recipe(),
        s.verified());
  }

  /** KLASS's list comes, with most of the country and without one number that the table has. */
  private static void list(DataSource data) {
    JdbcClient jdbc = JdbcClient.create(data);
    jdbc.sql(
        "INSERT INTO source_file (sha256, municipality, name, format, bytes, sample, state, received_at, archived_as)"
            + " VALUES (repeat('a', 64), '', 'klass', 'klass', 1, false, 'imported', now(), '') ON CONFLICT DO NOTHING")
        .update();
    long klass = jdbc.sql("SELECT id FROM source_file WHERE name = 'klass'").query(Long.class).single();
    List<PlaceCode> country = IntStream.range(0, 320).mapToObj(
        i -> new PlaceCode(String.valueOf(1104 + i), "N" + i, LocalDate.of(2018, 1, 1), LocalDate.of(2024, 12, 31)))
        .toList();
    new PlaceStore(data).merge(klass, new Places(country, List.of()));
  }

  /** Nothing that was received before can be read again. */
  private static void lose(Path archive) throws IOException {
    if (!Files.isDirectory(archive)) return;
    try (var files = Files.walk(archive)) {
      for (Path p : files.filter(Files::isRegularFile).toList()) Files.delete(p);
    }
  }
}
