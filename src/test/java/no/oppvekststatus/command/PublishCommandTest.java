package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.command.OpenContext.Run;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.plan.AnswerStatus;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the first look at what would go out to the second edition, by scripts and by a person at a terminal. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishCommandTest {
  private static final Pattern DIGEST = Pattern.compile("Kontrollsum: ([0-9a-f]{16})");
  private static final String NAME = "Kari Normann";
  private static final String HEAD =
      "# EKSEMPELDATA\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n";

  @TempDir static Path home;
  private static @Nullable OpenContext program = null;

  @BeforeAll
  static void furnish() throws Exception {
    Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : plans.toList()) Files.copy(p, home.resolve("plans").resolve(p.getFileName()));
    }
    Files.writeString(home.resolve("plans/fjordvik-comments.yaml"),
        "schema_version: 1\nmunicipality: fjordvik\ncomments:\n  - {year: 2025, about: plan,"
            + " role: Planeigar, date: \"2026-02-01\", text: \"ordkommentar er skriven\"}\n");
    program = new OpenContext(home);
    answer("f1", reported(Answer.AnswerKind.MEASURE, "grep-1", AnswerStatus.NOT_APPLICABLE, "ordtiltak her"),
        reported(Answer.AnswerKind.MEASURE, "grep-2", AnswerStatus.IN_OPERATION, ""),
        reported(Answer.AnswerKind.EVALUATION, "grep-1-e1", AnswerStatus.NOT_DONE, "ordevaluering her"),
        reported(Answer.AnswerKind.COMPETENCE, "ny-1", AnswerStatus.NONE, "ordkompetanse her"),
        reported(Answer.AnswerKind.COUNT, "henvisninger-ppt", AnswerStatus.NONE, "ordtelling her"));
    importing("2023;22,5", "2025;21,5", "2025;feil");
  }

  @AfterAll
  static void end() { program().close(); }

  private static OpenContext program() {
    OpenContext open = program;
    if (open == null) throw new IllegalStateException("the program is not open");
    return open;
  }

  private static Answer reported(Answer.AnswerKind kind, String item, AnswerStatus status, String note) {
    BigDecimal quantity = kind == Answer.AnswerKind.COUNT ? BigDecimal.ONE : null;
    return new Answer("fjordvik", "lyset", 2025, kind, item, status, quantity, null, false, (LocalDate) null, note,
        "Skjema!E" + (8 + kind.ordinal()));
  }

  private static void answer(String file, Answer... answers) {
    JdbcClient jdbc = JdbcClient.create(program().database);
    long id = jdbc.sql(
        "INSERT INTO source_file (sha256, municipality, name, format, bytes, sample, state, received_at, archived_as)"
            + " VALUES (:sha, 'fjordvik', :name, 'form', 1, true, 'imported', now(), '') RETURNING id")
        .param("sha", file.repeat(32)).param("name", file + ".xlsx")
        .query(Long.class).single();
    new AnswerStore(program().database).merge(id, List.of(answers), Instant.parse("2026-01-15T09:00:00Z"));
  }

  /** A survey as a file of the municipality; a line that is no number is refused. */
  private static void importing(String... yearAndShare) throws IOException {
    StringBuilder lines = new StringBuilder(HEAD);
    for (String line : yearAndShare) lines.append("9901;ensom;8-10;alle;").append(line).append(";210;250;84\n");
    Path file = Files.writeString(Files.createTempFile(home, "ungdata", ".csv"), lines);
    Run run = program().run("import", "--municipality", "fjordvik", file.toString());
    assertThat(run.code()).as(run.all()).isEqualTo(yearAndShare.length == 3 ? 1 : 0);
  }

  private static String[] publish(String... more) {
    List<String> all =
        new ArrayList<>(List.of("publish", "--municipality", "fjordvik", "--year", "2025", "--approver", "Rådmann"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static String digest(Run run) {
    Matcher digest = DIGEST.matcher(run.out());
    assertThat(digest.find()).as(run.all()).isTrue();
    return digest.group(1);
  }

  private static List<Edition> editions() { return program().get(EditionStore.class).of("fjordvik", 2025); }

  @Test
  @Order(1)
  void aPersonsNameApprovesNothingAndIsNotRepeated() {
    Run refused = program().run("publish", "--municipality", "fjordvik", "--year", "2025", "--approver", NAME);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.all()).contains("planeigar, rådmann, Verksemdsleiar", "Ingenting er publisert")
        .doesNotContain(NAME);
    assertThat(editions()).isEmpty();
  }

  @Test
  @Order(2)
  void withoutATerminalAllThatWouldGoOutIsShownWithItsDigestAndNothingIsPublished() {
    Run shown = program().run(publish());
    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.out()).contains("Utgave 1 for Fjordvik kommune 2025, godkjent av rådmann.",
        "statusrapport-hovudutval-nn.pdf → hovudutval <utval@fjordvik",
        "enhet-lyset-nn.pdf → leder-lyset <leiar.lyset@", "Åpne avvisninger (1):", "linje 5",
        "Enheter som ikke har svart (2):", "  Hamna",
        "Foreløpige tall (0)", "Fritekster som blir trykt (3):", "Lyset, Skjema!E8 i f1.xlsx: «ordtiltak her»",
        "«ordkompetanse her»",
        "Planeigar, kommentar om plan: «ordkommentar er skriven»", "Første utgave");
    assertThat(shown.err()).contains("--yes " + digest(shown), "Ingenting er publisert");
    assertThat(program().run(publish()).out()).as("the same again").isEqualTo(shown.out());
    assertThat(editions()).isEmpty();
    assertThat(home.resolve("archive/editions")).doesNotExist();
  }

  @Test
  @Order(3)
  void whatHasChangedSinceItWasShownIsNotPublished() {
    String seen = digest(program().run(publish()));
    answer("f2", reported(Answer.AnswerKind.MEASURE, "grep-1", AnswerStatus.NOT_APPLICABLE, "ordtiltak nytt"));
    Run late = program().run(publish("--yes", seen));
    assertThat(late.code()).isEqualTo(2);
    assertThat(late.all()).contains("ordtiltak nytt", "Kontrollsummen er ikke den som står over");
    assertThat(program().run(publish("--yes", "ja")).code()).isEqualTo(2);
    assertThat(editions()).isEmpty();
  }

  @Test
  @Order(4)
  void ofTwoPublishersAtOnceOnePublishesAndEachRecipientHasOneMail() throws Exception {
    String seen = digest(program().run(publish()));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Run> runs = new ArrayList<>();
    try {
      List<Future<Run>> both = List.of(threads.submit(() -> program().run(publish("--yes", seen))),
          threads.submit(() -> program().run(publish("--yes", seen))));
      for (Future<Run> one : both) runs.add(one.get());
    } finally {
      threads.shutdownNow();
    }
    assertThat(runs).filteredOn(r -> r.out().contains("er publisert. ")).as(runs.toString()).singleElement()
        .satisfies(r -> assertThat(r.code()).isZero());
    assertThat(runs).filteredOn(r -> !r.out().contains("er publisert. ")).singleElement()
        .satisfies(
            r -> assertThat(r.all()).containsAnyOf("Forrige utgave sier allerede det samme", "Ingenting å publisere"));
    assertThat(editions()).singleElement().satisfies(e -> assertThat(e.approver()).isEqualTo("rådmann"));
    try (Stream<Path> mails = Files.list(home.resolve("out/post"))) {
      assertThat(mails.map(m -> m.getFileName().toString())).hasSize(4)
          .allMatch(n -> n.startsWith("fjordvik-2025-utgave-1-"));
    }
    Run verify = program().run("verify");
    assertThat(verify.code()).as(verify.all()).isZero();
    assertThat(verify.out()).contains("1 utgaver er skrevet ut på nytt");
  }

  @Test
  @Order(5)
  void everyFreeTextThatIsPrintedWasShown() throws IOException {
    StringBuilder printed = new StringBuilder();
    Edition edition = editions().get(0);
    for (Edition.EditionDocument d : edition.documents())
      printed.append(text(home.resolve("archive/editions/fjordvik/2025/1").resolve(d.path())));
    assertThat(printed).contains("ordtiltak", "ordkompetanse", "ordkommentar").doesNotContain("ordevaluering",
        "ordtelling");
  }

  private static String text(Path file) throws IOException {
    if (file.toString().endsWith(".pdf")) try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
    StringBuilder cells = new StringBuilder();
    try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      workbook.forEach(sheet -> sheet
          .forEach(row -> row.forEach(cell -> cells.append(new DataFormatter().formatCellValue(cell)).append('\n'))));
    }
    return cells.toString();
  }

  @Test
  @Order(6)
  void whenNothingDiffersThereIsNothingToPublish() {
    Run again = program().run(publish("--reason", "en gang til"));
    assertThat(again.code()).as(again.all()).isZero();
    assertThat(again.out()).contains("Ingenting å publisere: utgave 1 sier allerede det samme.");
    assertThat(editions()).hasSize(1);
  }

  @Test
  @Order(7)
  void aNewEditionNeedsAReasonThatNamesNobodyAndAPersonWhoSaysYes() throws IOException {
    importing("2023;22,5", "2025;35,5");
    Run shown = program().run(publish());
    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.out()).contains("Sier noe annet enn forrige utgave:", "→ 36\u00a0%");
    assertThat(shown.err()).contains("Utgave 2 trenger en begrunnelse");
    Run personal = program().run(publish("--reason", "ring 99 88 77 66", "--yes", digest(shown)));
    assertThat(personal.code()).isEqualTo(2);
    assertThat(personal.err()).contains("Begrunnelsen inneholder").doesNotContain("99 88");
    assertThat(program()
        .run(question -> java.util.Optional.of(question.contains("Hvorfor") ? "tallet er rettet" : "nei"), publish())
        .code()).isEqualTo(2);
    assertThat(editions()).hasSize(1);
    Run yes = program().run(question -> java.util.Optional.of(question.contains("Hvorfor") ? "tallet er rettet" : "ja"),
        publish());
    assertThat(yes.code()).as(yes.all()).isZero();
    assertThat(editions()).extracting(Edition::reason).containsExactly("", "tallet er rettet");
  }

  /** Also the second night of a date, which else only tells about the first. */
  @Test
  @Order(8)
  void theNextNightFinishesAPublishingThatWasStopped() {
    assertThat(program().run("nightly", "--date", "2026-03-01").code()).isZero();
    assertThat(program().run("nightly", "--date", "2026-03-01").out()).contains("0 endringer siden natten");
    int published = editions().size();
    JdbcClient.create(program().database).sql("UPDATE edition SET part = '9.x.part' WHERE number = :last")
        .param("last", published).update();
    assertThat(editions()).as("not in its place, for all that the database knows").hasSize(published - 1);
    assertThat(program().run("nightly", "--date", "2026-03-01").code()).isZero();
    assertThat(editions()).hasSize(published);
  }
}
