package no.oppvekststatus.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import no.oppvekststatus.home.Home;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The packaged made-up files, laid in an empty inbox with one old time, so that the night takes them at once. */
final class SampleFile {
  private static final String FOLDER = "samples/inbox/";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private final Home home;

  SampleFile(Home home) { this.home = home; }

  /** How many files were laid there; 0 when the inbox held something. */
  int copyIfEmpty() throws IOException {
    if (!empty()) return 0;
    int copied = 0;
    for (Resource r : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*")) {
      String path = pathOf(r);
      if (path.isEmpty() || path.endsWith("/") || !r.isReadable()) continue;
      copy(r, home.inbox().resolve(path));
      copied++;
    }
    return copied;
  }

  private boolean empty() throws IOException {
    if (!Files.isDirectory(home.inbox())) return true;
    try (Stream<Path> files = Files.walk(home.inbox())) {
      return files.noneMatch(Files::isRegularFile);
    }
  }

  private static String pathOf(Resource r) throws IOException {
    String url = r.getURL().toString();
    return URLDecoder.decode(url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void copy(Resource r, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (InputStream in = r.getInputStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setLastModifiedTime(part, LONG_AGO);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
