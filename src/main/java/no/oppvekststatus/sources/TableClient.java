package no.oppvekststatus.sources;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.plan.Publisher;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a publisher what a table is called, when it was changed and what it has. */
final class TableClient {
  private final PublisherClient client;
  private final Function<Publisher, Optional<URI>> addresses;

  /** @param addresses where a publisher is asked instead of where it says, if so */
  TableClient(PublisherClient client, Function<Publisher, Optional<URI>> addresses) {
    this.client = client;
    this.addresses = addresses;
  }

  Dialect dialect(Recipe recipe) {
    return Dialect.of(recipe,
        addresses.apply(recipe.publisher()).or(recipe.publisher()::address).orElseThrow().toString());
  }

  /**
   * Refused where the table is another than the catalogue's: a publisher may give an id to a new edition or to another
   * table.
   */
  TableShape.About about(Dialect dialect, Source source) throws FetchFailed {
    Optional<ApiRequest> question = dialect.about();
    if (question.isEmpty()) return TableShape.About.UNSAID;
    TableShape.About about = dialect.about(json(question.get()));
    String known = source.spelling().title();
    if (known != null && !about.title().isEmpty() && !about.title().equals(known))
      throw new FetchFailed("Tabellen heter nå «" + about.title() + "», ikke «" + known + "».",
          "Se hos utgiveren om det er en ny utgave eller en annen tabell, og rett table og titled for kilden i sources.yaml.");
    return about;
  }

  TableShape shape(Dialect dialect) throws FetchFailed {
    Optional<ApiRequest> question = dialect.shape();
    TableShape shape = dialect.shape(question.isPresent() ? json(question.get()) : JsonMapper.shared().nullNode());
    if (question.isPresent() && shape.axes().isEmpty())
      throw new FetchFailed("Svaret sier ikke hva tabellen har.", "Sjekk adressen og tabellen i sources.yaml.");
    return shape;
  }

  JsonNode json(ApiRequest question) throws FetchFailed {
    try {
      return JsonMapper.shared().readTree(client.text(question));
    } catch (JacksonException e) {
      throw new FetchFailed("Svaret er ikke JSON; det kan være en nettside.",
          "Sjekk adressen til utgiveren i sources.yaml.");
    }
  }
}
