package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Chart;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.drawing.Glyphs;
import org.jspecify.annotations.Nullable;

/**
 * What every record is made with: the template's styles, the structure's numbering, the links met so far, and what is
 * chosen for this document.
 */
public final class RecordContext {
  private final TypeScale scale;
  private final int width;
  private final String accent;
  private final boolean arms;
  private final Map<String, Chart> charts = new HashMap<>();
  private final Tag.Numbering tags = new Tag.Numbering();
  private final List<Link> links = new ArrayList<>();
  private int last;

  /**
   * @param width of the template's text, in points
   * @param arms a coat of arms stands on the first page
   */
  public RecordContext(TypeScale scale, int width, String accent, boolean arms) {
    this.scale = scale;
    this.width = width;
    this.accent = accent;
    this.arms = arms;
  }

  /** Every link of the document, in the order of its number. */
  public List<Link> links() {
    return List.copyOf(links);
  }

  /** The charts that may grow taller than they are set, by indicator. */
  public Map<String, Chart> charts() {
    return Map.copyOf(charts);
  }

  Tag.Numbering tags() {
    return tags;
  }

  int width() {
    return width;
  }

  String accent() {
    return accent;
  }

  boolean arms() {
    return arms;
  }

  /** A chart that may grow taller than it is set. */
  void growable(String indicator, Chart chart) {
    charts.put(indicator, chart);
  }

  int next() {
    return ++last;
  }

  Type type(String style) {
    Type type = scale.types().get(style);
    if (type == null) throw new IllegalStateException("the styles have no style " + style);
    return type;
  }

  /** A text as it can be printed, without white space around it. */
  String printable(@Nullable String text) {
    return text == null ? "" : Glyphs.printable(text).strip();
  }

  /** How many lines a text takes in a style, in the width of the page less {@code indent}. */
  int lines(String text, String style, int indent) {
    return linesIn(text, type(style), width - indent);
  }

  static int linesIn(String text, Type type, double room) {
    double[] reach = new double[text.length() + 1];
    for (int i = 0; i < text.length(); i++) reach[i + 1] = Character.isLowSurrogate(text.charAt(i)) ? reach[i]
        : reach[i] + type.width(Character.toString(text.codePointAt(i)));
    return LineBreaks.ends(text, 0, reach, room).size();
  }

  /**
   * Where the links stand in a printable text: {@code from-to:number} for each, parted by spaces; null where there is
   * none.
   *
   * @param rest the links that are still to be found, in their order; those found are taken out
   */
  @Nullable
  String places(String text, List<Link> rest) {
    StringBuilder places = new StringBuilder();
    int from = 0;
    while (!rest.isEmpty()) {
      String words = printable(rest.get(0).words());
      int begins = words.isEmpty() ? -1 : text.indexOf(words, from);
      if (begins < 0) break;
      from = begins + words.length();
      places.append(places.isEmpty() ? "" : " ").append(begins).append('-').append(from).append(':')
          .append(links.size());
      links.add(rest.remove(0));
    }
    return places.isEmpty() ? null : places.toString();
  }
}
