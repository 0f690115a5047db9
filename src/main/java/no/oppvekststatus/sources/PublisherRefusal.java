package no.oppvekststatus.sources;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A publisher's no, in its own words and with what to do about it. */
final class PublisherRefusal {
  private static final int MOST_CHARACTERS = 160;
  private static final Map<String, String> REMEDIES = new LinkedHashMap<>();

  static {
    REMEDIES.put("Non-existent variable",
        "Tabellen har fått andre dimensjoner. Rett place, time, contents og select for kilden i sources.yaml.");
    REMEDIES.put("Non-existent value",
        "En kode finnes ikke lenger i tabellen. Rett koden i indicators.yaml eller sources.yaml.");
    REMEDIES.put("Missing selection", "Tabellen krever et valg til. Skriv det under select for kilden i sources.yaml.");
    REMEDIES.put("Too many cells", "Sett ned most_cells for utgiveren i sources.yaml; da deles spørsmålet opp.");
    REMEDIES.put("Illegal selection", "Rett uttrykket under select for kilden i sources.yaml.");
    REMEDIES.put("Non-existent codelist",
        "Kodelisten finnes ikke. Ta den bort under select for kilden i sources.yaml; grupper og fylker er egne koder.");
    REMEDIES.put("Required request parameter 'from'",
        "Skriv select: {from: [\"2000-01-01\"]} for kilden i sources.yaml.");
    REMEDIES.put("Filter må oppgis", "Skriv filteret under select for kilden i sources.yaml.");
  }

  private PublisherRefusal() {}

  static FetchFailed of(URI address, int status, String body, RetryDelay wait) {
    String words = words(body);
    String why = "Utgiveren svarte " + status + (words.isEmpty() ? "." : ": «" + words + "».");
    return new FetchFailed(why,
        REMEDIES.entrySet().stream().filter(e -> words.contains(e.getKey())).map(Map.Entry::getValue).findFirst()
            .orElseGet(() -> remedy(address, status, words, wait)));
  }

  static FetchFailed silent(String host, Exception e) {
    boolean late = Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
        .anyMatch(t -> t instanceof java.util.concurrent.TimeoutException
            || t.getClass().getSimpleName().contains("Timeout"));
    return new FetchFailed(host + (late ? " svarte ikke i tide." : " svarte ikke, eller brøt av midt i svaret."),
        "Sjekk nettet og en eventuell mellomtjener (docs/operations.md), og prøv igjen senere.");
  }

  private static String remedy(URI address, int status, String words, RetryDelay wait) {
    if (status == 503 && String.valueOf(address.getPath()).contains("/v2-beta"))
      return "v2-beta er stengt. Skriv …/v2 som url for utgiveren i sources.yaml.";
    if (status == 404)
      return "Tabellen kan være avsluttet eller byttet ut. Se etter den hos utgiveren, og rett fetch i sources.yaml.";
    if (status == 429 || wait.asked() != null)
      return wait.asked() == null ? "Prøv igjen senere."
          : "Utgiveren ber oss vente " + wait.asked().toSeconds() + " sekunder. Prøv igjen da.";
    if (status == 500 && words.isEmpty()) return "Feilen er hos utgiveren, "
        + "eller en kode står to ganger i spørsmålet. Se select for kilden i sources.yaml, og prøv igjen senere.";
    return status >= 500 ? "Feilen er hos utgiveren. Prøv igjen senere."
        : "Sammenlign fetch for kilden i sources.yaml med tabellen hos utgiveren.";
  }

  /** Each publisher has its own field for it, and some a second that says more; a page of HTML says nothing. */
  private static String words(String body) {
    try {
      JsonNode said = JsonMapper.shared().readTree(body);
      List<String> found =
          Stream.of("title", "melding", "error", "message", "detail", "status").map(key -> said.path(key))
              .filter(JsonNode::isString).map(text -> text.asString("").replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
              .filter(text -> !text.isEmpty())
              .distinct().toList();
      return found.stream().limit(2).reduce((a, b) -> a + ": " + b)
          .map(text -> text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text).orElse("");
    } catch (JacksonException e) {
      return "";
    }
  }
}
