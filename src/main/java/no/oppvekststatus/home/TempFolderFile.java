package no.oppvekststatus.home;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder for what a running program puts aside for a moment: one for each program under {@code tmp/} of the home,
 * its owner's alone. Beside it lies a lock file that is locked as long as the program runs, so that a later start
 * sweeps what killed programs left and nothing of those that run.
 */
public final class TempFolderFile implements AutoCloseable {
  private static final String LOCK = ".lock";
  /** Lock files that this program holds: opening and closing one of them again would release it on some systems. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();
  /** POI asks one strategy for the whole program: it is answered by the folder that was opened last. */
  private static final AtomicReference<@Nullable TempFolderFile> CURRENT = new AtomicReference<>();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private TempFolderFile(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** A new folder, after those that no running program holds are swept; nobody else opens or sweeps meanwhile. */
  public static synchronized TempFolderFile open(Home home) {
    try {
      Path all = OwnerOnlyFile.folder(home.temporary());
      try (FileChannel turn =
          FileChannel.open(all.resolve("turn" + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        turn.lock();
        sweep(all);
        String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Path own = all.resolve(name + LOCK);
        OWN.add(key(own));
        FileChannel channel = FileChannel.open(own, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new TempFolderFile(OwnerOnlyFile.folder(all.resolve(name)), channel, channel.lock());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends here what the libraries put aside: POI's parts of workbooks; images stay in memory. {@code ownProgram}: also
   * what asks the virtual machine for its temporary folder, as far as it still listens. A test with several homes in
   * one machine must not.
   */
  public TempFolderFile serve(boolean ownProgram) {
    CURRENT.set(this);
    TempFile.setTempFileCreationStrategy(new ForPoi());
    ImageIO.setUseCache(false);
    if (ownProgram) System.setProperty("java.io.tmpdir", folder.toString());
    return this;
  }

  public Path folder() { return folder; }

  /** A new folder in it. */
  public Path folder(String prefix) throws IOException {
    return Files.createTempDirectory(folder, prefix);
  }

  @Override
  public void close() {
    CURRENT.compareAndSet(this, null);
    try {
      FileSystemUtils.deleteRecursively(folder);
      Files.deleteIfExists(lockOf(folder));
      lock.release();
      channel.close();
    } catch (IOException e) {
      // the next start sweeps it
    } finally {
      OWN.remove(key(lockOf(folder)));
    }
  }

  private static Path lockOf(Path folder) { return folder.resolveSibling(folder.getFileName() + LOCK); }

  private static Path key(Path lock) { return lock.toAbsolutePath().normalize(); }

  private static void sweep(Path all) throws IOException {
    for (Path left : entries(all)) {
      String name = left.getFileName().toString();
      Path folder = name.endsWith(LOCK) ? left.resolveSibling(name.substring(0, name.length() - LOCK.length())) : left;
      if (name.equals("turn" + LOCK) || held(lockOf(folder))) continue;
      FileSystemUtils.deleteRecursively(folder);
      Files.deleteIfExists(lockOf(folder));
    }
  }

  private static List<Path> entries(Path all) throws IOException {
    try (Stream<Path> entries = Files.list(all)) {
      return entries.toList();
    }
  }

  private static boolean held(Path lock) throws IOException {
    if (OWN.contains(key(lock))) return true;
    if (!Files.exists(lock)) return false;
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock free = channel.tryLock()) {
      return free == null;
    }
  }

  /** POI deletes what it no longer needs; what it leaves goes with the folder. */
  private static final class ForPoi implements TempFileCreationStrategy {
    private final TempFileCreationStrategy otherwise = new DefaultTempFileCreationStrategy();

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
      TempFolderFile current = CURRENT.get();
      return current == null ? otherwise.createTempFile(prefix, suffix)
          : Files.createTempFile(current.folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
      TempFolderFile current = CURRENT.get();
      return current == null ? otherwise.createTempDirectory(prefix) : current.folder(prefix).toFile();
    }
  }
}
