package no.oppvekststatus.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Status.EvaluationStatus;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Panel;
import no.oppvekststatus.document.Document.Block.Panels;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.RowKind;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.fixtures.DecidedStrings;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Unit;
import org.junit.jupiter.api.Test;

/** A unit's report says of the unit what its tables show, and nothing that its answers do not carry. */
class UnitDocumentTest {
  private static final Disclosed ORLAND = ExampleStatus.of(ExampleStatus.packaged(), "orland", 2024);
  private static final Disclosed SEL = ExampleStatus.of(ExampleStatus.packaged(), "sel", 2021);
  private static final Disclosed FIRST_YEAR = ExampleStatus.silent(ExampleStatus.third(), "fjordvik", 2025);

  @Test
  void theFirstBoxCountsTheRowsBelowIt() {
    for (Disclosed d : List.of(ORLAND, SEL))
      for (Unit unit : reporting(d)) {
        Document document = UnitDocument.of(d, unit, Language.BOKMAL, ExampleStatus.DRAFT);
        String big = panel(document, "Tiltak i drift").big();
        if (big == null || big.equals("ukjent")) continue;
        List<String> now =
            rows(document, "Nå (" + d.status().year() + ")").stream().map(r -> r.cells().get(2).text()).toList();
        long running = now.stream().filter("i drift"::equals).count();
        long owed = now.stream()
            .filter(s -> List.of("i drift", "kjent", "under etablering", "ikke startet", "ikke besvart").contains(s))
            .count();
        assertThat(big).as(unit.name()).isEqualTo(running + " av " + owed);
      }
  }

  @Test
  void aDeviationStandsOutInTheTableWithTheUnitsOwnReason() {
    for (Disclosed d : List.of(ORLAND, SEL))
      for (Unit unit : reporting(d)) {
        Document document = UnitDocument.of(d, unit, Language.BOKMAL, ExampleStatus.DRAFT);
        List<Row> deviations =
            rows(document, "Endring").stream().filter(r -> r.cells().get(3).text().endsWith(", avvik")).toList();
        assertThat(panel(document, "Avvik").big())
            .isEqualTo(silent(d, unit) ? "ukjent" : String.valueOf(deviations.size()));
        assertThat(deviations).allMatch(r -> r.cells().get(3).strong() && r.cells().get(0).note() != null);
      }
  }

  @Test
  void onlyWhatTheUnitItselfIsToEvaluateIsListed() {
    for (Disclosed d : List.of(ORLAND, SEL)) {
      List<EvaluationStatus> once =
          d.status().evaluations().stream().filter(e -> e.owedBy().isEmpty() && e.answers().isEmpty()).toList();
      assertThat(once).isNotEmpty();
      for (Unit unit : reporting(d)) {
        long owed = d.status().evaluations().stream().filter(e -> e.owedBy().contains(unit)).count();
        long meetings = d.status().meetings().stream().filter(m -> by(m.answers(), unit)).count();
        long led =
            d.status().evaluations().stream().filter(e -> !e.owedBy().contains(unit) && by(e.answers(), unit)).count();
        assertThat(rows(UnitDocument.of(d, unit, Language.BOKMAL, ExampleStatus.DRAFT), "Frist eller krav"))
            .hasSize((int) (owed + meetings + led));
      }
    }
  }

  @Test
  void aPartnerIsNotAskedAndSoNotSilent() {
    Disclosed d = ExampleStatus.of(ExampleStatus.packaged(), "sel", 2021, c -> c,
        k -> k.answer().unit().equals("aktivitetshus") && k.answer().item().equals("m18") ? null : k);
    Unit partner = reporting(d).stream().filter(u -> u.id().equals("aktivitetshus")).findFirst().orElseThrow();
    assertThat(d.status().measure("m18").orElseThrow().answers())
        .anyMatch(u -> u.obliged().unit().equals(partner) && !u.obliged().binding());
    assertThat(rows(UnitDocument.of(d, partner, Language.BOKMAL, ExampleStatus.DRAFT), "Endring")).isNotEmpty()
        .noneMatch(r -> r.cells().get(2).text().equals("ikke besvart"));
  }

