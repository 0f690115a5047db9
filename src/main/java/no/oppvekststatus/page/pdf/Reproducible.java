package no.oppvekststatus.page.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.home.Sha256;

/**
 * Takes chance out of a finished PDF: font subset names by order of appearance, file identity by content; no byte
 * moves.
 */
final class Reproducible {
  private static final String SUBSET = "+SourceSans3-";
  /** Letters before the name of a font of which a part is embedded. */
  private static final int PREFIX = 6;
  private static final Pattern IDENTITY = Pattern.compile("/ID ?\\[<(\\p{XDigit}{32})> ?<(\\p{XDigit}{32})>\\]");

  private Reproducible() {}

  /** As it is named anywhere and any day. */
  static byte[] named(byte[] pdf) {
    byte[] steady = pdf.clone();
    Map<String, String> names = new LinkedHashMap<>();
    String text = text(pdf);
    for (int at = text.indexOf(SUBSET); at >= 0; at = text.indexOf(SUBSET, at + 1)) {
      String random = text.substring(at - PREFIX, at);
      put(steady, at - PREFIX, names.computeIfAbsent(random, r -> "OPPVA" + (char) ('A' + names.size())));
    }
    return steady;
  }

  /** With the identity that just these contents have. */
  static byte[] identified(byte[] pdf) {
    byte[] steady = pdf.clone();
    String text = text(pdf);
    Matcher identity = IDENTITY.matcher(text);
    if (!identity.find(Math.max(0, text.lastIndexOf("/ID"))))
      throw new IllegalStateException("the printed file has no identity to settle");
    for (int group = 1; group <= 2; group++) put(steady, identity.start(group), "0".repeat(32));
    String digest = Sha256.of(steady).substring(0, 32);
    for (int group = 1; group <= 2; group++) put(steady, identity.start(group), digest);
    return steady;
  }

  private static String text(byte[] pdf) { return new String(pdf, StandardCharsets.ISO_8859_1); }

  private static void put(byte[] bytes, int at, String text) {
    byte[] replacement = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(replacement, 0, bytes, at, replacement.length);
  }
}
