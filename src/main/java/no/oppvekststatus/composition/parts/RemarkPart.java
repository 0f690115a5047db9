package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.RemarkCode;
import no.oppvekststatus.plan.Unit;

/**
 * What the reader must know of the figures: nothing is put right in silence. One row for each kind of remark, with how
 * many it concerns and the first of them; every one of them stands in the workbook, and those on the plan before its
 * owner.
 */
public final class RemarkPart {
  private static final int NAMED = 3;
  private static final int LONG_NAMED = 2;
  /** Reported already by the rows on starts, goals and tiers. */
  private static final Set<RemarkCode> REPORTED =
      Set.of(RemarkCode.GOAL_WITHOUT_MEASURE, RemarkCode.GOAL_WITHOUT_INDICATOR,
          RemarkCode.START_MISSING, RemarkCode.START_UNCERTAIN);

  private RemarkPart() {}

  public static List<Section> of(ReportScope a) {
    String name = a.text("remarks.section");
    List<Row> rows = new ArrayList<>();
    group(a, "remarks.answers-and-goals", answers(a), rows);
    group(a, "remarks.figures", figures(a), rows);
    Optional<Block> unclear = unclear(a);
    List<Block> blocks = new ArrayList<>();
    if (rows.isEmpty() && unclear.isEmpty()) blocks.add(Text.body(a.text("remarks.none")));
    else blocks.add(Text.lead(a.text("remarks.lead")));
    if (!rows.isEmpty()) blocks.add(table(a, rows));
    unclear.ifPresent(blocks::add);
    List<Section> sections =
        new ArrayList<>(List.of(new Section(1, null, a.text("remarks.title"), name, true, null, blocks)));
    changed(a, sections);
    return sections;
  }

  /** What the plan leaves unclear, for the one who can write it clearer. */
  static List<Section> ofPlan(ReportScope a) {
    List<Row> rows = rows(a, plan(a));
    return rows.isEmpty() ? List.of() : List.of(
        new Section(2, null, a.text("remarks.plan"), a.text("remarks.section"), false, null, List.of(table(a, rows))));
  }

  /** How much the plan leaves unclear, for those who only need to know that it does. */
  private static Optional<Block> unclear(ReportScope a) {
    List<String> lines =
        a.plan().remarks().stream().filter(r -> !REPORTED.contains(r.code())).map(r -> "plan.linje." + r.line())
            .toList();
    return lines.isEmpty() ? Optional.empty()
        : Optional
            .of(Text.body(a.counted(a.count("uklart-i-planen", lines), "remarks.unclear.one", "remarks.unclear.many")));
  }

  private static void group(ReportScope a, String title, Map<String, Set<String>> kinds, List<Row> rows) {
    if (kinds.isEmpty()) return;
    rows.add(Row.group(List.of(Cell.strong(a.text(title)), Cell.of(""), Cell.of(""))));
    rows.addAll(rows(a, kinds));
  }

  private static List<Row> rows(ReportScope a, Map<String, Set<String>> kinds) {
    List<Row> rows = new ArrayList<>();
    kinds.forEach((kind, subjects) -> {
      double length = subjects.stream().mapToInt(s -> NumberMark.plain(s).length()).average().orElse(0);
      int named = a.committee().isEmpty() ? subjects.size() : length > 42 ? LONG_NAMED : NAMED;
      rows.add(Row.normal(List.of(Cell.of(kind), Cell.of(remarks(a, kind, subjects).toString()),
          Cell.of(named(a, kind, List.copyOf(subjects), named)))));
    });
    return rows;
  }

  private static Table table(ReportScope a, List<Row> rows) {
    return new Table("", List.of(Column.left(a.text("remarks.remark"), 7), Column.right(a.text("table.count"), 2),
        Column.left(a.text("remarks.concerns"), 13)), rows);
  }

  /** The remark's own words name the count, its subjects are its members. */
  private static CountedNumber remarks(ReportScope a, String kind, Set<String> subjects) {
    return a.count("merknad." + NumberMark.plain(kind), subjects.stream().map(NumberMark::plain).toList());
  }

