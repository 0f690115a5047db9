package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Expected bad data: a table that cannot be read, with a stable code, a position and a remedy. */
final class Malformed extends IOException {
  private static final long serialVersionUID = 1L;
  private final RejectionCode code;
  private final String place;

  Malformed(RejectionCode code, String place, String remedy) {
    super(remedy);
    this.code = code;
    this.place = place;
  }

  static Malformed broken(String place) {
    return new Malformed(RejectionCode.BROKEN_FILE, place, "Filen er avkortet eller ødelagt. Last den ned på nytt.");
  }

  static Malformed broken(JacksonException e) {
    @Nullable TokenStreamLocation at = e.getLocation();
    return broken(at == null ? "" : "linje " + at.getLineNr());
  }

  static Malformed shape(String place, String what) {
    return new Malformed(RejectionCode.WRONG_SHAPE, place, what + " Last ned tabellen på nytt.");
  }

  Recognition.StatisticsRefused refused() {
    String remedy = getMessage();
    return new Recognition.StatisticsRefused(code, place, remedy == null ? "" : remedy);
  }
}
