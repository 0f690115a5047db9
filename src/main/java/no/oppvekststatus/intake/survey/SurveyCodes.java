package no.oppvekststatus.intake.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.plan.Texts;

/** The words of the survey template and the codes they are kept as. */
final class SurveyCodes {
  static final String SOURCE = "ungdata";
  /** Header names in the order of the template. */
  static final List<String> COLUMNS =
      List.of("kommunenummer", "indikator", "nivå", "kjønn", "år", "prosent", "svar", "invitert", "svarprosent");
  /** A column that a person adds where an unlikely share is right: "ja". */
  static final String CONFIRMED = "bekreftet";

  private static final String UPPER_SECONDARY = "vgs";
  private static final Map<String, List<String>> LEVELS = levels();
  private static final Map<String, List<String>> GENDERS =
      Map.of("alle", List.of("alle", "begge", "samlet", "samla", "totalt", "total", ""),
          "jenter", List.of("jenter", "jente", "j", "kvinner"), "gutter",
          List.of("gutter", "gutar", "gutt", "gut", "g", "menn"));

  private SurveyCodes() {}

  /** Code of the class level or school stage, by any of its names. */
  static Optional<String> level(String written) {
    return code(LEVELS, written);
  }

  static Optional<String> gender(String written) {
    return code(GENDERS, written);
  }

  /** Contents code → indicator title, of every indicator that is read from this survey. */
  static Map<String, String> indicators(PlanBook book, Language language) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Indicator indicator : book.indicators())
      indicator.reading().table(SOURCE).map(t -> t.value())
          .ifPresent(value -> codes.putIfAbsent(value, indicator.title(language)));
    return codes;
  }

  /** Contents code by itself, by the indicator's id or by its title. */
  static Optional<String> indicator(String written, PlanBook book) {
    String plain = DelimitedReader.plain(written);
    Optional<String> direct = Language.ALL.stream().flatMap(language -> indicators(book, language).entrySet().stream())
        .filter(
            e -> DelimitedReader.plain(e.getKey()).equals(plain) || DelimitedReader.plain(e.getValue()).equals(plain))
        .map(Map.Entry::getKey).findFirst();
    if (direct.isPresent()) return direct;
    return book.indicators().stream().filter(i -> DelimitedReader.plain(i.id()).equals(plain))
        .flatMap(i -> i.reading().table(SOURCE).map(t -> t.value()).stream()).findFirst();
  }

  /** The publisher's id of the survey's table. */
  static String table(PlanBook book) {
    return book.sources().stream().filter(s -> s.id().equals(SOURCE)).map(Source::table).findFirst().orElse(SOURCE);
  }

  static List<String> levelWords(Language language) {
    String upper = Texts.in(language).of("survey.upper-secondary");
    return LEVELS.entrySet().stream().map(l -> l.getKey().equals(UPPER_SECONDARY) ? upper : l.getValue().get(0))
        .toList();
  }

  static List<String> genderWords(Language language) {
    return List.of(Texts.in(language).of("survey.genders").split(","));
  }

  private static Optional<String> code(Map<String, List<String>> among, String written) {
    String plain = DelimitedReader.plain(written.toLowerCase(Locale.ROOT).replace('–', '-')).replace(".", "");
    return among.entrySet().stream()
        .filter(e -> e.getKey().equals(plain)
            || e.getValue().stream().anyMatch(n -> DelimitedReader.plain(n).replace(".", "").equals(plain)))
        .map(Map.Entry::getKey).findFirst();
  }

  private static Map<String, List<String>> levels() {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    levels.put("5-7", List.of("mellomtrinn", "5.-7. trinn", "mellomtrinnet", "mellomsteg", "mellomsteget", "5.-7. steg",
        "ungdata junior", "junior"));
    levels.put("8-10",
        List.of("ungdomstrinn", "8.-10. trinn", "ungdomstrinnet", "ungdomsskole", "ungdomsskolen", "ungdomssteg",
            "ungdomssteget", "ungdomsskule", "ungdomsskulen", "8.-10. steg"));
    levels.put(UPPER_SECONDARY,
        List.of("videregående", "vidaregåande", "vg1-vg3", "videregående skole", "vidaregåande skule"));
    for (int year = 5; year <= 10; year++) levels.put(String.valueOf(year),
        List.of(year + ". trinn", year + " trinn", year + ". klasse", year + ". steg", year + " steg"));
    for (int year = 1; year <= 3; year++) levels.put("vg" + year, List.of("Vg" + year));
    levels.put("alle", List.of("alle trinn", "alle steg", "alle"));
    return levels;
  }
}