  private static String named(ReportScope a, String kind, List<String> subjects, int most) {
    String first = String.join("; ", subjects.subList(0, Math.min(most, subjects.size())));
    return subjects.size() > most ? a.text("remarks.and-more", first, a.rest("merknad." + NumberMark.plain(kind),
        subjects.stream().map(NumberMark::plain).toList(), most)) : first;
  }

  private static void put(Map<String, Set<String>> kinds, String kind, String subject) {
    kinds.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(subject);
  }

  private static Map<String, Set<String>> answers(ReportScope a) {
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    for (Unit u : a.covered(a.status().completeness().silent()))
      put(kinds, a.text("remarks.has-not-answered"), u.name());
    for (MeasureStatus m : a.once())
      if (m.verdict() == MeasureStatus.MeasureState.START_UNKNOWN
          || m.measure().start().year() == null && m.measure().start().raw().isBlank())
        put(kinds, a.text("remarks.no-start"), m.measure().start().raw().isBlank() ? m.measure().title()
            : m.measure().title() + " ("
                + a.text("quote", NumberMark.of("tiltak." + m.measure().id() + ".start", m.measure().start().raw()))
                + ")");
    for (GoalStatus g : a.goals()) {
      if (g.indicators().isEmpty()) put(kinds, a.text("remarks.goals-no-indicator"), g.goal().text());
      if (g.measures().isEmpty()) put(kinds, a.text("remarks.goals-no-measure"), g.goal().text());
    }
    return kinds;
  }

  /** Preliminary, hidden, missing, broken and unusual figures. */
  private static Map<String, Set<String>> figures(ReportScope a) {
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    for (IndicatorStatus i : a.indicators()) {
      Map<String, List<String>> years = new LinkedHashMap<>();
      for (Assessed y : i.years()) {
        if (y.figure().preliminary()) year(years, a.text("remarks.preliminary"), y.figure().year());
        if (y.figure().absence() != null) year(years, a.words().of(y.figure().absence()).capital(), y.figure().year());
      }
      i.series().breaksBefore().forEach(b -> year(years, a.text("remarks.break"), b));
      years.forEach(
          (kind, all) -> put(kinds, kind, a.inLanguage(i.indicator().title()) + " (" + String.join(", ", all) + ")"));
    }
    for (Finding f : FindingWords.shown(a)) put(kinds, FindingWords.title(a, f),
        FindingWords.subject(a, f) + " (" + f.says(FindingKey.YEAR).orElse(String.valueOf(a.year())) + ")");
    return kinds;
  }

  private static void year(Map<String, List<String>> years, String kind, int year) {
    years.computeIfAbsent(kind, k -> new ArrayList<>()).add(String.valueOf(year));
  }

  private static Map<String, Set<String>> plan(ReportScope a) {
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    for (Plan.Remark r : a.plan().remarks()) if (!REPORTED.contains(r.code())) {
      String subject = PlanRemarkWords.subject(a, r);
      put(kinds, PlanRemarkWords.of(a, r),
          subject.isEmpty() ? a.text("remarks.line", NumberMark.of("plan.linje." + r.line(), r.line())) : subject);
    }
    return kinds;
  }

  /** What was printed before and is printed now, each with its id. */
  static List<Imprint.Correction> corrected(ReportScope a) {
    List<Imprint.Correction> corrections = new ArrayList<>();
    for (Imprint.Correction c : a.corrected()) {
      String id = "rettet." + (corrections.size() + 1) + ".";
      corrections.add(new Imprint.Correction(NumberMark.of(id + "hva", c.what()), NumberMark.of(id + "for", c.before()),
          NumberMark.of(id + "na", c.now())));
    }
    return corrections;
  }

  private static void changed(ReportScope a, List<Section> sections) {
    List<Row> rows = new ArrayList<>();
    for (Imprint.Correction c : corrected(a))
      rows.add(Row.normal(List.of(Cell.of(c.what()), Cell.of(c.before()), Cell.of(c.now()))));
    if (!rows.isEmpty())
      sections.add(new Section(2, null, a.text("remarks.changed"), a.text("remarks.section"), false, null,
          List.<Block>of(new Table("",
              List.of(Column.left(a.text("remarks.figure"), 3), Column.left(a.text("corrected.before"), 2),
                  Column.left(a.text("corrected.now"), 2)),
              rows))));
  }
}
