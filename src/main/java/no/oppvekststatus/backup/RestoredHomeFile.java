package no.oppvekststatus.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.home.DurableFile;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.OwnerOnlyFile;
import no.oppvekststatus.home.WholeFile;
import org.springframework.util.FileSystemUtils;

/**
 * The home that a backup is restored to: empty at first, marked as long as it goes on, with the plans put in their
 * place last.
 */
final class RestoredHomeFile {
  private static final String WHICH = "backup";

  private final Home home;

  RestoredHomeFile(Home home) { this.home = home; }

  boolean begun() { return Files.exists(home.restoreBegun()); }

  /** Whether a restore of this very backup was stopped here. */
  boolean begunWith(String backup) throws IOException {
    Path which = home.restoreBegun().resolve(WHICH);
    return Files.exists(which) && Files.readString(which).equals(backup);
  }

  void begin(String backup) throws IOException {
    OwnerOnlyFile.write(OwnerOnlyFile.folder(home.restoreBegun()).resolve(WHICH), backup);
  }

  void requireEmpty() throws IOException {
    for (Path folder : List.of(home.plans(), home.inbox(), home.archive(), home.out(), home.restoreBegun()))
      if (holdsFiles(folder)) throw new BackupRefused("Hjemmemappen er i bruk: det ligger filer i " + folder
          + ".\nGjenopprett til en ny, tom mappe (--home MAPPE), så går ingenting tapt her.");
  }

  private static boolean holdsFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return false;
    try (Stream<Path> all = Files.walk(folder)) {
      return all.anyMatch(path -> !Files.isDirectory(path));
    }
  }

  /** Where a file goes. The plans wait until the rows are there: half of them would let no program start. */
  Path place(String path) {
    try {
      Path place = home.root().resolve(path);
      return place.startsWith(home.plans()) ? home.restoreBegun().resolve(path) : place;
    } catch (InvalidPathException e) {
      throw new BackupRefused("Filnavnet " + path
          + " lar seg ikke skrive på denne maskinen.\nStart programmet med LANG=C.UTF-8 og prøv igjen.");
    }
  }

  void finish() throws IOException {
    Path plans = new Home(home.restoreBegun()).plans();
    if (Files.isDirectory(plans)) {
      FileSystemUtils.deleteRecursively(home.plans());
      WholeFile.placeFolder(plans, home.plans());
    }
    FileSystemUtils.deleteRecursively(home.restoreBegun());
    DurableFile.force(home.root());
  }
}
