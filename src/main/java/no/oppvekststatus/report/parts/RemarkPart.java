package no.oppvekststatus.report.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Block.Table;
import no.oppvekststatus.report.Document.Block.Text;
import no.oppvekststatus.report.Document.Section;
import no.oppvekststatus.report.Imprint;
import org.jspecify.annotations.Nullable;

/** What the reader must know of the figures: nothing is put right in silence. */
public final class RemarkPart {
  private static final int LINES_SHOWN = 12;

  private RemarkPart() {}

  public static List<Section> of(Account a) {
    String name = a.text("remarks.section");
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, a.text("remarks.title"), name, true, null, List.of(new Text("lead", a.text("remarks.lead")))));
    add(sections, a, "remarks.silent", silent(a));
    add(sections, a, "remarks.no-start", starts(a));
    add(sections, a, "remarks.goals-without", goals(a));
    add(sections, a, "remarks.figures", figures(a));
    FindingWords.grouped(a).forEach((title, rows) -> sections.add(new Section(2, null, title, name, false, null,
        List.of(FindingWords.table(a, rows)))));
    add(sections, a, "remarks.plan", plan(a));
    add(sections, a, "remarks.changed", changed(a));
    if (sections.size() == 1) sections.add(new Section(2, null, a.text("remarks.none-title"), name, false, null,
        List.of(new Text("body", a.text("remarks.none")))));
    return sections;
  }

  private static void add(List<Section> sections, Account a, String title, @Nullable Table table) {
    if (table != null) sections.add(new Section(2, null, a.text(title), a.text("remarks.section"), false, null, List.<Block>of(table)));
  }

  private static @Nullable Table table(List<String> heads, List<Row> rows) {
    if (rows.isEmpty()) return null;
    List<Column> columns = new ArrayList<>();
    for (String head : heads) columns.add(new Column(head, columns.isEmpty() ? 3 : 2, "left"));
    return new Table("", columns, rows);
  }

  private static @Nullable Table silent(Account a) {
    List<Row> rows = new ArrayList<>();
    for (Unit u : a.covered(a.status().completeness().silent())) {
      long owes = a.once().stream().filter(m -> m.answers().stream().anyMatch(x -> x.obliged().binding()
          && x.obliged().unit().id().equals(u.id()))).count();
      rows.add(new Row("normal", List.of(Cell.of(u.name()), Cell.of(a.text("remarks.has-not-answered")),
          Cell.of(a.texts().counted((int) owes, "measures.one", "measures.many")))));
    }
    return table(List.of(CoverPart.capital(a.terms().unit()), a.text("remarks.remark"), a.text("remarks.concerns")), rows);
  }

  private static @Nullable Table starts(Account a) {
    List<Row> rows = new ArrayList<>();
    for (MeasureStatus m : a.once())
      if (m.verdict() == MeasureStatus.Verdict.START_UNKNOWN || m.measure().start().year() == null && m.measure().start().raw().isBlank())
        rows.add(new Row("normal", List.of(Cell.of(m.measure().title()), m.measure().start().raw().isBlank()
            ? Cell.absent(a.text("remarks.blank")) : Cell.of(a.text("quote", m.measure().start().raw())), Cell.of(a.text("remarks.never-late")))));
    return table(List.of(CoverPart.capital(a.terms().measure()), a.text("remarks.in-the-plan"), a.text("remarks.consequence")), rows);
  }

  private static @Nullable Table goals(Account a) {
    List<Row> rows = new ArrayList<>();
    for (GoalStatus g : a.goals())
      if (g.indicators().isEmpty() || g.measures().isEmpty()) rows.add(new Row("normal", List.of(Cell.of(g.goal().text()),
          g.indicators().isEmpty() ? Cell.absent(a.text("remarks.no-indicator")) : Cell.of(a.texts().counted(g.indicators().size(), "indicators.one", "indicators.many")),
          g.measures().isEmpty() ? Cell.absent(a.text("effort.no-measure")) : Cell.of(a.texts().counted(g.measures().size(), "measures.one", "measures.many")))));
    return table(List.of(a.text("area.goal"), a.text("cover.results"), CoverPart.capital(a.terms().measure())), rows);
  }

  /** Preliminary, hidden, missing and broken figures. */
  private static @Nullable Table figures(Account a) {
    List<Row> rows = new ArrayList<>();
    for (IndicatorStatus i : a.indicators()) {
      Map<String, List<String>> said = new LinkedHashMap<>();
      for (Assessed y : i.years()) {
        if (y.figure().preliminary()) said.computeIfAbsent(a.text("remarks.preliminary"), k -> new ArrayList<>()).add(String.valueOf(y.figure().year()));
        if (y.figure().absence() != null) said.computeIfAbsent(a.words().of(y.figure().absence()).capital(), k -> new ArrayList<>())
            .add(String.valueOf(y.figure().year()));
      }
      i.series().breaksBefore().forEach(b -> said.computeIfAbsent(a.sentences().breakBefore(b), k -> new ArrayList<>()).add(String.valueOf(b)));
      said.forEach((what, years) -> rows.add(new Row("normal", List.of(Cell.of(a.inLanguage(i.indicator().title())),
          Cell.of(String.join(", ", years)), Cell.of(what)))));
    }
    return table(List.of(a.text("remarks.figure"), a.text("table.year"), a.text("remarks.found")), rows);
  }

  /** One row for each kind of remark: its first wording, and the lines of all of the kind. */
  private static @Nullable Table plan(Account a) {
    Map<String, List<Plan.Remark>> kinds = new LinkedHashMap<>();
    a.plan().remarks().forEach(r -> kinds.computeIfAbsent(r.code(), k -> new ArrayList<>()).add(r));
    List<Row> rows = new ArrayList<>();
    kinds.values().forEach(same -> rows.add(new Row("normal", List.of(Cell.of(same.get(0).text()), Cell.of(String.valueOf(same.size())),
        Cell.of(lines(a, same))))));
    return table(List.of(a.text("remarks.remark"), a.text("table.count"), a.text("remarks.where")), rows);
  }

  private static String lines(Account a, List<Plan.Remark> same) {
    List<String> lines = same.stream().map(r -> String.valueOf(r.line())).distinct().toList();
    String first = String.join(", ", lines.subList(0, Math.min(LINES_SHOWN, lines.size())));
    return a.text("remarks.lines", lines.size() > LINES_SHOWN ? a.text("list.and-more", first, lines.size() - LINES_SHOWN) : first);
  }

  private static @Nullable Table changed(Account a) {
    List<Row> rows = new ArrayList<>();
    for (Imprint.Correction c : a.corrected())
      rows.add(new Row("normal", List.of(Cell.of(c.what()), Cell.of(c.before()), Cell.of(c.now()))));
    return table(List.of(a.text("remarks.figure"), a.text("corrected.before"), a.text("corrected.now")), rows);
  }
}
