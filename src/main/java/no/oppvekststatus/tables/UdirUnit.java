package no.oppvekststatus.intake.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Which unit a row of Udir's export is about, by its level and its code. The components are the indexes of the columns.
 *
 * @param level 1 the country, 2 a county, 3 a municipality, 4 a school
 */
record UdirUnit(int level, int county, int municipality, int school) {
  private static final String COUNTRY = "0";

  /** Empty where the rows have no codes. */
  static Optional<UdirUnit> of(List<Dimension> dimensions) {
    var unit = new UdirUnit(index(dimensions, "EnhetNivaa"), index(dimensions, "Fylkekode"), index(dimensions, "Kommunekode"),
        index(dimensions, "Organisasjonsnummer"));
    return unit.level < 0 ? Optional.empty() : Optional.of(unit);
  }

  private static int index(List<Dimension> dimensions, String id) {
    for (int i = 0; i < dimensions.size(); i++) if (dimensions.get(i).id().equals(id)) return i;
    return -1;
  }

  /** Empty where the row has no code of its level; its name must do. */
  Optional<String> code(String[] codes) {
    return switch (codes[level].strip()) {
      case "1" -> Optional.of(COUNTRY);
      case "2" -> code(codes, county, "\\d{2}");
      case "3" -> code(codes, municipality, "\\d{4}");
      case "4" -> code(codes, school, "\\d{9}");
      default -> Optional.empty();
    };
  }

  private static Optional<String> code(String[] codes, int column, String form) {
    return column < 0 ? Optional.empty() : Optional.of(codes[column].strip()).filter(c -> c.matches(form));
  }
}
