package no.oppvekststatus.page.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that is parted where a link begins and ends: every part has a place of its own under the text's, since a place
 * holds either words or other places.
 */
final class LinkedParts {
  private final List<LinkedPart> parts = new ArrayList<>();

  /** {@code link} is its number, -1 for words that do not link; {@code to} exclusive. */
  record LinkedPart(int from, int to, String path, int link) {}

  private LinkedParts(String links, String path, int length, int before) {
    int at = 0;
    int spans = 0;
    for (String link : links.split(" ")) {
      int dash = link.indexOf('-');
      int colon = link.indexOf(':');
      int from = Integer.parseInt(link.substring(0, dash));
      int to = Integer.parseInt(link.substring(dash + 1, colon));
      int number = Integer.parseInt(link.substring(colon + 1));
      add(at - before, from - before, path + "/Span#" + spans++, -1);
      add(from - before, to - before, path + "/Link#" + number, number);
      at = to;
    }
    add(at - before, length, path + "/Span#" + spans, -1);
  }

  private void add(int from, int to, String path, int link) {
    if (from < to && to > 0) parts.add(new LinkedPart(Math.max(0, from), to, path, link));
  }

  /** Null where no part of it links; a text that goes on from another page goes on in its parts. */
  static @Nullable LinkedParts of(@Nullable String links, @Nullable String path, int length, LinkPlaces places) {
    return links == null || path == null ? null : new LinkedParts(links, path, length, places.printed(path, length));
  }

  /** What lies within a line. */
  List<LinkedPart> of(int from, int to) {
    List<LinkedPart> within = new ArrayList<>();
    for (LinkedPart part : parts) {
      int begins = Math.max(from, part.from());
      int ends = Math.min(to, part.to());
      if (begins < ends) within.add(new LinkedPart(begins, ends, part.path(), part.link()));
    }
    return within;
  }
}
