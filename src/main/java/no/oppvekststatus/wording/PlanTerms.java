package no.oppvekststatus.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Texts;

/**
 * The plan's own words in the written language of the document: "enhet" in one plan is "virksomhet" in another, and
 * "eining" where the document is in nynorsk. A word that the list of terms lacks is printed as the plan has it.
 */
public final class PlanTerms {
  private final Map<String, String> written = new TreeMap<>();
  private final Texts texts;
  private final Plan.Terms terms;

  public PlanTerms(Texts texts, Plan.Terms terms) {
    this.texts = texts;
    this.terms = terms;
    for (String pair : texts.of("terms").split(",")) {
      int at = pair.indexOf('=');
      if (at > 0) written.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
    }
  }

  private String write(String term) { return written.getOrDefault(term, term); }

  public String unit() { return write(terms.unit()); }

  public String unitPlural() { return write(terms.unitPlural()); }

  public String unitLeader() { return write(terms.unitLeader()); }

  public String measure() { return write(terms.measure()); }

  /** "14 enheter", "1 virksomhet". */
  public String units(CountedNumber count) {
    return count + (count.value() == 1 ? " " + unit() : " " + unitPlural());
  }

  /** "fjorten enheter" is "14 enheter", but under ten in letters: "to enheter", "én virksomhet", "ingen enheter". */
  public String unitsCounted(CountedNumber count) {
    return count.value() == 1 ? texts.of("units.one", unit())
        : count.as(texts.number(count.value())) + " " + unitPlural();
  }

  /** The word for this kind of area, where the plan uses more than one ("innsatsområde / tiltaksområde"). */
  public String area(String kind) {
    String[] alternatives = terms.focusArea().split("/");
    for (String word : alternatives) if (plain(word).equals(plain(kind))) return write(word.strip());
    return write(alternatives[0].strip());
  }

  public String area() { return area(""); }

  private static String plain(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT).replace("å", "a").replace("ø", "o").replace("æ", "ae");
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
  }
}
