package no.oppvekststatus.report.sheets;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.parts.CoverPart;
import no.oppvekststatus.report.parts.Tally;
import no.oppvekststatus.report.words.Counted;
import no.oppvekststatus.report.words.Mark;

/** The nine sheets of a committee's workbook, from the same account as its pages. */
public final class Workbooks {
  private Workbooks() {}

  public static List<Sheet> of(Account a) { return marked(a).stream().map(s -> UnmarkedSheet.of(s).plain()).toList(); }

  /** The same with every number under its id. */
  public static List<Sheet> marked(Account a) {
    List<Sheet> all = new ArrayList<>(List.of(summary(a), IndicatorSheet.of(a), MeasureSheet.of(a), UnitSheet.of(a), CostSheet.of(a),
        EvaluationSheet.of(a), QualitySheet.of(a), SourceSheet.of(a)));
    all.add(all.size() - 1, TraceSheet.of(a, all));
    return List.copyOf(all);
  }

  /** Every cell of it stands under its own row's id. */
  public static boolean isTrace(Sheet sheet, Account a) { return sheet.name().equals(a.text("sheet.trace")); }

  /** The line under every title: edition, state, and where so the mark of made-up data. */
  static String note(Account a) {
    String edition = a.plan().municipality().name() + " · " + CoverPart.editionLine(a);
    return a.status().sample() ? edition + " · " + a.text("sample.title") : edition;
  }

  private static Sheet summary(Account a) {
    Rows rows = new Rows(a).column("sheet.kind", 16).column("sheet.what", 60).column("area.result", 24).column("sheet.result-basis", 40)
        .column("area.effort", 22).column("sheet.effort-basis", 40).column("sheet.indicator-count", 12).column("sheet.measure-count", 12);
    for (AreaStatus area : a.areas()) rows.row(Sheet.words(CoverPart.capital(a.terms().area(area.area().kind()))), Sheet.words(area.area().title()),
        mark(a.words().of(area.result())), Sheet.words(SheetWords.results(a, area)), mark(a.words().of(area.effort())),
        Sheet.words(SheetWords.efforts(a, area)), Sheet.whole(number(Tally.owner(a, area) + ".indikatorer", area.indicators())),
            Sheet.whole(number(Tally.owner(a, area) + ".tiltak", area.measures())));
    a.goals().forEach(g -> rows.row(Sheet.words(a.text("area.goal")), Sheet.words(g.goal().text()), mark(a.words().of(g.result())),
        Sheet.words(SheetWords.results(a, g)), mark(a.words().of(g.effort())), Sheet.words(SheetWords.efforts(a, g)),
        Sheet.whole(number(Tally.owner(a, g) + ".indikatorer", g.indicators())), Sheet.whole(number(Tally.owner(a, g) + ".tiltak", g.measures()))));
    return rows.sheet(a.text("sheet.summary"), a.text("status.title", a.year()));
  }

  private static Counted.Number number(String id, List<String> members) { return new Counted.Number(id, members, members.size()); }

  static Sheet.Value mark(Mark mark) { return Sheet.words(mark.word()); }
}
