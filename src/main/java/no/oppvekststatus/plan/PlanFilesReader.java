package no.oppvekststatus.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.oppvekststatus.home.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files that plans are read from: the packaged ones, and those of the home folder. Its plans take the place of the
 * packaged ones where it holds any; its organisation files and catalogue go before the packaged ones, each by itself.
 */
final class PlanFilesReader {
  static final String INDICATORS = "indicators.yaml";
  static final String SOURCES = "sources.yaml";
  static final String ORGANISATION = "-organisation.yaml";
  private static final String COMMENTS = "-comments.yaml";
  /** Bytes of files that are held as they are; of very many plans the others are packed. */
  private static final long MOST_PLAIN = 64L << 20;

  private final Map<String, PlanFile> catalogue = new TreeMap<>();
  private final Map<String, PlanFile> plans = new TreeMap<>();
  private final Map<String, PlanFile> organisations = new TreeMap<>();
  private final Map<String, PlanFile> byPath = new TreeMap<>();
  private long plain;

  private PlanFilesReader() {}

  static PlanFilesReader read(@Nullable Path homePlans) {
    PlanFilesReader files = new PlanFilesReader();
    files.takePackaged("classpath*:plans/*.yaml", "plans/");
    files.takePackaged("classpath*:samples/plans/*.yaml", "samples/plans/");
    if (homePlans != null && Files.isDirectory(homePlans)) files.readHome(homePlans);
    return files;
  }

  /** Sorted by name. */
  Collection<PlanFile> plans() { return plans.values(); }

  /** Indicators and sources, by name. */
  Map<String, PlanFile> catalogue() { return catalogue; }

  Optional<PlanFile> organisation(String municipality) {
    return Optional.ofNullable(organisations.get(municipality + ORGANISATION));
  }

  /** Where they lie beside the organisation file: an example's comments never follow a municipality's own files. */
  Optional<PlanFile> comments(PlanFile organisation) {
    String path = organisation.path();
    return Optional
        .ofNullable(byPath.get(path.substring(0, path.length() - ORGANISATION.length()) + COMMENTS));
  }

  /** The same as long as indicators and sources are. */
  String catalogueHash() {
    Map<String, String> hashes = new TreeMap<>();
    catalogue.forEach((name, file) -> hashes.put(name, file.sha256()));
    return Sha256.of(hashes.toString());
  }

  /** @throws IllegalStateException where there is no such file with that content any more */
  byte[] content(String name, String sha256) {
    return byPath.values().stream().filter(f -> f.sha256().equals(sha256) && f.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "Planfilen " + name + " er endret etter at programmet startet. Start på nytt."))
        .bytes();
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

  private void readHome(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> yaml = files.filter(f -> f.getFileName().toString().endsWith(".yaml")).sorted().toList();
      if (yaml.stream().anyMatch(f -> isPlan(f.getFileName().toString()))) plans.clear();
      for (Path file : yaml)
        take(file.toString(), new FileSystemResource(file), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPlan(String name) {
    return !name.equals(INDICATORS) && !name.equals(SOURCES) && !name.endsWith(ORGANISATION)
        && !name.endsWith(COMMENTS);
  }

  private void take(String path, Resource place, byte[] bytes) {
    boolean packed = plain + bytes.length > MOST_PLAIN;
    if (!packed) plain += bytes.length;
    PlanFile file = new PlanFile(path, place, bytes, packed);
    String name = file.name();
    Map<String, PlanFile> kind = name.endsWith(ORGANISATION) ? organisations : isPlan(name) ? plans : catalogue;
    if (!name.endsWith(COMMENTS)) kind.put(name, file);
    byPath.put(file.path(), file);
  }
}
