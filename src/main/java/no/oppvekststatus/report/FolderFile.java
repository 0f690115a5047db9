package no.oppvekststatus.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.home.MoveCheck;
import no.oppvekststatus.home.WholeFile;

/**
 * The files of a report folder: put whole or not at all, left alone when unchanged, listed in its {@link ManifestFile}.
 */
public final class FolderFile {
  /**
   * What we name our prints, and what earlier attempts left half-written; nothing else in the folder is ours to remove.
   */
  private static final Pattern OURS =
      Pattern.compile("(statusrapport|enhet|evaluering)-.*\\.(pdf|xlsx)|\\.[^/]+\\.(part|skrives)");

  private FolderFile() {}

  /** So that a reader never meets half a file. */
  static void put(Path file, byte[] bytes) throws IOException {
    if (Files.isRegularFile(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes))
      return;
    WholeFile.write(file, bytes);
  }

  /** Removes what the list of a folder that was written elsewhere does not name. */
  public static void tidy(Path folder) throws IOException {
    tidy(folder, ManifestFile.read(folder));
  }

  static void tidy(Path folder, List<PrintedDocument> printed) throws IOException {
    MoveCheck.ask();
    Set<String> belongs = printed.stream().map(PrintedDocument::path).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (Files.isRegularFile(file) && OURS.matcher(name).matches() && !belongs.contains(name)) Files.delete(file);
      }
    }
  }
}
