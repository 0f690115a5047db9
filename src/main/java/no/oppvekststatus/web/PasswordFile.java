package no.oppvekststatus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.OwnerOnlyFile;

/** The passwords of a first start, in a file that nobody but its owner may read from the moment it exists. */
final class PasswordFile {
  private PasswordFile() {}

  /** Replaces an earlier one; the file's path is given back. */
  static Path write(Home home, List<String> lines) {
    Path file = home.firstPasswords().toAbsolutePath().normalize();
    try {
      OwnerOnlyFile.folder(Objects.requireNonNull(file.getParent()));
      OwnerOnlyFile.write(file, String.join("\n", lines) + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
