package no.oppvekststatus.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import no.oppvekststatus.plan.Texts;

/**
 * The rule by which the plan's wording was resolved, in the document's written language. The rule's own phrases are
 * rewritten; what the plan itself says stands in quotation marks and is left as it is.
 */
public final class RuleWords {
  /** What the plan room adds for a unit that the plan does not bind. */
  private static final String APART = "; planen binder den ikke";

  private final Map<String, String> written = new LinkedHashMap<>();

  public RuleWords(Texts texts) {
    for (String pair : texts.of("rule.phrases").split(";")) {
      int at = pair.indexOf('=');
      if (at > 0) written.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
    }
  }

  public String of(String because) {
    String label = label(because);
    String rule = because.substring(label.length());
    for (Map.Entry<String, String> e : written.entrySet()) rule = rule.replace(e.getKey(), e.getValue());
    return label + rule;
  }

  /** The plan's own word, quoted: "«Barnehager»". */
  public static String label(String because) {
    return because.startsWith("«") ? because.substring(0, because.indexOf("»") + 1) : "";
  }

  /** The plan itself names the unit: nothing had to be understood. */
  public static boolean byName(String rule) { return rule.startsWith("nevnt ved navn"); }

  /** The rule alone, the same for units that the plan binds and those that it does not. */
  public static String rule(String because) {
    String rule = because.substring(label(because).length()).replaceFirst("^: ", "");
    return rule.endsWith(APART) ? rule.substring(0, rule.length() - APART.length()) : rule;
  }
}
