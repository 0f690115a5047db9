package no.oppvekststatus.composition.sheets;

import java.math.BigDecimal;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.composition.parts.CostPart;
import no.oppvekststatus.composition.parts.FundingPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.plan.Plan;

/** Needs, funding and positions, exact and estimated amounts in columns of their own. */
final class CostSheet {
  private CostSheet() {}

  static Sheet of(ReportScope a) {
    SheetRows rows = new SheetRows(a).column("sheet.kind", 14).column("sheet.service-area", 28).unitColumn(34).column("costs.need-head", 50)
        .column("costs.competence-head", 40).column("costs.exact-head", 14).column("costs.about-head", 14).column("table.year", 8)
        .column("positions.fte", 10).column("sheet.remark", 40);
    for (CompetenceNeed n : CostPart.needs(a)) rows.row(Sheet.words(a.text("sheet.need")), Sheet.words(a.serviceArea(n.unit())),
        Sheet.words(n.unit().name()), Sheet.words(CostPart.what(a, n)), Sheet.words(competence(a, n)),
        amount(a, CostPart.id(a, n), n.amount(), n.approximate(), false), amount(a, CostPart.id(a, n), n.amount(), n.approximate(), true),
            Sheet.year(a.year()), new SheetValue.EmptyValue(), new SheetValue.EmptyValue());
    for (Plan.Funding f : a.plan().funding()) {
      BigDecimal amount = f.amount() == null ? null : BigDecimal.valueOf(f.amount());
      rows.row(Sheet.words(a.text("sheet.funding")), new SheetValue.EmptyValue(), Sheet.words(f.responsible()), Sheet.words(f.title()), new SheetValue.EmptyValue(),
          amount(a, FundingPart.id(f), amount, f.approximate(), false), amount(a, FundingPart.id(f), amount, f.approximate(), true),
              Sheet.year(f.year()), new SheetValue.EmptyValue(), Sheet.words(f.remark()));
    }
    for (Plan.Position p : a.plan().positions()) rows.row(Sheet.words(a.text("positions.what")), new SheetValue.EmptyValue(), new SheetValue.EmptyValue(),
        Sheet.words(p.title()), new SheetValue.EmptyValue(), new SheetValue.EmptyValue(), new SheetValue.EmptyValue(), new SheetValue.EmptyValue(),
        p.fte() == null ? p.count() == null ? new SheetValue.EmptyValue() : Sheet.words(NumberMark.of("plan.positions." + p.id() + ".count", p.count()))
            : Sheet.number("plan.positions." + p.id() + ".fte", p.fte(), 2), Sheet.words(p.status()));
    return rows.sheet(a.text("sheet.costs"), a.text("costs.title"));
  }

  private static SheetValue amount(ReportScope a, String id, @org.jspecify.annotations.Nullable BigDecimal amount, boolean approximate, boolean about) {
    if (amount == null) return new SheetValue.AbsentValue(a.text("costs.no-amount"));
    return approximate == about ? new SheetValue.NumberValue(amount.doubleValue(), 0, id, java.util.List.of()) : new SheetValue.EmptyValue();
  }

  private static String competence(ReportScope a, CompetenceNeed n) {
    return a.plan().competenceMeasures().stream().filter(c -> c.id().equals(n.competenceMeasure())).findFirst()
        .map(Plan.CompetenceMeasure::title).orElse("");
  }
}
