package no.oppvekststatus.intake.places;

import no.oppvekststatus.formats.RejectionCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.figures.PlaceChange;
import no.oppvekststatus.figures.PlaceCode;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines of one list: codes made whole, damaged letters mended and reported, what cannot be read refused.
 */
final class PlaceListing {
  private static final Pattern ESCAPED = Pattern.compile("<U\\+([0-9A-Fa-f]{4,6})>");
  private static final List<DateTimeFormatter> DATES =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
  private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}");
  private final List<PlaceCode> codes = new ArrayList<>();
  private final List<PlaceChange> changes = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private long lines;
  private long refused;
  private int mended;
  private int lost;

  /** Nothing is taken of a line whose reading throws this. */
  private static final class UnreadableLine extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RejectionCode code;

    private UnreadableLine(RejectionCode code, String remedy) {
      super(remedy);
      this.code = code;
    }
  }

  /** Why a line that does not fit the head cannot be taken. */
  static RuntimeException uneven() {
    return new UnreadableLine(RejectionCode.OVERFULL_LINE, DelimitedReader.UNEVEN);
  }

  /** A field of an answer stands under another name. */
  static RuntimeException renamed(String remedy) {
    return new UnreadableLine(RejectionCode.MISSING_COLUMN, remedy);
  }

  /** One line at {@code place}; either all of it is taken or it is listed as refused. */
  void line(String place, Runnable reading) {
    lines++;
    try {
      reading.run();
    } catch (UnreadableLine e) {
      refused++;
      rejections.add(new Rejection(e.code, place, String.valueOf(e.getMessage())));
    }
  }

  void code(String code, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from))
      throw new UnreadableLine(RejectionCode.INVALID_DATE, "Koden slutter før den begynner.");
    codes.add(new PlaceCode(code(code), name(name), from, to));
  }

  /**
   * An empty code on one side says created or ceased; the same code and name on both sides says only that the code is
   * there.
   */
  void change(String[] old, String[] now, LocalDate on, boolean exact) {
    String before = tidy(old[0]).isEmpty() ? "" : code(old[0]);
    String after = tidy(now[0]).isEmpty() ? "" : code(now[0]);
    if (before.isEmpty() && after.isEmpty())
      throw new UnreadableLine(RejectionCode.INVALID_CODE, "Linjen har verken gammel eller ny kode.");
    String oldName = name(old[1]);
    String newName = name(now[1]);
    if (before.equals(after) && (oldName.equals(newName) || oldName.isEmpty()))
      codes.add(new PlaceCode(after, newName, null, null));
    else if (!before.isEmpty() && !after.isEmpty() && before.length() != after.length())
      throw new UnreadableLine(RejectionCode.INVALID_CODE, "Den ene koden er en kommunes og den andre et fylkes.");
    else changes.add(new PlaceChange(before, oldName, after, newName, on, exact));
  }

  /** 2024-01-01 as KLASS writes it, or 01.01.2024 as a spreadsheet saves it again. */
  static LocalDate date(String text) {
    for (DateTimeFormatter form : DATES) {
      try {
        return LocalDate.parse(text.strip(), form);
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    throw new UnreadableLine(RejectionCode.INVALID_DATE, "Datoen skal skrives ÅÅÅÅ-MM-DD eller DD.MM.ÅÅÅÅ.");
  }

  static @Nullable LocalDate dateOr(String text) { return text.isBlank() ? null : date(text); }

  /** Two digits are a county, four a municipality; a zero that a spreadsheet has eaten is given back. */
  private static String code(String written) {
    String code = tidy(written);
    if (code.matches("\\d|\\d{3}")) code = "0" + code;
    if (!CODE.matcher(code).matches())
      throw new UnreadableLine(RejectionCode.INVALID_CODE,
          "Koden er verken en kommunes (fire sifre) eller et fylkes (to sifre). Last ned KLASS 131 eller 104.");
    return code;
  }

  private String name(String written) {
    String name = tidy(written);
    Matcher escaped = ESCAPED.matcher(name);
    if (escaped.find()) {
      mended++;
      name = escaped.replaceAll(m -> Matcher.quoteReplacement(letter(Integer.parseInt(m.group(1), 16))));
    }
    if (name.contains("?") || name.indexOf('\uFFFD') >= 0) lost++;
    return name;
  }

  /** A number that no letter has stays a lost one. */
  private static String letter(int code) {
    return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
  }

  /** Without no-break spaces and spaces around. */
  static String tidy(String text) {
    return text.replace('\u00A0', ' ').strip();
  }

  PlaceReading reading(String format, boolean sample) {
    List<Rejection> all = new ArrayList<>(rejections);
    if (mended > 0) all.add(new Rejection(RejectionCode.NOTE_MENDED_LETTERS, "", mended
        + " navn hadde bokstaver skrevet som <U+00D8>. De er satt tilbake til bokstaven koden står for."));
    if (lost > 0) all.add(new Rejection(RejectionCode.NOTE_LOST_LETTERS, "", lost
        + " navn har spørsmålstegn der det har vært et annet tegn. Navnet er beholdt slik det står; koden er uberørt."));
    return new PlaceReading(format, sample, new Places(codes, changes), lines, refused, all);
  }
}
