package no.oppvekststatus.intake.places;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.figures.Places;
import org.jspecify.annotations.Nullable;

/** A list of places as records: old code and name, new code and name, from, to. */
public final class PlaceRows {
  private PlaceRows() {}

  public static Stream<List<String>> of(Places places) {
    return Stream.concat(
        places.codes().stream().map(c -> List.of("", "", c.code(), c.name(), day(c.from()), day(c.to()))),
        places.changes().stream()
            .map(c -> List.of(c.oldCode(), c.oldName(), c.newCode(), c.newName(), c.on().toString(), "")));
  }

  private static String day(@Nullable LocalDate day) { return day == null ? "" : day.toString(); }
}
