package no.oppvekststatus.composition.sheets;

import java.util.stream.Collectors;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.composition.parts.MeasureMarks;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.wording.Counted;

/**
 * Every measure and part of one with its verdict and the counts behind it; one that stands in two tiers has one row.
 */
final class MeasureSheet {
  private MeasureSheet() {}

  static Sheet of(ReportScope a) {
    SheetRows rows = new SheetRows(a).column("table.number", 8).column("sheet.measure", 60).column("sheet.part", 40)
        .column("sheet.tier", 24)
        .column("sheet.obligation", 14).column("table.status", 18).column("table.start", 14)
        .column("table.responsible", 36)
        .column("sheet.obliged", 10).column("sheet.answered", 10).column("sheet.applicable", 12)
        .column("sheet.in-operation", 10)
        .column("sheet.chosen", 10);
    MeasureMarks marks = MeasureMarks.of(a.plan());
    for (MeasureStatus m : a.once()) {
      row(a, m, marks.of(m.measure()), rows);
      m.parts().forEach(p -> part(a, m, p, rows));
    }
    return rows.sheet(a.text("sheet.measures"), a.text("measures.title"));
  }

  private static void row(ReportScope a, MeasureStatus m, String mark, SheetRows rows) {
    Counted c = a.counts(m);
    rows.row(Sheet.words(mark), Sheet.words(m.measure().title()), Sheet.EMPTY, tier(a, m.measure().tier()),
        Sheet.words(a.obligation(m)),
        Workbooks.mark(a.words().of(m.verdict(), c)),
        start(a, m.measure().id(), m.measure().start().raw(), m.measure().start().year()), responsible(a, m),
        Sheet.whole(c.obliged()), Sheet.whole(c.answered()), Sheet.whole(c.applicable()), Sheet.whole(c.inOperation()),
        chosen(a, m));
  }

  private static void part(ReportScope a, MeasureStatus m, MeasureStatus.PartStatus p, SheetRows rows) {
    Counted c = Counted.of(m, p, a.year());
    rows.row(Sheet.EMPTY, Sheet.words(m.measure().title()), Sheet.words(p.part().title()),
        tier(a, p.part().tier() == null ? m.measure().tier() : p.part().tier()), Sheet.words(a.obligation(m)),
        Workbooks.mark(a.words().of(p.verdict(), c)),
        p.part().start() == null ? start(a, m.measure().id(), m.measure().start().raw(), m.measure().start().year())
            : start(a, m.measure().id() + "." + p.part().id(), p.part().start().raw(), p.part().start().year()),
        responsible(a, m),
        Sheet.whole(c.obliged()), Sheet.whole(c.answered()), Sheet.whole(c.applicable()), Sheet.whole(c.inOperation()),
        chosen(a, m));
  }

  private static SheetValue chosen(ReportScope a, MeasureStatus m) {
    return a.binding(m) ? Sheet.EMPTY : Sheet.whole(a.counts(m).chosen());
  }

  private static SheetValue tier(ReportScope a, @org.jspecify.annotations.Nullable String tier) {
    return a.plan().tiers().stream().filter(t -> t.id().equals(tier)).findFirst().map(t -> Sheet.words(t.label()))
        .orElse(Sheet.EMPTY);
  }

  private static SheetValue start(ReportScope a, String measure, String raw,
      @org.jspecify.annotations.Nullable Integer year) {
    if (!raw.isBlank()) return Sheet.words(NumberMark.of("tiltak." + measure + ".start", raw));
    return year == null ? new SheetValue.AbsentValue(a.text("absence.missing")) : Sheet.year(year);
  }

  private static SheetValue responsible(ReportScope a, MeasureStatus m) {
    String roles =
        m.measure().responsible().stream().map(Plan.PlanReference::label).distinct().collect(Collectors.joining(", "));
    return roles.isEmpty() ? new SheetValue.AbsentValue(a.text("absence.missing")) : Sheet.words(roles);
  }
}
