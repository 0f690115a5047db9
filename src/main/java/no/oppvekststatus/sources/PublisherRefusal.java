package no.oppvekststatus.sources;

import java.util.LinkedHashMap;
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
    REMEDIES.put("Non-existent variable", "Tabellen har fått andre dimensjoner. Rett place, time, contents og select for kilden i sources.yaml.");
    REMEDIES.put("Non-existent value", "En kode finnes ikke lenger i tabellen. Rett koden i indicators.yaml eller sources.yaml.");
    REMEDIES.put("Missing selection", "Tabellen krever et valg til. Skriv det under select for kilden i sources.yaml.");
    REMEDIES.put("Too many cells", "Sett ned most_cells for utgiveren i sources.yaml; da deles spørsmålet opp.");
    REMEDIES.put("Illegal selection", "Rett uttrykket under select for kilden i sources.yaml.");
    REMEDIES.put("Filter må oppgis", "Skriv filteret under select for kilden i sources.yaml.");
  }

  private PublisherRefusal() {}

  static FetchFailed of(int status, String body, RetryDelay wait) {
    String words = words(body);
    String why = "Utgiveren svarte " + status + (words.isEmpty() ? "." : ": «" + words + "».");
    return new FetchFailed(why, REMEDIES.entrySet().stream().filter(e -> words.contains(e.getKey())).map(Map.Entry::getValue).findFirst()
        .orElseGet(() -> remedy(status, wait)));
  }

  static FetchFailed silent(String host, Exception e) {
    boolean late = Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause).anyMatch(t -> t instanceof java.util.concurrent.TimeoutException
        || t.getClass().getSimpleName().contains("Timeout"));
    return new FetchFailed(host + (late ? " svarte ikke i tide." : " svarte ikke, eller brøt av midt i svaret."),
        "Sjekk nettet og en eventuell mellomtjener (docs/operations.md), og prøv igjen senere.");
  }

  private static String remedy(int status, RetryDelay wait) {
    if (status == 404) return "Tabellen kan være avsluttet eller byttet ut. Se etter den hos utgiveren, og rett fetch i sources.yaml.";
    if (status == 429 || wait.asked() != null)
      return wait.asked() == null ? "Prøv igjen senere." : "Utgiveren ber oss vente " + wait.asked().toSeconds() + " sekunder. Prøv igjen da.";
    return status >= 500 ? "Feilen er hos utgiveren. Prøv igjen senere." : "Sammenlign fetch for kilden i sources.yaml med tabellen hos utgiveren.";
  }

  /** Each publisher has its own field for it; a page of HTML says nothing. */
  private static String words(String body) {
    try {
      JsonNode said = JsonMapper.shared().readTree(body);
      return Stream.of("title", "melding", "error", "message", "detail").map(key -> said.path(key).asString("")).filter(text -> !text.isBlank())
          .map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip()).findFirst()
          .map(text -> text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text).orElse("");
    } catch (JacksonException e) {
      return "";
    }
  }
}
