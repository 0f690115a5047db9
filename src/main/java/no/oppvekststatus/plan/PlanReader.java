package no.oppvekststatus.plan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.yaml.CatalogueMapper;
import no.oppvekststatus.plan.yaml.Problems;
import org.jspecify.annotations.Nullable;

/** Reads everything that was promised, from the packaged files or from those in the home folder. */
public final class PlanReader {
  private final PlanFilesReader files;
  private final OnceRead<Catalogue> catalogue;
  private final Map<String, KeptHead> kept;

  private PlanReader(PlanFilesReader files, Map<String, KeptHead> kept) {
    this.files = files;
    this.catalogue = catalogue(new TreeMap<>(files.catalogue()));
    this.kept = kept;
  }

  /**
   * The packaged plans, or those of {@code homePlans} where it holds any; its organisation files and catalogue go
   * before the packaged ones, each by itself.
   *
   * @throws PlanRefused with every fault of every file; nothing has been written then
   */
  public static PlanBook book(@Nullable Path homePlans) { return whole(sound(homePlans)); }

  /** The same by the heads that are kept; none is written. */
  public static PlanBook book(@Nullable Path homePlans, PlanHeadsFile heads) {
    PlanFilesReader files = PlanFilesReader.read(homePlans);
    return whole(new PlanReader(files, heads.read(files.catalogueHash())).read().book());
  }

  private static PlanBook whole(PlanBook book) {
    if (!book.refused().isEmpty()) throw PlanRefused.all(book.refused());
    return book;
  }

  /**
   * The same without the plans that contradict themselves, which are listed beside those that do not.
   *
   * @throws PlanRefused where the catalogue is at fault, or no plan is sound
   */
  public static PlanBook sound(@Nullable Path homePlans) {
    return new PlanReader(PlanFilesReader.read(homePlans), Map.of()).read().book();
  }

  /** The same by the heads that are kept; those of the plans that were read are kept from then on. */
  public static PlanBook sound(@Nullable Path homePlans, PlanHeadsFile heads) {
    PlanFilesReader files = PlanFilesReader.read(homePlans);
    Map<String, KeptHead> before = heads.read(files.catalogueHash());
    ReadBook reading = new PlanReader(files, before).read();
    if (!reading.heads().equals(before)) heads.write(files.catalogueHash(), reading.heads());
    return reading.book();
  }

  /** @param heads of the plans that are in order by themselves, by the name of the plan file */
  private record ReadBook(PlanBook book, Map<String, KeptHead> heads) {}

  /**
   * The very files an entry was read from, by name: alone in a folder, the files give the same entry again.
   *
   * @throws IllegalStateException where a file is no longer the one that was read
   */
  public static Map<String, byte[]> files(@Nullable Path homePlans, PlanBook.Entry entry) {
    PlanFilesReader files = PlanFilesReader.read(homePlans);
    Map<String, byte[]> found = new TreeMap<>();
    entry.files().forEach((name, sha256) -> found.put(name,
        arms(entry.organisation(), name).orElseGet(() -> files.content(name, sha256))));
    return found;
  }

  private static Optional<byte[]> arms(Organisation organisation, String name) {
    return Optional.ofNullable(organisation.coatOfArms()).filter(a -> a.file().equals(name)).map(CoatOfArms::bytes);
  }

  private static OnceRead<Catalogue> catalogue(Map<String, PlanFile> files) {
    return OnceRead.later(() -> {
      Problems problems = new Problems();
      List<Source> sources = Optional.ofNullable(files.get(PlanFilesReader.SOURCES))
          .map(f -> CatalogueMapper.sources(f.text(), problems)).orElse(List.of());
      List<Indicator> indicators = Optional.ofNullable(files.get(PlanFilesReader.INDICATORS))
          .map(f -> CatalogueMapper.indicators(f.text(), sources, problems)).orElse(List.of());
      problems.refuseIfAny();
      return new Catalogue(indicators, sources);
    });
  }

  /** Heads are kept only beside a catalogue that is in order: it need not be read again where there are any. */
  private ReadBook read() {
    if (kept.isEmpty()) catalogue.get();
    EntryReader entries = new EntryReader(files, catalogue);
    // each plan is read by itself, on every processor; the order stays that of the names
    List<ReadPlan> all =
        files.plans().parallelStream().map(file -> entries.read(file, kept.get(file.name()))).toList();
    Map<String, KeptHead> heads = new LinkedHashMap<>();
    for (ReadPlan read : all) Optional.ofNullable(read.kept()).ifPresent(k -> heads.put(read.file().name(), k));
    onePlanEach(all);
    List<ListedPlan> listed = all.stream().flatMap(r -> r.sound().stream()).toList();
    List<PlanBook.RefusedPlan> refused =
        all.stream().filter(r -> r.sound().isEmpty()).map(ReadPlan::refused).toList();
    if (listed.isEmpty() && !refused.isEmpty()) throw PlanRefused.all(refused);
    return new ReadBook(new PlanBook(listed, catalogue, bookHash(all), refused), heads);
  }

  private static void onePlanEach(List<ReadPlan> all) {
    Map<String, List<ReadPlan>> ofMunicipality = all.stream().filter(r -> !r.municipality().id().isEmpty())
        .collect(Collectors.groupingBy(r -> r.municipality().id(), TreeMap::new, Collectors.toList()));
    ofMunicipality.forEach((municipality, plans) -> {
      if (plans.size() > 1) for (ReadPlan plan : plans) plan.problems().add(plan.file().path(), 0,
          "Kommunen «" + municipality + "» har to planer.", "Legg bare den gjeldende planen i mappen.");
    });
  }

  /** The hash of the names and hashes of all files that were used, in whatever folder; and of the plans refused. */
  private String bookHash(List<ReadPlan> all) {
    Map<String, String> used = new TreeMap<>();
    files.catalogue().forEach((name, file) -> used.put(name, file.sha256()));
    for (ReadPlan read : all) read.sound().ifPresent(plan -> used.putAll(plan.head().files()));
    for (ReadPlan read : all) if (read.sound().isEmpty()) used.put(read.file().name(), refusedHash(read));
    return Sha256.of(used.toString());
  }

  private String refusedHash(ReadPlan read) {
    String beside = files.organisation(read.municipality().id()).map(PlanFile::sha256).orElse("");
    return read.file().sha256() + " " + beside + " " + read.problems().found();
  }
}
