package no.oppvekststatus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.report.PrintedDocument;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Every document there is: the editions', frozen in the archive; drafts and forms from the manifests under {@code
 * out/}, where copies of an edition are passed by. A request never names a place on disk: it names an id, and the place
 * is what this store itself found for it.
 */
@Component
@ConditionalOnWebApplication
class ListedDocumentStore {
  private final Home home;
  private final EditionStore editions;
  private final PlanNames names;
  /** The municipality of each draft and form that was listed since the start. */
  private final Map<UUID, String> listed = new ConcurrentHashMap<>();

  ListedDocumentStore(Home home, EditionStore editions, PlanNames names) {
    this.home = home;
    this.editions = editions;
    this.names = names;
  }

  /** The municipalities that have a document, by their ids. */
  List<String> municipalities() {
    Stream<String> printed =
        folders(home.out()).stream().filter(folder -> !folder.equals(home.post())).map(ListedDocumentStore::name);
    return Stream.concat(editions.municipalities().stream(), printed).distinct().sorted().toList();
  }

  /** The documents of one municipality: its editions by the database, its drafts and forms by its own folder. */
  List<ListedDocument> of(String municipality) {
    List<ListedDocument> published = published(editions.of(municipality));
    List<ListedDocument> found = new ArrayList<>(published);
    Path folder = home.out().resolve(municipality);
    if (home.out().equals(folder.getParent())) {
      printed(folder).stream().filter(d -> published.stream().noneMatch(d::isCopyOf)).forEach(found::add);
      found.addAll(forms(folder));
    }
    found.stream().filter(d -> !d.isPublished()).forEach(d -> listed.put(d.id(), municipality));
    return List.copyOf(found);
  }

  /**
   * An edition's document by its key in the database; a draft or a form by its municipality's manifests, read again
   * only where they have changed. An id that nothing has listed since the start is looked for in those of all.
   */
  Optional<ListedDocument> find(UUID id) {
    Optional<Edition> edition = editions.ofDocument(id);
    if (edition.isPresent())
      return published(List.of(edition.get())).stream().filter(d -> d.id().equals(id)).findFirst();
    return Optional.ofNullable(listed.get(id)).or(() -> municipality(id)).stream().flatMap(m -> of(m).stream())
        .filter(d -> d.id().equals(id)).findFirst();
  }

  private Optional<String> municipality(UUID draft) {
    return folders(home.out()).stream()
        .filter(folder -> Stream.concat(printed(folder).stream(), forms(folder).stream())
            .anyMatch(d -> d.id().equals(draft)))
        .map(ListedDocumentStore::name).findFirst();
  }

  /** The document's bytes, or empty where the file is gone, lies outside its folder, or is not what was listed. */
  Optional<byte[]> bytes(ListedDocument document) {
    return ListedDocumentFile.read(home.root(), document);
  }

  private List<ListedDocument> printed(Path municipality) { return listed(municipality, municipality); }

  private List<ListedDocument> forms(Path municipality) { return listed(municipality, Home.forms(municipality)); }

  private List<ListedDocument> published(List<Edition> found) {
    return found.stream().flatMap(edition -> edition.documents().stream().map(d -> published(edition, d))).toList();
  }

  private ListedDocument published(Edition edition, Edition.EditionDocument d) {
    Path folder = home.edition(edition.municipality(), edition.year(), edition.number());
    return new ListedDocument(d.id(), edition.municipality(), edition.year(), d.kind(), d.recipient(),
        serviceArea(edition.municipality(), d.kind(), d.recipient()), d.language(), d.pages(), d.sha256(),
        edition.number(),
        edition.clock(), relative(folder), d.path());
  }

  private List<ListedDocument> listed(Path municipality, Path folder) {
    List<ListedDocument> found = new ArrayList<>();
    for (Path year : folders(folder)) {
      if (!year.getFileName().toString().matches("\\d{4}")) continue;
      ListedDocumentFile.manifest(year)
          .forEach(printed -> found.add(draft(name(municipality), year, printed)));
    }
    return found;
  }

  private ListedDocument draft(String municipality, Path year, PrintedDocument printed) {
    String folder = relative(year);
    return new ListedDocument(ListedDocumentFile.id(folder, printed.path()), municipality,
        Integer.parseInt(year.getFileName().toString()), printed.kind(), printed.recipient(),
        serviceArea(municipality, printed.kind(), printed.recipient()), printed.language(), printed.pages(),
        printed.sha256(), 0,
        null, folder, printed.path());
  }

  private String serviceArea(String municipality, DocumentKind kind, String recipient) {
    return kind.audience() == DocumentKind.Audience.UNIT ? names.serviceArea(municipality, recipient) : "";
  }

  private static String name(Path folder) { return folder.getFileName().toString(); }

  private String relative(Path folder) { return home.root().relativize(folder).toString().replace('\\', '/'); }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) return List.of();
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
