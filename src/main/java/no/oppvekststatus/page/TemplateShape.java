package no.oppvekststatus.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A template with its columns in place: each element that a template marks as the prototype of a column is repeated for
 * each of them.
 *
 * @param template the file in {@code reports/}, without its ending
 * @param columns by the name that the template's elements give in their property {@code no.oppvekststatus.column}
 * @param bands the bands that are used; the template's others are left out
 */
public record TemplateShape(String template, Map<String, List<ShapeColumn>> columns, Set<String> bands) {
  public TemplateShape {
    columns = Map.copyOf(columns);
    bands = Set.copyOf(bands);
  }

  /** The file as it is. */
  static TemplateShape whole(String template) {
    return new TemplateShape(template, Map.of(), Set.of());
  }

  /** @param parts the fields of the prototype that are used in this column; empty for all of them */
  public record ShapeColumn(int x, int width, boolean right, Set<String> parts) {
    public ShapeColumn {
      parts = Set.copyOf(parts);
    }

    static ShapeColumn of(int x, int width) {
      return new ShapeColumn(x, width, false, Set.of());
    }
  }
}
