package no.oppvekststatus.intake.selfreport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.formats.CellValue;

/**
 * What somebody wrote in one field, and where; not yet believed.
 *
 * @param formula a formula stands where a value should
 */
record FilledField(String place, CellValue value, boolean formula) {
  private static final List<DateTimeFormatter> DATES =
      List.of(DateTimeFormatter.ofPattern("d.M.uuuu"), DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu"));

  static FilledField text(String place, String text) {
    return new FilledField(place, new CellValue.TextCell(text), false);
  }

  /** As a person would write it. */
  String text() {
    return value.text();
  }

  boolean blank() {
    return value.empty() && !formula;
  }

  /** Written 1.2.2025, 2025-02-01 or 1/2/2025, or a date cell. */
  Optional<LocalDate> day() {
    if (value instanceof CellValue.DateCell d) return Optional.of(d.date());
    if (!(value instanceof CellValue.TextCell t)) return Optional.empty();
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(t.text(), format.withResolverStyle(ResolverStyle.STRICT)));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return Optional.empty();
  }
}
