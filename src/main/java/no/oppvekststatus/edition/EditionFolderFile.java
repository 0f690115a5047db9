package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.home.DurableFile;
import no.oppvekststatus.home.MoveCheck;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.home.WholeFile;
import org.springframework.util.FileSystemUtils;

/**
 * The folders of one report year's editions in the archive. Each attempt prints in a folder of its own, which is moved
 * into place whole. What lies in an edition's place is never deleted: where it is not that edition's, it is set aside.
 */
final class EditionFolderFile {
  private static final Pattern PART = Pattern.compile("\\d+(\\.[0-9a-f-]{36})?" + Pattern.quote(WholeFile.SUFFIX));

  private static final String ASIDE = ".set-aside-";

  private EditionFolderFile() {}

  /** A new folder beside the edition's own, under a name that no other attempt has. */
  static Path begin(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    return Files
        .createDirectory(folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID() + WholeFile.SUFFIX));
  }

  /** Waits until the disk has every file of it, its name, and those of the folders above it, up to {@code archive}. */
  static void sync(Path part, Path archive) throws IOException {
    try (Stream<Path> all = Files.walk(part)) {
      for (Path path : all.toList()) DurableFile.force(path);
    }
    DurableFile.forceFolders(part, archive);
  }

  /** Into its place in one move; something else that lies there is set aside first. */
  static void move(Path part, Path folder) throws IOException {
    MoveCheck.ask();
    if (Files.exists(folder)) Files.move(folder, unused(folder), StandardCopyOption.ATOMIC_MOVE);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    DurableFile.force(Objects.requireNonNull(folder.getParent()));
  }

  /** Whether it is the folder of no edition, moved out of one's way. */
  static boolean setAside(Path folder) {
    return folder.getFileName().toString().contains(ASIDE);
  }

  private static Path unused(Path folder) {
    for (int n = 1;; n++) {
      Path aside = folder.resolveSibling(folder.getFileName() + ASIDE + n);
      if (!Files.exists(aside)) return aside;
    }
  }

  /** Whether every file of the edition lies in the folder with its own bytes. */
  static boolean whole(Edition edition, Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>(edition.kept());
    edition.documents().forEach(d -> files.put(d.path(), d.sha256()));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path) || !Sha256File.of(path).equals(file.getValue())) return false;
    }
    return Files.isDirectory(folder);
  }

  /** Folders of attempts in the report year's folder, whole or not. */
  static List<Path> parts(Path year) throws IOException {
    if (!Files.isDirectory(year)) return List.of();
    try (Stream<Path> folders = Files.list(year)) {
      return folders.filter(f -> PART.matcher(f.getFileName().toString()).matches()).filter(Files::isDirectory).sorted()
          .toList();
    }
  }

  static void delete(Path part) throws IOException {
    MoveCheck.ask();
    FileSystemUtils.deleteRecursively(part);
  }

  /** A file whose new name holds, whatever was there before, is seen under that name whole or not at all. */
  static void copy(Path file, Path target) throws IOException {
    WholeFile.<RuntimeException>write(target, out -> Files.copy(file, out));
  }
}
