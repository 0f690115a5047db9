package no.oppvekststatus.tables;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of a table with its categories in the order of the file.
 *
 * @param id the code of the dimension, or its text where the file has no codes
 */
public record Dimension(String id, String label, DimensionRole role, List<Category> categories) {

  /** Whether that is its code or its text. */
  boolean isCalled(@Nullable String name) {
    return id.equals(name) || label.equals(name);
  }

  /** What the dimension says about a value. */
  public enum DimensionRole {
    PLACE, TIME, CONTENTS, OTHER;

    /** By the names the Norwegian publishers use, where the file itself does not say. */
    static DimensionRole named(String id) {
      String name = id.strip().toLowerCase(Locale.ROOT);
      if (name.startsWith("kok") && name.contains("region")) return PLACE;
      return switch (name) {
        case "region", "geo", "geografi", "kommune", "fylke", "enhetnavn", "bydel" -> PLACE;
        case "tid", "time", "år", "aar", "year", "skoleår", "skoleaarnavn", "periode", "period" -> TIME;
        case "contentscode", "contents", "statistikkvariabel", "measure_type", "måltall" -> CONTENTS;
        default -> OTHER;
      };
    }
  }

  /** {@code unit} is what the values are counted in, "" where the file does not say. */
  public record Category(String code, String label, String unit) {}
}
