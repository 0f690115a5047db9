package no.oppvekststatus.report.parts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.SourceUse;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Block.Table;
import no.oppvekststatus.report.Document.Block.Text;
import no.oppvekststatus.report.Document.Section;
import no.oppvekststatus.report.words.Mark;

/** How the words were chosen, by what thresholds, from which files, and how the plan's collective wording was read. */
public final class MethodPart {
  private static final int HASH_SHOWN = 12;
  private static final int FILES_NAMED = 6;

  private MethodPart() {}

  public static List<Section> of(Account a) {
    String name = a.text("method.section");
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, a.text("method.title"), name, true, null, List.of(new Text("small-heading", a.text("method.words-title")),
        new Text("body", a.text("method.words")), verdicts(a), new Text("note", a.text("method.on-track")))));
    sections.add(new Section(2, null, a.text("method.rules-title"), name, false, null, rules(a)));
    sections.add(new Section(2, null, a.text("method.sources-title"), name, false, null, List.of(sources(a),
        new Text("note", a.text("method.trace")), files(a))));
    sections.add(new Section(2, null, a.text("method.wording-title"), name, false, null, wording(a)));
    sections.add(new Section(2, null, a.text("method.access-title"), name, false, null, List.of(new Text("body", a.text("method.access")))));
    sections.add(new Section(2, null, a.text("method.glossary-title"), name, false, null, List.of(new Text("body", a.text("method.glossary")))));
    return sections;
  }

  private static List<Block> rules(Account a) {
    List<Block> blocks = new ArrayList<>(List.of(
        new Text("small-heading", a.text("method.chance-title")), new Text("body", a.text("method.chance")),
        new Text("small-heading", a.text("method.small-title")), new Text("body", small(a)),
        new Text("small-heading", a.text("method.answers-title")), new Text("body", a.text("method.answers"))));
    blocks.addAll(AppliedPart.of(a));
    blocks.addAll(List.of(new Text("small-heading", a.text("method.settings-title")), new Text("body", a.text("method.settings",
        a.status().rulesVersion(), a.numbers().date(a.status().entry().organisation().round().due(a.year())),
        a.numbers().date(a.status().businessDate())))));
    return blocks;
  }

  private static Table verdicts(Account a) {
    List<Row> rows = new ArrayList<>();
    rows.add(verdict(a, Verdict.REACHED, "method.reached"));
    rows.add(verdict(a, Verdict.REACHED_UNCERTAIN, "method.reached-uncertain"));
    rows.add(verdict(a, Verdict.WRONG_WAY, "method.wrong-way"));
    rows.add(verdict(a, Verdict.BEHIND, "method.behind"));
    rows.add(verdict(a, Verdict.NOT_CERTAIN, "method.not-certain"));
    rows.add(verdict(a, Verdict.ON_TRACK, "method.on-track-rule"));
    return new Table("", List.of(new Column(a.text("method.word"), 2, "left"), new Column(a.text("method.meaning"), 5, "left")), rows);
  }

  private static Row verdict(Account a, Verdict v, String key) {
    Mark m = a.words().of(v);
    return new Row("normal", List.of(Cell.status(m.icon(), m.capital()), Cell.of(a.text(key))));
  }

  private static String small(Account a) {
    List<String> bases = a.indicators().stream().filter(i -> i.indicator().minBase() > 0)
        .map(i -> String.valueOf(i.indicator().minBase())).distinct().sorted().toList();
    String said = a.text("method.small");
    return bases.isEmpty() ? said : said + " " + a.text("method.min-base", String.join(", ", bases));
  }

  private static Block sources(Account a) {
    if (a.status().sources().isEmpty()) return new Text("body", a.text("method.no-sources"));
    List<Row> rows = new ArrayList<>();
    for (SourceUse s : a.status().sources()) rows.add(new Row("normal", List.of(Cell.of(String.valueOf(s.number())), title(a, s),
        updated(a, s), retrieved(a, s), Cell.of(s.source().credit()))));
    return new Table("", List.of(new Column(a.text("table.number"), 1, "left"), new Column(a.text("method.table"), 8, "left"),
        new Column(a.text("method.updated"), 3, "left"), new Column(a.text("method.retrieved"), 3, "left"), new Column(a.text("method.credit"), 5, "left")), rows);
  }

  private static Cell title(Account a, SourceUse s) {
    String named = a.inLanguage(s.source().title());
    return Cell.of(named).withNote(a.text("method.table-id", s.source().table(), s.source().publisher())
        + (s.source().verified() ? "" : " " + a.text("source.unverified")));
  }

  private static Cell updated(Account a, SourceUse s) {
    return s.files().stream().map(Provenance::updated).filter(java.util.Objects::nonNull).max(Instant::compareTo)
        .map(t -> Cell.of(a.numbers().shortDate(t))).orElse(Cell.absent(a.text("absence.not-stated")));
  }

  private static Cell retrieved(Account a, SourceUse s) {
    return s.files().stream().map(Provenance::receivedAt).max(Instant::compareTo)
        .map(t -> Cell.of(a.numbers().shortDate(t))).orElse(Cell.absent(a.text("method.no-file")));
  }

  private static Block files(Account a) {
    List<Row> rows = new ArrayList<>();
    for (SourceUse s : a.status().sources()) {
      Map<String, String> files = new LinkedHashMap<>();
      s.files().forEach(p -> files.putIfAbsent(p.sha256(), p.fileName()));
      if (files.size() > FILES_NAMED) rows.add(new Row("normal", List.of(Cell.of(String.valueOf(s.number())),
          Cell.of(a.text("method.many-files", files.size())), Cell.of(a.text("method.hashes-in-workbook")))));
      else files.forEach((hash, name) -> rows.add(new Row("normal", List.of(Cell.of(String.valueOf(s.number())), Cell.of(name), Cell.of(shortened(hash))))));
    }
    if (rows.isEmpty()) return new Text("body", a.text("method.no-files"));
    return new Table(a.text("method.files"), List.of(new Column(a.text("table.number"), 1, "left"), new Column(a.text("method.file"), 6, "left"),
        new Column(a.text("method.hash"), 5, "left")), rows);
  }

  private static String shortened(String sha256) {
    String head = sha256.length() <= HASH_SHOWN ? sha256 : sha256.substring(0, HASH_SHOWN);
    return head.replaceAll("(.{4})(?=.)", "$1 ") + (sha256.length() > HASH_SHOWN ? " …" : "");
  }

  /** Every rule once: the plan's wording and how it was read, the measures it served, and how many units it gave. */
  private static List<Block> wording(Account a) {
    MeasureMarks marks = MeasureMarks.of(a.plan());
    Map<String, Map<String, Long>> rules = new LinkedHashMap<>();
    for (MeasureStatus m : a.once())
      m.answers().forEach(u -> rules.computeIfAbsent(u.obliged().because(), k -> new LinkedHashMap<>()).merge(marks.of(m.measure()), 1L, Long::sum));
    if (rules.isEmpty()) return List.of(new Text("body", a.text("measures.none")));
    List<Row> rows = new ArrayList<>();
    rules.forEach((because, served) -> rows.add(new Row("normal", List.of(Cell.of(because), Cell.of(String.join(", ", served.keySet())),
        Cell.of(served.values().stream().distinct().map(String::valueOf).collect(Collectors.joining(", ")))))));
    return List.of(new Text("body", a.text("method.wording")), new Table("", List.of(new Column(a.text("method.rule"), 9, "left"),
        new Column(CoverPart.capital(a.terms().measure()), 4, "left"), new Column(CoverPart.capital(a.terms().unitPlural()), 3, "right")), rows));
  }
}
