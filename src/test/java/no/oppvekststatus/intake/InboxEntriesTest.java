package no.oppvekststatus.intake;

import static no.oppvekststatus.fixtures.InventedBook.MUNICIPALITY;
import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Entries of the inbox that cannot be taken, and files that change while they are: the others are taken, and nothing is
 * lost.
 */
class InboxEntriesTest {
  private static final Instant NOW = Instant.parse("2025-03-20T02:00:00Z");
  private static final String SURVEY =
      "kommunenummer;indikator;nivå;kjønn;år;prosent;svar\n9957;ensom;ungdomstrinn;alle;2024;23,5;214\n";
  private static final String OTHER = SURVEY.replace("23,5", "31,5");

  @TempDir Path home;
  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private Path folder = Path.of("");
  private Commit commit = Connection::commit;

  /** What happens where the program commits. */
  @FunctionalInterface
  private interface Commit {
    void on(Connection connection) throws Exception;
  }

  @BeforeEach
  void addOneGoodFile() throws IOException {
    folder = Files.createDirectories(home.resolve("inbox").resolve(MUNICIPALITY));
    write("god.csv", SURVEY);
  }

  @AfterEach
  void setFree() throws Exception {
    run("chattr -R -i '" + home + "' 2>/dev/null; rm -rf '" + home.resolve("inbox") + "'");
  }

  @Test
  void noLinkIsFollowedNeitherToAFileNorToAFolder() throws Exception {
    Path outside = Files.createDirectories(home.resolve("utenfor"));
    Files.writeString(outside.resolve("hemmelig.csv"), OTHER);
    Files.createSymbolicLink(folder.resolve("fil.csv"), outside.resolve("hemmelig.csv"));
    Files.createSymbolicLink(folder.resolve("mappe"), outside);
    Files.createSymbolicLink(home.resolve("inbox/passord.csv"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve("ingensteds.csv"), Path.of("finnes-ikke"));
    assertOnlyTheGoodFileIsTaken();
    assertThat(left()).allMatch(l -> l.contains("unusable Dette er en lenke")).extracting(l -> l.split(" ")[0])
        .containsExactly(MUNICIPALITY + "/fil.csv", MUNICIPALITY + "/ingensteds.csv", MUNICIPALITY + "/mappe",
            "passord.csv");
    assertThat(outside.resolve("hemmelig.csv")).hasContent(OTHER.strip());
    Files.delete(folder.resolve("mappe"));
    night(TODAY.plusDays(1));
    assertThat(left()).as("what was put right is forgotten").hasSize(3);
  }

  @Test
  void aPipeIsNamedAndNeverOpened() throws Exception {
    assumeTrue(run("mkfifo '" + folder.resolve("ror.csv") + "'") == 0, "SKIPPED: this system has no mkfifo");
    assertOnlyTheGoodFileIsTaken();
    assertThat(left()).singleElement().asString()
        .startsWith(MUNICIPALITY + "/ror.csv unusable Dette er ikke en vanlig fil");
  }

  @Test
  void aNameWithADirectionMarkIsShownWithItsCodeAndLeft() throws Exception {
    write("skjema\u202Evsc.csv", OTHER);
    Files.createDirectories(folder.resolve("ny\u200Bmappe"));
    Files.writeString(folder.resolve("ny\u200Bmappe").resolve("a.csv"), OTHER);
    assertOnlyTheGoodFileIsTaken();
    assertThat(left()).hasSize(2).allMatch(l -> l.contains("unusable Navnet har usynlige styretegn"))
        .extracting(l -> l.split(" ")[0])
        .containsExactly(MUNICIPALITY + "/ny[U+200B]mappe", MUNICIPALITY + "/skjema[U+202E]vsc.csv");
  }

  /**
   * A path longer than the system takes cannot be read by anybody, not even by root; nor does its name fit an index.
   */
  @Test
  void aFolderThatCannotBeReadIsNamedShort() throws Exception {
    String name = "x".repeat(200);
    assumeTrue(
        run("cd '" + folder + "' && for i in $(seq 25); do mkdir " + name + " && cd -P " + name
            + " || exit 1; done; echo a > a.csv") == 0,
        "SKIPPED: this system makes no such path");
    assertOnlyTheGoodFileIsTaken();
    assertThat(left()).singleElement().asString().contains("unusable Programmet får ikke lest dette")
        .hasSizeLessThan(600);
  }

  @Test
  void aLongPathThatCanBeReadIsTakenToo() throws Exception {
    Path deep = folder;
    for (int i = 0; i < 15; i++) deep = deep.resolve("y".repeat(200));
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("ny.csv"), OTHER.replace("2024", "2023"));
    Files.setLastModifiedTime(deep.resolve("ny.csv"), FileTime.from(NOW.minusSeconds(10)));
    night(TODAY);
    assertThat(left()).as("it waits, under a name that a list can hold").singleElement().asString().contains("waiting")
        .hasSizeLessThan(600);
    assertThat(night(TODAY.plusDays(1))).extracting(Receipt::outcome).containsExactly(ImportOutcome.IMPORTED);
  }

