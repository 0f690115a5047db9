package no.oppvekststatus.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits until the disk has files and their names: after that a power cut does not lose them. */
public final class DurableFile {
  private static final boolean FOLDERS_OPEN = java.io.File.separatorChar == '/';

  private DurableFile() {}

  /**
   * Waits until the disk has the file's name and those of the folders above it, up to {@code root} and its own name.
   */
  public static void forceFolders(Path file, Path root) throws IOException {
    Path top = root.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (; folder != null && folder.startsWith(top); folder = folder.getParent()) force(folder);
    if (folder != null) force(folder);
  }

  /**
   * Waits until the disk has the file's bytes, or the folder's names; a system whose folders cannot be opened (Windows)
   * writes names by itself.
   */
  public static void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && !FOLDERS_OPEN) return;
    try (FileChannel channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
