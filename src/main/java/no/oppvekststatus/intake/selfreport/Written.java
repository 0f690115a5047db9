package no.oppvekststatus.intake.selfreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in one field, and where; not yet believed.
 *
 * @param text as written, trimmed; for a number its plain digits
 * @param date where the sheet itself holds a date
 * @param formula a formula stands where a value should
 */
record Written(String place, String text, @Nullable LocalDate date, boolean formula) {
  private static final List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.ofPattern("d.M.uuuu"), DateTimeFormatter.ISO_LOCAL_DATE,
      DateTimeFormatter.ofPattern("d/M/uuuu"));

  static Written text(String place, String text) {
    return new Written(place, text.strip(), null, false);
  }

  boolean blank() {
    return text.isEmpty() && date == null && !formula;
  }

  /** Spaces in thousands and a decimal comma are read; anything else that is no number gives empty. */
  Optional<BigDecimal> number() {
    String plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replaceFirst("(?i)^(kr|ca)\\.?", "").replaceFirst("(?i)(kr|,-)\\.?$", "");
    if (!plain.matches("-?\\d{1,15}([.,]\\d{1,10})?")) return Optional.empty();
    return Optional.of(new BigDecimal(plain.replace(',', '.')));
  }

  /** Written 1.2.2025, 2025-02-01 or 1/2/2025, or a date cell. */
  Optional<LocalDate> day() {
    if (date != null) return Optional.of(date);
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(text, format.withResolverStyle(java.time.format.ResolverStyle.STRICT)));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return Optional.empty();
  }
}
