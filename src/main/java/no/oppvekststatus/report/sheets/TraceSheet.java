package no.oppvekststatus.report.sheets;

import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.parts.CostPart;
import no.oppvekststatus.report.sheets.Sheet.Value;

/** From every printed figure back to formula, cells, file and rule; a hidden figure leaves no trace. */
final class TraceSheet {
  private final Account account;
  private final Rows rows;

  private TraceSheet(Account account) {
    this.account = account;
    this.rows = new Rows(account).column("sheet.figure-id", 44).column("sheet.what", 46).column("sheet.printed", 14).column("sheet.exact-value", 18)
        .column("sheet.formula", 36).column("sheet.table", 14).column("sheet.cell", 24).column("method.file", 40).column("sheet.sha", 66)
        .column("sheet.received", 14).column("sheet.rule", 8).column("sheet.rules-version", 14);
  }

  static Sheet of(Account a) {
    TraceSheet sheet = new TraceSheet(a);
    for (IndicatorStatus i : a.indicators()) sheet.indicator(i);
    for (MeasureStatus m : a.once()) sheet.measure(m);
    sheet.needs();
    return sheet.rows.sheet(a.text("sheet.trace"), a.text("sheet.trace"));
  }

  private void indicator(IndicatorStatus i) {
    Stream.concat(i.years().stream(), i.breakdowns().stream()).forEach(y -> {
      figure(i.indicator(), y.figure(), Sheet.whole(y.rule()));
      for (ReferenceMark r : y.references()) figure(i.indicator(), r.figure(), new Value.Nothing());
    });
  }

  private void figure(Indicator i, Figure f, Value rule) {
    if (f.known().isEmpty()) return;
    double value = f.known().get().doubleValue();
    for (Provenance p : f.provenance()) row(FigureIds.of(f), account.inLanguage(i.title()), account.numbers().value(i, value),
        new Value.Number(value, 6), formula(i), List.of(p), rule);
  }

  private String formula(Indicator i) {
    return switch (i.kind()) {
      case PROPORTION -> account.text("formula.proportion");
      case PERCENT -> account.text("formula.percent");
      case RATE -> account.text("formula.rate", account.numbers().whole(Math.round(i.factor())));
      case COUNT -> account.text("formula.count");
      case MEAN -> account.text("formula.mean");
      case REGISTER -> account.text("formula.register");
    };
  }

  private void measure(MeasureStatus m) {
    String printed = account.text("count.of", m.counts().inOperation(), m.counts().applicable());
    List<Provenance> from = m.answers().stream().filter(u -> u.obliged().binding()).flatMap((UnitAnswer u) -> u.answer().stream())
        .map(k -> k.provenance()).toList();
    row(FigureIds.measure(m.measure().id(), account.year()), m.measure().title(), printed, new Value.Number(m.counts().inOperation(), 0),
        account.text("formula.answers"), from, new Value.Nothing());
  }

  private void needs() {
    List<CompetenceNeed> needs = CostPart.needs(account);
    for (int n = 0; n < needs.size(); n++) {
      CompetenceNeed need = needs.get(n);
      if (need.amount() != null) row(FigureIds.need(need.unit().id(), account.year(), n + 1), CostPart.what(account, need),
          need.approximate() ? account.numbers().about(need.amount()) : account.numbers().kroner(need.amount()),
          new Value.Number(need.amount().doubleValue(), 0), account.text("formula.need"), List.of(need.provenance()), new Value.Nothing());
    }
  }

  private void row(String id, String what, String printed, Value exact, String formula, List<Provenance> from, Value rule) {
    for (Provenance p : from) rows.row(Sheet.words(id), Sheet.words(what), Sheet.words(printed), exact, Sheet.words(formula), Sheet.words(p.table()),
        Sheet.words(p.cell()), Sheet.words(p.fileName()), Sheet.words(p.sha256()), Sheet.words(account.numbers().shortDate(p.receivedAt())),
        rule, Sheet.words(account.status().rulesVersion()));
  }
}
