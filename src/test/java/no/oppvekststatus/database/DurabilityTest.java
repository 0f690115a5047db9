package no.oppvekststatus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the server has confirmed is there after any stop, and a server that promises less is not used. */
class DurabilityTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);

  /** One for all tests, as the server is unpacked anew for each. */
  @TempDir static Path home;

  /** The library unpacks its programs once for a virtual machine: not into a folder that goes with this class. */
  @BeforeAll
  static void theServerOfAllTestsIsStartedFirst() { assertThat(TestDatabase.fresh()).isNotNull(); }

  @Test
  void theServerWeBringAlongIsDurable() throws Exception {
    try (EmbeddedServerFile server = EmbeddedServerFile.open(home)) {
      Durability said = DurabilityReader.read(source(server));
      assertThat(said.settings()).extracting(s -> s.name() + " " + s.value())
          .containsExactlyInAnyOrder("fsync on", "full_page_writes on", "synchronous_commit on");
      assertThat(said.shortcomings()).isEmpty();
    }
  }

  /** The server and all its processes end in the moment after the confirmation, several times. */
  @Test
  void whatWasConfirmedIsThereAfterTheServerWasKilled() throws Exception {
    int rounds = 3;
    for (int round = 1; round <= rounds; round++) {
      EmbeddedServerFile server = EmbeddedServerFile.open(home);
      try (Connection connection = source(server).getConnection(); Statement sql = connection.createStatement()) {
        sql.execute("CREATE TABLE IF NOT EXISTS kept (round int)");
        List<ProcessHandle> processes = processes();
        sql.execute("INSERT INTO kept VALUES (" + round + ")");
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) process.onExit().get();
      }
      server.close();
    }
    try (EmbeddedServerFile server = EmbeddedServerFile.open(home);
        Connection connection = source(server).getConnection();
        var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(rounds);
    }
  }

  @Test
  void aNamedServerThatIsNotDurableIsRefusedBeforeTheFirstWrite() throws Exception {
    PGSimpleDataSource undurable = TestDatabase.fresh().unwrap(PGSimpleDataSource.class); // runs without fsync
    named(undurable.getURL(), true)
        .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(DatabaseRefused.class)
            .hasMessageContaining("databasen kan miste det den har bekreftet")
            .hasMessageContaining("\nfsync = off: start serveren uten -F")
            .hasMessageContaining("\nsynchronous_commit = off: ").hasMessageNotContaining("full_page_writes"));
    named(undurable.getURL(), false).run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void aSessionThatDoesNotWaitForTheDiskIsRefusedAndOneThatWaitsForItAloneIsNot() throws Exception {
    try (EmbeddedServerFile server = EmbeddedServerFile.open(home)) {
      String url = server.jdbcUrl() + "?user=postgres&password=" + server.password();
      int before = tables(server);
      run(server, "ALTER ROLE postgres SET synchronous_commit = off");
      named(url, true).run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(DatabaseRefused.class)
          .hasMessageContaining("\nsynchronous_commit = off: kjør ALTER ROLE CURRENT_USER RESET synchronous_commit;")
          .hasMessageNotContaining("fsync"));
      assertThat(tables(server)).as("nothing was written").isEqualTo(before);
      for (String waits : List.of("local", "remote_write", "on", "remote_apply")) {
        run(server, "ALTER ROLE postgres SET synchronous_commit = " + waits);
        assertThat(DurabilityReader.read(source(server)).shortcomings()).as(waits).isEmpty();
      }
      run(server, "ALTER ROLE postgres RESET synchronous_commit");
    }
  }

  @Test
  void aSettingThatIsNotReportedIsAShortcoming() {
    assertThat(new Durability(List.of(new Durability.Setting("fsync", "on", "default"))).shortcomings())
        .containsExactly("full_page_writes: serveren oppgir ikke verdien.",
            "synchronous_commit: serveren oppgir ikke verdien.");
  }

  @Test
  void aServerThatWasJustKilledIsStartedAgainWhenItsProcessIsGone() throws Exception {
    EmbeddedServerFile.open(home).close();
    Process killed = new ProcessBuilder("sleep", "3").start();
    Files.writeString(home.resolve("data/postmaster.pid"), killed.pid() + "\n" + home.resolve("data") + "\n");
    try (EmbeddedServerFile server = EmbeddedServerFile.open(home)) {
      assertThat(killed.isAlive()).isFalse();
      assertThat(server.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
    }
  }

  @Test
  void aServerThatCannotStartTellsPostgresOwnWordsWithinSeconds() throws Exception {
    EmbeddedServerFile.open(home).close();
    Path settings = home.resolve("data/postgresql.conf");
    String good = Files.readString(settings);
    Files.writeString(settings, "\nwork_mem = mye\n", StandardOpenOption.APPEND);
    long started = System.nanoTime();
    assertThatThrownBy(() -> EmbeddedServerFile.open(home)).isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining(
            "startet ikke. PostgreSQL sier:\nLOG:  invalid value for parameter \"work_mem\": \"mye\"\nFATAL:  configuration file")
        .hasMessageContaining("Ikke slett " + home.resolve("data"));
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SECONDS);
    Files.writeString(settings, good);

    Path version = home.resolve("data/PG_VERSION");
    String own = Files.readString(version);
    Files.writeString(version, "15\n");
    assertThatThrownBy(() -> EmbeddedServerFile.open(home))
        .hasMessageContaining("database files are incompatible with server")
        .hasMessageContaining("was initialized by PostgreSQL version 15");
    Files.writeString(version, own);
    EmbeddedServerFile.open(home).close();
  }

  @Test
  void serverDataAndPasswordAreTheOwnersAloneWhateverTheyWereBefore() throws Exception {
    EmbeddedServerFile.open(home).close();
    for (String path : List.of("", "data.password", "server")) {
      Path file = home.resolve(path);
      Files.setPosixFilePermissions(file,
          PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxrwxrwx" : "rw-r--r--"));
    }
    EmbeddedServerFile.open(home).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data.password"))))
        .isEqualTo("rw-------");
    for (String folder : List.of("server", "data", "logs")) assertThat(open(home.resolve(folder))).as(folder).isEmpty();
  }

  @Test
  void programsWhoseUnpackingWasCutShortAreUnpackedAnew() throws Exception {
    EmbeddedServerFile.open(home).close();
    Files.delete(home.resolve("server/oppvekststatus.complete"));
    Path half = Files.writeString(Files.createDirectories(home.resolve("server/PG-0/bin")).resolve("postgres"), "half");
    EmbeddedServerFile.open(home).close();
    assertThat(half).doesNotExist();
    assertThat(home.resolve("server/oppvekststatus.complete")).exists();
  }

  private static List<Path> open(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(p -> !Files.isSymbolicLink(p)).toList())
        if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path)).endsWith("------")) found.add(path);
    }
    return found;
  }

  private List<ProcessHandle> processes() throws IOException {
    ProcessHandle postmaster = PostmasterFile.of(home.resolve("data")).flatMap(PostmasterFile::process).orElseThrow();
    return Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
  }

  private static ApplicationContextRunner named(String url, boolean durable) {
    return new ApplicationContextRunner().withUserConfiguration(DatabaseSettings.class, SchemaSettings.class)
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + url, "spring.datasource.username=postgres",
            "oppvekst.database.durable=" + durable);
  }

  private static int tables(EmbeddedServerFile server) throws SQLException {
    try (Connection connection = source(server).getConnection();
        var rows =
            connection.createStatement().executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void run(EmbeddedServerFile server, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), "postgres", server.password())) {
      connection.createStatement().execute(sql);
    }
  }

  private static DataSource source(EmbeddedServerFile server) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.jdbcUrl());
    source.setUser(server.user());
    source.setPassword(server.password());
    return source;
  }
}
