package no.oppvekststatus.privacy;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person must not write in a free text, of a form or of a comment: who can be found by it. */
public final class FreeText {
  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+\\s?@\\s?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
  private static final Pattern PHONE = Pattern.compile(
      "(?<![\\p{N}.,])(?!20\\d{2}[\\s\\u00a0]?20\\d{2}(?!\\p{N}))(?:(?:\\+|00)47[\\s\\u00a0]?)?[2-9]\\d(?:[\\s\\u00a0]?\\d{2}){3}(?![\\p{N}])"
          + "|(?<![\\p{N}.,])(?:(?:\\+|00)47[\\s\\u00a0]?)?[489]\\d{2}[\\s\\u00a0]\\d{2}[\\s\\u00a0]\\d{3}(?![\\p{N}])"
          + "|\\+\\d{9,14}(?!\\d)");

  private static final Pattern MARK = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** Stands for a file's name that must not be shown. */
  public static final String HIDDEN = "vises ikke";
  /** A birth number whose day, month and year are written apart, also with the century. */
  private static final Pattern BIRTH_DATE =
      Pattern.compile("(?<!\\d)(\\d{2}) ?(\\d{2}) ?(?:19|20)?(\\d{2}) ?(\\d{5})(?!\\d)");

  private FreeText() {}

  /** What was found. */
  public static Optional<Identifier> forbidden(String text) {
    Optional<IdentityNumber.Hit> number = IdentityNumber.next(text, 0, false);
    if (number.isPresent()) return number.map(IdentityNumber.Hit::what);
    if (MAIL.matcher(text).find()) return Optional.of(Identifier.EMAIL);
    return PHONE.matcher(text).find() ? Optional.of(Identifier.PHONE) : Optional.empty();
  }

  /**
   * A file's name as it may be shown: {@link #HIDDEN} where it carries an identity number or an address; a mark that is
   * not seen, or turns the direction of what is, as its code: {@code [U+202E]}.
   */
  public static String shownName(String fileName) {
    boolean carries = carries(MARK.matcher(fileName).replaceAll("")) || carries(MARK.matcher(fileName).replaceAll("?"));
    return carries ? HIDDEN
        : MARK.matcher(fileName).replaceAll(mark -> String.format("[U+%04X]", mark.group().codePointAt(0)));
  }

  /** True where a name has a mark that is not seen: a control, a direction mark, a line break, half a character. */
  public static boolean hasMarks(String fileName) {
    return MARK.matcher(fileName).find();
  }

  private static boolean carries(String name) {
    String read = Normalizer.normalize(name, Normalizer.Form.NFKC).replace("%20", " ").replaceAll("[\\s_.,–+-]+", " ");
    String joined = BIRTH_DATE.matcher(read).replaceAll("$1$2$3 $4");
    return IdentityNumber.in(read) || IdentityNumber.in(joined) || MAIL.matcher(name).find();
  }

  /** A path as it may be shown, each of its names by itself. */
  public static String shownPath(String path) {
    return Stream.of(path.split("/", -1)).map(FreeText::shownName).collect(Collectors.joining("/"));
  }
}
