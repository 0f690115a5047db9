package no.oppvekststatus.intake.screening;

import java.util.List;
import no.oppvekststatus.privacy.IdentityNumber;

/**
 * Recognises a municipality's KOSTRA submission: fixed width, municipality number in 1–4, year in 5–6, birth number in
 * 17–27 (form 11F and its kin), or another fixed-width list in which most lines hold a birth number somewhere.
 */
public final class SubmissionShape {
  private static final int BIRTH_NUMBER = 16;

  private SubmissionShape() {}

  /** True where at least half of the lines have the shape; {@code lines} are the file's first ones. */
  public static boolean of(List<String> lines) {
    long written = lines.stream().filter(l -> !l.isBlank()).count();
    long shaped = lines.stream().filter(SubmissionShape::shaped).count();
    return shaped > 0 && shaped * 2 >= written;
  }

  private static boolean shaped(String line) {
    if (line.length() < BIRTH_NUMBER + 11 || !digits(line, 0, 6)) return false;
    if (digits(line, BIRTH_NUMBER, 11) && IdentityNumber.date(line, BIRTH_NUMBER) && plain(line)) return true;
    for (int i = 6; i + 11 <= Math.min(line.length(), 80); i++)
      if (digits(line, i, 11) && plain(line) && IdentityNumber.personal(line, i)) return true;
    return false;
  }

  /** No separator of a table in the part that a submission keeps for its keys. */
  private static boolean plain(String line) {
    return line.substring(0, BIRTH_NUMBER + 11).chars()
        .noneMatch(c -> c == ';' || c == ',' || c == '\t' || c == '.' || c == '"');
  }

  private static boolean digits(String line, int from, int count) {
    for (int i = from; i < from + count; i++) if (line.charAt(i) < '0' || line.charAt(i) > '9') return false;
    return true;
  }
}
