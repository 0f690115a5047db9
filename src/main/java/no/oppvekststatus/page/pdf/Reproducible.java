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
  private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+SourceSans3-");
  private static final Pattern IDENTITY = Pattern.compile("/ID ?\\[<(\\p{XDigit}{32})> ?<(\\p{XDigit}{32})>\\]");

  private Reproducible() {}

  /** As it is named anywhere and any day. */
  static byte[] named(byte[] pdf) {
    byte[] steady = pdf.clone();
    Map<String, String> names = new LinkedHashMap<>();
    for (Matcher found = SUBSET.matcher(text(pdf)); found.find();) {
      String name = names.computeIfAbsent(found.group(1), random -> "OPPVA" + (char) ('A' + names.size()));
      put(steady, found.start(1), name);
    }
    return steady;
  }

  /** With the identity that just these contents have. */
  static byte[] identified(byte[] pdf) {
    byte[] steady = pdf.clone();
    Matcher identity = IDENTITY.matcher(text(pdf));
    if (!identity.find()) throw new IllegalStateException("the printed file has no identity to settle");
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
