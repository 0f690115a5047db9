package no.oppvekststatus.plan.yaml;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.plan.Nearest;
import no.oppvekststatus.plan.Publisher;
import no.oppvekststatus.plan.Publisher.Api;
import no.oppvekststatus.plan.Recipe;
import org.jspecify.annotations.Nullable;

/** Who publishes, how each table is asked for, and where people read about it. */
final class RecipeMapper {
  static final String PUBLISHERS = "publishers";
  private static final String FETCH = "fetch";
  private static final String BY_HAND = "by-hand";
  private static final String WEB = "web";
  private static final String TABLE = "{table}";
  private static final int MOST_CELLS = 800_000;
  private final Map<String, Publisher> publishers = new LinkedHashMap<>();
  private final Map<String, String> pages = new HashMap<>();

  /** In a file without publishers, every table is put in the inbox by hand. */
  RecipeMapper(YamlText file, Problems problems) {
    for (YamlMapping b : file.root(problems).map(r -> r.blocks(PUBLISHERS)).orElse(List.of())) {
      Optional.ofNullable(b.textOr(WEB)).filter(web -> page(b, web, "") != null)
          .ifPresent(web -> pages.put(b.text("id"), web));
      Publisher p = publisher(b);
      if (publishers.putIfAbsent(p.id(), p) != null)
        b.problem("id", "Utgiveren «" + p.id() + "» står to ganger.", "Behold den ene.");
    }
  }

  private static Publisher publisher(YamlMapping b) {
    Api api = b.oneOf("api", AllowedWords.API, null);
    Optional<URI> address = Optional.ofNullable(b.textOr("url")).flatMap(text -> address(b, text));
    if (api != Api.BY_HAND && !b.has("url")) b.missing("url");
    int mostCells = Optional.ofNullable(b.integerOr("most_cells")).orElse(MOST_CELLS);
    if (mostCells < 1) b.problem("most_cells", "«most_cells» skal være minst 1.", "Rett tallet.");
    var publisher = new Publisher(b.text("id"), api, address,
        b.texts("closed").stream().flatMap(h -> hours(b, h).stream()).toList(), mostCells);
    b.done();
    return publisher;
  }

  private static Optional<URI> address(YamlMapping b, String text) {
    try {
      URI address = URI.create(text.replaceFirst("/+$", ""));
      if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null)
        return Optional.of(address);
    } catch (IllegalArgumentException e) {
      // reported below
    }
    b.problem("url", "«" + text + "» er ikke en nettadresse.", "Skriv den med https:// foran.");
    return Optional.empty();
  }

  private static Optional<Publisher.Hours> hours(YamlMapping b, String text) {
    try {
      String[] ends = text.split("-", 2);
      if (ends.length == 2) {
        var hours = new Publisher.Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        if (hours.from().isBefore(hours.to())) return Optional.of(hours);
      }
    } catch (DateTimeParseException e) {
      // reported below
    }
    b.problem("closed", "«" + text + "» er ikke et tidsrom på én dag.", "Skriv det slik: \"05:00-08:15\".");
    return Optional.empty();
  }

  /** Null where the table is put in the inbox by hand. */
  @Nullable
  Recipe recipe(YamlMapping source) {
    Publisher publisher = publishers.get(source.text("publisher"));
    if (publisher == null && !publishers.isEmpty())
      source.problem("publisher", "Utgiveren «" + source.text("publisher") + "» står ikke under publishers.",
          Nearest.remedy(source.text("publisher"), publishers.keySet()));
    if (source.says(FETCH, BY_HAND)) return null;
    Optional<YamlMapping> fetch = source.block(FETCH);
    if (publisher == null || publisher.api() == Api.BY_HAND) {
      if (source.has(FETCH)) source.problem(FETCH, "Utgiveren kan ikke spørres over nettet.",
          "Skriv fetch: by-hand, eller gi utgiveren en api.");
      return null;
    }
    String table = fetch.map(f -> f.textOr("table")).orElse(source.text("table"));
    Map<String, List<String>> select = new LinkedHashMap<>();
    fetch.flatMap(f -> f.block("select")).ifPresent(s -> s.keys().forEach(key -> select.put(key, codes(s, key))));
    var recipe = new Recipe(publisher, table, fetch.map(f -> f.textOr("place")).orElse(source.textOr("place")),
        fetch.map(f -> f.textOr("time")).orElse(source.textOr("time")), Collections.unmodifiableMap(select));
    whole(publisher.api(), recipe, source);
    fetch.ifPresent(YamlMapping::done);
    return recipe;
  }

  /** The source's own page, else its publisher's with the table's id in its place; null where neither has one. */
  @Nullable
  URI page(YamlMapping source) {
    String own = source.textOr(WEB);
    String web = own == null ? pages.get(source.text("publisher")) : own;
    return web == null ? null : page(source, web, source.text("table"));
  }

  /** Null after a problem. What stands before an @ is never repeated: it may be somebody's password. */
  private static @Nullable URI page(YamlMapping b, String web, String table) {
    try {
      URI page = URI.create(web.replace(TABLE, URLEncoder.encode(table, StandardCharsets.UTF_8).replace("+", "%20")));
      if ("https".equals(page.getScheme()) && page.getHost() != null && page.getRawUserInfo() == null) return page;
    } catch (IllegalArgumentException e) {
      // reported below
    }
    b.problem(WEB,
        web.contains("@") ? "Nettsiden har et brukernavn i adressen."
            : "«" + web + "» er ikke en nettside vi kan vise til.",
        "Skriv hele adressen med https:// foran, uten brukernavn; " + TABLE + " der tabellens id skal stå.");
    return null;
  }

  private static List<String> codes(YamlMapping select, String dimension) {
    List<String> codes = select.texts(dimension);
    if (codes.isEmpty())
      select.problem(dimension, "«" + dimension + "» har ingen koder.", "Skriv kodene, eller \"*\" for alle.");
    return codes;
  }

  /** What the publisher's interface cannot do without. */
  private static void whole(Api api, Recipe recipe, YamlMapping source) {
    if (api == Api.FHI && !recipe.table().matches("[a-z]+/\\d+"))
      source.problem(FETCH, "Tabellen hos FHI skal ha både kilde og nummer.",
          "Skriv fetch: {table: \"nokkel/339\", …}.");
    if (api == Api.UDIR && !recipe.table().matches("\\d+"))
      source.problem(FETCH, "Eksporten hos Udir skal være et nummer.", "Skriv fetch: {table: \"150\", …}.");
    if (api == Api.KLASS && (!recipe.table().matches("\\d+/(codes|changes)")
        || recipe.select().getOrDefault("from", List.of()).size() != 1))
      source.problem(FETCH, "En liste fra KLASS skal ha nummer, slag og første dag.",
          "Skriv fetch: {table: \"131/changes\", select: {from: \"2000-01-01\"}}.");
  }
}
