package no.oppvekststatus.house.seeded;

import java.nio.file.Files;
import java.nio.file.Path;

/** By its name an edge: it may touch files, and its nested types too. */
public final class SeededReader {
  private SeededReader() {}

  record Found(boolean there) {
    static Found of(Path path) { return new Found(Files.exists(path)); }
  }
}
