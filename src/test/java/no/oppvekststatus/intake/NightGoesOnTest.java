package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static no.oppvekststatus.fixtures.InventedBook.MUNICIPALITY;
import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.intake.ContentReader.ContentKind;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.tables.FailingTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No exception of any reader leaves its file: it is named with code and remedy, and the files beside it are read. */
@Timeout(120)
class NightGoesOnTest {
  private static final Instant NOW = Instant.parse("2025-03-20T02:00:00Z");
  private static final String GOOD =
      "kommunenummer;indikator;nivå;kjønn;år;prosent;svar\n9957;ensom;ungdomstrinn;alle;2024;23,5;214\n";
  private static final List<String> READERS = Stream.concat(Stream.of("safety", "screening", "rows", "copying"),
      ContentReader.kinds().stream().map(ContentKind::name)).toList();
  private static final FailingTable.Fault HANGS = () -> {};
  /** Each thing that a reader may do to its thread, and the code of its refusal. */
  private static final Map<String, FailingTable.Fault> FAULTS = faults();
  private static final Map<String, String> CODES =
      Map.of("stack overflow", "reader-too-deep", "out of memory", "reader-out-of-memory", "hang", "reader-too-slow");

  @TempDir Path home;
  private final CountDownLatch release = new CountDownLatch(1);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private DataSource data;
  private JdbcClient jdbc;

  @BeforeEach
  void openDatabase() {
    data = TestDatabase.fresh();
    jdbc = JdbcClient.create(data);
  }

  @AfterEach
  void letGo() {
    release.countDown();
  }

  static Stream<String> everyReader() { return READERS.stream(); }

  /** One night with a bad file for each fault, and a good file before and after them. */
  @ParameterizedTest
  @MethodSource("everyReader")
  void whateverAReaderDoesItLosesItsFileAndNoOther(String reader) throws IOException, InterruptedException {
    List<Receipt> receipts = night(reader);
    assertThat(receipts).hasSize(FAULTS.size() + 2);
    assertThat(List.of(receipts.get(0), receipts.get(receipts.size() - 1))).extracting(Receipt::outcome)
        .containsOnly(ImportOutcome.IMPORTED);
    assertThat(jdbc.sql("SELECT count(*) FROM observation WHERE table_id = 'ungdata'").query(Long.class).single())
        .isEqualTo(2);
    Iterator<String> faults = FAULTS.keySet().iterator();
    for (Receipt bad : receipts.subList(1, receipts.size() - 1)) said(reader, faults.next(), bad);
    List<String> before = everything();
    release.countDown();
    for (Thread thread : Thread.getAllStackTraces().keySet())
      if (thread.getName().equals("file-reader")) thread.join(20_000);
    assertThat(everything()).as("a reader that was abandoned writes nothing afterwards").isEqualTo(before);
  }

