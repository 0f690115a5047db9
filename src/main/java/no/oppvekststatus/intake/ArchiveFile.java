package no.oppvekststatus.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import no.oppvekststatus.home.DurableFile;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.home.WholeFile;

/** The originals, unchanged, each in a folder named by its SHA-256. */
final class ArchiveFile {
  private static final int LONGEST_NAME = 120;

  private final Path archive;

  /** @param archive folder {@code archive} of the home */
  ArchiveFile(Path archive) {
    this.archive = archive;
  }

  static long bytes(Path file) throws IOException {
    return Files.size(file);
  }

  /**
   * Copies the file in and waits until the disk has its bytes and its name; under its final name it is always whole.
   *
   * @return its path under the archive
   * @throws FileChanged where the bytes are no longer those of the hash
   */
  String keep(Path file, String sha256) throws IOException {
    Path place = Path.of(sha256.substring(0, 2), sha256, name(file.getFileName().toString()));
    hold(file, sha256, archive.resolve(place));
    return unix(place);
  }

  /**
   * Makes sure that an original which was registered before still lies there whole; a lost or damaged one is written
   * again.
   */
  void restore(Path file, String sha256, String archivedAs) throws IOException {
    hold(file, sha256, archive.resolve(archivedAs));
  }

  private void hold(Path file, String sha256, Path target) throws IOException {
    if (Files.isRegularFile(target) && Sha256File.of(target).equals(sha256)) {
      DurableFile.forceFolders(target, archive);
      return;
    }
    Files.createDirectories(target.getParent());
    WholeFile.<RuntimeException>write(target, out -> {
      if (!Sha256File.ofCopied(file, out).equals(sha256)) throw new FileChanged();
    });
    DurableFile.forceFolders(target, archive);
  }

  /**
   * The file's name in letters that every machine's character set has: a night started without a language must find it
   * too.
   */
  static String name(String given) {
    String plain = Normalizer
        .normalize(given.replace("æ", "ae").replace("Æ", "AE").replace('ø', 'o').replace('Ø', 'O'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9._ ()+-]", "_");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }

  private static String unix(Path place) {
    return place.toString().replace('\\', '/');
  }
}
