package no.oppvekststatus.intake.places;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.oppvekststatus.figures.Places;
import org.jspecify.annotations.Nullable;

/** A list of places as lines of CSV: old code and name, new code and name, from, to. */
public final class PlaceRows {
  private PlaceRows() {}

  public static Stream<String> of(Places places) {
    return Stream.concat(
        places.codes().stream().map(c -> ",," + c.code() + "," + quoted(c.name()) + "," + day(c.from()) + "," + day(c.to())),
        places.changes().stream().map(c -> c.oldCode() + "," + quoted(c.oldName()) + "," + c.newCode() + "," + quoted(c.newName()) + ","
            + c.on() + ","));
  }

  private static String day(@Nullable LocalDate day) { return day == null ? "" : day.toString(); }

  private static String quoted(String text) {
    return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