  /** A file of the kernel's own that fails when it is read, for root as well. */
  @Test
  void aFileWhoseReadingFailsIsNamedAndStopsNothing() throws Exception {
    Path failing = Path.of("/sys/class/net/lo/speed");
    assumeTrue(Files.isRegularFile(failing) && fails(failing), "SKIPPED: this system has no file whose reading fails");
    InboxFile file = new InboxFile(failing, MUNICIPALITY, MUNICIPALITY, 4096, NOW.minusSeconds(3600));
    Receipt receipt = inbox().take(file, TODAY, InventedBook.book());
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.WAITING);
    assertThat(receipt.rejections().get(0).code()).isEqualTo("unreadable");
    assertThat(left()).singleElement().asString()
        .startsWith(MUNICIPALITY + "/speed unusable Programmet får ikke lest dette");
  }

  @Test
  void aFileOrFolderWithoutLeaveToReadIsNamedAndReadWhenItHasIt() throws Exception {
    Path closed = write("lukket.csv", OTHER);
    Path shut = Files.createDirectories(folder.resolve("stengt"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(closed),
        "SKIPPED: this user (root) reads everything; the tests beside this one fail for root too");
    assertOnlyTheGoodFileIsTaken();
    assertThat(left()).hasSize(2).allMatch(l -> l.contains("unusable Programmet får ikke lest dette"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    assertThat(night(TODAY.plusDays(1))).extracting(Receipt::outcome).containsExactly(ImportOutcome.IMPORTED);
    assertThat(left()).isEmpty();
  }

  @Test
  void aFileThatCannotBeRemovedIsTakenOnceAndNamedUntilItCan() throws Exception {
    Path fast = write("fast.csv", OTHER.replace("2024", "2023"));
    boolean held = run("chattr +i '" + fast + "'") == 0;
    if (!held) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(held || !Files.isWritable(folder), "SKIPPED: nothing here keeps this user from removing a file");
    night(TODAY);
    assertThat(fast).exists();
    assertThat(left())
        .anyMatch(l -> l.startsWith(MUNICIPALITY + "/fast.csv stuck Filen er lest inn, men lar seg ikke fjerne"));
    assertThat(jdbc.sql("SELECT count(*) FROM source_file").query(Long.class).single()).isEqualTo(2);
    assertThat(night(TODAY.plusDays(1))).extracting(Receipt::outcome).contains(ImportOutcome.UNCHANGED)
        .doesNotContain(ImportOutcome.IMPORTED);
    run("chattr -i '" + fast + "'");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    night(TODAY.plusDays(2));
    assertThat(fast).doesNotExist();
    assertThat(left()).isEmpty();
  }

  @Test
  void aFileReplacedAfterItWasReadStaysAndIsReadAsTheNewFileItIs() throws Exception {
    commit = connection -> {
      connection.commit();
      replace();
    };
    assertThat(night(TODAY)).extracting(Receipt::outcome).containsExactly(ImportOutcome.IMPORTED);
    assertThat(folder.resolve("god.csv")).hasContent(OTHER.strip());
    assertThat(value()).as("of the file that was read").isEqualTo("23.5");
    assertThat(left()).singleElement().asString().contains("waiting Filen ble endret eller byttet ut");
    commit = Connection::commit;
    assertThat(night(TODAY.plusDays(1))).extracting(Receipt::outcome).containsExactly(ImportOutcome.IMPORTED);
    assertThat(value()).isEqualTo("31.5");
    assertThat(folder.resolve("god.csv")).doesNotExist();
  }

  /** The same name, size and time: only the file system itself knows that it is another file. */
  @Test
  void nothingIsKeptOfAFileThatIsReplacedWhileItIsRead() throws Exception {
    Clock replacing = new ReplacingClock();
    InboxStore inbox = new InboxStore(home.resolve("inbox"),
        IntakeSettings.open(home, 64L << 20, 0.5, database, replacing), jdbc, fixed());
    Receipt receipt = inbox.take(inbox.list().get(0), TODAY, InventedBook.book());
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.WAITING);
    assertThat(jdbc.sql("SELECT count(*) FROM source_file").query(Long.class).single()).isZero();
    assertThat(folder.resolve("god.csv")).hasContent(OTHER.strip());
    assertThat(night(TODAY.plusDays(1))).extracting(Receipt::outcome).containsExactly(ImportOutcome.IMPORTED);
    assertThat(value()).isEqualTo("31.5");
  }

  @Test
  void aFileWhoseRowsAreNotCommittedStays() throws Exception {
    commit = connection -> {
      jdbc.sql("SELECT pg_terminate_backend(?)").param(connection.unwrap(PGConnection.class).getBackendPID())
          .query(Boolean.class).single();
      connection.commit();
    };
    assertThatThrownBy(() -> night(TODAY)).hasStackTraceContaining("PSQLException");
    assertThat(folder.resolve("god.csv")).hasContent(SURVEY.strip());
    assertThat(jdbc.sql("SELECT count(*) FROM source_file").query(Long.class).single()).isZero();
  }

  @Test
  void anArchiveThatTakesNothingStopsTheNightAndTheFileStays() throws Exception {
    Files.writeString(home.resolve("archive"), "not a folder");
    assertThatThrownBy(() -> night(TODAY)).isInstanceOf(IOException.class);
    assertThat(folder.resolve("god.csv")).exists();
    assertThat(left()).as("it is not the file's fault").isEmpty();
  }

  @Test
  void theSameBytesLeaveTheInboxOnlyWhenTheirOriginalIsWhole() throws Exception {
    night(TODAY);
    Path original =
        home.resolve("archive").resolve(jdbc.sql("SELECT archived_as FROM source_file").query(String.class).single());
    for (boolean lost : new boolean[] {true, false}) {
      if (lost) Files.delete(original);
      else Files.writeString(original, "damaged");
      write("igjen.csv", SURVEY);
      assertThat(night(TODAY.plusDays(1))).extracting(Receipt::outcome).containsExactly(ImportOutcome.UNCHANGED);
      assertThat(original).hasContent(SURVEY.strip());
      assertThat(folder.resolve("igjen.csv")).doesNotExist();
    }
  }

  private void assertOnlyTheGoodFileIsTaken() throws IOException {
    assertThat(night(TODAY)).extracting(Receipt::fileName).contains("god.csv");
    assertThat(folder.resolve("god.csv")).doesNotExist();
    assertThat(jdbc.sql("SELECT name FROM source_file").query(String.class).list()).containsExactly("god.csv");
    try (Stream<Path> archived = Files.walk(home.resolve("archive"))) {
      assertThat(archived.filter(Files::isRegularFile)).singleElement()
          .satisfies(f -> assertThat(f).hasContent(SURVEY.strip()));
    }
  }

  private List<Receipt> night(LocalDate date) throws IOException {
    InboxStore inbox = inbox();
    inbox.look(date);
    List<Receipt> receipts = new ArrayList<>();
    for (InboxFile file : inbox.list()) receipts.add(inbox.take(file, date, InventedBook.book()));
    inbox.list();
    return receipts;
  }

  private InboxStore inbox() {
    return new InboxStore(home.resolve("inbox"), IntakeSettings.open(home, 64L << 20, 0.5, committing(), fixed()), jdbc,
        fixed());
  }

  private List<String> left() {
    return jdbc.sql("SELECT path || ' ' || state || ' ' || remedy FROM inbox_entry ORDER BY path COLLATE \"C\"")
        .query(String.class).list();
  }

  private String value() { return jdbc.sql("SELECT value::text FROM observation").query(String.class).single(); }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(3600)));
  }

  private void replace() throws IOException {
    Path other = Files.writeString(folder.resolve(".ny"), OTHER);
    Files.setLastModifiedTime(other, FileTime.from(NOW.minusSeconds(3600)));
    Files.move(other, folder.resolve("god.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static Clock fixed() { return Clock.fixed(NOW, ZoneOffset.UTC); }

  /** Is asked between the archive and the rows; replaces the file then. */
  private final class ReplacingClock extends Clock {
    @Override
    public java.time.ZoneId getZone() { return ZoneOffset.UTC; }

    @Override
    public Clock withZone(java.time.ZoneId zone) { return this; }

    @Override
    public Instant instant() {
      try {
        replace();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return NOW;
    }
  }

  private DataSource committing() {
    return new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException { return watched(database.getConnection()); }
    };
  }

  private Connection watched(Connection connection) {
    return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("commit")) {
            commit.on(connection);
            return null;
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static boolean fails(Path file) {
    try {
      Files.readAllBytes(file);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static int run(String command) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
