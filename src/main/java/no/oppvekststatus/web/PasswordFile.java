package no.oppvekststatus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The passwords of a first start, in a file that nobody but its owner may read from the moment it exists. */
final class PasswordFile {
  private static final String NAME = "passord-forste-start.txt";

  private PasswordFile() {}

  /** Replaces an earlier one; the file's path is given back. */
  static Path write(Path home, List<String> lines) {
    try {
      Path file = Files.createDirectories(home.toAbsolutePath().normalize()).resolve(NAME);
      Files.deleteIfExists(file);
      if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
