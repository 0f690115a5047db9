package no.oppvekststatus.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that nobody but their owner may use, whatever umask the program was started with. */
public final class OwnerOnlyFile {
  private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
  private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnlyFile() {}

  /** Makes the folder and those above it that are missing; one that is there already is taken from everyone else. */
  public static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder,
        POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0]);
    tighten(folder);
    return folder;
  }

  /** Takes the file or folder itself from everyone but its owner; what a link points to is left as it is. */
  public static void tighten(Path path) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null || Files.isSymbolicLink(path)) return; // without a view, the file system knows no such permissions
    Set<PosixFilePermission> now = new HashSet<>(view.readAttributes().permissions());
    if (OWNER.containsAll(now)) return;
    now.retainAll(OWNER);
    try {
      Files.setPosixFilePermissions(path, now);
    } catch (FileSystemException e) {
      throw new IOException(path + " kan brukes av andre på maskinen, og programmet får ikke endret det. "
          + "La eieren kjøre «chmod go-rwx " + path + "», eller velg en annen mappe med --home.");
    }
  }

  /** The folder and everything below it. */
  public static void tightenAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) tighten(path);
    }
  }

  /** Writes the text so that it is there whole, or not at all, and its owner's alone from the first byte. */
  public static void write(Path file, String text) throws IOException {
    OwnerOnlyFile.<RuntimeException>write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same of a content that is not in memory. */
  public static <E extends Exception> void write(Path file, WholeFile.FileContent<E> content) throws IOException, E {
    FileAttribute<?>[] mine = POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
    WholeFile.write(file, content, mine);
  }
}
