package no.oppvekststatus.page.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One element of a tagged PDF's structure: its role and attributes, and what lies in it, in reading order. */
final class TaggedElement implements TaggedContent {
  private final String role;
  private final List<TaggedContent> contents = new ArrayList<>();
  private @Nullable String scope;
  private int columns = 1;
  private @Nullable BoundingBox bounds;
  private @Nullable String alternative;

  /** Where a figure stands, in points from the page's lower left. */
  record BoundingBox(float left, float foot, float right, float top) {}

  @Override
  public void on(Consumer<TaggedElement> element, Consumer<MarkedContent> marked) { element.accept(this); }

  /** From the last part of a path, the role with its number and attributes: {@code TH#6;Scope=Column;ColSpan=2}. */
  TaggedElement(String part) {
    String[] parts = part.split(";");
    int number = parts[0].indexOf('#');
    role = number < 0 ? parts[0] : parts[0].substring(0, number);
    for (int i = 1; i < parts.length; i++) {
      String value = parts[i].substring(parts[i].indexOf('=') + 1);
      if (parts[i].startsWith("Scope=")) scope = value;
      if (parts[i].startsWith("ColSpan=")) columns = Integer.parseInt(value);
    }
  }

  void add(TaggedContent content) {
    contents.add(content);
  }

  /** {@code words} is what is read instead of the figure; null where it has none. */
  void figure(BoundingBox where, @Nullable String words) {
    bounds = where;
    if (words != null) alternative = words;
  }

  String role() {
    return role;
  }

  List<TaggedContent> contents() {
    return contents;
  }

  /** {@code Row} or {@code Column} of a table's head; null where it heads nothing. */
  @Nullable
  String scope() {
    return scope;
  }

  /** How many columns a cell spans. */
  int columns() {
    return columns;
  }

  @Nullable
  BoundingBox bounds() {
    return bounds;
  }

  @Nullable
  String alternative() {
    return alternative;
  }
}
