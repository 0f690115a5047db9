package no.oppvekststatus.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which unit a row of Udir's export is about, by its level and its code. The components are the indexes of the columns.
 *
 * @param level 1 the country or the schools abroad, 2 a county, 3 a municipality, 4 a school
 */
record UdirUnit(int level, int country, int county, int municipality, int school) {
  private static final String COUNTRY = "0";
  /** Udir's code of the whole country; "U" is the Norwegian schools abroad, at the same level. */
  private static final String INLAND = "I";
  private static final Pattern COUNTY = Pattern.compile("\\d{2}");
  private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
  private static final Pattern SCHOOL = Pattern.compile("\\d{9}");

  /** Empty where the rows have no codes. */
  static Optional<UdirUnit> of(List<Dimension> dimensions) {
    var unit = new UdirUnit(index(dimensions, "EnhetNivaa"), index(dimensions, "Nasjonaltkode"),
        index(dimensions, "Fylkekode"),
        index(dimensions, "Kommunekode"), index(dimensions, "Organisasjonsnummer"));
    return unit.level < 0 ? Optional.empty() : Optional.of(unit);
  }

  private static int index(List<Dimension> dimensions, String id) {
    for (int i = 0; i < dimensions.size(); i++) if (dimensions.get(i).id().equals(id)) return i;
    return -1;
  }

  /** Empty where the row has no code of its level; its name must do. */
  Optional<String> code(String[] codes) {
    return switch (codes[level].strip()) {
      case "1" -> Optional.of(national(country < 0 ? "" : codes[country].strip()));
      case "2" -> code(codes, county, COUNTY);
      case "3" -> code(codes, municipality, MUNICIPALITY);
      case "4" -> code(codes, school, SCHOOL);
      default -> Optional.empty();
    };
  }

  /** Another code than the country's is a place of its own, which no report reads. */
  private static String national(String code) {
    return code.isEmpty() || code.equals(INLAND) ? COUNTRY : "Nasjonalt " + code;
  }

  private static Optional<String> code(String[] codes, int column, Pattern form) {
    return column < 0 ? Optional.empty() : Optional.of(codes[column].strip()).filter(c -> form.matcher(c).matches());
  }
}
