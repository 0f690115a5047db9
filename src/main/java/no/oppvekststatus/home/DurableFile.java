package no.oppvekststatus.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Waits until the disk has a file under its name: after that a power cut does not lose it. */
public final class DurableFile {
  private static final boolean FOLDERS_OPEN = java.io.File.separatorChar == '/';

  private DurableFile() {}

  /** Gives the written file its name, in place of what had it, after its bytes are on the disk; {@code root} is a folder above both. */
  public static void place(Path written, Path target, Path root) throws IOException {
    try (FileChannel bytes = FileChannel.open(written, StandardOpenOption.WRITE)) {
      bytes.force(true);
    }
    Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolders(target, root);
  }

  /** Waits until the disk has the file's name and those of the folders above it, up to {@code root} and its own name. */
  public static void forceFolders(Path file, Path root) throws IOException {
    Path top = root.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (; folder != null && folder.startsWith(top); folder = folder.getParent()) forceFolder(folder);
    if (folder != null) forceFolder(folder);
  }

  /** A system whose folders cannot be opened (Windows) writes names by itself. */
  private static void forceFolder(Path folder) throws IOException {
    if (!FOLDERS_OPEN) return;
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }
}
