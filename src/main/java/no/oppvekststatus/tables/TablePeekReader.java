package no.oppvekststatus.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which published table a file says that it is in its first 64 KB; nothing is parsed. */
public final class TablePeekReader {
  private static final int MOST = 64 * 1024;
  private static final Pattern JSON_ID = Pattern.compile("\"tableid\"\\s*:\\s*\"([^\"\\\\]{1,100})\"");
  private static final Pattern JSON_TITLE = Pattern.compile("\"label\"\\s*:\\s*\"([^\"\\\\]{1,300})\"");
  private static final Pattern PX_ID = Pattern.compile("(?m)^TABLEID=\"([^\"]{1,100})\"");

  private TablePeekReader() {}

  public static Optional<String> table(Path file) throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    }
    if (head.startsWith("{"))
      return found(JSON_ID, head).or(() -> found(JSON_TITLE, head).map(StandardSymbols::tableOf))
          .filter(t -> !t.isEmpty());
    return PxHeader.looksLike(head) ? found(PX_ID, head) : Optional.empty();
  }

  private static Optional<String> found(Pattern pattern, String head) {
    Matcher matcher = pattern.matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
