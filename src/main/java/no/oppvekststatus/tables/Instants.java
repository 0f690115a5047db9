package no.oppvekststatus.tables;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import no.oppvekststatus.home.NorwegianTime;

/** When a table was changed, from the forms the publishers write; a local time is Norwegian. */
final class Instants {
  private static final DateTimeFormatter PX = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm");

  private Instants() {}

  /** Empty where the text is no moment we know; that stops nothing. */
  static Optional<Instant> of(String text) {
    String t = text.strip();
    try {
      if (t.matches("\\d{4}-\\d{2}-\\d{2}"))
        return Optional.of(LocalDate.parse(t).atStartOfDay(NorwegianTime.ZONE).toInstant());
      if (t.matches("\\d{8} \\d{2}:\\d{2}"))
        return Optional.of(LocalDateTime.parse(t, PX).atZone(NorwegianTime.ZONE).toInstant());
      if (t.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+"))
        return Optional.of(LocalDateTime.parse(t).atZone(NorwegianTime.ZONE).toInstant());
      return t.contains("T") ? Optional.of(OffsetDateTime.parse(t).toInstant()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
