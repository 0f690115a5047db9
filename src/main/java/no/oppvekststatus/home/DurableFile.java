package no.oppvekststatus.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits until the disk has the names of a file and its folders: after that a power cut does not lose them. */
public final class DurableFile {
  private static final boolean FOLDERS_OPEN = java.io.File.separatorChar == '/';

  private DurableFile() {}

  /** Waits until the disk has the file's name and those of the folders above it, up to {@code root} and its own name. */
  public static void forceFolders(Path file, Path root) throws IOException {
    Path top = root.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (; folder != null && folder.startsWith(top); folder = folder.getParent()) forceFolder(folder);
    if (folder != null) forceFolder(folder);
  }

  /** A system whose folders cannot be opened (Windows) writes names by itself. */
  static void forceFolder(Path folder) throws IOException {
    if (!FOLDERS_OPEN) return;
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }
}
