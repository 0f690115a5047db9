package no.oppvekststatus.figures;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code of a municipality (four digits) or county (two) as KLASS lists it; from–to inclusive, a null end is open or
 * unknown.
 */
public record PlaceCode(String code, String name, @Nullable LocalDate from, @Nullable LocalDate to) {

  boolean validIn(int year) {
    return (from == null || from.getYear() <= year) && (to == null || year <= to.getYear());
  }

  boolean sameKey(PlaceCode o) { return code.equals(o.code) && name.equals(o.name) && Objects.equals(from, o.from); }
}
