package no.oppvekststatus.composition.sheets;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.composition.parts.CoverPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.parts.StatusTally;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Workbook;
import no.oppvekststatus.wording.Mark;

/** A committee's workbook of nine sheets, from the same scope as its pages. */
public final class Workbooks {
  private Workbooks() {}

  public static Workbook of(ReportScope a) {
    return of(a, marked(a).stream().map(s -> UnmarkedSheet.of(s).plain()).toList());
  }

  /** With these sheets, which are the scope's own without marks. */
  public static Workbook of(ReportScope a, List<Sheet> sheets) {
    String municipality = a.plan().municipality().name();
    return new Workbook(a.text("status.title", a.year()) + " – " + municipality, municipality,
        a.plan().title() + ", " + a.plan().periodLabel(),
        a.texts().language(), a.imprint().clock(), a.text("sheet.page"), sheets, WorkbookCharts.of(a, sheets));
  }

  /** The sheets, with every number under its id. */
  public static List<Sheet> marked(ReportScope a) {
    List<Sheet> all =
        new ArrayList<>(List.of(summary(a), IndicatorSheet.of(a), MeasureSheet.of(a), UnitSheet.of(a), CostSheet.of(a),
            EvaluationSheet.of(a), QualitySheet.of(a), SourceSheet.of(a)));
    all.add(all.size() - 1, TraceSheet.of(a, all));
    return List.copyOf(all);
  }

  /** Every cell of it stands under its own row's id. */
  public static boolean isTrace(Sheet sheet, ReportScope a) {
    return sheet.name().equals(a.text("sheet.trace"));
  }

  /** The line under every title: edition, state, and where so the mark of made-up data. */
  static String note(ReportScope a) {
    String edition = a.plan().municipality().name() + " · " + CoverPart.editionLine(a);
    return a.status().sample() ? edition + " · " + a.text("sample.title") : edition;
  }

  private static Sheet summary(ReportScope a) {
    SheetRows rows = new SheetRows(a).column("sheet.kind", 16).column("sheet.what", 60).column("area.result", 24)
        .column("sheet.result-basis", 40)
        .column("area.effort", 22).column("sheet.effort-basis", 40).column("sheet.indicator-count", 12)
        .column("sheet.measure-count", 12);
    for (AreaStatus area : a.areas()) rows.row(Sheet.words(CoverPart.capital(a.terms().area(area.area().kind()))),
        Sheet.words(area.area().title()),
        mark(a.words().of(area.result())), Sheet.words(SheetWords.results(a, area)), mark(a.words().of(area.effort())),
        Sheet.words(SheetWords.efforts(a, area)),
        Sheet.whole(number(StatusTally.owner(a, area) + ".indikatorer", area.indicators())),
        Sheet.whole(number(StatusTally.owner(a, area) + ".tiltak", area.measures())));
    a.goals().forEach(g -> rows.row(Sheet.words(a.text("area.goal")), Sheet.words(g.goal().text()),
        mark(a.words().of(g.result())),
        Sheet.words(SheetWords.results(a, g)), mark(a.words().of(g.effort())), Sheet.words(SheetWords.efforts(a, g)),
        Sheet.whole(number(StatusTally.owner(a, g) + ".indikatorer", g.indicators())),
        Sheet.whole(number(StatusTally.owner(a, g) + ".tiltak", g.measures()))));
    return rows.sheet(a.text("sheet.summary"), a.text("status.title", a.year()));
  }

  private static CountedNumber number(String id, List<String> members) {
    return new CountedNumber(id, members, members.size());
  }

  static Sheet.SheetValue mark(Mark mark) { return Sheet.words(mark.word()); }
}
