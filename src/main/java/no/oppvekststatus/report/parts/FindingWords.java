package no.oppvekststatus.report.parts;

import java.util.List;
import java.util.Set;
import no.oppvekststatus.assessment.Status.Finding;

/** Data remarks on figures in words, grouped by their stable code; ids become the names a reader knows. */
public final class FindingWords {
  private static final Set<String> OWN_TABLE = Set.of("OUTLIER", "ANSWERS_FELL", "SHARE_ABOVE_100", "YEAR_MISSING");

  private FindingWords() {}

  /** Those that no other table of the remarks tells already. */
  public static List<Finding> shown(Account a) {
    return a.status().findings().stream().filter(f -> OWN_TABLE.contains(f.code())).filter(f -> concerns(a, f)).distinct().toList();
  }

  private static boolean concerns(Account a, Finding f) {
    return a.indicators().stream().anyMatch(i -> i.indicator().id().equals(f.subject()));
  }

  public static String title(Account a, Finding f) {
    return switch (f.code()) {
      case "OUTLIER" -> a.text("finding.outlier");
      case "ANSWERS_FELL" -> a.text("finding.answers-fell");
      case "SHARE_ABOVE_100" -> a.text("finding.share-above");
      default -> a.text("finding.year-missing");
    };
  }

  /** The indicator's title. */
  public static String subject(Account a, Finding f) {
    String id = f.subject();
    return a.status().indicator(id).map(i -> a.inLanguage(i.indicator().title())).orElse(id);
  }

  public static String detail(Account a, Finding f) {
    String year = f.detail().getOrDefault("year", String.valueOf(a.year()));
    return switch (f.code()) {
      case "OUTLIER" -> a.text("history".equals(f.detail().get("against")) ? "finding.outlier-history" : "finding.outlier-others", year);
      case "ANSWERS_FELL" -> a.text("finding.answers-fell-detail", year);
      case "SHARE_ABOVE_100" -> a.text("finding.share-above-detail", year);
      default -> a.text("finding.year-missing-detail", year);
    };
  }
}
