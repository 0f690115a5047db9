package no.oppvekststatus.document;

import java.util.List;

/**
 * One decided text of a document or a sheet, without marks.
 *
 * @param place where in the model it stands: "sections[3].blocks[0].rows[2].cells[4].text", or "Indikatorer!E7"
 * @param spans the marked numbers in it
 */
public record MarkedText(String place, String text, List<NumberMark.NumberSpan> spans) {
  public static MarkedText of(String place, String marked) {
    NumberMark.PlainText text = NumberMark.parse(marked);
    return new MarkedText(place, text.plain(), text.spans());
  }

  public boolean numbered() { return !spans.isEmpty() || Digits.any(text); }
}
