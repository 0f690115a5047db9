package no.oppvekststatus.sources;

import java.io.IOException;
import java.net.URI;
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
import java.util.Set;
import java.util.function.Function;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.intake.Receipt;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Publisher;
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
  private final InboxWriter door;
  private final Function<Publisher, Optional<URI>> addresses;
  private final long mostBytes;
  private final Clock clock;

  /** @param addresses where a publisher is asked instead of where it says, if so */
  SourceFetcher(PublisherClient client, InboxWriter door, Function<Publisher, Optional<URI>> addresses, long mostBytes,
      Clock clock) {
    this.client = client;
    this.tables = new TableClient(client);
    this.door = door;
    this.addresses = addresses;
    this.mostBytes = mostBytes;
    this.clock = clock.withZone(NorwegianTime.ZONE);
  }

  /**
   * What to go for.
   *
   * @param places that the plans' figures are read from
   * @param read when the publisher last changed what we have read, null where nothing is read
   * @param anew ask for the figures although nothing newer is published: a plan may need more of them
   */
  public record FetchOrder(Source source, PlanBook book, Set<String> places, @Nullable Instant read, boolean anew) {}

  /** Tells how it went; a publisher that fails is an outcome, not an exception. */
  public FetchResult go(FetchOrder order) {
    Recipe recipe = order.source().recipe();
    if (recipe == null)
      return errand(order, FetchOutcome.BY_HAND, "hentes ikke over nettet; legges i innboksen for hånd.");
    try {
      Optional<FetchResult> closed = closed(order, recipe);
      return closed.isPresent() ? closed.get() : fetched(order, recipe);
    } catch (FetchFailed e) {
      return errand(order, FetchOutcome.FAILED, "ikke hentet. " + e.told());
    } catch (IOException e) {
      return errand(order, FetchOutcome.FAILED,
          "ikke lagt i innboksen: " + e.getMessage() + ". Se etter plass og rettigheter på disken.");
    }
  }

  private Optional<FetchResult> closed(FetchOrder order, Recipe recipe) {
    return recipe.publisher().opens(LocalTime.now(clock)).map(opens -> errand(order, FetchOutcome.WAITS,
        "venter til " + opens.toString().replace(':', '.') + "; utgiveren legger ut nye tall nå."));
  }

  private FetchResult fetched(FetchOrder order, Recipe recipe) throws FetchFailed, IOException {
    String address = addresses.apply(recipe.publisher()).or(recipe.publisher()::address).orElseThrow().toString();
    Dialect dialect = Dialect.of(recipe, address);
    TableShape.About about = tables.about(dialect, order.source());
    if (!order.anew() && !newer(about.updated(), order)) return unchanged(order, about.updated());
    TableShape shape = tables.shape(dialect).with(about);
    if (!order.anew() && !newer(shape.updated(), order)) return unchanged(order, shape.updated());
    Selection selection = Selection.of(shape, order.source(), recipe,
        DataNeeds.of(order.source(), order.book().indicators(), order.places()));
    List<ApiRequest> questions = new ArrayList<>();
    for (Selection part : selection.parts(recipe.publisher().mostCells())) questions.addAll(pages(dialect, part));
    List<String> remarks = new ArrayList<>(selection.remarks());
    remarks.addAll(TableAge.remarks(order.source(), shape, LocalDate.now(clock)));
    String stem = stem(order.source(), recipe);
    Map<String, Path> parts = begun(stem, questions.size());
    try {
      int i = 0;
      for (Path part : parts.values()) client.file(questions.get(i++), part, mostBytes);
      dialect.check(List.copyOf(parts.values()));
      Optional<FetchResult> meanwhile = closed(order, recipe);
      return meanwhile.isPresent() ? meanwhile.get()
          : laid(order, parts,
              new SourceUpdate(stem, newer(shape.updated(), order) && shape.updated() != null, List.copyOf(remarks)));
    } finally {
      door.forget(List.copyOf(parts.values()));
    }
  }

  /** The files of the answers, by their names in the inbox. */
  private Map<String, Path> begun(String stem, int answers) throws IOException {
    Map<String, Path> parts = new LinkedHashMap<>();
    for (int i = 1; i <= answers; i++) {
      String name = stem + LocalDate.now(clock) + (answers == 1 ? "" : "-" + i) + ".json";
      parts.put(name, door.begin(name));
    }
    return parts;
  }

  /** How the files' names begin, whether the publisher says that it is newer than what we have, and what is lacking. */
  private record SourceUpdate(String stem, boolean newer, List<String> remarks) {}

  private FetchResult laid(FetchOrder order, Map<String, Path> parts, SourceUpdate news)
      throws FetchFailed, IOException {
    List<String> told = new ArrayList<>();
    Map<String, Path> wanted = new LinkedHashMap<>();
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      Receipt receipt = door.tried(part.getValue(), order.book(), LocalDate.now(clock));
      if (receipt.outcome() == Receipt.ImportOutcome.REFUSED || receipt.outcome() == Receipt.ImportOutcome.PERSONAL)
        throw new FetchFailed("Svaret kan ikke leses inn: " + receipt.rejections().get(0).remedy(),
            "Se hva utgiveren svarer, og rett fetch i sources.yaml.");
      if (receipt.outcome() == Receipt.ImportOutcome.UNCHANGED && !news.newer()) continue;
      if (door.lies(part.getValue(), news.stem())) {
        told.add("ligger alt i innboksen");
      } else {
        wanted.put(part.getKey(), part.getValue());
        told.add(part.getKey() + ", " + receipt.sentence());
      }
    }
    for (Map.Entry<String, Path> part : wanted.entrySet()) door.lay(part.getValue(), part.getKey());
    String remarks = news.remarks().stream().map(r -> " Merk: " + r).reduce("", String::concat);
    if (wanted.isEmpty()) return errand(order, FetchOutcome.UNCHANGED,
        "0 endringer" + (told.isEmpty() ? "." : "; " + told.get(0) + ".") + remarks);
    return new FetchResult(order.source(), FetchOutcome.LAID,
        "lagt i innboksen: " + String.join("; ", told) + "." + remarks, List.copyOf(wanted.keySet()));
  }

  private List<ApiRequest> pages(Dialect dialect, Selection selection) throws FetchFailed {
    Optional<ApiRequest> asked = dialect.pages(selection);
    int pages = asked.isPresent() ? dialect.pages(tables.json(asked.get())) : 1;
    if (pages < 1 || pages > MOST_PAGES)
      throw new FetchFailed("Utgiveren har " + (pages < 1 ? "ingen tall" : pages + " sider med tall")
          + " for det vi spør om.", "Rett select for kilden i sources.yaml.");
    List<ApiRequest> questions = new ArrayList<>();
    for (int page = 1; page <= pages; page++) questions.add(dialect.data(selection, page));
    return questions;
  }

  /** Also where either does not say. */
  private static boolean newer(@Nullable Instant updated, FetchOrder order) {
    Instant read = order.read();
    return updated == null || read == null || updated.isAfter(read);
  }

  private static FetchResult unchanged(FetchOrder order, @Nullable Instant updated) {
    return errand(order, FetchOutcome.UNCHANGED, "0 endringer; ikke oppdatert siden " + day(updated) + ".");
  }

  private static String day(@Nullable Instant updated) {
    return updated == null ? "sist" : LocalDate.ofInstant(updated, NorwegianTime.ZONE).toString();
  }

  private static String stem(Source source, Recipe recipe) {
    return (source.publisher() + "-" + recipe.table()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-";
  }

  private static FetchResult errand(FetchOrder order, FetchOutcome outcome, String told) {
    return new FetchResult(order.source(), outcome, told, List.of());
  }
}
