package no.oppvekststatus.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import no.oppvekststatus.Application;
import no.oppvekststatus.command.OpenContext;
import no.oppvekststatus.command.OpenContext.Run;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.home.Sha256File;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A home with a published edition is copied to one file and restored from it; whatever is not such a file is refused.
 */
class BackupTest {
  private static final int FINDINGS = 1;
  private static final int STOPPED = 3;
  private static final String DATE = "2025-09-01";
  private static final String HEAD =
      "# EKSEMPELDATA\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n";

  @TempDir static Path common;
  private static Path home = Path.of("");
  private static Path copy = Path.of("");
  private static OpenContext program;

  @TempDir Path folder;

  /** Where the restored rows go. */
  private PGSimpleDataSource fresh;

  /** The setting that leaves a database as an earlier program had it. */
  private String earlierVersion = "";

  /** A night, an edition, somebody who has looked; then the backup. */
  @BeforeAll
  static void aHomeInUse() throws Exception {
    home = common.resolve("hjem");
    copy = common.resolve("kopi.zip");
    Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : plans.toList()) Files.copy(p, home.resolve("plans").resolve(p.getFileName()));
    }
    Path inbox = Files.createDirectories(home.resolve("inbox/fjordvik"));
    Files.writeString(inbox.resolve("ungdata-2025.csv"), HEAD + "9901;ensom;8-10;alle;2025;21;210;250;84\n");
    Files.copy(Path.of("samples/inbox/orland/smuss-11f.txt"), inbox.resolve("personer.txt"));
    for (String name : List.of("ungdata-2025.csv", "personer.txt"))
      Files.setLastModifiedTime(inbox.resolve(name), FileTime.fromMillis(0));
    program = new OpenContext(home);
    assertThat(program.run("nightly", "--date", DATE).code()).isZero();
    Run published = program.answering("ja", "publish", "--municipality", "fjordvik", "--year",
        "2025", "--approver", "planeigar");
    assertThat(published.code()).as(published.all()).isZero();
    assertThat(program.run("nightly", "--date", DATE).code()).isZero();
    JdbcClient jdbc = JdbcClient.create(program.database);
    jdbc.sql("ALTER TABLE access_log ALTER COLUMN id RESTART WITH 42").update();
    jdbc.sql("INSERT INTO access_log (at, name, document) VALUES (now(), 'æ;\"ø\"', '')").update();
    Run backup = program.run("backup", copy.toString());
    assertThat(backup.code()).as(backup.all()).isZero();
  }

  @AfterAll
  static void stop() { program.close(); }

  @BeforeEach
  void anEmptyDatabase() { fresh = (PGSimpleDataSource) TestDatabase.empty(); }

  @Test
  void everyRowEveryFileAndEveryNumberComesBack() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");
    Map<String, String> rows = rows(program.database);
    assertThat(rows.keySet()).hasSizeGreaterThan(20).contains("edition_document", "outbox", "batch_job_execution");
    assertThat(files(home, "inbox")).as("left for personal data").containsOnlyKeys("inbox/fjordvik/personer.txt");

    Path there = folder.resolve("der");
    Run restored = run(there, "restore", copy.toString());
    assertThat(restored.code()).as(restored.all()).isZero();
    assertThat(rows(fresh)).isEqualTo(rows);
    Map<String, String> kept = files(home, "archive", "out", "plans");
    assertThat(kept).hasSizeGreaterThan(20);
    assertThat(files(there, "archive", "out", "plans", "inbox", "restore.part"))
        .as("and nothing of what was left for personal data").isEqualTo(kept);
    long id = JdbcClient.create(fresh)
        .sql("INSERT INTO access_log (at, name, document) VALUES (now(), 'x', 'y') RETURNING id").query(Long.class)
        .single();
    assertThat(id).as("a number that was given is not given again").isEqualTo(43);
    JdbcClient.create(fresh).sql("DELETE FROM access_log WHERE id = 43").update();

    assertThat(run(there, "verify").all()).contains("1 utgaver er skrevet ut på nytt");
    assertThat(run(there, "nightly", "--date", DATE).out()).startsWith("0 endringer");
  }

  @Test
  void anEditionWhoseFilesDoNotLieInTheirPlaceYetIsRestoredAndFinished() throws Exception {
    JdbcClient jdbc = JdbcClient.create(program.database);
    Path year = home.resolve("archive/editions/fjordvik/2025");
    Path unplaced = folder.resolve("uplassert.zip");
    jdbc.sql("UPDATE edition SET part = '1.x.part'").update();
    Files.move(year.resolve("1"), year.resolve("1.x.part"));
    try {
      assertThat(program.run("backup", unplaced.toString()).code()).isZero();
    } finally {
      Files.move(year.resolve("1.x.part"), year.resolve("1"));
      jdbc.sql("UPDATE edition SET part = ''").update();
    }
    Path there = folder.resolve("der");
    assertThat(run(there, "restore", unplaced.toString()).code()).isZero();
    assertThat(there.resolve("archive/editions/fjordvik/2025/1")).isDirectory();
    assertThat(run(there, "verify").out()).contains("Den er nå fullført", "1 utgaver er skrevet ut på nytt");
  }

  /** The earlier program wrote tables and columns that have other names now. */
  @Test
  void aBackupOfAnEarlierProgramIsRestoredUnderTodaysNames() {
    Flyway.configure().dataSource(fresh).locations("classpath:sql/migration").target("024").load().migrate();
    JdbcClient jdbc = JdbcClient.create(fresh);
    jdbc.sql("INSERT INTO errand VALUES ('kostra', now(), 'laid', 'en ny fil')").update();
    jdbc.sql("ALTER TABLE arrival_note ALTER COLUMN id RESTART WITH 42").update();
    jdbc.sql("INSERT INTO arrival_note (noted_at, code, told) VALUES (now(), 'empty', 'tomt')").update();
    jdbc.sql("CREATE VIEW inbox_entry AS SELECT * FROM inbox_sighting").update(); // for today's program, which copies it
    Path earlier = folder.resolve("tidligere.zip");
    earlierVersion = "--oppvekst.database.schema=024";
    Run backup = run(folder.resolve("her"), "backup", earlier.toString());
    assertThat(backup.code()).as(backup.all()).isZero();

    earlierVersion = "";
    anEmptyDatabase();
    Run restored = run(folder.resolve("der"), "restore", earlier.toString());
    assertThat(restored.code()).as(restored.all()).isZero();
    assertThat(JdbcClient.create(fresh).sql("SELECT outcome FROM fetch_result").query(String.class).single())
        .isEqualTo("placed");
    JdbcClient.create(fresh).sql("INSERT INTO reception_note (noted_at, code, message) VALUES (now(), 'empty', 'to')")
        .update();
    assertThat(JdbcClient.create(fresh).sql("SELECT id || ' ' || message FROM reception_note ORDER BY id")
        .query(String.class).list()).containsExactly("42 tomt", "43 to");
  }

  @Test
  void nothingIsRestoredWhereSomethingLies() throws Exception {
    Run inUse = run(home, "restore", copy.toString());
    assertThat(inUse.code()).isEqualTo(STOPPED);
    assertThat(inUse.err()).contains("Hjemmemappen er i bruk").contains("--home");
    fresh = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    JdbcClient.create(fresh).sql("INSERT INTO fetch_result VALUES ('a', now(), 'failed', 'x')").update();
    Map<String, String> before = rows(fresh);
    Run used = run(folder.resolve("der"), "restore", copy.toString());
    assertThat(used.code()).isEqualTo(STOPPED);
    assertThat(used.err()).contains("Databasen er i bruk: det er rader i fetch_result");
    assertThat(rows(fresh)).isEqualTo(before);
    assertThat(files(folder.resolve("der"), "archive", "inbox", "out", "plans", "restore.part")).isEmpty();
  }

  @Test
  void aBackupIsNeverWrittenOverNorIntoWhatItCopies() throws Exception {
    String before = Sha256File.of(copy);
    assertThat(program.run("backup", copy.toString()).err()).contains("finnes allerede");
    assertThat(program.run("backup", home.resolve("out/kopi.zip").toString()).err()).contains("kan ikke ligge i");
    assertThat(Sha256File.of(copy)).isEqualTo(before);
    assertThat(home.resolve("out/kopi.zip")).doesNotExist();
  }

  @Test
  void whatIsNoWholeBackupOfThisProgramIsRefusedBeforeAnythingIsWritten() throws Exception {
    refused(Files.writeString(folder.resolve("tekst.zip"), "not a zip"), "er ikke en hel sikkerhetskopi");
    Path cut = folder.resolve("kuttet.zip");
    byte[] all = Files.readAllBytes(copy);
    Files.write(cut, java.util.Arrays.copyOf(all, all.length - 100));
    refused(cut, "er ikke en hel sikkerhetskopi");
    refused(changed("uten.zip", (name, text) -> name.equals("manifest.json") ? Optional.empty() : Optional.of(text)),
        "er ikke en hel sikkerhetskopi");
    refused(
        changed("annen.zip",
            (name, text) -> Optional
                .of(name.equals("database/night.csv") ? text.replace("2025-09-01", "2025-09-02") : text)),
        "er skadet eller endret: database/night.csv");
    refused(
        changed("mangler.zip",
            (name, text) -> name.startsWith("archive/editions/") && name.endsWith("evaluering-nn.pdf")
                ? Optional.empty() : Optional.of(text)),
        "er skadet eller endret: archive/editions/fjordvik/2025/1/evaluering-nn.pdf");
    refused(
        changed("ut.zip",
            (name, text) -> Optional
                .of(name.equals("manifest.json") ? text.replace("\"plans/", "\"plans/../../") : text)),
        "er skadet eller endret");
    refused(
        changed("nyere.zip",
            (name,
                text) -> Optional.of(name.equals("manifest.json")
                    ? text.replaceFirst("\"schema\" : \\[", "\"schema\" : [ \"999\",") : text)),
        "tatt med en nyere utgave av programmet; databasen har endringene 999");
  }

  @Test
  void anArchiveThatHasLostAFileIsCopiedAndReported() throws Exception {
    Path original;
    try (Stream<Path> originals = Files.walk(home.resolve("archive"))) {
      original = originals.filter(f -> f.getFileName().toString().equals("ungdata-2025.csv")).findFirst().orElseThrow();
    }
    byte[] before = Files.readAllBytes(original);
    Files.writeString(original, "changed");
    try {
      Run again = program.run("backup", folder.resolve("ny.zip").toString());
      assertThat(again.code()).isEqualTo(FINDINGS);
      assertThat(again.out()).contains("ungdata-2025.csv er ikke lenger den samme filen");
    } finally {
      Files.write(original, before);
    }
  }

  /** As a program that was killed leaves it: the home is marked, some files lie there, no row is committed. */
  @Test
  void aRestoreThatWasStoppedHoldsTheHomeAndIsFinishedByTheSameBackup() throws Exception {
    Path there = folder.resolve("der");
    Path inTheWay = Files.createDirectories(there.resolve("out/natt-" + DATE + ".txt/mappe"));
    assertThat(run(there, "restore", copy.toString()).code()).as("a file has no place").isEqualTo(STOPPED);
    assertThat(files(there, "archive")).hasSizeGreaterThan(10);
    assertThat(there.resolve("restore.part")).isDirectory();
    assertThat(there.resolve("plans")).doesNotExist();
    Run night = run(there, "nightly", "--date", DATE);
    assertThat(night.code()).isEqualTo(STOPPED);
    assertThat(night.err()).contains("En gjenoppretting i", "ble avbrutt");
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    Path other = changed("annen.zip", (name, text) -> Optional
        .of(name.equals("manifest.json") ? text.replaceFirst("\"made\" : \"20", "\"made\" : \"19") : text));
    assertThat(run(there, "restore", other.toString()).err()).contains("Hjemmemappen er i bruk");
    assertThat(run(there, "restore", copy.toString()).code()).isZero();
    assertThat(rows(fresh)).isEqualTo(rows(program.database));
    assertThat(run(there, "verify").code()).isZero();
  }

  private void refused(Path file, String why) throws Exception {
    Path there = folder.resolve("avvist");
    Run run = run(there, "restore", file.toString());
    assertThat(run.code()).as(run.all()).isEqualTo(STOPPED);
    assertThat(run.err()).contains(why);
    assertThat(files(there, "archive", "inbox", "out", "plans", "restore.part")).isEmpty();
  }

  /** The backup with other texts; an empty text leaves its entry out. */
  private Path changed(String name, BiFunction<String, String, Optional<String>> change) throws IOException {
    Path file = folder.resolve(name);
    try (ZipFile from = new ZipFile(copy.toFile()); OutputStream out = Files.newOutputStream(file);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : from.stream().toList()) {
        byte[] bytes;
        try (InputStream in = from.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        Optional<String> text = change.apply(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1));
        if (text.isEmpty()) continue;
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(text.get().getBytes(StandardCharsets.ISO_8859_1));
        to.closeEntry();
      }
    }
    return file;
  }

  private Run run(Path there, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--home", there.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(all.toArray(String[]::new), (settings, web) -> {
      List<String> given = new ArrayList<>(List.of(settings));
      given.addAll(List.of("--spring.datasource.url=" + fresh.getURL(), "--spring.datasource.username=postgres"));
      if (!earlierVersion.isEmpty()) given.add(earlierVersion);
      return Application.Context.start(given.toArray(String[]::new), web);
    }, out, err);
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Every table but Flyway's and the one of who runs a night now, with its rows as PostgreSQL writes them. */
  private static Map<String, String> rows(PGSimpleDataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    Map<String, String> rows = new TreeMap<>();
    for (String table : jdbc.sql(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('flyway_schema_history', 'lease')")
        .query(String.class).list())
      rows.put(table, jdbc.sql("SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM " + table + " t")
          .query(String.class).single());
    return rows;
  }

  private static Map<String, String> files(Path home, String... tops) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String top : tops) {
      if (!Files.isDirectory(home.resolve(top))) continue;
      try (Stream<Path> all = Files.walk(home.resolve(top))) {
        for (Path f : all.filter(Files::isRegularFile).toList())
          files.put(home.relativize(f).toString(), Sha256File.of(f));
      }
    }
    return files;
  }
}
