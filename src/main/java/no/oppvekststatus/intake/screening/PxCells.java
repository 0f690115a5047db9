package no.oppvekststatus.intake.screening;

import java.util.regex.Pattern;

/**
 * Parts the cells of a PX file from one another. In its data part an unquoted blank ends a cell, so that two neighbours
 * of six and five digits are not one number of a person; a blank within quotes stands inside one cell. A text that is
 * no PX file is given back as it is: there a blank may stand inside a number.
 *
 * <p>The data part begins at an unquoted {@code DATA=} that opens a statement and ends at the next unquoted semicolon.
 */
final class PxCells {
  private static final Pattern OPENING = Pattern.compile(
      "(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|SUBJECT-AREA|SUBJECT-CODE|MATRIX|TITLE|DECIMALS)"
          + "\\s*=[\\s\\S]*");
  /** Characters in which the opening keyword must stand. */
  private static final int OPENS_WITHIN = 64;

  private final StringBuilder opening = new StringBuilder();
  private final StringBuilder keyword = new StringBuilder();
  private boolean decided;
  private boolean px;
  private boolean quoted;
  private boolean data;

  /** The next piece of the text, as long as it was given. */
  String parted(String piece) {
    if (!decided) decide(piece);
    if (!px) return piece;
    StringBuilder parted = new StringBuilder(piece.length());
    for (int i = 0; i < piece.length(); i++) parted.append(next(piece.charAt(i)));
    return parted.toString();
  }

  /** By the first piece: nobody writes an opening keyword in pieces shorter than it. */
  private void decide(String piece) {
    for (int i = 0; i < piece.length() && opening.length() < OPENS_WITHIN; i++) {
      char c = piece.charAt(i);
      boolean mark = c == '\u00ef' || c == '\u00bb' || c == '\u00bf' || c == '\u00fe' || c == '\u00ff' || c == '\ufeff';
      if (!(opening.length() == 0 && (mark || Character.isWhitespace(c)))) opening.append(c);
    }
    px = OPENING.matcher(opening).matches();
    decided = true;
  }

  private char next(char c) {
    if (c == '"') quoted = !quoted;
    if (quoted || c == '"') return c;
    if (data) {
      if (c == ';') data = false;
      return c == ' ' || c == '\u00a0' ? '\t' : c;
    }
    if (c == ';') keyword.setLength(0);
    else if (c == '=') data = keyword.toString().equals("DATA");
    else if (!Character.isWhitespace(c) && keyword.length() < OPENS_WITHIN) keyword.append(c);
    return c;
  }
}
