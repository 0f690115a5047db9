package no.oppvekststatus.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** By what a home folder is known, and whether it is one: a worker may have a workspace instead. */
public final class IdentityFile {
  private IdentityFile() {}

  /** The folder's own word, made once. */
  public static String of(Home home) throws IOException {
    if (!Files.exists(home.identity())) OwnerOnlyFile.write(home.identity(), UUID.randomUUID().toString());
    return read(home);
  }

  /** The folder's own word; "" where no night that is shared has been run in it. */
  public static String read(Home home) throws IOException {
    return Files.exists(home.identity()) ? Files.readString(home.identity()).strip() : "";
  }

  /** Takes the folder as a workspace. False where it is somebody's home: it holds files, or a night was run in it. */
  public static boolean workspace(Home home) throws IOException {
    if (Files.exists(home.workspaceMark())) return true;
    if (Files.exists(home.identity()) || Files.exists(home.data())) return false;
    for (Path folder : folders(home)) if (holds(folder)) return false;
    OwnerOnlyFile.write(home.workspaceMark(), "");
    return true;
  }

  /** Removes everything that a part of a night has left in the workspace. */
  public static void empty(Home home) throws IOException {
    if (!Files.exists(home.workspaceMark())) throw new IOException(home.root() + " is no workspace");
    for (Path folder : folders(home)) {
      FileSystemUtils.deleteRecursively(folder);
      OwnerOnlyFile.folder(folder);
    }
  }

  private static List<Path> folders(Home home) { return List.of(home.inbox(), home.out(), home.archive()); }

  private static boolean holds(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return false;
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isPresent();
    }
  }
}
