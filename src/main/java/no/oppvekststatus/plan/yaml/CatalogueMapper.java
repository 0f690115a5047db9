package no.oppvekststatus.plan.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.FigureSource;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Nearest;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.plan.Source.Attribution;
import no.oppvekststatus.plan.Source.DimensionIds;
import no.oppvekststatus.plan.Source.Releases;
import no.oppvekststatus.plan.TableSpelling;
import no.oppvekststatus.plan.Translated;

/** The catalogue: which published tables there are and which indicators are read from them. */
public final class CatalogueMapper {
  private CatalogueMapper() {}

  public static List<Source> sources(YamlText file, Problems problems) {
    RecipeMapper recipes = new RecipeMapper(file, problems);
    return entries(file, "sources", problems).stream().map(b -> {
      var source = new Source(b.text("id"), b.text("table"), languages(b, "title"),
          new Attribution(b.text("publisher"), b.text("licence"), b.text("credit"), recipes.page(b)),
          new DimensionIds(b.textOr("place"), b.textOr("time"), b.textOr("contents"), b.map("dimensions"),
              Set.copyOf(b.texts("by_text"))),
          new Releases(month(b, "preliminary_month"), month(b, "final_month"), b.flag("ended", false),
              b.textOr("successor")),
          spelling(b), recipes.recipe(b), b.flag("verified", false));
      if (!b.has("verified")) b.missing("verified");
      b.done();
      return source;
    }).toList();
  }

  private static TableSpelling spelling(YamlMapping b) {
    Map<String, Map<String, String>> codes = new LinkedHashMap<>();
    b.block("codes").ifPresent(c -> c.keys().forEach(dimension -> codes.put(dimension, c.map(dimension))));
    return new TableSpelling(b.textOr("titled"), codes, b.map("totals"));
  }

  public static List<Indicator> indicators(YamlText file, List<Source> sources, Problems problems) {
    return entries(file, "indicators", problems).stream().map(b -> indicator(b, sources)).toList();
  }

  private static List<YamlMapping> entries(YamlText file, String key, Problems problems) {
    Optional<YamlMapping> root = file.root(problems);
    List<YamlMapping> entries = root.map(r -> r.required(key)).orElse(List.of());
    root.ifPresent(r -> {
      r.has(RecipeMapper.PUBLISHERS);
      r.done();
    });
    Map<String, Integer> seen = new HashMap<>();
    for (YamlMapping b : entries) {
      Integer earlier = seen.putIfAbsent(b.text("id"), b.line());
      if (earlier != null) b.problem("id", "Id-en «" + b.text("id") + "» er brukt før, i linje " + earlier + ".",
          "Gi den ene en egen id.");
    }
    return entries;
  }

  private static Indicator indicator(YamlMapping b, List<Source> sources) {
    IndicatorKind kind = b.oneOf("kind", AllowedWords.KIND, null);
    var polarity = b.oneOf("polarity", AllowedWords.POLARITY, null);
    Optional<YamlMapping> range = b.block("range");
    BigDecimal low = range.map(r -> r.decimalOr("low")).orElse(null);
    BigDecimal high = range.map(r -> r.decimalOr("high")).orElse(null);
    range.ifPresent(YamlMapping::done);
    if (polarity == Indicator.Polarity.WITHIN_RANGE && low == null && high == null) b.missing("range");
    BigDecimal factor = b.decimalOr("factor");
    if (kind.needsFactor() && factor == null) b.missing("factor");
    int decimals = b.integer("decimals");
    if (decimals < 0 || decimals > 4) b.problem("decimals", "Antall desimaler er ikke 0–4.", "Rett tallet.");
    double scale = factor != null ? factor.doubleValue() : kind.standardFactor();
    var indicator =
        new Indicator(b.text("id"), languages(b, "title"), languages(b, "unit"), kind, scale, decimals, polarity,
            low, high, Optional.ofNullable(b.integerOr("min_base")).orElse(0), b.flag("zero_discloses", false),
            b.flag("about_people", false), b.flag("irregular", false), reading(b, kind, sources), references(b),
            languages(b, "why"), b.flag("verified", false));
    if (!b.has("verified")) b.missing("verified");
    b.done();
    return indicator;
  }

  private static List<Indicator.ComparisonPlace> references(YamlMapping b) {
    List<Indicator.ComparisonPlace> found = new ArrayList<>();
    for (String word : b.texts("references"))
      if (AllowedWords.REFERENCE.containsKey(word)) found.add(AllowedWords.REFERENCE.get(word));
      else b.problem("references", "«" + word + "» er ikke et sammenligningssted.",
          Nearest.remedy(word, AllowedWords.REFERENCE.keySet()));
    return found;
  }

  private static FigureSource reading(YamlMapping b, IndicatorKind kind, List<Source> sources) {
    return b.block("reading").map(r -> {
      FigureSource read = r.has("measure") ? fromMeasure(r) : r.has("form") ? new FigureSource.FromForm(r.text("form"))
          : fromTable(r, kind, sources);
      r.done();
      return read;
    }).orElseGet(() -> {
      b.missing("reading");
      return new FigureSource.FromForm("");
    });
  }

  private static FigureSource fromMeasure(YamlMapping r) {
    List<String> words = r.texts("statuses");
    if (words.isEmpty()) r.missing("statuses");
    List<AnswerStatus> statuses = new ArrayList<>();
    for (String word : words) {
      if (AllowedWords.STATUS.containsKey(word)) statuses.add(AllowedWords.STATUS.get(word));
      else r.problem("statuses", "«" + word + "» er ikke et svar i skjemaet.",
          Nearest.remedy(word, AllowedWords.STATUS.keySet()));
    }
    return new FigureSource.FromMeasure(r.text("measure"), List.copyOf(statuses));
  }

  private static FigureSource fromTable(YamlMapping r, IndicatorKind kind, List<Source> sources) {
    String source = r.text("source");
    if (sources.stream().noneMatch(s -> s.id().equals(source)))
      r.problem("source", "Kilden «" + source + "» finnes ikke i sources.yaml.",
          Nearest.remedy(source, sources.stream().map(Source::id)
              .toList()));
    var read = new FigureSource.FromTable(source, r.textOr("x"), r.textOr("n"), r.textOr("value"), r.textOr("s"),
        r.map("breakdown"));
    boolean parts = read.x() != null && (read.n() != null || !kind.hasBase());
    if (kind.needsParts() && !parts)
      r.problem("source", "Arten " + kind.key() + " trenger " + (kind.hasBase() ? "x og n." : "x."),
          "Legg til innholdskodene.");
    if (!kind.needsParts() && read.value() == null) r.missing("value");
    return read;
  }

  private static int month(YamlMapping b, String key) {
    int month = Optional.ofNullable(b.integerOr(key)).orElse(0);
    if (month < 0 || month > 12) b.problem(key, "Måned " + month + " er ikke 1–12.", "Rett tallet.");
    return month;
  }

  /** Both Norwegian written languages are asked for; another may stand beside them. */
  private static Translated languages(YamlMapping b, String key) {
    Map<String, String> found = b.map(key);
    for (Language language : List.of(Language.BOKMAL, Language.NYNORSK))
      if (found.getOrDefault(language.code(), "").isBlank())
        b.problem(key, "«" + key + "» mangler på målform " + language.code() + ".", "Skriv {nb: …, nn: …}.");
    return new Translated(found);
  }
}
