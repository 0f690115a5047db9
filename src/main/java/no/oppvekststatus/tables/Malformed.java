package no.oppvekststatus.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Expected bad data: a table that cannot be read, with a stable code, a position and a remedy. */
final class Malformed extends IOException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String place;

  Malformed(String code, String place, String remedy) {
    super(remedy);
    this.code = code;
    this.place = place;
  }

  static Malformed broken(String place) {
    return new Malformed("broken-file", place, "Filen er avkortet eller ødelagt. Last den ned på nytt.");
  }

  static Malformed broken(JacksonException e) {
    @Nullable TokenStreamLocation at = e.getLocation();
    return broken(at == null ? "" : "linje " + at.getLineNr());
  }

  static Malformed shape(String place, String what) {
    return new Malformed("wrong-shape", place, what + " Last ned tabellen på nytt.");
  }

  Recognition.StatisticsRefused refused() {
    String remedy = getMessage();
    return new Recognition.StatisticsRefused(code, place, remedy == null ? "" : remedy);
  }
}