  /** Refused by name, with a code and a remedy, and without a word of what the reader said. */
  private void said(String reader, String fault, Receipt bad) {
    if (reader.equals("copying")) {
      assertThat(bad.outcome()).isIn(ImportOutcome.IMPORTED, ImportOutcome.UNCHANGED);
      assertThat(bad.rejections()).extracting(Rejection::code).contains("note-no-copy");
      assertThat(home.resolve("out")).doesNotExist();
      return;
    }
    boolean unscreened = reader.equals("screening");
    assertThat(bad.outcome()).as(fault).isEqualTo(unscreened ? ImportOutcome.PERSONAL : ImportOutcome.REFUSED);
    assertThat(bad.rejections().get(0).code()).as(fault).isEqualTo(CODES.getOrDefault(fault, "reader-failed"));
    assertThat(bad.rejections().get(0).remedy()).isNotBlank().doesNotContain("hemmelig");
    assertThat(new RejectionStore(jdbc).list()).as(fault)
        .anyMatch(l -> l.file().endsWith(bad.fileName()) && !l.rejection().remedy().isBlank());
    assertThat(home.resolve("inbox").resolve(MUNICIPALITY).resolve(bad.fileName()).toFile().exists())
        .isEqualTo(unscreened);
    assertThat(jdbc.sql("SELECT count(*) FROM source_file WHERE name = :name").param("name", bad.fileName())
        .query(Long.class).single())
        .as("a file that nobody could screen is not registered").isEqualTo(unscreened ? 0 : 1);
    assertThat(jdbc.sql("SELECT count(*) FROM observation WHERE table_id = '99999'").query(Long.class).single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"form-date-cell-of-type-d.xlsx", "survey-comma-in-a-number.xlsx"})
  void aWorkbookThatStoppedTheNightIsNamedAndTheNightGoesOn(String name) throws IOException {
    PlanBook book = PlanReader.book(null);
    Path folder = Files.createDirectories(home.resolve("inbox").resolve("orland"));
    Path bad = Files.copy(Path.of("src/test/resources/intake").resolve(name), folder.resolve("b-" + name),
        StandardCopyOption.REPLACE_EXISTING);
    old(bad);
    old(Files.writeString(folder.resolve("a.csv"),
        "kommunenummer;indikator;nivå;kjønn;år;prosent;svar\n5057;mobbet;8-10;alle;2021;7,5;318\n"));
    old(Files.writeString(folder.resolve("c.csv"),
        "kommunenummer;indikator;nivå;kjønn;år;prosent;svar\n5057;mobbet;8-10;alle;2024;6,5;300\n"));
    Intake intake = IntakeSettings.open(home, 64L << 20, 0.5, data, clock);
    List<Receipt> receipts = take(intake, LocalDate.of(2026, 3, 20), book);
    assertThat(receipts).hasSize(3);
    assertThat(List.of(receipts.get(0), receipts.get(2))).extracting(Receipt::outcome)
        .containsOnly(ImportOutcome.IMPORTED);
    assertThat(receipts.get(1).fileName()).isEqualTo("b-" + name);
    assertThat(receipts.get(1).rejections()).allSatisfy(r -> assertThat(r.remedy()).isNotBlank());
    if (receipts.get(1).outcome() != ImportOutcome.REFUSED)
      assertThat(receipts.get(1).accepted() + receipts.get(1).refusedLines()).isPositive();
    assertThat(home.resolve("inbox").resolve("orland").resolve("b-" + name)).doesNotExist();
  }

