package no.oppvekststatus.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.yaml.CatalogueMapper;
import no.oppvekststatus.plan.yaml.CommentMapper;
import no.oppvekststatus.plan.yaml.OrganisationMapper;
import no.oppvekststatus.plan.yaml.PlanMapper;
import no.oppvekststatus.plan.yaml.Problems;
import no.oppvekststatus.plan.yaml.YamlText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads everything that was promised, from the packaged files or from those in the home folder. */
public final class PlanReader {
  private static final String INDICATORS = "indicators.yaml";
  private static final String SOURCES = "sources.yaml";
  private static final String ORGANISATION = "-organisation.yaml";
  private static final String COMMENTS = "-comments.yaml";
  private static final Municipality NOBODY = new Municipality("", "", "", "", "", null, List.of());

  private final Map<String, YamlText> catalogue = new TreeMap<>();
  private final Map<String, YamlText> plans = new TreeMap<>();
  private final Map<String, YamlText> organisations = new TreeMap<>();
  private final Map<String, String> hashes = new TreeMap<>();
  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, Resource> places = new TreeMap<>();
  private final Problems problems = new Problems();

  private PlanReader() {}

  /**
   * The packaged plans, or those of {@code homePlans} where it holds any; its organisation files and catalogue go
   * before the packaged ones, each by itself.
   *
   * @throws PlanRefused with every fault of every file; nothing has been written then
   */
  public static PlanBook book(@Nullable Path homePlans) {
    PlanBook book = sound(homePlans);
    if (!book.refused().isEmpty()) throw PlanRefused.all(book.refused());
    return book;
  }

  /**
   * The same without the plans that contradict themselves, which are listed beside those that do not.
   *
   * @throws PlanRefused where the catalogue is at fault, or no plan is sound
   */
  public static PlanBook sound(@Nullable Path homePlans) { return taken(homePlans).read(); }

  private static PlanReader taken(@Nullable Path homePlans) {
    PlanReader reader = new PlanReader();
    reader.takePackaged("classpath*:plans/*.yaml", "plans/");
    reader.takePackaged("classpath*:samples/plans/*.yaml", "samples/plans/");
    if (homePlans != null && Files.isDirectory(homePlans)) reader.takeHome(homePlans);
    return reader;
  }

  /**
   * The very files an entry was read from, by name: alone in a folder, the files give the same entry again.
   *
   * @throws IllegalStateException where a file is no longer the one that was read
   */
  public static Map<String, byte[]> files(@Nullable Path homePlans, PlanBook.Entry entry) {
    PlanReader reader = taken(homePlans);
    Map<String, byte[]> found = new TreeMap<>();
    entry.files().forEach((name, sha256) -> found.put(name,
        arms(entry.organisation(), name).orElseGet(() -> reader.content(name, sha256))));
    return found;
  }

  private static Optional<byte[]> arms(Organisation organisation, String name) {
    return Optional.ofNullable(organisation.coatOfArms()).filter(a -> a.file().equals(name)).map(CoatOfArms::bytes);
  }

