package no.oppvekststatus.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.intake.Receipt;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.FetchResult.FetchOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one source: asks what the table has, asks for what the plans need of the table, checks the answer by a trial
 * import and writes the answer to the inbox. Nothing is written unless all of it has arrived and the trial import
 * accepts it.
 */
public final class SourceFetcher {
  private static final int MOST_PAGES = 200;
  private final PublisherClient client;
  private final TableClient tables;
  private final InboxWriter inbox;
  private final long mostBytes;
  private final Clock clock;

  SourceFetcher(PublisherClient client, TableClient tables, InboxWriter inbox, long mostBytes, Clock clock) {
    this.client = client;
    this.tables = tables;
    this.inbox = inbox;
    this.mostBytes = mostBytes;
    this.clock = clock.withZone(NorwegianTime.ZONE);
  }

  /** Returns how it went; a publisher that fails is an outcome, not an exception. */
  public FetchResult fetch(FetchOrder order) {
    Recipe recipe = order.source().recipe();
    if (recipe == null)
      return result(order, FetchOutcome.BY_HAND, "hentes ikke over nettet; legges i innboksen for hånd.");
    try {
      Optional<FetchResult> closed = closed(order, recipe);
      return closed.isPresent() ? closed.get() : fetched(order, recipe);
    } catch (FetchFailed e) {
      return result(order, FetchOutcome.FAILED, "ikke hentet. " + e.why());
    } catch (IOException e) {
      return result(order, FetchOutcome.FAILED,
          "ikke lagt i innboksen: " + e.getMessage() + ". Se etter plass og rettigheter på disken.");
    }
  }

  private Optional<FetchResult> closed(FetchOrder order, Recipe recipe) {
    return recipe.publisher().opens(LocalTime.now(clock)).map(opens -> result(order, FetchOutcome.WAITS,
        "venter til " + opens.toString().replace(':', '.') + "; utgiveren legger ut nye tall nå."));
  }

  private FetchResult fetched(FetchOrder order, Recipe recipe) throws FetchFailed, IOException {
    Dialect dialect = tables.dialect(recipe);
    TableShape.About about = tables.about(dialect, order.source());
    if (!order.anew() && !newer(about.updated(), order)) return unchanged(order, about.updated());
    TableShape shape = tables.shape(dialect).with(about);
    if (!order.anew() && !newer(shape.updated(), order)) return unchanged(order, shape.updated());
    Selection selection = Selection.of(shape, order.source(), recipe, order.needs());
    List<ApiRequest> requests = new ArrayList<>();
    for (Selection part : selection.parts(recipe.publisher().mostCells())) requests.addAll(pages(dialect, part));
    List<String> remarks = new ArrayList<>(selection.remarks());
    remarks.addAll(TableAge.remarks(order.source(), shape, LocalDate.now(clock)));
    String stem = stem(order.source(), recipe);
    Map<String, Path> parts = begun(stem, requests.size());
    try {
      int i = 0;
      for (Path part : parts.values()) client.file(requests.get(i++), part, mostBytes);
      dialect.check(List.copyOf(parts.values()));
      Optional<FetchResult> meanwhile = closed(order, recipe);
      return meanwhile.isPresent() ? meanwhile.get()
          : placed(order, parts,
              new SourceUpdate(stem, newer(shape.updated(), order) && shape.updated() != null, List.copyOf(remarks)));
    } finally {
      inbox.forget(List.copyOf(parts.values()));
    }
  }

  /** The files of the answers, by their names in the inbox. */
  private Map<String, Path> begun(String stem, int answers) throws IOException {
    Map<String, Path> parts = new LinkedHashMap<>();
    for (int i = 1; i <= answers; i++) {
      String name = stem + LocalDate.now(clock) + (answers == 1 ? "" : "-" + i) + ".json";
      parts.put(name, inbox.begin(name));
    }
    return parts;
  }

  /** How the files' names begin, whether the publisher says that it is newer than what we have, and what is lacking. */
  private record SourceUpdate(String stem, boolean newer, List<String> remarks) {}

  private FetchResult placed(FetchOrder order, Map<String, Path> parts, SourceUpdate news)
      throws FetchFailed, IOException {
    List<String> sentences = new ArrayList<>();
    Map<String, Path> wanted = new LinkedHashMap<>();
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      Receipt receipt = inbox.tried(part.getValue(), order.book(), LocalDate.now(clock));
      if (receipt.outcome() == Receipt.ImportOutcome.REFUSED || receipt.outcome() == Receipt.ImportOutcome.PERSONAL)
        throw new FetchFailed("Svaret kan ikke leses inn: " + receipt.rejections().get(0).remedy(),
            "Se hva utgiveren svarer, og rett fetch i sources.yaml.");
      if (receipt.outcome() == Receipt.ImportOutcome.UNCHANGED && !news.newer()) continue;
      if (inbox.holds(part.getValue(), news.stem())) {
        sentences.add("ligger alt i innboksen");
      } else {
        wanted.put(part.getKey(), part.getValue());
        sentences.add(part.getKey() + ", " + receipt.sentence());
      }
    }
    for (Map.Entry<String, Path> part : wanted.entrySet()) inbox.put(part.getValue(), part.getKey());
    String remarks = news.remarks().stream().map(r -> " Merk: " + r).reduce("", String::concat);
    if (wanted.isEmpty()) return result(order, FetchOutcome.UNCHANGED,
        "0 endringer" + (sentences.isEmpty() ? "." : "; " + sentences.get(0) + ".") + remarks);
    return new FetchResult(order.source(), FetchOutcome.PLACED,
        "lagt i innboksen: " + String.join("; ", sentences) + "." + remarks, List.copyOf(wanted.keySet()));
  }

  private List<ApiRequest> pages(Dialect dialect, Selection selection) throws FetchFailed {
    Optional<ApiRequest> asked = dialect.pages(selection);
    int pages = asked.isPresent() ? dialect.pages(tables.json(asked.get())) : 1;
    if (pages < 1 || pages > MOST_PAGES)
      throw new FetchFailed("Utgiveren har " + (pages < 1 ? "ingen tall" : pages + " sider med tall")
          + " for det vi spør om.", "Rett select for kilden i sources.yaml.");
    List<ApiRequest> requests = new ArrayList<>();
    for (int page = 1; page <= pages; page++) requests.add(dialect.data(selection, page));
    return requests;
  }

  /** Also where either does not say. */
  private static boolean newer(@Nullable Instant updated, FetchOrder order) {
    Instant read = order.read();
    return updated == null || read == null || updated.isAfter(read);
  }

  private static FetchResult unchanged(FetchOrder order, @Nullable Instant updated) {
    return result(order, FetchOutcome.UNCHANGED, "0 endringer; ikke oppdatert siden " + day(updated) + ".");
  }

  private static String day(@Nullable Instant updated) {
    return updated == null ? "sist" : LocalDate.ofInstant(updated, NorwegianTime.ZONE).toString();
  }

  private static String stem(Source source, Recipe recipe) {
    return (source.publisher() + "-" + recipe.table()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-";
  }

  private static FetchResult result(FetchOrder order, FetchOutcome outcome, String message) {
    return new FetchResult(order.source(), outcome, message, List.of());
  }
}
