package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.sql.DataSource;
import no.oppvekststatus.TestDatabase;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.samples.ReadSamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An edition of the samples, from its first printing to its second edition, on other days, in other zones and languages. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionArchiveTest {
  private static final String HERE = "sel";
  private static final Making MAKING = new Making("t", "p", "r");
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  @TempDir static Path root;
  private static ReadSamples samples = ReadSamples.of(HERE);
  private static DataSource database;
  private static Home home;
  private static int year;
  private static Edition first;

  @BeforeAll
  static void anEditionIsPublished() throws IOException {
    database = TestDatabase.fresh();
    home = new Home(root);
    year = samples.entry().plan().validTo().getYear();
    long file = file("f1", "2026-11-20T09:00:00Z");
    merge(file, samples.observations().stream().map(KeptObservation::observation).toList());
    new AnswerStore(database).merge(file, samples.answers().stream().map(KeptAnswer::answer).toList(), Instant.parse("2026-11-20T09:00:00Z"));
    first = writer("2026-11-22T10:15:30Z", MAKING).freeze(ReadSamples.BOOK, samples.entry(), year, new EditionWriter.Approval("planeier", ""));
  }

  @AfterEach
  void thisMachinesOwnWays() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  private static long file(String name, String at) {
    return JdbcClient.create(database).sql("INSERT INTO source_file (sha256, municipality, name, format, bytes, sample, state, received_at, archived_as)"
        + " VALUES (:sha, 'sel', :name, 'json-stat2', 1, true, 'imported', cast(:at AS timestamptz), '') RETURNING id")
        .param("sha", Fingerprint.of(name)).param("name", name).param("at", at).query(Long.class).single();
  }

  private static void merge(long file, List<Observation> observations) {
    try (ObservationStore.Staging staging = new ObservationStore(database).open(file)) {
      observations.forEach(staging::add);
      staging.merge(Instant.parse("2026-11-20T09:00:00Z"));
    }
  }

  private static Clock at(String instant) { return Clock.fixed(Instant.parse(instant), ZoneId.of("America/St_Johns")); }

  private static Composition composition(Making making) {
    return new Composition(new ObservationStore(database),
        new AnswerStore(database), new EditionStore(JdbcClient.create(database)), DisclosureSettings.DEFAULT, making);
  }

  private static EditionWriter writer(String now, Making making) {
    JdbcClient jdbc = JdbcClient.create(database);
    return new EditionWriter(composition(making), new EditionStore(jdbc), new DraftStore(jdbc), home, at(now));
  }

  private static ArchiveReader archive(Making making) {
    return new ArchiveReader(new EditionStore(JdbcClient.create(database)), composition(making), home);
  }

  private static Path folder(int number) { return home.edition(HERE, year, number); }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  private static String report(int number) {
    return first.documents().stream().map(Edition.Document::path).filter(p -> p.matches("statusrapport-.+-nb\\.pdf")).findFirst().orElseThrow();
  }

  @Test
  @Order(1)
  void theInputsLieBesideTheDocumentsAndAreHashed() {
    assertThat(first.kept()).containsKeys("inputs/observations.json", "inputs/answers.json", "inputs/imprint.json", "inputs/edition.json", "inputs/lights.json")
        .anySatisfy((path, sha) -> assertThat(path).endsWith("-organisation.yaml"));
    assertThat(home.out(HERE, year).resolve("inputs")).doesNotExist();
  }

  @Test
  @Order(2)
  void anotherDayZoneAndLanguageGiveTheSameBytes() throws IOException {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    ArchiveReader.Check check = archive(MAKING).check();
    assertThat(check.findings()).isEmpty();
    assertThat(check.notes()).isEmpty();
    assertThat(check.rendered()).isEqualTo(1);
    assertThat(check.documents()).isGreaterThan(10);
    assertThat(first.documents()).anyMatch(d -> d.path().endsWith(".xlsx")).anyMatch(d -> d.path().endsWith(".pdf"));
  }

  @Test
  @Order(3)
  void aChangedDocumentAndAChangedInputAreNamed() throws IOException {
    for (String name : List.of(report(1), "inputs/observations.json")) {
      Path file = folder(1).resolve(name);
      byte[] whole = Files.readAllBytes(file);
      byte[] changed = whole.clone();
      int at = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf('1');
      changed[at] = '2';
      Files.write(file, changed);
      assertThat(archive(MAKING).check().findings()).as(name).anySatisfy(f -> assertThat(f).contains(name).contains("ikke lenger den samme"));
      Files.write(file, whole);
    }
    assertThat(archive(MAKING).check().findings()).isEmpty();
  }

  @Test
  @Order(4)
  void aMissingInputStopsTheReprintAndIsNamed() throws IOException {
    Path file = folder(1).resolve("inputs/answers.json");
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    ArchiveReader.Check check = archive(MAKING).check();
    assertThat(check.rendered()).isZero();
    assertThat(check.findings()).anySatisfy(f -> assertThat(f).contains("answers.json mangler"));
    Files.write(file, whole);
  }

  @Test
  @Order(5)
  void whatOtherTemplatesPrintedIsToldAndNotCalledDamage() throws IOException {
    Path file = folder(1).resolve(report(1));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, "by other templates".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    said(ArchiveReader.sha256(file));
    assertThat(archive(new Making("other", "p", "r")).check()).satisfies(check -> {
      assertThat(check.findings()).isEmpty();
      assertThat(check.notes()).singleElement().satisfies(n -> assertThat(n).contains("andre maler"));
    });
    assertThat(archive(MAKING).check().findings()).singleElement().satisfies(f -> assertThat(f).contains(report(1)).contains("ikke lik"));
    Files.write(file, whole);
    said(ArchiveReader.sha256(file));
  }

  private static void said(String sha256) {
    JdbcClient.create(database).sql("UPDATE edition_document SET sha256 = :sha WHERE path = :path").param("sha", sha256).param("path", report(1)).update();
  }

  @Test
  @Order(6)
  void withoutNewsNothingIsProposed() throws IOException {
    assertThat(proposals()).isEmpty();
    assertThat(writer("2026-11-22T10:15:30Z", MAKING).proposed(ReadSamples.BOOK, samples.entry(), year).differences().lines()).isEmpty();
  }

  private static List<ProposalReader.Proposal> proposals() throws IOException {
    return new ProposalReader(new EditionStore(JdbcClient.create(database)), writer("2027-02-01T00:00:00Z", MAKING)).proposals(ReadSamples.BOOK);
  }

  @Test
  @Order(7)
  void changedFiguresProposeTheNextEditionWithAReason() throws IOException {
    List<Observation> changed = new ArrayList<>();
    for (KeptObservation k : samples.observations()) {
      Observation o = k.observation();
      boolean ours = o.value() != null && o.period().equals(String.valueOf(year)) && samples.entry().plan().municipality().numbers().stream()
          .anyMatch(n -> n.number().equals(o.place())) && o.table().equals("12275");
      if (ours) changed.add(new Observation(o.table(), o.contents(), o.place(), o.period(), o.breakdown(), o.value().add(BigDecimal.ONE), o.symbol(),
          o.base(), o.preliminary(), o.updated(), o.cell()));
    }
    assertThat(changed).isNotEmpty();
    merge(file("f2", "2027-01-15T06:00:00Z"), changed);
    assertThat(proposals()).singleElement().satisfies(p -> {
      assertThat(p.number()).isEqualTo(2);
      assertThat(p.reason()).contains("endrede tall");
    });
  }

  @Test
  @Order(8)
  void theSecondEditionNeedsAReasonAndHasTheBoxOfOldAndNewValues() throws IOException {
    EditionWriter writer = writer("2027-02-02T08:00:00Z", MAKING);
    assertThatThrownBy(() -> writer.freeze(ReadSamples.BOOK, samples.entry(), year, new EditionWriter.Approval("planeier", " ")))
        .isInstanceOf(EditionWriter.ReasonMissing.class);
    List<String> lines = writer.proposed(ReadSamples.BOOK, samples.entry(), year).differences().lines();
    Edition second = writer.freeze(ReadSamples.BOOK, samples.entry(), year, new EditionWriter.Approval("planeier", "KOSTRA er revidert"));
    assertThat(second.number()).isEqualTo(2);
    String change = lines.stream().filter(l -> l.startsWith("  ")).findFirst().orElseThrow().strip().replaceAll("[\\s\u00a0]+", " ");
    String before = change.substring(change.indexOf(": ") + 2, change.indexOf(" → "));
    String now = change.substring(change.indexOf(" → ") + 3);
    String nb = text(folder(2).resolve(report(2)));
    assertThat(nb).contains("Rettet i denne utgaven", "Grunn: KOSTRA er revidert").containsIgnoringWhitespaces("før " + before + ", nå " + now);
    assertThat(text(folder(2).resolve(report(2).replace("-nb.", "-nn.")))).contains("Retta i denne utgåva").doesNotContain("sto ikke i forrige");
    assertThat(proposals()).isEmpty();
    ArchiveReader.Check check = archive(MAKING).check();
    assertThat(check.findings()).isEmpty();
    assertThat(check.rendered()).isEqualTo(2);
  }

  @Test
  @Order(9)
  void aDraftSaysThatItIsOne() throws IOException {
    JdbcClient jdbc = JdbcClient.create(database);
    new DraftWriter(composition(MAKING), new DraftStore(jdbc), home, at("2027-02-03T08:00:00Z"))
        .print(ReadSamples.BOOK, samples.entry(), year, ReadSamples.TODAY);
    String draft = text(home.out(HERE, year).resolve(report(1)));
    assertThat(draft).contains("Utkast").doesNotContain("Publisert");
    assertThat(text(folder(1).resolve(report(1)))).contains("Publisert").doesNotContain("Utkast");
  }
}
