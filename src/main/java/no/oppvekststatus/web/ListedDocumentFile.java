package no.oppvekststatus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.report.ManifestFile;
import no.oppvekststatus.report.PrintedDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files under {@code out/}: a folder's manifest, and one document's bytes as listed there. */
final class ListedDocumentFile {
  private static final Logger log = LoggerFactory.getLogger(ListedDocumentFile.class);
  private static final Map<Path, ReadManifest> READ = new ConcurrentHashMap<>();

  private ListedDocumentFile() {}

  /** The folder's {@code manifest.json}; empty where there is none, or where it is just being written. */
  static List<PrintedDocument> manifest(Path folder) {
    Path file = folder.resolve(ManifestFile.NAME);
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      ReadManifest read = READ.get(file);
      if (read == null || !read.is(now)) {
        read = new ReadManifest(now.lastModifiedTime(), now.size(), now.fileKey(), ManifestFile.read(folder));
        READ.put(file, read);
      }
      return read.documents();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      log.warn("{}", e.getMessage());
      return List.of();
    }
  }

  /** A manifest as it was read, and which file that was; what it lists is hashed again before it is handed out. */
  private record ReadManifest(FileTime modified, long bytes, @Nullable Object key, List<PrintedDocument> documents) {
    boolean is(BasicFileAttributes now) {
      return modified.equals(now.lastModifiedTime()) && bytes == now.size() && Objects.equals(key, now.fileKey());
    }
  }

  /** An opaque name for a draft, the same as long as it lies at the same place. It opens nothing by itself. */
  static UUID id(String folder, String path) {
    return UUID.nameUUIDFromBytes((folder + "/" + path).getBytes(StandardCharsets.UTF_8));
  }

  /** Only a regular file within its folder, links followed, whose bytes have the hash it was listed with. */
  static Optional<byte[]> read(Path home, ListedDocument document) {
    try {
      Path folder = home.resolve(document.folder());
      Path file = folder.resolve(document.path());
      if (!Files.isRegularFile(file)) return Optional.empty();
      Path real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath()) || !folder.toRealPath().startsWith(home.toRealPath())) {
        log.warn("document {} is listed outside its folder", document.id());
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(real);
      if (Sha256.of(bytes).equals(document.sha256())) return Optional.of(bytes);
      log.warn("document {} does not have the bytes it was listed with", document.id());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
