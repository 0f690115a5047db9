package no.oppvekststatus.intake.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;

/** Place codes as sources write them, and the names of the municipalities we know where a source writes only names. */
record PlaceNames(Map<String, String> numbers) {
  private static final Pattern CODE = Pattern.compile("\\d|\\d{2}|\\d{4}|\\d{6}|[A-Z]{2,6}\\d{0,4}");
  private static final Pattern CODE_AND_NAME = Pattern.compile("(\\d{1,2}|\\d{4}|\\d{6}|EAK\\w*|EAF\\w*|EAB\\w*|EK[AG]\\d+)\\s+\\p{L}.*");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L} .,/()'–-]*(?:\\(\\s*-?\\d{4}\\s*-?\\s*(?:\\d{4})?\\))?");

  static PlaceNames of(PlanBook book) {
    Map<String, String> numbers = new HashMap<>();
    for (PlanBook.Entry entry : book.entries()) {
      Municipality m = entry.plan().municipality();
      for (Municipality.Number n : m.numbers()) numbers.put(n.name(), n.number());
      for (Municipality.Number n : m.numbers()) if (n.number().equals(m.number())) numbers.put(n.name(), n.number());
      numbers.put(m.name().replaceFirst("(?i) (kommune|herad)$", ""), m.number());
    }
    return new PlaceNames(Map.copyOf(numbers));
  }

  /** The code, or the name where the source has no code; "" for digits that are no place. */
  String code(String written) {
    String w = written.strip();
    if (CODE.matcher(w).matches()) return w;
    if (w.matches("K-\\d{4}")) return w.substring(2); // SSB's own sum of a municipality's numbers
    Matcher both = CODE_AND_NAME.matcher(w);
    if (both.matches()) return both.group(1);
    String number = numbers.get(w);
    if (number != null) return number;
    return NAME.matcher(w).matches() ? w : "";
  }
}
