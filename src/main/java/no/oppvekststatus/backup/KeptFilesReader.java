package no.oppvekststatus.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.backup.TableCopyStore.EditionFolder;
import no.oppvekststatus.backup.TableCopyStore.KeptOriginal;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.WholeFile;
import no.oppvekststatus.intake.InboxFile;
import no.oppvekststatus.intake.InboxStore;
import org.springframework.stereotype.Component;

/**
 * Lists the files of a home that a backup holds: plans, inbox, what rows of the archive name, and reports. Left out: what
 * is half-written, links, and files that were left in the inbox for personal data, which nobody copies.
 */
@Component
class KeptFilesReader {
  private final Home home;
  private final InboxStore inbox;

  KeptFilesReader(Home home, InboxStore inbox) {
    this.home = home;
    this.inbox = inbox;
  }

  /**
   * A file to copy.
   *
   * @param entry its path in the backup, and below the home it is restored to
   * @param places where it may lie, in this order: an edition moves into its place while it is being copied
   * @param sha256 what its bytes must give, "" where nothing is known of them
   */
  record KeptFile(String entry, List<Path> places, String sha256) {
    KeptFile(String entry, Path place) { this(entry, List.of(place), ""); }
  }

  /** @param editions as the database had them at the moment of the backup */
  List<KeptFile> list(List<KeptOriginal> originals, List<EditionFolder> editions) throws IOException {
    Map<String, KeptFile> files = new LinkedHashMap<>();
    for (KeptOriginal o : originals) add(files, new KeptFile("archive/" + o.path(), List.of(home.archive().resolve(o.path())), o.sha256()));
    for (EditionFolder e : editions) edition(e, files);
    for (InboxFile f : inbox.copyable())
      add(files, new KeptFile("inbox/" + (f.folder().isEmpty() ? "" : f.folder() + "/") + f.path().getFileName(), f.path()));
    for (Path folder : List.of(home.plans(), home.out()))
      for (Path file : below(folder)) add(files, new KeptFile(unix(home.root().relativize(file)), file));
    return List.copyOf(files.values());
  }

  private static void add(Map<String, KeptFile> files, KeptFile file) { files.putIfAbsent(file.entry(), file); }

  /** Under its final place also where it still lies in a part folder: placing it goes on from there. */
  private void edition(EditionFolder e, Map<String, KeptFile> files) throws IOException {
    Path folder = home.edition(e.municipality(), e.year(), e.number());
    Path part = e.part().isEmpty() ? folder : folder.resolveSibling(e.part());
    for (Path now : List.of(part, folder))
      for (Path file : below(now)) {
        Path relative = now.relativize(file);
        add(files, new KeptFile(unix(home.root().relativize(folder.resolve(relative))), List.of(part.resolve(relative), folder.resolve(relative)), ""));
      }
  }

  private List<Path> below(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
        if (facts.isRegularFile() && !WholeFile.left(home, file)) files.add(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException gone) { return FileVisitResult.CONTINUE; }
    });
    files.sort(null);
    return files;
  }

  private static String unix(Path path) { return path.toString().replace('\\', '/'); }
}
