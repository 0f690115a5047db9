package no.oppvekststatus.report.lineage;

import java.util.List;

/**
 * One decided text of a document or a sheet, without marks.
 *
 * @param place where in the model it stands: "sections[3].blocks[0].rows[2].cells[4].text", or "Indikatorer!E7"
 * @param spans the marked numbers in it
 */
public record Decided(String place, String text, List<Printed.Span> spans) {
  public static Decided of(String place, String marked) {
    Printed.Told told = Printed.parse(marked);
    return new Decided(place, told.plain(), told.spans());
  }

  public boolean numbered() { return !spans.isEmpty() || Digits.any(text); }
}
