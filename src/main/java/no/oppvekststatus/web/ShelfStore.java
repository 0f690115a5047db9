package no.oppvekststatus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.edition.Home;
import no.oppvekststatus.report.PrintedDocument;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Every document there is: the editions', frozen in the archive; drafts and forms from the manifests under {@code out/},
 * where copies of an edition are passed by. A request never names a place on disk: it names an id, and the place is what
 * this store itself found for it.
 */
@Component
@ConditionalOnWebApplication
class ShelfStore {
  private final Home home;
  private final EditionStore editions;
  private final PlanNames names;

  ShelfStore(Home home, EditionStore editions, PlanNames names) {
    this.home = home;
    this.editions = editions;
    this.names = names;
  }

  List<ShelvedDocument> all() { return of(""); }

  /** Those of one municipality, or of every one where it is "". */
  List<ShelvedDocument> of(String municipality) {
    List<ShelvedDocument> published = published(municipality.isEmpty() ? editions.all() : editions.of(municipality));
    List<ShelvedDocument> found = new ArrayList<>(published);
    for (Path folder : folders(home.out())) {
      if (!municipality.isEmpty() && !folder.getFileName().toString().equals(municipality)) continue;
      printed(folder).stream().filter(d -> published.stream().noneMatch(d::isCopyOf)).forEach(found::add);
      found.addAll(forms(folder));
    }
    return List.copyOf(found);
  }

  /** An edition's document by its key in the database; a draft or a form by the manifests, read again only where they have changed. */
  Optional<ShelvedDocument> find(UUID id) {
    Optional<Edition> edition = editions.ofDocument(id);
    if (edition.isPresent()) return published(List.of(edition.get())).stream().filter(d -> d.id().equals(id)).findFirst();
    return folders(home.out()).stream().filter(folder -> Stream.concat(printed(folder).stream(), forms(folder).stream()).anyMatch(d -> d.id().equals(id)))
        .flatMap(folder -> of(folder.getFileName().toString()).stream()).filter(d -> d.id().equals(id)).findFirst();
  }

  /** The document's bytes, or empty where the file is gone, lies outside its folder, or is not what was listed. */
  Optional<byte[]> bytes(ShelvedDocument document) { return ShelfFile.read(home.root(), document); }

  private List<ShelvedDocument> printed(Path municipality) { return listed(municipality, municipality); }

  private List<ShelvedDocument> forms(Path municipality) { return listed(municipality, municipality.resolve("skjema")); }

  private List<ShelvedDocument> published(List<Edition> found) {
    return found.stream().flatMap(edition -> edition.documents().stream().map(d -> published(edition, d))).toList();
  }

  private ShelvedDocument published(Edition edition, Edition.Document d) {
    Path folder = home.edition(edition.municipality(), edition.year(), edition.number());
    return new ShelvedDocument(d.id(), edition.municipality(), edition.year(), d.kind(), d.recipient(),
        serviceArea(edition.municipality(), d.kind(), d.recipient()), d.language(), d.pages(), d.sha256(), edition.number(),
        edition.clock(), relative(folder), d.path());
  }

  private List<ShelvedDocument> listed(Path municipality, Path folder) {
    List<ShelvedDocument> found = new ArrayList<>();
    for (Path year : folders(folder)) {
      if (!year.getFileName().toString().matches("\\d{4}")) continue;
      ShelfFile.manifest(year).forEach(printed -> found.add(draft(municipality.getFileName().toString(), year, printed)));
    }
    return found;
  }

  private ShelvedDocument draft(String municipality, Path year, PrintedDocument printed) {
    String folder = relative(year);
    return new ShelvedDocument(ShelfFile.id(folder, printed.path()), municipality,
        Integer.parseInt(year.getFileName().toString()), printed.kind(), printed.recipient(),
        serviceArea(municipality, printed.kind(), printed.recipient()), printed.language(), printed.pages(), printed.sha256(), 0,
        null, folder, printed.path());
  }

  private String serviceArea(String municipality, String kind, String recipient) {
    boolean ofUnit = kind.equals(ShelvedDocument.UNIT_REPORT) || kind.equals(ShelvedDocument.FORM);
    return ofUnit ? names.serviceArea(municipality, recipient) : "";
  }

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
