package no.oppvekststatus.intake.selfreport;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.oppvekststatus.privacy.FreeText;
import no.oppvekststatus.privacy.Identifier;

/**
 * Personal data in one cell of a form: identity numbers, e-mail addresses and phone numbers. An amount or a count may
 * have as many digits as a phone number and is none.
 */
public final class FormPersons {
  /** The name of the hidden sheet by which a workbook is known to be our form. */
  public static final String SETUP = FormLayout.SETUP;
  /** What stands in that sheet. */
  public static final String ID = FormLayout.ID;
  private static final Pattern AMOUNT =
      Pattern.compile("(?i)(?:ca\\.?|kr\\.?)?[\\d\\s\\u00a0\\u202f.,]*(?:,-|kr\\.?|kroner)?");
  /** Columns of the sheet in which last year's answer, the answer and its second part stand. */
  private static final Pattern QUANTITY = Pattern.compile("[DEF]\\d{1,7}");
  /** Columns of the sheet in which words are asked for. */
  private static final Pattern WORDS = Pattern.compile("[BG]\\d{1,7}");
  /**
   * Headings of the text form under which a number is asked for; the last one is "beløp" in UTF-8, read byte by byte
   * and in small letters.
   */
  private static final Set<String> QUANTITIES =
      Set.of("antall", "av", "anslag", "tal", "overslag", "bel\u00f8p", "bel\u00e3\u00b8p");

  private FormPersons() {}

  /** What was found in a cell of text. @param cell its address in the sheet ("G12") */
  public static Optional<Identifier> inText(String sheet, String cell, String text) {
    boolean quantity = sheet.equals(FormLayout.SHEET) && QUANTITY.matcher(cell).matches() && amount(text);
    return quantity ? Optional.empty() : FreeText.forbidden(text);
  }

  /** A cell that holds a number: a phone number only where words are asked for. */
  public static Optional<Identifier> inNumber(String sheet, String cell, String number) {
    boolean words = sheet.equals(FormLayout.SHEET) && WORDS.matcher(cell).matches();
    return words ? FreeText.forbidden(number.replaceFirst("\\.0+$", "")) : Optional.empty();
  }

  /** A field of the form as text, under its heading. */
  public static Optional<Identifier> inField(String heading, String text) {
    boolean quantity = QUANTITIES.contains(heading.strip().toLowerCase(Locale.ROOT)) && amount(text);
    return quantity ? Optional.empty() : FreeText.forbidden(text);
  }

  private static boolean amount(String text) { return AMOUNT.matcher(text.strip()).matches(); }
}
