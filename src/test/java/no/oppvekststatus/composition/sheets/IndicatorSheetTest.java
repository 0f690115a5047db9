package no.oppvekststatus.composition.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.samples.SampleReading;
import org.junit.jupiter.api.Test;

class IndicatorSheetTest {

  /** What the sheet calls behind the plan is not shown as the planned value itself. */
  @Test
  void aValueBehindThePlanIsShownApartFromThePlannedOne() {
    ReportScope scope = ReportScope.of(
        Disclosure.of(SampleReading.status("orland"), new DisclosureSettings(5)), Optional.empty(), Language.BOKMAL,
        DraftWriter.imprint(SampleReading.TODAY));
    List<Sheet> sheets = Workbooks.of(scope).sheets();
    Sheet sheet =
        sheets.stream().filter(s -> s.name().equals(scope.text("sheet.indicators"))).findFirst().orElseThrow();
    List<List<SheetValue>> behind = sheet.rows().stream()
        .filter(row -> row.stream().anyMatch(v -> v.text().contains(scope.text("verdict.behind")))).toList();
    assertThat(behind).isNotEmpty().allSatisfy(row -> assertThat(shown(row, sheet, scope.text("sheet.value")))
        .isNotEqualTo(shown(row, sheet, scope.text("sheet.path"))));
    assertThat(behind).anyMatch(row -> decimals(row).anyMatch(d -> d > 1));
  }

  private static BigDecimal shown(List<SheetValue> row, Sheet sheet, String head) {
    SheetValue.NumberValue number = row.get(column(sheet, head)).number().orElseThrow();
    return Rounding.of(BigDecimal.valueOf(number.value()), number.decimals());
  }

  private static int column(Sheet sheet, String head) {
    return sheet.columns().stream().map(Sheet.SheetColumn::head).toList().indexOf(head);
  }

  private static Stream<Integer> decimals(List<SheetValue> row) {
    return row.stream().flatMap(v -> v.number().stream()).map(SheetValue.NumberValue::decimals);
  }
}
