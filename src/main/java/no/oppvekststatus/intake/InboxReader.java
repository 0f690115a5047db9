package no.oppvekststatus.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.intake.InboxListing.Reason;
import no.oppvekststatus.intake.InboxListing.Unusable;
import no.oppvekststatus.privacy.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * Looks over the inbox without opening a file. No link in it is followed; an entry that cannot be read is named and
 * never stops the others. Hidden files and Excel's locks are none. The inbox itself may be a link: whoever runs the
 * program made it.
 */
final class InboxReader {
  private final Path inbox;

  /** @param inbox folder {@code inbox} of the home */
  InboxReader(Path inbox) { this.inbox = inbox; }

  InboxListing list() throws IOException {
    if (!Files.isDirectory(inbox)) return new InboxListing(List.of(), List.of());
    InboxWalk look = new InboxWalk(root());
    Files.walkFileTree(look.root, look);
    look.files.sort(Comparator.comparing(InboxFile::path));
    return new InboxListing(List.copyOf(look.files), List.copyOf(look.unusable));
  }

  /** The file as it lies there now; empty where it is gone, or something else has taken its place. */
  Optional<InboxFile> again(InboxFile listed) throws IOException {
    try {
      BasicFileAttributes facts =
          Files.readAttributes(listed.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return facts.isRegularFile()
          ? Optional.of(new InboxFile(listed.path(), listed.folder(), listed.municipalityId(), facts.size(),
              facts.lastModifiedTime().toInstant()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The file of that name in lists; looked for among all where its name is not shown as it is. */
  Optional<InboxFile> find(String key) throws IOException {
    Path root = root();
    Path place = root.resolve(key).normalize();
    if (place.startsWith(root) && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      InboxFile there =
          InboxWalk.file(root, place,
              Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
      if (there.key().equals(key)) return Optional.of(there);
    }
    return list().files().stream().filter(file -> file.key().equals(key)).findFirst();
  }

  private Path root() throws IOException { return Files.isSymbolicLink(inbox) ? inbox.toRealPath() : inbox; }

  private static final class InboxWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<InboxFile> files = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();

    InboxWalk(Path root) { this.root = root; }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
      if (folder.equals(root) || !FreeText.hasMarks(name(folder))) return FileVisitResult.CONTINUE;
      leave(folder, Reason.NAME);
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
      if (!visible(file)) return FileVisitResult.CONTINUE;
      if (facts.isSymbolicLink()) leave(file, Reason.LINK);
      else if (!facts.isRegularFile()) leave(file, Reason.SPECIAL);
      else if (FreeText.hasMarks(name(file))) leave(file, Reason.NAME);
      else files.add(file(root, file, facts));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException why) {
      if (!(why instanceof NoSuchFileException)) leave(path, Reason.UNREADABLE);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
      if (why != null) leave(folder, Reason.UNREADABLE);
      return FileVisitResult.CONTINUE;
    }

    private static InboxFile file(Path root, Path file, BasicFileAttributes facts) {
      Path relative = root.relativize(file);
      Path parent = relative.getParent();
      String folder = parent == null ? "" : parent.toString().replace('\\', '/');
      return new InboxFile(file, folder, folder.isEmpty() ? null : relative.getName(0).toString(), facts.size(),
          facts.lastModifiedTime().toInstant());
    }

    private void leave(Path path, Reason reason) {
      unusable
          .add(new Unusable(path.equals(root) ? "inbox" : InboxFile.shown(root.relativize(path).toString()), reason));
    }

    private static String name(Path path) { return path.getFileName().toString(); }

    private static boolean visible(Path path) { return !name(path).startsWith(".") && !name(path).startsWith("~$"); }
  }
}
