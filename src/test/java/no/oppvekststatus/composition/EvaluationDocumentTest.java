package no.oppvekststatus.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.RowKind;
import no.oppvekststatus.fixtures.DecidedStrings;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import org.junit.jupiter.api.Test;

/** The evaluation tells every answer once by measure, and by unit what is not in operation. */
class EvaluationDocumentTest {
  private static final PlanBook BOOK = ExampleStatus.packaged();
  private static final List<Disclosed> BOTH =
      List.of(ExampleStatus.of(BOOK, "orland", 2024), ExampleStatus.of(BOOK, "sel", 2021));

  private static Stream<Section> named(Document document, String section) {
    return document.sections().stream().filter(s -> s.sectionName().equals(section));
  }

  private static List<Table> tables(Stream<Section> sections) {
    return sections.flatMap(s -> s.blocks().stream()).filter(b -> b instanceof Table).map(b -> (Table) b).toList();
  }

  private static List<MeasureStatus> measures(Disclosed disclosed) {
    return ReportScope.once(disclosed.status().measures());
  }

  @Test
  void everyAnswerIsCountedInOneRowOfItsMeasure() {
    for (Disclosed disclosed : BOTH) {
      List<List<UnitAnswer>> answered = new ArrayList<>();
      for (MeasureStatus m : measures(disclosed)) {
        answered.add(m.answers());
        m.parts().forEach(p -> answered.add(p.answers()));
      }
      answered.removeIf(List::isEmpty);
      List<Table> tables = tables(
          named(EvaluationDocument.of(disclosed, Language.BOKMAL, ExampleStatus.DRAFT), "Svar for hvert tiltak"));
      assertThat(tables).hasSameSizeAs(answered);
      assertThat(tables.stream().flatMap(t -> t.rows().stream())
          .mapToInt(r -> Integer.parseInt(r.cells().get(1).text())).sum())
          .isEqualTo(answered.stream().mapToInt(List::size).sum()).isPositive();
      for (int i = 0; i < tables.size(); i++)
        for (UnitAnswer u : answered.get(i))
          assertThat(tables.get(i).rows().stream()
              .filter(r -> (r.cells().get(2).text() + ",").contains(u.obliged().unit().name() + ",")).count())
              .as(u.obliged().unit().name()).isPositive();
    }
  }

  @Test
  void aUnitHasItsShareAndALineForEachPromiseThatIsNotInOperation() {
    for (Disclosed disclosed : BOTH) {
      List<Row> rows = tables(named(EvaluationDocument.of(disclosed, Language.BOKMAL, ExampleStatus.DRAFT),
          disclosed == BOTH.get(0) ? "Svar etter enhet" : "Svar etter virksomhet")).get(0).rows();
      List<Unit> reporting = disclosed.status().completeness().reporting();
      assertThat(rows.stream().filter(r -> r.kind() == RowKind.GROUP).map(r -> r.cells().get(0).text()))
          .containsExactlyElementsOf(reporting.stream().map(Unit::name).toList());
      assertThat(rows.stream().filter(r -> r.kind() == RowKind.NORMAL)).isNotEmpty()
          .noneMatch(r -> r.cells().get(1).text().equals("i drift") && r.cells().get(2).absent());
      assertThat(rows.stream().filter(r -> r.kind() == RowKind.GROUP).map(r -> r.cells().get(1).text()))
          .anyMatch(s -> s.matches("\\d+ av \\d+ i drift"));
    }
  }

  @Test
  void aUnitsShareIsTheSameInTheEvaluationAndInItsOwnReport() {
    for (Disclosed disclosed : BOTH) {
      List<Row> rows = tables(named(EvaluationDocument.of(disclosed, Language.BOKMAL, ExampleStatus.DRAFT),
          disclosed == BOTH.get(0) ? "Svar etter enhet" : "Svar etter virksomhet")).get(0).rows();
      List<String> shares = new ArrayList<>();
      for (Unit unit : disclosed.status().completeness().answered()) {
        String own = UnitDocument.of(disclosed, unit, Language.BOKMAL, ExampleStatus.DRAFT).sections().stream()
            .flatMap(s -> s.blocks().stream())
            .filter(b -> b instanceof Block.Panels).findFirst().map(b -> ((Block.Panels) b).panels().get(0).big())
            .orElse("");
        String said =
            rows.stream().filter(r -> r.kind() == RowKind.GROUP && r.cells().get(0).text().equals(unit.name()))
                .findFirst().orElseThrow()
                .cells().get(1).text();
        if (own.isEmpty()) assertThat(said).as(unit.name()).doesNotContain(" i drift");
        else assertThat(said).as(unit.name()).isEqualTo(own + " i drift");
        shares.add(own);
      }
      assertThat(shares).anyMatch(own -> !own.isEmpty());
    }
  }

  @Test
  void aUnitThatStandsInTheMatrixIsNotSaidToStandOutsideIt() {
    for (Disclosed disclosed : BOTH) {
      List<Block> blocks = EvaluationDocument.of(disclosed, Language.BOKMAL, ExampleStatus.DRAFT).sections().stream()
          .filter(s -> s.title().equals("Alle svar på alle tiltak")).flatMap(s -> s.blocks().stream()).toList();
      String apart = blocks.stream().filter(b -> b instanceof Block.Text).map(b -> ((Block.Text) b).text())
          .filter(t -> t.startsWith("Ikke bundet")).findFirst().orElseThrow();
      List<Block.Matrix> matrices =
          blocks.stream().filter(b -> b instanceof Block.Matrix).map(b -> (Block.Matrix) b).toList();
      assertThat(matrices.stream().flatMap(m -> m.rows().stream()).filter(r -> !r.group())).isNotEmpty()
          .noneMatch(r -> (apart + ",").matches(".*[:,] " + java.util.regex.Pattern.quote(r.unit()) + "[.,].*"));
    }
  }

  @Test
  void theServiceAreasComeInTheSameOrderInEveryMatrix() {
    List<List<String>> orders = EvaluationDocument.of(BOTH.get(0), Language.BOKMAL, ExampleStatus.DRAFT).sections()
        .stream().flatMap(s -> s.blocks().stream())
        .filter(b -> b instanceof Block.Matrix)
        .map(b -> ((Block.Matrix) b).rows().stream().filter(Block.MatrixRow::group).map(Block.MatrixRow::unit).toList())
        .toList();
    assertThat(orders).hasSizeGreaterThan(2).allSatisfy(order -> assertThat(orders.get(0)).containsSubsequence(order));
  }

  @Test
  void aDateOfThePlanIsWrittenAsADate() {
    assertThat(DecidedStrings.of(EvaluationDocument.of(BOTH.get(0), Language.BOKMAL, ExampleStatus.DRAFT)))
        .contains("1.\u00a0januar\u00a02022").doesNotContain("2022-01-01");
  }
}
