package no.oppvekststatus.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The home folder on the disk, taken into use. */
public final class HomeFile {
  private HomeFile() {}

  /**
   * Makes the folder with inbox, archive and reports, or takes one that is there from everyone but its owner, with what
   * lies directly in it: through a folder that is closed nobody reaches what lies deeper.
   */
  public static Home open(Path root) throws IOException {
    Path home = OwnerOnlyFile.folder(root.toAbsolutePath().normalize());
    List<Path> within;
    try (Stream<Path> entries = Files.list(home)) {
      within = entries.toList();
    }
    for (Path path : within) OwnerOnlyFile.tighten(path);
    Home opened = new Home(home);
    for (Path folder : List.of(opened.inbox(), opened.archive(), opened.out())) OwnerOnlyFile.folder(folder);
    return opened;
  }
}
