package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static no.oppvekststatus.fixtures.InventedBook.MUNICIPALITY;
import static no.oppvekststatus.fixtures.InventedBook.SCHOOL;
import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.fixtures.MadeUpNumber;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class IntakeTest {
  private static final Instant NOW = Instant.parse("2025-03-20T02:00:00Z");
  private static final String SURVEY =
      "kommunenummer;indikator;nivå;kjønn;år;prosent;svar\n9957;ensom;ungdomstrinn;alle;2024;23,5;214\n"
          + "9957;mobbet;ungdomstrinn;alle;2024;6;214\n";
  @TempDir Path home;
  private JdbcClient jdbc;
  private Intake intake;
  private InboxStore inbox;
  private RejectionStore rejections;
  private ObservationStore observations;
  private AnswerStore answers;

  @BeforeEach
  void openTheIntake() {
    DataSource data = TestDatabase.fresh();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    jdbc = JdbcClient.create(data);
    intake = IntakeSettings.open(home, 64L << 20, 0.5, data, clock);
    inbox = new InboxStore(home.resolve("inbox"), intake, jdbc, clock);
    rejections = new RejectionStore(jdbc);
    observations = new ObservationStore(data);
    answers = new AnswerStore(data);
  }

  @Test
  void aSurveyIsKeptWithItsOriginalAndTheSameBytesChangeNothing() throws IOException {
    Path file = file("ungdata.csv", SURVEY);
    Receipt first = intake.receive(file, request(MUNICIPALITY));
    assertThat(first.outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(first.count()).isEqualTo(new MergeCount(2, 0, 0));
    assertThat(observations.find(List.of("ungdata"), List.of("9957"))).hasSize(2)
        .allSatisfy(k -> assertThat(k.provenance().sha256()).isEqualTo(first.sha256()));
    String archived = jdbc.sql("SELECT archived_as FROM source_file").query(String.class).single();
    assertThat(home.resolve("archive").resolve(archived)).hasSameBinaryContentAs(file);
    assertThat(archived).isEqualTo(first.sha256().substring(0, 2) + "/" + first.sha256() + "/ungdata.csv");

    Receipt again = intake.receive(file, request(MUNICIPALITY));
    assertThat(again.outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    assertThat(again.sentence()).isEqualTo("0 endringer");
  }

  @Test
  void aChangedFileKeepsTheOldValueAsARevision() throws IOException {
    intake.receive(file("a.csv", SURVEY), request(MUNICIPALITY));
    Receipt changed = intake.receive(
        file("b.csv", SURVEY.replace("23,5", "24,5") + "9957;ensom;8. trinn;alle;2024;20;70\n"), request(MUNICIPALITY));
    assertThat(changed.count()).isEqualTo(new MergeCount(1, 1, 1));
    assertThat(jdbc.sql("SELECT value FROM observation_revision").query(Double.class).list()).containsExactly(23.5);
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndWritesNothing() throws IOException {
    Receipt dry =
        intake.receive(file("a.csv", SURVEY), new Request(MUNICIPALITY, true, TODAY, null, InventedBook.book()));
    assertThat(dry.count()).isEqualTo(new MergeCount(2, 0, 0));
    intake.receive(file("b.txt", "ingenting"), new Request(MUNICIPALITY, true, TODAY, null, InventedBook.book()));
    assertThat(jdbc.sql("SELECT count(*) FROM source_file").query(Long.class).single()).isZero();
    assertThat(home.resolve("archive")).doesNotExist();
  }

  @Test
  void badLinesAreListedAndGoodOnesTaken() throws IOException {
    Receipt receipt =
        intake.receive(file("a.csv", SURVEY + "9957;ensom;8. trinn;alle;2024;200;70\n"), request(MUNICIPALITY));
    assertThat(receipt.accepted()).isEqualTo(2);
    assertThat(rejections.list()).containsExactly(new RejectionStore.Listed(MUNICIPALITY, "a.csv", receipt.sha256(),
        new Rejection("invalid-percent", "linje 4, kolonne prosent", receipt.rejections().get(0).remedy())));
  }

  @Test
  void aFileThatIsMostlyBadIsRefusedWhole() throws IOException {
    String bad =
        "9957;ensom;8. trinn;alle;2024;200;70\n9957;ensom;9. trinn;alle;2024;200;70\n9957;ensom;10. trinn;alle;2024;200;70\n";
    Receipt receipt = intake.receive(file("a.csv", SURVEY + bad), request(MUNICIPALITY));
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.REFUSED);
    assertThat(receipt.rejections().get(0).code()).isEqualTo("too-many-bad-lines");
    assertThat(observations.find(List.of("ungdata"), List.of("9957"))).isEmpty();
    assertThat(rejections.list()).hasSize(4);
  }

  @Test
  void anUnknownFileIsRefusedWithAReasonAndKept() throws IOException {
    Receipt receipt = intake.receive(file("notat.txt", "Et notat uten tall."), request(null));
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.REFUSED);
    assertThat(receipt.rejections().get(0).code()).isEqualTo("unknown-format");
    assertThat(files(home.resolve("archive"))).hasSize(1);
  }

  @Test
  void theArchiveNamesAFileInLettersThatEveryMachineHas() {
    assertThat(List.of("Målte tall (2025).csv", "Ærlig øl.xlsx", "álgu–č\ufffd.csv", "x".repeat(300) + ".csv"))
        .extracting(ArchiveFile::name)
        .containsExactly("Malte tall (2025).csv", "AErlig ol.xlsx", "algu_c_.csv", "x".repeat(116) + ".csv");
  }

  @Test
  void aStrangeFolderIsRefused() throws IOException {
    assertThat(intake.receive(file("a.csv", SURVEY), request("utopia")).rejections().get(0).code())
        .isEqualTo("unknown-folder");
  }

  @Test
  void nothingOfASubmissionFileIsStored() throws IOException {
    String line = "995724  00000042" + MadeUpNumber.of("018105") + " ".repeat(12) + "1".repeat(40) + "\r\n";
    Path file = writeFile("11F.dat", line.repeat(30), NOW.minusSeconds(3600));
    Receipt receipt = take(TODAY).get(0);
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.PERSONAL);
    assertThat(receipt.sha256()).isEmpty();
    assertThat(file).exists();
    assertThat(jdbc.sql("SELECT count(*) FROM source_file").query(Long.class).single()).isZero();
    assertThat(home.resolve("archive")).doesNotExist();
    assertThat(rejections.list()).extracting(RejectionStore.Listed::file, RejectionStore.Listed::sha256)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(MUNICIPALITY + "/11F.dat", ""));
    assertThat(take(TODAY.plusDays(1)).get(0).rejections().get(0).code()).isEqualTo("personal-data");
    Files.delete(file);
    assertThat(take(TODAY.plusDays(2))).isEmpty();
    assertThat(rejections.list()).isEmpty();
  }

  @Test
  void aPersonalFileIsReadAgainWhenItsBytesChange() throws IOException {
    writeFile("a.csv", SURVEY + "# " + MadeUpNumber.of("018105") + "\n", NOW.minusSeconds(3600));
    assertThat(take(TODAY).get(0).outcome()).isEqualTo(ImportOutcome.PERSONAL);
    writeFile("a.csv", SURVEY, NOW.minusSeconds(1800));
    assertThat(take(TODAY.plusDays(1)).get(0).outcome()).isEqualTo(ImportOutcome.IMPORTED);
  }

  @Test
  void aNumberInTheFileNameIsNeverShownOrStored() throws IOException {
    String number = MadeUpNumber.of("018105");
    writeFile("sak " + number + ".csv", SURVEY, NOW.minusSeconds(3600));
    Receipt receipt = take(TODAY).get(0);
    assertThat(receipt.fileName()).isEqualTo("vises ikke");
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.PERSONAL);
    assertThat(jdbc.sql("SELECT path FROM inbox_entry").query(String.class).single())
        .startsWith(MUNICIPALITY + "/vises ikke").doesNotContain(number);
    assertThat(take(TODAY.plusDays(1)).get(0).outcome()).isEqualTo(ImportOutcome.PERSONAL);
    assertThat(rejections.list()).singleElement().satisfies(l -> assertThat(l.toString()).doesNotContain(number));
    assertThat(files(home).stream().filter(f -> !f.startsWith(home.resolve("inbox"))).toList()).isEmpty();
  }

  @Test
  void aNumberInTheNameOfAFolderIsNeverShownOrStoredEither() throws IOException {
    String number = MadeUpNumber.of("018105");
    Path odd = Files.createDirectories(home.resolve("inbox").resolve("elev " + number)).resolve("a.csv");
    Files.setLastModifiedTime(Files.writeString(odd, SURVEY), FileTime.from(NOW.minusSeconds(3600)));
    Path below = Files.createDirectories(home.resolve("inbox").resolve(MUNICIPALITY).resolve(number)).resolve("b.json");
    Files.setLastModifiedTime(Files.writeString(below, "{\"class\":"), FileTime.from(NOW.minusSeconds(3600)));
    assertThat(take(TODAY)).extracting(Receipt::outcome).containsExactly(ImportOutcome.PERSONAL, ImportOutcome.WAITING);
    assertThat(jdbc.sql("SELECT path FROM inbox_entry ORDER BY path").query(String.class).list())
        .allSatisfy(p -> assertThat(p).doesNotContain(number));
    assertThat(jdbc.sql("SELECT count(*) FROM source_file").query(Long.class).single()).isZero();
  }

  @Test
  void aCutOffFileIsScreenedBeforeItsOriginalIsKept() throws IOException {
    writeFile("tabell.json", "{\"class\":\"dataset\",\"note\":\"" + MadeUpNumber.of("018105") + "\",\"value\":[1,2",
        NOW.minusSeconds(3600));
    assertThat(take(TODAY).get(0).outcome()).isEqualTo(ImportOutcome.WAITING);
    assertThat(take(TODAY.plusDays(1)).get(0).outcome()).isEqualTo(ImportOutcome.PERSONAL);
    assertThat(home.resolve("archive")).doesNotExist();
  }

  @Test
  void aHalfCopiedFileWaitsAndIsRefusedOnTheSecondNight() throws IOException {
    Path file = writeFile("tabell.json", "{\"class\":\"dataset\",\"value\":[1,2", NOW.minusSeconds(3600));
    assertThat(take(TODAY).get(0).outcome()).isEqualTo(ImportOutcome.WAITING);
    assertThat(take(TODAY).get(0).outcome()).isEqualTo(ImportOutcome.WAITING);
    Receipt second = take(TODAY.plusDays(1)).get(0);
    assertThat(second.outcome()).isEqualTo(ImportOutcome.REFUSED);
    assertThat(second.rejections().get(0).code()).isEqualTo("broken-file");
    assertThat(file).doesNotExist();
    assertThat(files(home.resolve("archive"))).hasSize(1);
    assertThat(jdbc.sql("SELECT count(*) FROM inbox_entry").query(Long.class).single()).isZero();
  }

  @Test
  void aFileThatHasJustChangedWaitsAndIsTakenTheNextNight() throws IOException {
    Path file = writeFile("a.csv", SURVEY, NOW.minusSeconds(10));
    assertThat(take(TODAY).get(0).outcome()).isEqualTo(ImportOutcome.WAITING);
    assertThat(file).exists();
    assertThat(take(TODAY.plusDays(1)).get(0).outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(file).doesNotExist();
  }

  @Test
  void aFormsAnswersAreKeptAndAMarkedCopyWritten() throws IOException {
    Files.createDirectories(home.resolve("inbox").resolve(MUNICIPALITY));
    Path form = FilledForm.write(home.resolve("inbox").resolve(MUNICIPALITY).resolve("skjema.xlsx"),
        sheet -> FilledForm.put(sheet, "Ressursteam", 'E', "mange"));
    Files.setLastModifiedTime(form, FileTime.from(NOW.minusSeconds(3600)));
    Receipt receipt = take(TODAY).get(0);
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(receipt.rejections()).extracting(Rejection::code).containsExactly("invalid-number");
    assertThat(answers.of(MUNICIPALITY, 2024, 2024)).hasSize(8)
        .allSatisfy(a -> assertThat(a.provenance().cell()).startsWith("Skjema!"));
    assertThat(returned()).exists();
  }

  @Test
  void aFormWithANumberInOneCellIsRefusedWholeAndItsCopyHasThatCellEmpty() throws IOException {
    String number = MadeUpNumber.of("018105");
    Path form = FilledForm.write(home.resolve("skjema.xlsx"),
        sheet -> FilledForm.put(sheet, "Samtalegruppe", 'G', "Gjelder " + number));
    Receipt receipt = intake.receive(form, request(MUNICIPALITY));
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.PERSONAL);
    assertThat(answers.of(MUNICIPALITY, 2024, 2024)).isEmpty();
    try (var zip = new java.util.zip.ZipFile(returned().toFile())) {
      for (var entry : java.util.Collections.list(zip.entries()))
        assertThat(new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
            .doesNotContain(number);
    }
    assertThat(files(home)).noneMatch(p -> p.toString().contains("archive"));
  }

  @Test
  void aFormUnderNoFolderNamesItsOwnMunicipality() throws IOException {
    Path form = FilledForm.write(home.resolve("skjema.xlsx"), sheet -> {});
    Receipt receipt = intake.receive(form, request(null));
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(receipt.accepted()).isEqualTo(9);
  }

  @Test
  void aPublishedTableIsReceivedAsAnyFile() throws IOException {
    String table = """
        {"version":"2.0","class":"dataset","label":"Prøvetabell","source":"SSB","updated":"2025-03-15T07:00:00Z",
        "id":["Region","ContentsCode","Tid"],"size":[1,1,3],"role":{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]},
        "dimension":{"Region":{"label":"region","category":{"index":{"9957":0},"label":{"9957":"Lillevik"}}},
        "ContentsCode":{"label":"innhold","category":{"index":{"Barn":0},"label":{"Barn":"Barn"}}},
        "Tid":{"label":"år","category":{"index":{"2022":0,"2023":1,"2024":2},"label":{"2022":"2022","2023":"2023","2024":"2024"}}}},
        "value":[12,null,14],"status":{"1":":"},"extension":{"px":{"tableid":"99999"}}}
        """;
    Receipt receipt = intake.receive(file("t.json", table), request(null));
    assertThat(receipt.rejections()).extracting(Rejection::code).as("no indicator reads the table")
        .containsExactly("note-unread");
    assertThat(receipt.count()).isEqualTo(new MergeCount(3, 0, 0));
    assertThat(observations.find(List.of("99999"), List.of("9957"))).extracting(k -> k.observation().symbol())
        .containsExactly("", ":", "");
  }

  @Test
  void theRealHandMadeSurveyTablesAreRefusedAndReportedTheTemplate() throws IOException {
    Path real = Path.of("../shared/real/ungdata");
    Assumptions.assumeTrue(Files.isDirectory(real), "SKIPPED: the folder of real files is not beside this checkout");
    for (Path file : files(real)) {
      Receipt receipt = intake.receive(file, request(null));
      assertThat(receipt.outcome()).isEqualTo(ImportOutcome.REFUSED);
      assertThat(receipt.rejections().get(0).remedy()).contains("template ungdata");
    }
  }

  private List<Receipt> take(LocalDate night) throws IOException {
    List<Receipt> receipts = new java.util.ArrayList<>();
    for (InboxFile file : inbox.list()) receipts.add(inbox.take(file, night, InventedBook.book()));
    return receipts;
  }

  private Path writeFile(String name, String text, Instant modified) throws IOException {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(MUNICIPALITY));
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text);
  }

  private Path returned() {
    return home.resolve("out").resolve(MUNICIPALITY).resolve("skjema").resolve("2024").resolve("retur")
        .resolve(SCHOOL + ".xlsx");
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) return List.of();
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Request request(@Nullable String municipality) {
    return new Request(municipality, false, TODAY, null, InventedBook.book());
  }
}
