package no.oppvekststatus.intake.survey;

import java.util.List;
import java.util.Map;
import no.oppvekststatus.formats.CellValue;
import no.oppvekststatus.formats.DelimitedReader;

/**
 * One line of the survey table as written.
 *
 * @param places where each column stands ("linje 4, kolonne prosent", "Ungdata!F4"), by plain header name, and the line
 *     itself by ""
 * @param uneven it does not have the fields of the columns, so that nobody knows where each of its words belongs
 */
record SurveyLine(Map<String, CellValue> cells, Map<String, String> places, boolean uneven) {
  CellValue cell(String column) {
    return cells.getOrDefault(DelimitedReader.plain(column), CellValue.EMPTY);
  }

  String get(String column) {
    return cell(column).text();
  }

  String place(String column) {
    return places.getOrDefault(DelimitedReader.plain(column), "");
  }

  /** A line with nothing but a number of a municipality, a level or a gender says nothing yet. */
  boolean blank() {
    return List.of("indikator", "år", "prosent", "svar", "invitert", "svarprosent").stream()
        .allMatch(c -> cell(c).empty());
  }
}
