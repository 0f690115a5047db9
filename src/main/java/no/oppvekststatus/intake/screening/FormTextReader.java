package no.oppvekststatus.intake.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.SeparatorLine;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.intake.selfreport.FormPersons;

/**
 * Screens our form as text for e-mail addresses and phone numbers, field by field, whether or not it can be read as a
 * form. The bytes are read as characters: digits and the at sign are the same in every encoding that people hand in.
 */
final class FormTextReader {
  private static final Set<String> HEADINGS = Set.of("type", "id", "status");
  private static final int HEAD = 1 << 16;
  private static final Pattern MARK = Pattern.compile("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)");
  /** What parts the fields where the first line does not state another separator. */
  private static final String USUAL = "[;\t]|,(?=\\S)";

  /** What {@link DelimitedReader#plain} and the parting leave out of a heading. */
  private static final Pattern FILLED = Pattern.compile("[\\s\\u00a0\\ufeff_*\"]+");

  private final Path file;
  private final Pattern separators;
  private final List<String> headings;
  private final List<Rejection> found = new ArrayList<>();

  private FormTextReader(Path file, String head) {
    this.file = file;
    this.separators =
        Pattern.compile(USUAL + SeparatorLine.of(head).map(c -> "|" + Pattern.quote(String.valueOf(c))).orElse(""));
    this.headings = head.lines().filter(FormTextReader::worthParting).map(line -> fields(line.toLowerCase(Locale.ROOT)))
        .filter(FormTextReader::form)
        .findFirst().orElse(List.of());
  }

  /** Empty where the text is no form of ours. */
  static List<Rejection> screen(Path file) throws IOException {
    FormTextReader reader = new FormTextReader(file, head(file));
    if (!reader.headings.isEmpty()) reader.screen();
    return reader.found;
  }

  /** Only the head of the file is read for its headings: a line of another kind of file may be as long as the file. */
  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return plain(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
    }
  }

  private void screen() throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) screen(plain(line), ++number);
    }
  }

  private void screen(String line, int number) {
    List<String> fields = fields(line);
    for (int i = 0; i < fields.size(); i++) {
      String place = "linje " + number + ", felt " + (i + 1);
      FormPersons.inField(i < headings.size() ? headings.get(i) : "", fields.get(i))
          .ifPresent(what -> found.add(TextScreen.rejection(what, place)));
    }
  }

  /** Whether the words of the headings stand in the line at all: few lines are parted for nothing. */
  private static boolean worthParting(String line) {
    String words = FILLED.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
    return HEADINGS.stream().allMatch(words::contains) && (words.contains("enhet") || words.contains("eining"));
  }

  /**
   * The headings as the reader of the form looks them up; also below a title, with which the form is refused but kept.
   */
  private static boolean form(List<String> fields) {
    List<String> names = fields.stream().map(DelimitedReader::plain).toList();
    return names.containsAll(HEADINGS) && (names.contains("enhet") || names.contains("eining"));
  }

  /** Without the zero bytes of UTF-16, the lead byte of a hard space in UTF-8, and the mark that opens a file. */
  private static String plain(String line) {
    return MARK.matcher(line.replace("\0", "").replace("\u00c2", "")).replaceFirst("");
  }

  /** A quote does not matter here: a text with a separator in it is seen in two parts. */
  private List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : separators.split(line, -1)) fields.add(field.replace("\"", "").strip());
    return fields;
  }
}
