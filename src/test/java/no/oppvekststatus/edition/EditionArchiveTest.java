package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.database.LockSettings;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.ReportCase;
import no.oppvekststatus.samples.SampleReading;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An edition of the samples, from its first printing to its second edition, on other days, in other zones and
 * languages.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionArchiveTest {
  private static final String HERE = "fjordvik";
  private static final int YEAR = 2025;
  private static PlanBook book;
  private static PlanBook.Entry entry;
  private static final BuildVersion MAKING = new BuildVersion("t", "p", "r");
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  @TempDir static Path root;
  private static DataSource database;
  private static Home home;
  private static Edition first;

  @BeforeAll
  static void anEditionIsPublished() throws IOException {
    database = TestDatabase.fresh();
    home = new Home(root);
    Files.createDirectories(home.plans());
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path plan : plans.toList()) Files.copy(plan, home.plans().resolve(plan.getFileName()));
    }
    Files.writeString(home.plans().resolve("fjordvik-organisation.yaml"), "\ncoat_of_arms: skjold.png\n",
        StandardOpenOption.APPEND);
    Files.write(home.plans().resolve("skjold.png"), shield(Color.RED));
    Files.writeString(home.plans().resolve("fjordvik-comments.yaml"),
        "schema_version: 1\nmunicipality: fjordvik\ncomments:\n  - {year: 2025, about: plan,"
            + " role: Planeigar, date: \"2026-02-01\", text: \"Vi held fram som planlagt.\"}\n");
    book = PlanReader.book(home.plans());
    entry = book.of(HERE).orElseThrow();
    long file = file("f1", "2026-11-20T09:00:00Z");
    merge(file, survey());
    new AnswerStore(database).merge(file,
        List.of(new Answer(HERE, "lyset", YEAR, Answer.AnswerKind.MEASURE, "grep-1", AnswerStatus.IN_OPERATION, null,
            null, false, null,
            "", "rad 2")),
        Instant.parse("2026-11-20T09:00:00Z"));
    first = publish(writer("2026-11-22T10:15:30Z", MAKING), report("2026-11-22"), "");
  }

  @AfterEach
  void thisMachinesOwnWays() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  /** The survey of the samples, as if it had been held here. */
  private static List<Observation> survey() {
    return SampleReading.observations().stream().map(KeptObservation::observation)
        .filter(o -> o.table().equals("ungdata") && o.place().equals("5057")).map(o -> with(o, o.value())).toList();
  }

  private static Observation with(Observation o, @Nullable BigDecimal value) {
    return new Observation(o.table(), o.contents(), entry.plan().municipality().number(), o.period(), o.breakdown(),
        value, o.symbol(), o.base(),
        o.preliminary(), o.updated(), o.cell());
  }

  private static long file(String name, String at) {
    return JdbcClient.create(database).sql(
        "INSERT INTO source_file (sha256, municipality, name, format, bytes, sample, state, received_at, archived_as)"
            + " VALUES (:sha, 'fjordvik', :name, 'json-stat2', 1, true, 'imported', cast(:at AS timestamptz), '') RETURNING id")
        .param("sha", Fingerprint.of(name)).param("name", name).param("at", at).query(Long.class).single();
  }

  private static void merge(long file, List<Observation> observations) {
    try (ObservationStore.Staging staging = new ObservationStore(database).open(file)) {
      observations.forEach(staging::add);
      staging.merge(Instant.parse("2026-11-20T09:00:00Z"));
    }
  }

  private static Clock at(String instant) { return Clock.fixed(Instant.parse(instant), ZoneId.of("America/St_Johns")); }

  private static Composition composition(BuildVersion making) {
    JdbcClient jdbc = JdbcClient.create(database);
    return new Composition(
        new Composition.Stores(new ObservationStore(database), new AnswerStore(database), new EditionStore(jdbc),
            new PlaceStore(database), new FindingStore(jdbc)),
        DisclosureSettings.DEFAULT, making);
  }

  private static EditionWriter writer(String now, BuildVersion making) {
    JdbcClient jdbc = JdbcClient.create(database);
    EditionStore editions = new EditionStore(jdbc);
    return new EditionWriter(composition(making), editions,
        new PlacementWriter(editions, new DraftStore(jdbc), home, locks()), locks(), home, at(now));
  }

  private static LockStore locks() { return new LockStore(database, new LockSettings(Duration.ZERO)); }

  private static ReportCase report(String date) { return new ReportCase(book, entry, YEAR, LocalDate.parse(date)); }

  private static Edition publish(EditionWriter writer, ReportCase report, String reason) throws IOException {
    return writer.publish(report, null, prepared -> new EditionWriter.Approval("planeier", reason), recorded -> {});
  }

  private static ArchiveReader archive(BuildVersion making) {
    return new ArchiveReader(new EditionStore(JdbcClient.create(database)), composition(making), home);
  }

  private static Path folder(int number) { return home.edition(HERE, YEAR, number); }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  private static String report(int number) {
    return first.documents().stream().map(Edition.EditionDocument::path)
        .filter(p -> p.matches("statusrapport-.+-nb\\.pdf")).findFirst().orElseThrow();
  }

  @Test
  @Order(1)
  void theInputsLieBesideTheDocumentsAndAreHashed() {
    assertThat(first.kept())
        .containsKeys("inputs/observations.json", "inputs/answers.json", "inputs/imprint.json", "inputs/edition.json",
            "inputs/lights.json", "inputs/lineage.json")
        .anySatisfy((path, sha) -> assertThat(path).endsWith("-organisation.yaml"));
    assertThat(home.out(HERE, YEAR).resolve("inputs")).doesNotExist();
  }

  @Test
  @Order(1)
  void theOwnersCommentIsPrintedSignedAndFrozen() throws IOException {
    assertThat(first.kept()).containsKey("inputs/plans/fjordvik-comments.yaml");
    assertThat(text(folder(1).resolve(report(1)))).contains("Kommentar fra planeier", "Vi held fram som planlagt.",
        "Planeigar, 1. februar 2026");
  }

  @Test
  @Order(2)
  void anotherDayZoneAndLanguageGiveTheSameBytes() throws IOException {
    // a machine's own language is replaced at the program's start: OddMachineTest
    Locale.setDefault(Locale.forLanguageTag("nn-NO"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    ArchiveReader.Check check = archive(MAKING).check();
    assertThat(check.findings()).isEmpty();
    assertThat(check.notes()).isEmpty();
    assertThat(check.rendered()).isEqualTo(1);
    assertThat(check.documents()).isGreaterThan(5);
    assertThat(first.documents()).anyMatch(d -> d.path().endsWith(".xlsx")).anyMatch(d -> d.path().endsWith(".pdf"));
  }

  @Test
  @Order(3)
  void whatIsChangedOrMissingIsNamed() throws IOException {
    Map<Path, byte[]> whole = new TreeMap<>();
    for (String name : List.of(report(1), "inputs/imprint.json", "manifest.json"))
      whole.put(folder(1).resolve(name), Files.readAllBytes(folder(1).resolve(name)));
    Files.writeString(folder(1).resolve(report(1)), "damaged");
    Files.writeString(folder(1).resolve("inputs/imprint.json"),
        Files.readString(folder(1).resolve("inputs/imprint.json")).replace("planeier", "planleser"));
    ArchiveReader.Check check = archive(MAKING).check();
    assertThat(check.rendered()).isZero();
    assertThat(check.findings()).anySatisfy(f -> assertThat(f).contains(report(1)).contains("ikke lenger den samme"))
        .anySatisfy(f -> assertThat(f).contains("inputs/imprint.json").contains("ikke lenger den samme"))
        .anySatisfy(f -> assertThat(f).contains(report(1)).contains("ikke lik"));
    Files.delete(folder(1).resolve("inputs/imprint.json"));
    assertThat(archive(MAKING).check().findings()).anySatisfy(f -> assertThat(f).contains("imprint.json mangler"))
        .anySatisfy(f -> assertThat(f).contains("lar seg ikke skrive ut på nytt"));
    for (Map.Entry<Path, byte[]> file : whole.entrySet()) Files.write(file.getKey(), file.getValue());
    String page = first.pages().keySet().iterator().next();
    JdbcClient.create(database).sql("UPDATE edition_page SET html = html || ' ' WHERE document_id = cast(:id AS uuid)")
        .param("id", page).update();
    assertThat(archive(MAKING).check().findings())
        .containsExactly("Utgave 1 for fjordvik 2025, nettsiden til dokumentet " + page
            + " er ikke lenger den samme.");
    JdbcClient.create(database)
        .sql("UPDATE edition_page SET html = rtrim(html, ' ') WHERE document_id = cast(:id AS uuid)").param("id", page)
        .update();
  }

  @Test
  @Order(4)
  void aPrintedNumberIsFollowedBackByItsIdAndByHowItIsPrinted() throws IOException {
    TraceReader reader = new TraceReader(composition(MAKING), new EditionStore(JdbcClient.create(database)), home);
    String figure = new EditionStore(JdbcClient.create(database)).figures(first.id()).stream()
        .filter(f -> f.numbers().value() != null).reduce((a, b) -> b).orElseThrow().figureId();
    List<String> stated = reader.published(HERE, YEAR, 1, figure).orElseThrow().lines();
    assertThat(stated).contains("tall: " + figure).anyMatch(l -> l.startsWith("celle: "))
        .anyMatch(l -> l.startsWith("formel: "))
        .anyMatch(l -> l.matches("trykt: statusrapport-.*-nb\\.xlsx, Indikatorer!E\\d+: .*"))
        .anyMatch(l -> l.contains("godkjent av planeier"));
    String printed =
        stated.stream().filter(l -> l.startsWith("trykt: ")).findFirst().orElseThrow().replaceAll(".*«|»$", "");
    assertThat(reader.published(HERE, YEAR, 1, printed).orElseThrow().lines())
        .anyMatch(l -> l.startsWith(figure + "  "));
    assertThat(reader.published(HERE, YEAR, 1, "tull").orElseThrow().lines()).isEmpty();
    assertThat(reader.published(HERE, YEAR, 9, figure)).isEmpty();
  }

  private static byte[] shield(Color colour) throws IOException {
    BufferedImage image = new BufferedImage(100, 120, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 100; x++) for (int y = 0; y < 120; y++) image.setRGB(x, y, colour.getRGB());
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  @Test
  @Order(4)
  void theCoatOfArmsIsFrozenWithTheEditionAndANewOneIsNewsForTheDraft() throws IOException {
    assertThat(first.kept()).containsKey("inputs/plans/skjold.png");
    byte[] before = Files.readAllBytes(home.plans().resolve("skjold.png"));
    Files.write(home.plans().resolve("skjold.png"), shield(Color.BLUE));
    PlanBook changed = PlanReader.book(home.plans());
    assertThat(archive(MAKING).check().findings()).isEmpty();
    Files.delete(home.plans().resolve("skjold.png"));
    assertThat(archive(MAKING).check().rendered()).isEqualTo(1);
    Files.write(home.plans().resolve("skjold.png"), before);
    assertThat(changed.sha256()).isNotEqualTo(book.sha256());
    LocalDate day = LocalDate.of(2026, 11, 22);
    Composition composition = composition(MAKING);
    assertThat(
        composition.fingerprint(composition.of(new ReportCase(changed, changed.of(HERE).orElseThrow(), YEAR, day))))
        .isNotEqualTo(composition.fingerprint(composition.of(new ReportCase(book, entry, YEAR, day))));
  }

  @Test
  @Order(5)
  void whatOtherTemplatesPrintedIsReportedAndNotCalledDamage() throws IOException {
    Path file = folder(1).resolve(report(1));
    byte[] whole = Files.readAllBytes(file);
    Files.writeString(file, "by other templates");
    said(Sha256File.of(file));
    ArchiveReader.Check check = archive(new BuildVersion("other", "p", "r")).check();
    assertThat(check.findings()).isEmpty();
    assertThat(check.notes()).singleElement().satisfies(n -> assertThat(n).contains("andre maler"));
    Files.write(file, whole);
    said(Sha256File.of(file));
  }

  private static void said(String sha256) {
    JdbcClient.create(database).sql("UPDATE edition_document SET sha256 = :sha WHERE path = :path").param("sha", sha256)
        .param("path", report(1)).update();
  }

  @Test
  @Order(6)
  void withoutNewsNothingIsProposed() throws IOException {
    assertThat(proposals()).isEmpty();
    assertThat(writer("2026-11-22T10:15:30Z", MAKING).prepare(report("2026-11-22")).news().differences().lines())
        .isEmpty();
    assertThat(writer("2026-11-29T10:15:30Z", MAKING).prepare(report("2026-11-29")).nothingNew()).isTrue();
    assertThat(writer("2026-11-29T10:15:30Z", new BuildVersion("other", "p", "r")).prepare(report("2026-11-29")).news()
        .otherwise()).containsExactly("maler og tekster i programmet");
  }

  private static List<ProposalReader.Proposal> proposals() throws IOException {
    return new ProposalReader(new EditionStore(JdbcClient.create(database)), writer("2027-02-01T00:00:00Z", MAKING))
        .proposals(book);
  }

  @Test
  @Order(7)
  void changedFiguresProposeTheNextEditionWithAReason() throws IOException {
    EditionWriter writer = writer("2027-02-01T00:00:00Z", MAKING);
    Prepared shown = writer.prepare(report("2027-02-01"));
    List<Observation> changed =
        survey().stream().filter(o -> o.value() != null && o.period().equals(String.valueOf(YEAR)))
            .map(o -> with(o, o.value().add(BigDecimal.TEN))).toList();
    assertThat(changed).isNotEmpty();
    merge(file("f2", "2027-01-15T06:00:00Z"), changed);
    assertThatThrownBy(() -> writer.publish(report("2027-02-01"), shown, prepared -> {
      assertThat(prepared.news().differences().lines()).as("what is kept now, not what was shown")
          .isNotEqualTo(shown.news().differences().lines());
      throw new IllegalStateException("not approved");
    }, recorded -> {})).hasMessage("not approved");
    assertThat(proposals()).singleElement().satisfies(p -> {
      assertThat(p.number()).isEqualTo(2);
      assertThat(p.reason()).contains("endrede tall");
    });
  }

  @Test
  @Order(8)
  void theSecondEditionNeedsAReasonAndHasTheBoxOfOldAndNewValues() throws IOException {
    EditionWriter writer = writer("2027-02-02T08:00:00Z", MAKING);
    ReportCase report = report("2027-02-02");
    assertThatThrownBy(() -> publish(writer, report, " "))
        .isInstanceOf(EditionWriter.ReasonMissing.class);
    Prepared shown = writer.prepare(report);
    List<String> lines = shown.news().differences().lines();
    Edition second = writer.publish(report, shown, prepared -> {
      assertThat(prepared.disclosed()).as("assessed once, to be shown and to be published").isSameAs(shown.disclosed());
      return new EditionWriter.Approval("planeier", "KOSTRA er revidert");
    }, recorded -> {});
    assertThat(second.number()).isEqualTo(2);
    String change = lines.stream().filter(l -> l.startsWith("  ")).findFirst().orElseThrow().strip()
        .replaceAll("[\\s\u00a0]+", " ");
    String before = change.substring(change.indexOf(": ") + 2, change.indexOf(" → "));
    String now = change.substring(change.indexOf(" → ") + 3);
    String nb = text(folder(2).resolve(report(2)));
    assertThat(nb).contains("Rettet i denne utgaven", "Grunn: KOSTRA er revidert")
        .containsIgnoringWhitespaces("før " + before + ", nå " + now);
    assertThat(text(folder(2).resolve(report(2).replace("-nb.", "-nn.")))).contains("Retta i denne utgåva")
        .doesNotContain("sto ikke i forrige");
    assertThat(proposals()).isEmpty();
    ArchiveReader.Check check = archive(MAKING).check();
    assertThat(check.findings()).isEmpty();
    assertThat(check.rendered()).isEqualTo(2);
  }

  @Test
  @Order(9)
  void aDraftSaysThatItIsOne() throws IOException {
    JdbcClient jdbc = JdbcClient.create(database);
    new DraftWriter(composition(MAKING), new DraftStore(jdbc), new DraftBasisStore(jdbc), new FindingStore(jdbc), home,
        locks(), at("2027-02-03T08:00:00Z"))
        .print(new ReportCase(book, entry, YEAR, SampleReading.TODAY));
    String draft = text(home.out(HERE, YEAR).resolve(report(1)));
    assertThat(draft).contains("Utkast").doesNotContain("Publisert");
    assertThat(text(folder(1).resolve(report(1)))).contains("Publisert").doesNotContain("Utkast");
  }
}
