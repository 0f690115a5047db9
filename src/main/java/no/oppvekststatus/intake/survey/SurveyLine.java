package no.oppvekststatus.intake.survey;

import java.util.List;
import java.util.Map;
import no.oppvekststatus.intake.DelimitedReader;

/**
 * One line of the survey table as written.
 *
 * @param places where each column stands ("linje 4, kolonne prosent", "Ungdata!F4"), by plain header name, and the line itself by ""
 * @param overfull it has more fields than the table has columns
 */
record SurveyLine(Map<String, String> cells, Map<String, String> places, boolean overfull) {
  String get(String column) {
    return cells.getOrDefault(DelimitedReader.plain(column), "").strip();
  }

  String place(String column) {
    return places.getOrDefault(DelimitedReader.plain(column), "");
  }

  boolean blank() {
    return List.of("indikator", "prosent", "år", "svar").stream().allMatch(c -> get(c).isEmpty());
  }
}
