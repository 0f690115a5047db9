package no.oppvekststatus.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.WholeFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The packaged made-up files, copied to the inbox of a new home with one old time, so that the night takes them at
 * once.
 */
final class SampleFile {
  private static final String FOLDER = "samples/inbox/";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private final Home home;

  SampleFile(Home home) { this.home = home; }

  /**
   * Copies the samples to a home that has never held data, or when they are asked for; a start that was cut short is
   * gone on with. No file that lies there is replaced. Returns the message for the user, if any.
   */
  Optional<String> copyToInbox(boolean asked, BooleanSupplier databaseUnused) throws IOException {
    Path begun = home.samplesBegun();
    if (!asked && !Files.exists(begun) && !(unused() && databaseUnused.getAsBoolean()))
      return empty(home.inbox())
          ? Optional.of("Eksempeldata legges bare i en ny hjemmemappe. Vil du ha dem her også, bruk --samples.")
          : Optional.empty();
    Files.write(begun, new byte[0]);
    int copied = copy();
    Files.delete(begun);
    return Optional.of(copied + " eksempelfiler er lagt i " + home.inbox());
  }

  private int copy() throws IOException {
    int copied = 0;
    for (Resource r : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*")) {
      String path = pathOf(r);
      Path target = home.inbox().resolve(path);
      if (path.isEmpty() || path.endsWith("/") || !r.isReadable() || Files.exists(target)) continue;
      copy(r, target);
      copied++;
    }
    return copied;
  }

  /** Plans of one's own, files in wait, originals or reports: then somebody works here. */
  private boolean unused() throws IOException {
    for (Path folder : List.of(home.plans(), home.inbox(), home.archive(), home.out()))
      if (!empty(folder)) return false;
    return true;
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return true;
    try (Stream<Path> files = Files.walk(folder)) {
      return files.allMatch(Files::isDirectory);
    }
  }

  private static String pathOf(Resource r) throws IOException {
    String url = r.getURL().toString();
    return URLDecoder.decode(url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()).replace("+", "%2B"),
        StandardCharsets.UTF_8);
  }

  private static void copy(Resource r, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path part = WholeFile.half(target);
    try (InputStream in = r.getInputStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setLastModifiedTime(part, LONG_AGO);
    WholeFile.place(part, target);
  }
}
