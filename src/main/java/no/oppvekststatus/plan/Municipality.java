package no.oppvekststatus.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A municipality with its number today and every number it or its predecessors had. */
public record Municipality(String id, String name, String number, String countyNumber, String countyName,
    @Nullable String kostraGroup, List<MunicipalityNumber> numbers) {

  /** Valid from–to inclusive; a null end is open. {@code successors} are the numbers it became. */
  public record MunicipalityNumber(String number, String name, @Nullable LocalDate from, @Nullable LocalDate to,
      List<String> successors) {
    public boolean validIn(int year) {
      return (from == null || from.getYear() <= year) && (to == null || year <= to.getYear());
    }
  }
}
