package no.oppvekststatus.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person must not write in a free text, of a form or of a comment: who can be found by it. */
public final class FreeText {
  private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+\\s?@\\s?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
  private static final Pattern PHONE = Pattern.compile(
      "(?<![\\p{N}.,])(?:(?:\\+|00)47[\\s\\u00a0]?)?[2-9]\\d(?:[\\s\\u00a0]?\\d{2}){3}(?![\\p{N}])"
      + "|(?<![\\p{N}.,])(?:(?:\\+|00)47[\\s\\u00a0]?)?[489]\\d{2}[\\s\\u00a0]\\d{2}[\\s\\u00a0]\\d{3}(?![\\p{N}])"
      + "|\\+\\d{9,14}(?!\\d)");

  private static final Pattern MARK = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** Stands for a file's name that must not be shown. */
  public static final String HIDDEN = "vises ikke";

  private FreeText() {}

  /** The code of what was found: identity-number, duf-number, email or phone. */
  public static Optional<String> forbidden(String text) {
    Optional<IdentityNumber.Hit> number = IdentityNumber.next(text, 0, false);
    if (number.isPresent()) return number.map(IdentityNumber.Hit::code);
    if (MAIL.matcher(text).find()) return Optional.of("email");
    return PHONE.matcher(text).find() ? Optional.of("phone") : Optional.empty();
  }

  /**
   * A file's name as it may be shown: {@link #HIDDEN} where it carries an identity number or an address; a mark that is not
   * seen, or turns the direction of what is, as its code: {@code [U+202E]}.
   */
  public static String shownName(String fileName) {
    boolean carries = carries(MARK.matcher(fileName).replaceAll("")) || carries(MARK.matcher(fileName).replaceAll("?"));
    return carries ? HIDDEN : MARK.matcher(fileName).replaceAll(mark -> String.format("[U+%04X]", mark.group().codePointAt(0)));
  }

  /** True where a name has a mark that is not seen: a control, a direction mark, a line break, half a character. */
  public static boolean hasMarks(String fileName) { return MARK.matcher(fileName).find(); }

  private static boolean carries(String name) {
    return IdentityNumber.next(name.replaceAll("[_.,]", " "), 0, true).isPresent() || MAIL.matcher(name).find();
  }
}