  private byte[] content(String name, String sha256) {
    return hashes.entrySet().stream()
        .filter(h -> h.getValue().equals(sha256) && Path.of(h.getKey()).getFileName().toString().equals(name))
        .map(h -> contents.get(h.getKey())).findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "Planfilen " + name + " er endret etter at programmet startet. Start på nytt."));
  }

  private void takePackaged(String pattern, String folder) {
    try {
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern))
        try (InputStream in = resource.getInputStream()) {
          take(folder + resource.getFilename(), resource, in.readAllBytes());
        }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeHome(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> yaml = files.filter(f -> f.getFileName().toString().endsWith(".yaml")).sorted().toList();
      if (yaml.stream().anyMatch(PlanReader::isPlan)) plans.clear();
      for (Path file : yaml) take(file.toString(), new FileSystemResource(file), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPlan(Path file) {
    String name = file.getFileName().toString();
    return !name.equals(INDICATORS) && !name.equals(SOURCES) && !name.endsWith(ORGANISATION)
        && !name.endsWith(COMMENTS);
  }

  private void take(String path, Resource place, byte[] bytes) {
    String name = Path.of(path).getFileName().toString();
    YamlText file = new YamlText(path, new String(bytes, StandardCharsets.UTF_8));
    Map<String, YamlText> shelf =
        name.endsWith(ORGANISATION) ? organisations : isPlan(Path.of(path)) ? plans : catalogue;
    if (!name.endsWith(COMMENTS)) shelf.put(name, file);
    hashes.put(path, Sha256.of(bytes));
    contents.put(path, bytes);
    places.put(path, place);
  }

  private PlanBook read() {
    List<Source> sources =
        Optional.ofNullable(catalogue.get(SOURCES)).map(f -> CatalogueMapper.sources(f, problems)).orElse(List.of());
    List<Indicator> indicators = Optional.ofNullable(catalogue.get(INDICATORS))
        .map(f -> CatalogueMapper.indicators(f, sources, problems)).orElse(List.of());
    problems.refuseIfAny();
    Map<String, Read> taken = new LinkedHashMap<>();
    // each plan is read by itself, on every processor; the order stays that of the names
    List<Read> all = plans.values().parallelStream().map(file -> read(file, indicators)).toList();
    for (Read read : all) {
      Read first = read.municipality().isEmpty() ? null : taken.putIfAbsent(read.municipality(), read);
      if (first == null) continue;
      for (Read one : List.of(first, read)) one.problems().add(one.file().name(), 0,
          "Kommunen «" + read.municipality() + "» har to planer.", "Legg bare den gjeldende planen i mappen.");
    }
    List<PlanBook.Entry> entries = all.stream().filter(Read::sound).flatMap(r -> r.entry().stream()).toList();
    List<PlanBook.RefusedPlan> refused = all.stream().filter(r -> !r.sound()).map(Read::refused).toList();
    if (entries.isEmpty() && !refused.isEmpty()) throw PlanRefused.all(refused);
    return new PlanBook(entries, indicators, sources, bookHash(entries, all), refused);
  }

  /** One plan file with what was wrong in it and in the files beside it. */
  private record Read(YamlText file, Optional<Plan> plan, Optional<PlanBook.Entry> entry, Problems problems) {
    boolean sound() { return problems.found().isEmpty() && entry.isPresent(); }

    String municipality() { return plan.map(p -> p.municipality().id()).orElse(""); }

    PlanBook.RefusedPlan refused() {
      return new PlanBook.RefusedPlan(file.name(), plan.map(Plan::municipality).orElse(NOBODY),
          plan.map(Plan::title).orElse(""), problems.found());
    }
  }

  private Read read(YamlText file, List<Indicator> indicators) {
    Problems own = new Problems();
    Optional<Plan> plan = PlanMapper.plan(file, indicators, own);
    return new Read(file, plan, plan.flatMap(p -> entry(file, p, own)), own);
  }

  private Optional<PlanBook.Entry> entry(YamlText file, Plan plan, Problems own) {
    String name = plan.municipality().id() + ORGANISATION;
    YamlText beside = organisations.get(name);
    if (beside == null) {
      own.add(file.name(), 0, "Planen mangler organisasjonsfilen " + name + ".",
          "Lag den etter docs/plan-format.md og legg den ved siden av planen.");
      return Optional.empty();
    }
    return OrganisationMapper.organisation(beside, plan, image -> image(beside, image), own)
        .map(found -> new PlanBook.Entry(plan, found, files(file, beside, found), comments(beside, plan, own)));
  }

  /** Where they lie beside the organisation file: an example's comments never follow a municipality's own files. */
  private static String commentsBeside(YamlText organisation) {
    return organisation.name().substring(0, organisation.name().length() - ORGANISATION.length()) + COMMENTS;
  }

  private List<Comment> comments(YamlText beside, Plan plan, Problems own) {
    byte[] bytes = contents.get(commentsBeside(beside));
    if (bytes == null) return List.of();
    return CommentMapper.comments(new YamlText(commentsBeside(beside), new String(bytes, StandardCharsets.UTF_8)), plan,
        own);
  }

  /** The file in the folder of the other; of one that is too large only as much as shows that it is. */
  private byte @Nullable [] image(YamlText beside, String name) {
    try {
      Resource image = Objects.requireNonNull(places.get(beside.name())).createRelative(name);
      if (!image.isReadable()) return null;
      try (InputStream in = image.getInputStream()) {
        return in.readNBytes(CoatOfArms.MOST_BYTES + 1);
      }
    } catch (IOException unreadable) {
      return null;
    }
  }

  private Map<String, String> files(YamlText plan, YamlText beside, Organisation organisation) {
    List<YamlText> read = new ArrayList<>(List.of(plan, beside));
    read.addAll(catalogue.values());
    Map<String, String> files = new LinkedHashMap<>();
    for (YamlText file : read)
      files.put(Path.of(file.name()).getFileName().toString(), Optional.ofNullable(hashes.get(file.name()))
          .orElse(""));
    Optional.ofNullable(hashes.get(commentsBeside(beside)))
        .ifPresent(sha -> files.put(Path.of(commentsBeside(beside)).getFileName().toString(), sha));
    Optional.ofNullable(organisation.coatOfArms()).ifPresent(a -> files.put(a.file(), Sha256.of(a.bytes())));
    return files;
  }

  /** The hash of the names and hashes of all files that were used, in whatever folder; and of the plans refused. */
  private String bookHash(List<PlanBook.Entry> entries, List<Read> all) {
    Map<String, String> used = new TreeMap<>();
    catalogue.forEach((name, file) -> used.put(name, Optional.ofNullable(hashes.get(file.name())).orElse("")));
    for (PlanBook.Entry entry : entries) used.putAll(entry.files());
    for (Read read : all)
      if (!read.sound()) used.put(Path.of(read.file().name()).getFileName().toString(), refusedHash(read));
    return Sha256.of(used.toString());
  }

  private String refusedHash(Read read) {
    YamlText beside = organisations.get(read.municipality() + ORGANISATION);
    String besideHash = beside == null ? "" : hashes.get(beside.name());
    return hashes.get(read.file().name()) + " " + besideHash + " " + read.problems().found();
  }
}
