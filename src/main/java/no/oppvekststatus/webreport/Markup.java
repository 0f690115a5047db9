package no.oppvekststatus.webreport;

import java.util.List;
import no.oppvekststatus.document.Document.Link;
import org.jspecify.annotations.Nullable;

/**
 * HTML being written. Every text and every attribute goes through {@link #escaped}; only a drawing is taken as it is.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder();

  /** {@code attributes}: name and value by turns; one whose value is null is left out. */
  Markup open(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2)
      if (attributes[i + 1] != null)
        out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
    out.append('>');
    return this;
  }

  Markup close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  Markup text(@Nullable String text) {
    if (text != null) out.append(escaped(text));
    return this;
  }

  /** A text with its links; the target of each is its description. */
  Markup text(String text, List<Link> links) {
    int from = 0;
    for (Link link : links) {
      int at = text.indexOf(link.words(), from);
      if (at < 0) continue;
      text(text.substring(from, at)).open("a", "href", link.to().toASCIIString(), "title", link.description())
          .text(link.words()).close("a");
      from = at + link.words().length();
    }
    return text(text.substring(from));
  }

  /** The element with the text in it, on a line of its own. */
  Markup element(String tag, @Nullable String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close(tag).line();
  }

  /** One paragraph for each line of the text. */
  Markup paragraphs(String text, @Nullable String role) {
    for (String paragraph : text.split("\\R")) if (!paragraph.isBlank()) element("p", paragraph, "class", role);
    return this;
  }

  /** SVG from a {@code Scene}, or the page's own style: never anything that came from a file. */
  Markup drawing(String svg) {
    out.append(svg);
    return this;
  }

  Markup line() {
    out.append('\n');
    return this;
  }

  @Override
  public String toString() { return out.toString(); }

  /** Safe as text and within quotes; controls become spaces, characters that turn other text round vanish. */
  static String escaped(@Nullable String text) {
    StringBuilder safe = new StringBuilder();
    if (text != null) text.codePoints().forEach(cp -> safe.append(escaped(cp)));
    return safe.toString();
  }

  /** As above, unescaped: for a drawing's title, which escapes by itself. */
  static String plain(@Nullable String text) {
    StringBuilder plain = new StringBuilder();
    if (text != null) text.codePoints().filter(cp -> !turning(cp)).forEach(cp -> plain.appendCodePoint(shown(cp)));
    return plain.toString();
  }

  private static String escaped(int cp) {
    if (turning(cp)) return "";
    return switch (cp) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Character.toString(shown(cp));
    };
  }

  private static int shown(int cp) {
    if (Character.getType(cp) == Character.SURROGATE || (cp & 0xFFFE) == 0xFFFE) return 0xFFFD;
    return Character.getType(cp) == Character.CONTROL ? ' ' : cp;
  }

  private static boolean turning(int cp) { return cp >= 0x202A && cp <= 0x202E || cp >= 0x2066 && cp <= 0x2069; }
}
