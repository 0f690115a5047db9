package no.oppvekststatus.composition.sheets;

import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.composition.parts.CoverPart;
import no.oppvekststatus.composition.parts.DeviationPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.wording.RuleWords;
import org.jspecify.annotations.Nullable;

/**
 * One row for each unit and measure: this year's answer, last year's, the reason, and how the plan reached the unit.
 */
final class UnitSheet {
  private UnitSheet() {}

  static Sheet of(ReportScope a) {
    SheetRows rows = new SheetRows(a).column("sheet.service-area", 28).unitColumn(34).column("sheet.measure", 60)
        .column("sheet.part", 40)
        .column("table.answer", 18).column("sheet.last-year", 18).column("sheet.deviation", 10)
        .column("table.reason", 50)
        .column("sheet.bound", 12).column("method.rule", 60);
    Set<UnitAnswer> deviations =
        DeviationPart.deviations(a).stream().map(DeviationPart.Deviation::answer).collect(Collectors.toSet());
    for (MeasureStatus m : a.once()) {
      for (UnitAnswer u : m.answers())
        if (a.covers(u.obliged().unit())) rows.row(cells(a, m, null, u, deviations.contains(u)));
      for (MeasureStatus.PartStatus p : m.parts()) for (UnitAnswer u : p.answers())
        if (a.covers(u.obliged().unit())) rows.row(cells(a, m, p.part().title(), u, deviations.contains(u)));
    }
    return rows.sheet(CoverPart.capital(a.terms().unitPlural()), a.text("matrix.title"));
  }

  private static Sheet.SheetValue[] cells(ReportScope a, MeasureStatus m, @Nullable String part, UnitAnswer u,
      boolean deviation) {
    boolean choice = !a.binding(m);
    String area = a.serviceArea(u.obliged().unit());
    return new Sheet.SheetValue[] {Sheet.words(area), Sheet.words(u.obliged().unit().name()),
        Sheet.words(m.measure().title()),
        Sheet.words(part),
        Workbooks.mark(a.words().answer(u.status(), choice)),
        Workbooks
            .mark(a.words().answer(u.lastYear().map(k -> k.answer().status()).orElse(AnswerStatus.UNANSWERED), choice)),
        deviation ? Sheet.words(a.text("sheet.yes")) : Sheet.EMPTY, Sheet.words(DeviationPart.reason(u)),
        Sheet.words(a.text(u.obliged().binding() ? "sheet.yes" : "sheet.no")),
        Sheet.words(new RuleWords(a.texts(), a.plan()).of(u.obliged()))};
  }
}
