package no.oppvekststatus.intake.screening;

import no.oppvekststatus.formats.RejectionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.privacy.Identifier;
import no.oppvekststatus.privacy.IdentityNumber;

/**
 * Screens a text that arrives in pieces of any length, keeping only the end of the piece before: lines may be as long
 * as the file.
 */
final class TextScreen {
  private static final int CARRY = 64;
  private static final int SHAPE_LINES = 200;
  private static final int SHAPE_WIDTH = 400;
  private static final int MOST = 20;

  private final List<Rejection> found = new ArrayList<>();
  private final List<String> firstLines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder window = new StringBuilder();
  private final PxCells px = new PxCells();
  private Optional<Boolean> commaSeparates = Optional.empty();
  private long lineNumber = 1;
  private long lastHit = -1;
  private long windowStart;

  public void take(String piece) {
    rememberLines(piece);
    window.append(px.parted(piece));
    if (commaSeparates.isEmpty()) commaSeparates = Optional.of(commaSeparated(window));
    look(false);
  }

  /** Everything found, at most twenty; the whole file first where it is a submission. */
  public List<Rejection> finish() {
    look(true);
    if (line.length() > 0 && firstLines.size() < SHAPE_LINES) firstLines.add(line.toString());
    if (SubmissionShape.of(firstLines))
      return List
          .of(new Rejection(RejectionCode.KOSTRA_SUBMISSION, "",
              "Filen ser ut som en innsending til KOSTRA med fødselsnummer. "
                  + "Slett den fra mappen. Her skal bare publiserte tall inn."));
    return found;
  }

  private void look(boolean last) {
    int from = windowStart == 0 ? 0 : 2;
    int safe = last ? window.length() : Math.max(0, window.length() - CARRY);
    String text = window.toString();
    Optional<IdentityNumber.Hit> hit = IdentityNumber.next(text, from, commaSeparates.orElse(false));
    while (hit.isPresent()) {
      IdentityNumber.Hit h = hit.get();
      if (h.from() < safe && windowStart + h.from() > lastHit) note(h, text);
      hit = IdentityNumber.next(text, h.to(), commaSeparates.orElse(false));
    }
    int drop = last ? window.length() : safe;
    lineNumber += lineEnds(text, drop);
    window.delete(0, drop);
    windowStart += drop;
  }

  private void note(IdentityNumber.Hit hit, String text) {
    lastHit = windowStart + hit.from();
    if (found.size() < MOST) found.add(rejection(hit.what(), "linje " + (lineNumber + lineEnds(text, hit.from()))));
  }

  private static long lineEnds(String text, int before) {
    long ends = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < before; i = text.indexOf('\n', i + 1)) ends++;
    return ends;
  }

  static Rejection rejection(Identifier found, String place) {
    String what = switch (found) {
      case DUF_NUMBER -> "et DUF-nummer";
      case EMAIL -> "en e-postadresse";
      case PHONE -> "et telefonnummer";
      case IDENTITY_NUMBER -> "et fødselsnummer eller et lignende nummer";
    };
    return new Rejection(found.code(), place, "Filen inneholder " + what + ". Ingenting er lest eller lagret. "
        + "Slett filen, fjern opplysningen der den kom fra, og legg inn en ny.");
  }

  private void rememberLines(String piece) {
    for (int from = 0, end; from < piece.length() && firstLines.size() < SHAPE_LINES; from = end + 1) {
      end = lineEnd(piece, from);
      line.append(piece, from, from + Math.min(end - from, SHAPE_WIDTH - line.length()));
      if (end == piece.length()) return;
      if (line.length() > 0) firstLines.add(line.toString());
      line.setLength(0);
    }
  }

  private static int lineEnd(String piece, int from) {
    int feed = piece.indexOf('\n', from);
    int end = feed < 0 ? piece.length() : feed;
    int back = piece.indexOf('\r', from);
    return back < 0 ? end : Math.min(end, back);
  }

  /** A comma parts the cells where the first line has one and neither semicolon nor tab; JSON keeps its own rule. */
  private static boolean commaSeparated(CharSequence start) {
    String first = start.toString().stripLeading();
    if (first.startsWith("{") || first.startsWith("[")) return false;
    String head = first.lines().findFirst().orElse("");
    return head.indexOf(',') >= 0 && head.indexOf(';') < 0 && head.indexOf('\t') < 0;
  }
}