  @Test
  void withoutADateNothingIsLateHoweverManyOthersHaveDoneIt() {
    Disclosed d = ExampleStatus.of(ExampleStatus.packaged(), "sel", 2021, c -> c,
        k -> k.answer().kind() != Answer.AnswerKind.EVALUATION ? k : answered(k,
            k.answer().unit().equals("barnevern") ? AnswerStatus.NOT_DONE : AnswerStatus.DONE));
    Unit barnevern = reporting(d).stream().filter(u -> u.id().equals("barnevern")).findFirst().orElseThrow();
    List<Row> rows = rows(UnitDocument.of(d, barnevern, Language.BOKMAL, ExampleStatus.DRAFT), "Frist eller krav")
        .stream().filter(r -> !r.cells().get(2).text().contains("holdt")).toList();
    assertThat(rows.stream().filter(r -> r.cells().get(1).absent()).map(r -> r.cells().get(2).text()))
        .contains("ikke gjennomført").doesNotContain("forsinket");
    assertThat(rows.stream().filter(r -> !r.cells().get(1).absent()).map(r -> r.cells().get(2).text()))
        .contains("forsinket");
  }

  @Test
  void aUnitThatHasNotAnsweredIsJudgedInNothing() {
    for (Unit unit : reporting(FIRST_YEAR)) {
      Document document = UnitDocument.of(FIRST_YEAR, unit, Language.BOKMAL, ExampleStatus.DRAFT);
      assertThat(panel(document, "Tiltak i drift").big()).isIn("ukjent", null);
      assertThat(panel(document, "Avvik").big()).isEqualTo("ukjent");
      assertThat(panel(document, "Skjema").big()).isEqualTo("ikke levert");
      assertThat(DecidedStrings.of(document)).doesNotContain("forsinket", "Ingen kompetansebehov er meldt.")
          .anyMatch(s -> s.contains("Skjemaet er ikke levert."));
    }
  }

  @Test
  void aFigureStandsWithItsTargetAndOneThatIsMissingWithItsReason() {
    for (Unit unit : reporting(ORLAND)) {
      Document document = UnitDocument.of(ORLAND, unit, Language.NYNORSK, ExampleStatus.DRAFT);
      assertThat(rows(document, "Det tala seier"))
          .allMatch(r -> r.cells().get(2).text().matches("(?s).*\\b20\\d\\d.*") && !r.cells().get(3).text().isBlank());
    }
    assertThat(strings(ORLAND)).anyMatch(s -> s.matches("Uten tall i 2024: .+: .+\\."));
  }

  private static Stream<String> strings(Disclosed d) {
    return reporting(d).stream()
        .flatMap(u -> DecidedStrings.of(UnitDocument.of(d, u, Language.BOKMAL, ExampleStatus.DRAFT)).stream());
  }

  private static boolean by(List<KeptAnswer> answers, Unit unit) {
    return answers.stream().anyMatch(k -> k.answer().unit().equals(unit.id()));
  }

  private static KeptAnswer answered(KeptAnswer k, AnswerStatus status) {
    Answer a = k.answer();
    return new KeptAnswer(new Answer(a.municipality(), a.unit(), a.year(), a.kind(), a.item(), status, a.quantity(),
        a.base(), a.approximate(), a.date(),
        a.note(), a.cell()), k.provenance());
  }

  private static boolean silent(Disclosed d, Unit unit) { return d.status().completeness().silent().contains(unit); }

  private static List<Unit> reporting(Disclosed d) { return d.status().completeness().reporting(); }

  private static Stream<Block> blocks(Document document) {
    return document.sections().stream().flatMap(s -> s.blocks().stream());
  }

  private static Panel panel(Document document, String title) {
    return blocks(document).filter(Panels.class::isInstance).flatMap(b -> ((Panels) b).panels().stream())
        .filter(p -> p.title().equals(title))
        .findFirst().orElseThrow();
  }

  /** The rows of the table with such a column, groups left out. */
  private static List<Row> rows(Document document, String head) {
    return blocks(document).filter(Table.class::isInstance).map(Table.class::cast)
        .filter(t -> t.columns().stream().anyMatch(c -> c.head().equals(head)))
        .flatMap(t -> t.rows().stream()).filter(r -> r.kind() == RowKind.NORMAL).toList();
  }
}
