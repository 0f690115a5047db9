package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.drawing.Glyphs;
import org.jspecify.annotations.Nullable;

/** A text that is broken into lines, parted where a link begins and ends; a part is one place in the structure, over however many lines. */
final class Wording {
  private Wording() {}

  /** What of a line lies in one place. */
  record Part(String text, Tag tag, @Nullable Link link) {}

  private record Stretch(int from, int to, Tag tag, @Nullable Link link) {}

  /**
   * The parts of each line. A text without links has one a line, in the text's own place; else every part has a place under it, since a
   * place holds either words or other places.
   */
  static List<List<Part>> of(List<String> lines, List<Link> links, Tag place, Tag.Numbering tags) {
    List<Stretch> stretches = links.isEmpty() ? List.of() : stretches(String.join("", lines), links, place, tags);
    List<List<Part>> parted = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      parted.add(stretches.isEmpty() ? List.of(new Part(line, place, null)) : parts(line, at, stretches));
      at += line.length();
    }
    return Collections.unmodifiableList(parted);
  }

  /** A link takes the space behind it, so that no part begins with one: a printer drops it there. */
  private static List<Stretch> stretches(String text, List<Link> links, Tag place, Tag.Numbering tags) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (Link link : links) {
      String words = Glyphs.printable(link.words()).strip();
      int begins = text.indexOf(words, from);
      if (begins < 0 || words.isEmpty()) continue;
      if (begins > from) stretches.add(new Stretch(from, begins, tags.under(place, "Span"), null));
      from = begins + words.length();
      while (from < text.length() && text.charAt(from) == ' ') from++;
      stretches.add(new Stretch(begins, from, tags.under(place, "Link"), link));
    }
    if (!stretches.isEmpty() && from < text.length()) stretches.add(new Stretch(from, text.length(), tags.under(place, "Span"), null));
    return stretches;
  }

  private static List<Part> parts(String line, int at, List<Stretch> stretches) {
    List<Part> parts = new ArrayList<>();
    for (Stretch s : stretches) {
      int from = Math.max(0, s.from() - at);
      int to = Math.min(line.length(), s.to() - at);
      if (from < to) parts.add(new Part(line.substring(from, to), s.tag(), s.link()));
    }
    return parts;
  }
}
