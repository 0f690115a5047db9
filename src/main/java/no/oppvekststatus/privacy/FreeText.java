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

  private FreeText() {}

  /** The code of what was found: identity-number, duf-number, email or phone. */
  public static Optional<String> forbidden(String text) {
    Optional<IdentityNumber.Hit> number = IdentityNumber.next(text, 0, false);
    if (number.isPresent()) return number.map(IdentityNumber.Hit::code);
    if (MAIL.matcher(text).find()) return Optional.of("email");
    return PHONE.matcher(text).find() ? Optional.of("phone") : Optional.empty();
  }

  /** A file's name as it may be shown: "vises ikke" where it carries an identity number or an address. */
  public static String shownName(String fileName) {
    String plain = fileName.replaceAll("[\\p{Cntrl}]", "?");
    boolean carries = IdentityNumber.next(plain.replaceAll("[_.,]", " "), 0, true).isPresent() || MAIL.matcher(plain).find();
    return carries ? "vises ikke" : plain;
  }
}
