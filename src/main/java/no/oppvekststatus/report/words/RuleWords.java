package no.oppvekststatus.report.words;

import java.util.LinkedHashMap;
import java.util.Map;
import no.oppvekststatus.report.Texts;

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
    int quoted = because.startsWith("«") ? because.indexOf("»") + 1 : 0;
    String rule = because.substring(quoted);
    for (Map.Entry<String, String> e : written.entrySet()) rule = rule.replace(e.getKey(), e.getValue());
    return because.substring(0, quoted) + rule;
  }

  public static String withoutBinding(String because) {
    return because.endsWith(APART) ? because.substring(0, because.length() - APART.length()) : because;
  }
}
