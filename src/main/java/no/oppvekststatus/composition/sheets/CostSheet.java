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
    SheetRows rows = new SheetRows(a).column("sheet.kind", 14).column("sheet.service-area", 28).unitColumn(34)
        .column("costs.need-head", 50)
        .column("costs.competence-head", 40).column("costs.exact-head", 14).column("costs.about-head", 14)
        .column("table.year", 8)
        .column("positions.fte", 10).column("sheet.remark", 40);
    CostPart.needs(a).forEach(n -> need(a, n, rows));
    a.plan().funding().forEach(f -> funding(a, f, rows));
    a.plan().positions().forEach(p -> position(a, p, rows));
    return rows.sheet(a.text("sheet.costs"), a.text("costs.title"));
  }

  private static void need(ReportScope a, CompetenceNeed n, SheetRows rows) {
    String id = CostPart.id(a, n);
    rows.row(Sheet.words(a.text("sheet.need")), Sheet.words(a.serviceArea(n.unit())), Sheet.words(n.unit().name()),
        Sheet.words(CostPart.what(a, n)), Sheet.words(competence(a, n)),
        amount(a, id, n.amount(), n.approximate(), false),
        amount(a, id, n.amount(), n.approximate(), true), Sheet.year(a.year()), Sheet.EMPTY, Sheet.EMPTY);
  }

  private static void funding(ReportScope a, Plan.Funding f, SheetRows rows) {
    String id = FundingPart.id(f);
    BigDecimal amount = f.amount() == null ? null : BigDecimal.valueOf(f.amount());
    rows.row(Sheet.words(a.text("sheet.funding")), Sheet.EMPTY, Sheet.words(f.responsible()), Sheet.words(f.title()),
        Sheet.EMPTY, amount(a, id, amount, f.approximate(), false), amount(a, id, amount, f.approximate(), true),
        Sheet.year(f.year()), Sheet.EMPTY, Sheet.words(f.remark()));
  }

  private static void position(ReportScope a, Plan.Position p, SheetRows rows) {
    rows.row(Sheet.words(a.text("positions.what")), Sheet.EMPTY, Sheet.EMPTY, Sheet.words(p.title()), Sheet.EMPTY,
        Sheet.EMPTY, Sheet.EMPTY, Sheet.EMPTY, howMany(p), Sheet.words(p.status()));
  }

  /** The full-time equivalents where the plan states them, else the number of positions. */
  private static SheetValue howMany(Plan.Position p) {
    String id = "plan.positions." + p.id();
    if (p.fte() != null) return Sheet.number(id + ".fte", p.fte(), 2);
    return p.count() == null ? Sheet.EMPTY : Sheet.words(NumberMark.of(id + ".count", p.count()));
  }

  private static SheetValue amount(ReportScope a, String id, @org.jspecify.annotations.Nullable BigDecimal amount,
      boolean approximate, boolean about) {
    if (amount == null) return new SheetValue.AbsentValue(a.text("costs.no-amount"));
    return approximate == about ? new SheetValue.NumberValue(amount.doubleValue(), 0, id, java.util.List.of())
        : Sheet.EMPTY;
  }

  private static String competence(ReportScope a, CompetenceNeed n) {
    return a.plan().competenceMeasures().stream().filter(c -> c.id().equals(n.competenceMeasure())).findFirst()
        .map(Plan.CompetenceMeasure::title).orElse("");
  }
}
