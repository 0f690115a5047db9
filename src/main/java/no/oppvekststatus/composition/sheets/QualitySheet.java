package no.oppvekststatus.composition.sheets;

import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.composition.parts.CommentPart;
import no.oppvekststatus.composition.parts.FindingWords;
import no.oppvekststatus.composition.parts.PlanRemarkWords;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.plan.Comment;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Unit;

/** Everything the reader must know of the data, one row each. */
final class QualitySheet {
  private QualitySheet() {}

  static Sheet of(ReportScope a) {
    SheetRows rows = new SheetRows(a).column("sheet.kind", 40).column("remarks.concerns", 60).column("table.year", 8)
        .column("remarks.found", 60)
        .column("remarks.first-seen", 12);
    for (Unit u : a.covered(a.status().completeness().silent()))
      rows.row(Sheet.words(a.text("remarks.silent")), Sheet.words(u.name()),
          Sheet.year(a.year()), Sheet.words(a.text("remarks.has-not-answered")), Sheet.EMPTY);
    for (MeasureStatus m : a.once())
      if (m.verdict() == MeasureStatus.MeasureState.START_UNKNOWN) rows.row(Sheet.words(a.text("remarks.no-start")),
          Sheet.words(m.measure().title()), Sheet.EMPTY, Sheet.words(a.text("remarks.never-late")), Sheet.EMPTY);
    for (IndicatorStatus i : a.indicators()) figures(a, i, rows);
    for (Finding f : FindingWords.shown(a))
      rows.row(Sheet.words(FindingWords.title(a, f)), Sheet.words(FindingWords.subject(a, f)),
          Sheet.words(f.says(FindingKey.YEAR).orElse(null)), Sheet.words(FindingWords.detail(a, f)),
          new SheetValue.DateValue(f.firstSeen()));
    for (Plan.Remark r : a.plan().remarks())
      rows.row(Sheet.words(a.text("remarks.plan")), Sheet.words(place(a, r)), Sheet.EMPTY,
          Sheet.words(r.text(a.texts().language())), Sheet.EMPTY);
    for (Comment c : CommentPart.of(a))
      rows.row(Sheet.words(a.text("comment.title")), Sheet.words(CommentPart.subject(a, c)), Sheet.year(c.year()),
          Sheet.words(c.text() + " – " + CommentPart.signed(a, c)), Sheet.day(c.date()));
    return rows.sheet(a.text("sheet.quality"), a.text("remarks.title"));
  }

  private static String place(ReportScope a, Plan.Remark remark) {
    String subject = PlanRemarkWords.subject(a, remark);
    String line = a.text("remarks.line", NumberMark.of("plan.linje." + remark.line(), remark.line()));
    return subject.isEmpty() ? line : subject + " (" + line + ")";
  }

  private static void figures(ReportScope a, IndicatorStatus i, SheetRows rows) {
    String title = a.inLanguage(i.indicator().title());
    for (Assessed y : i.years()) {
      if (y.figure().preliminary())
        rows.row(Sheet.words(a.text("remarks.figures")), Sheet.words(title), Sheet.year(y.figure().year()),
            Sheet.words(a.text("remarks.preliminary")), Sheet.EMPTY);
      if (y.figure().absence() != null)
        rows.row(Sheet.words(a.text("remarks.figures")), Sheet.words(title), Sheet.year(y.figure().year()),
            Sheet.words(a.words().of(y.figure().absence()).word()), Sheet.EMPTY);
    }
    i.series().breaksBefore()
        .forEach(b -> rows.row(Sheet.words(a.text("remarks.figures")), Sheet.words(title), Sheet.year(b),
            Sheet.words(a.sentences().breakBefore(b)), Sheet.EMPTY));
  }
}
