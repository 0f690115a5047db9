package no.oppvekststatus.report.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Block.Table;

/** Data remarks of the assessment in words, grouped by their stable code; ids become the names a reader knows. */
public final class FindingWords {
  private FindingWords() {}

  static Map<String, List<Row>> grouped(Account a) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Finding f : a.status().findings())
      groups.computeIfAbsent(title(a, f), k -> new ArrayList<>()).add(new Row("normal", List.of(Cell.of(subject(a, f)), Cell.of(detail(a, f)))));
    return groups;
  }

  static Table table(Account a, String title, List<Row> rows) {
    return new Table(title, List.of(new Column(a.text("remarks.concerns"), 3, "left"), new Column(a.text("remarks.found"), 4, "left")), rows);
  }

  public static String title(Account a, Finding f) {
    return switch (f.code()) {
      case "outlier" -> a.text("finding.outlier");
      default -> a.text("finding.other");
    };
  }

  /** The subject's own title; an id of nothing known is told as it stands. */
  public static String subject(Account a, Finding f) {
    String id = f.subject();
    return a.plan().measure(id).map(m -> m.title())
        .or(() -> a.plan().goal(id).map(g -> g.text()))
        .or(() -> a.status().indicator(id).map(i -> a.inLanguage(i.indicator().title())))
        .or(() -> a.plan().unit(id).map(Unit::name))
        .or(() -> a.status().entry().organisation().units().stream().filter(u -> u.id().equals(id)).findFirst().map(Unit::name))
        .orElse(id);
  }

  public static String detail(Account a, Finding f) {
    return f.detail().isEmpty() ? title(a, f) : String.join(", ", f.detail().values());
  }
}
