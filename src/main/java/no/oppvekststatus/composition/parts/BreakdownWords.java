package no.oppvekststatus.composition.parts;

import java.util.Locale;
import no.oppvekststatus.document.NumberMark;

/** A breakdown's code in words; a code nobody has words for is printed as its category, never as an id. */
public final class BreakdownWords {
  private BreakdownWords() {}

  public static String of(ReportScope a, String breakdown) {
    String[] parts = breakdown.split(";");
    StringBuilder said = new StringBuilder();
    for (String part : parts) said.append(said.isEmpty() ? "" : ", ").append(word(a, part));
    return said.toString();
  }

  private static String word(ReportScope a, String part) {
    String category = part.substring(part.indexOf('=') + 1);
    return switch (category.toLowerCase(Locale.ROOT)) {
      case "jenter", "jente", "girls", "kvinner" -> a.text("breakdown.girls");
      case "gutter", "gutt", "boys", "menn" -> a.text("breakdown.boys");
      case "ungdomsskole", "ungdomstrinn" -> a.text("breakdown.lower-secondary");
      case "videregaende", "videregående", "vgs" -> a.text("breakdown.upper-secondary");
      case "8-10" -> a.text("breakdown.grades-8-10");
      default -> NumberMark.of("inndeling." + part, category);
    };
  }
}
