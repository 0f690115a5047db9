package no.oppvekststatus.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import org.junit.jupiter.api.Test;

/**
 * The columns and rows of the exported figures, and the absence of every hidden figure from export, document and
 * workbook.
 */
class ExportFileTest {
  private static final Disclosed ORLAND = ExampleStatus.of(ExampleStatus.packaged(), "orland", 2024);
  private static final Committee ALL = new Committee("alle", "Kommunestyret", "", List.of(), List.of());
  private static final String CONTRACT =
      "municipality,plan,goal,indicator,place,period,breakdown,kind,unit,factor,polarity,x,n,s,value,lower,upper,symbol,"
          + "preliminary,baseline_year,baseline,baseline_x,baseline_n,target_year,target,target_low,target_high,min_base,path,verdict,rule,change,"
          + "reference,reference_value,reference_verdict,reference_verdict_998,trend,decimals,source,table,updated,file_sha256,cell,edition,"
          + "figure_id,rules_version";

  @Test
  void theExportHasTheHeaderOfTheContractAndARowForEachFigureAndReference() {
    List<String> lines = ExportFile.csv(ORLAND, ExampleStatus.SECOND).lines().toList();
    assertThat(lines.get(0)).isEqualTo(CONTRACT);
    long expected = ORLAND.status().indicators().stream()
        .flatMap(i -> java.util.stream.Stream.concat(i.years().stream(), i.breakdowns().stream()))
        .mapToLong(y -> y.verdict() == Verdict.SUPPRESSED ? 1 : Math.max(1, y.references().size())).sum();
    assertThat(lines).hasSize((int) expected + 1);
    assertThat(lines).allSatisfy(l -> assertThat(cells(l)).hasSize(46));
    assertThat(lines.stream().skip(1).map(l -> cells(l).get(43)).distinct()).contains("2");
  }

  @Test
  void aYearWithoutFiguresGivesTheHeaderAlone() {
    assertThat(ExportFile.csv(ExampleStatus.silent(ExampleStatus.packaged(), "sel", 2021), ExampleStatus.DRAFT))
        .isEqualTo(CONTRACT + "\n");
  }

  @Test
  void aHiddenFigureStandsInNoStringNoRowAndNoCell() throws IOException {
    Disclosed hidden = hide(ORLAND, "fullfort-vgs");
    String number = ORLAND.status().indicators().stream().filter(i -> i.indicator().id().equals("fullfort-vgs"))
        .findFirst().orElseThrow()
        .current().figure().known().orElseThrow().toPlainString();
    List<String> row = cells(ExportFile.csv(hidden, ExampleStatus.DRAFT).lines()
        .filter(l -> l.contains(",fullfort-vgs,") && l.contains(",2024,")).findFirst().orElseThrow());
    assertThat(row.subList(11, 17)).containsOnly("");
    assertThat(row.get(17)).isEqualTo("suppressed");
    assertThat(row.subList(28, 31)).containsExactly("", "SUPPRESSED", "1");
    assertThat(row.subList(31, 46)).containsOnly("");
    assertThat(ExportFile.csv(hidden, ExampleStatus.DRAFT)).doesNotContain(number + ",");
    Document document = StatusDocument.of(hidden, ALL, Language.BOKMAL, ExampleStatus.DRAFT);
    List<Document.Block> blocks = document.sections().stream().flatMap(x -> x.blocks().stream()).toList();
    assertThat(blocks).noneMatch(b -> b instanceof Document.Block.IndicatorBlock i && i.id().equals("fullfort-vgs"));
    String title = hidden.status().indicator("fullfort-vgs").orElseThrow().indicator().title(Language.BOKMAL);
    List<Document.Block.Row> said = blocks.stream().filter(b -> b instanceof Document.Block.Table)
        .flatMap(b -> ((Document.Block.Table) b).rows().stream())
        .filter(r -> r.cells().get(0).text().equals(title)).toList();
    assertThat(said).hasSize(1);
    assertThat(said.get(0).cells().get(1).text()).isEqualTo("Skjermet");
    assertThat(said.get(0).cells().get(2).text()).contains("skjermet").doesNotContain(number.replace('.', ','));
    List<Sheet> sheets =
        Workbooks.of(ReportScope.of(hidden, Optional.of(ALL), Language.BOKMAL, ExampleStatus.DRAFT)).sheets();
    assertThat(sheets.stream().flatMap(s -> s.rows().stream()).flatMap(List::stream)
        .filter(v -> v instanceof Sheet.SheetValue.NumberValue n && Double.toString(n.value()).equals(number)))
        .isEmpty();
    assertThat(sheets.get(7).rows())
        .noneMatch(r -> r.get(0).equals(new Sheet.SheetValue.TextValue("fullfort-vgs.5057.2024")));
  }

  /** The same report with one indicator's current figure hidden, as disclosure control hands it on. */
  private static Disclosed hide(Disclosed d, String indicator) {
    List<IndicatorStatus> all =
        d.status().indicators().stream().map(i -> i.indicator().id().equals(indicator) ? hidden(i) : i).toList();
    Status s = d.status();
    return new Disclosed(
        new Status(s.entry(), s.year(), s.businessDate(), s.rulesVersion(), all, s.measures(), s.goals(), s.areas(),
            s.evaluations(),
            s.meetings(), s.milestones(), s.completeness(), s.needs(), List.of(), s.sources(), s.sample()),
        List.of(), d.price(), d.threshold());
  }

  private static IndicatorStatus hidden(IndicatorStatus i) {
    List<Assessed> years =
        i.years().stream().map(y -> y.figure().equals(i.current().figure()) ? hidden(y) : y).toList();
    Assessed current = hidden(i.current());
    Optional<Assessed> latest = years.stream().filter(y -> y.figure().known().isPresent()).reduce((a, b) -> b);
    return new IndicatorStatus(i.indicator(), i.link(), i.series(), years, current, latest, List.of(), List.of(),
        List.of(), i.trend());
  }

  private static Assessed hidden(Assessed y) {
    Figure f = y.figure();
    Figure gone =
        new Figure(f.indicator(), f.place(), f.period(), f.year(), f.spanYears(), f.breakdown(), null, null, null, null,
            Absence.SUPPRESSED, f.preliminary(), f.provenance());
    return new Assessed(gone, null, null, y.target(), null, Verdict.SUPPRESSED, 1, null, List.of());
  }

  /** Good enough for rows whose quoted cells hold no quotation marks. */
  private static List<String> cells(String line) {
    return Arrays.asList(line.replaceAll("\"[^\"]*\"", "q").split(",", -1));
  }
}
