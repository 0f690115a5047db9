package no.oppvekststatus.plan.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Publisher;

/** The closed lists of words that the files may use. */
final class AllowedWords {
  private AllowedWords() {}

  static final Set<String> NO_YEAR = Set.of("uncertain", "missing", "event", "running");
  static final Map<String, String> START = same("year", "period", "split", "uncertain", "missing", "deadline", "season",
      "event", "date", "running");
  static final Map<String, String> EVALUATION = same("per-measure", "joint", "yearly", "yearly-in-month",
      "yearly-by-month-end", "biennial", "after-event", "when-operational", "with-measure", "internal", "other-procedure");
  static final Map<String, String> BASIS = same("stated", "named", "inferred");
  static final Map<String, String> SCOPE = same("focus-area", "plan", "measure");
  static final Map<String, String> COLOUR = same("gronn", "gul", "rod");
  static final Map<String, String> LANGUAGE = same(Language.ALL.stream().map(Language::code).toArray(String[]::new));
  static final Map<String, String> OWNERSHIP = same("kommunal", "kommunalt-foretak", "privat", "interkommunal", "statlig",
      "statlig-kommunal", "fylkeskommunal", "frivillig", "ekstern");
  static final Map<String, String> INTERVAL = same("once", "yearly", "biennial", "continuous", "regularly", "per-measure",
      "every-meeting");
  static final Map<String, String> PARTICIPANT = same("full", "awareness", "on-demand", "offer");
  static final Map<String, String> DOCUMENT = same(DocumentKind.EVALUATION.code(), DocumentKind.UNIT_REPORT.code());
  static final Map<String, String> STATUS = same("ikke-startet", "under-etablering", "kjent", "i-drift", "avsluttet",
      "ikke-valgt", "ikke-aktuelt");
  static final Map<String, IndicatorKind> KIND = of(IndicatorKind.values());
  static final Map<String, Indicator.Polarity> POLARITY = of(Indicator.Polarity.values());
  static final Map<String, Indicator.ComparisonPlace> REFERENCE = of(Indicator.ComparisonPlace.values());
  static final Map<String, Publisher.Api> API = of(Publisher.Api.values());

  private static Map<String, String> same(String... words) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String word : words) map.put(word, word);
    return map;
  }

  private static <E extends Enum<E>> Map<String, E> of(E[] values) {
    Map<String, E> map = new LinkedHashMap<>();
    for (E value : values) map.put(value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), value);
    return map;
  }
}