  @Test
  void theSafetyOfAFileIsLookedAtOnce() throws IOException {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(MUNICIPALITY));
    old(Files.writeString(folder.resolve("a.csv"), GOOD));
    old(Files.writeString(folder.resolve("b.json"), "{\"halv\": "));
    List<String> looked = new ArrayList<>();
    FileReaders real = FileReaders.of(64L << 20);
    FileReaders counting = new FileReaders(file -> {
      looked.add(file.getFileName().toString());
      return real.safety().at(file);
    }, real.screening(), real.bytes(), real.kinds(), real.naming(), real.copying());
    List<Receipt> receipts =
        take(IntakeSettings.open(home,
            new IntakeSettings.FileReading(counting, new FileBoundary(Duration.ofSeconds(20), 0), 0.5), data, clock),
            TODAY,
            InventedBook.book());
    assertThat(receipts).extracting(Receipt::outcome).containsExactly(ImportOutcome.IMPORTED, ImportOutcome.WAITING);
    assertThat(looked).containsExactly("a.csv", "b.json");
  }

  private List<Receipt> night(String reader) throws IOException {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(MUNICIPALITY));
    old(Files.writeString(folder.resolve("a.csv"), GOOD));
    for (String fault : FAULTS.keySet()) old(bad(folder, reader, fault));
    old(Files.writeString(folder.resolve("c.csv"), GOOD.replace("ensom", "mobbet")));
    FileBoundary boundary = new FileBoundary(Duration.ofSeconds(6), 0);
    return take(IntakeSettings.open(home, new IntakeSettings.FileReading(readers(reader), boundary, 0.5), data, clock),
        TODAY, InventedBook.book());
  }

  /** A file that reaches the reader; every one has bytes of its own. */
  private static Path bad(Path folder, String reader, String fault) throws IOException {
    if (reader.equals("copying")) return FilledForm.write(folder.resolve("b-" + fault + ".xlsx"), sheet -> {
      FilledForm.put(sheet, "Ressursteam", 'E', "mange");
      FilledForm.put(sheet, "Ressursteam", 'G', fault);
    });
    if (!reader.equals("own-workbook"))
      return Files.writeString(folder.resolve("b-" + fault + ".csv"), "noe;annet\n" + fault + ";2\n");
    Path file = folder.resolve("b-" + fault + ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Ark").createRow(0).createCell(0).setCellValue(fault);
      book.write(out);
    }
    return file;
  }

  private List<Receipt> take(Intake intake, LocalDate night, PlanBook book) throws IOException {
    InboxStore inbox = new InboxStore(home.resolve("inbox"), intake, jdbc, clock);
    List<Receipt> receipts = new ArrayList<>();
    for (InboxFile file : inbox.list()) receipts.add(inbox.take(file, night, book));
    return receipts;
  }

  /** The readers of the program, one of which fails at the bad files, at each in another way. */
  private FileReaders readers(String failing) {
    FileReaders real = FileReaders.of(64L << 20);
    List<ContentKind> kinds = new ArrayList<>();
    if (failing.equals("rows"))
      kinds.add(new ContentKind("rows", (file, request) -> fault(file).isEmpty() ? Optional.empty()
          : Optional.of(new Content.TableContent(FailingTable.of(fault(file).get())))));
    for (ContentKind kind : real.kinds())
      kinds.add(!kind.name().equals(failing) ? kind : new ContentKind(kind.name(), (file, request) -> {
        fail(file);
        return kind.reading().of(file, request);
      }));
    return new FileReaders(failing.equals("safety") ? failing(real.safety()) : real.safety(),
        failing.equals("screening") ? failing(real.screening()) : real.screening(), real.bytes(), kinds,
        real.naming(), !failing.equals("copying") ? real.copying() : (form, book, rejections, lastYear) -> {
          fail(form);
          return real.copying().of(form, book, rejections, lastYear);
        });
  }

  private <T> FileReaders.FileCheck<T> failing(FileReaders.FileCheck<T> real) {
    return file -> {
      fail(file);
      return real.at(file);
    };
  }

  private void fail(Path file) throws IOException {
    Optional<FailingTable.Fault> fault = fault(file);
    if (fault.isPresent()) fault.get().happen();
  }

  private Optional<FailingTable.Fault> fault(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("b-") ? Optional.ofNullable(FAULTS.get(name.substring(2, name.lastIndexOf('.'))))
        .map(f -> f == HANGS ? () -> FileBoundaryTest.deaf(release) : f) : Optional.empty();
  }

  private static Map<String, FailingTable.Fault> faults() {
    Map<String, FailingTable.Fault> faults = new TreeMap<>();
    faults.put("exception", () -> { throw new IllegalArgumentException("hemmelig innhold"); });
    faults.put("io exception", () -> { throw new IOException("hemmelig innhold"); });
    faults.put("linkage error", () -> { throw new NoClassDefFoundError("hemmelig/Klasse"); });
    faults.put("assertion error", () -> { throw new AssertionError("hemmelig innhold"); });
    faults.put("stack overflow", () -> overflow(1));
    faults.put("out of memory", () -> { throw new OutOfMemoryError("hemmelig"); });
    faults.put("hang", HANGS);
    return faults;
  }

  private static int overflow(int level) { return level == 0 ? 0 : overflow(level + 1) + 1; }

  private static Path old(Path file) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(3600)));
  }

  /** Every file of the home with its size, and every row that a reader could have written. */
  private List<String> everything() throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList())
        all.add(home.relativize(file) + " " + Files.size(file));
    }
    for (String table : List.of("source_file", "observation", "answer", "rejection", "inbox_entry"))
      all.add(table + " " + jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
    return all;
  }
}
