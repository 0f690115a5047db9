package no.oppvekststatus.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import no.oppvekststatus.home.Sha256File;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was when it was first looked at.
 *
 * @param key of the file itself under its name (its inode), null where the file system has none
 * @param changed the file system's own time of the last change, which no program can set; null where it has none
 */
record SeenFile(Path path, long bytes, FileTime modified, @Nullable Object key, @Nullable Object changed) {

  static SeenFile of(Path path) throws IOException {
    BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
    boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
    return new SeenFile(path, facts.size(), facts.lastModifiedTime(), facts.fileKey(),
        unix ? Files.getAttribute(path, "unix:ctime") : null);
  }

  /** Another text for another file, and for the same one with other bytes; "" where there is none. */
  static String described(Path path) {
    try {
      SeenFile now = of(path);
      return now.bytes + "|" + now.modified + "|" + now.key + "|" + now.changed;
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * True where it is the same file with the same bytes; where only its times have moved, its bytes are hashed.
   */
  boolean still(String sha256) {
    try {
      SeenFile now = of(path);
      return now.equals(this)
          || Objects.equals(now.key, key) && now.bytes == bytes && Sha256File.of(path).equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }
}
