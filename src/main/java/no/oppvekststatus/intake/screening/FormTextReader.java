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
import no.oppvekststatus.intake.Rejection;
import no.oppvekststatus.intake.selfreport.FormPersons;

/**
 * Screens our form as text for e-mail addresses and phone numbers, field by field, whether or not it can be read as a form. The
 * bytes are read as characters: digits and the at sign are the same in every encoding that people hand in.
 */
final class FormTextReader {
  private static final Set<String> HEADINGS = Set.of("type", "id", "status");
  private static final int HEAD = 1 << 16;

  private FormTextReader() {}

  /** Empty where the text is no form of ours. */
  static List<Rejection> screen(Path file) throws IOException {
    List<String> headings = headings(file);
    List<Rejection> found = new ArrayList<>();
    if (!form(headings)) return found;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) fields(plain(line), headings, ++number, found);
    }
    return found;
  }

  /** The first line that is no remark. Only the head of the file is read: a line of another kind of file may be as long as the file. */
  private static List<String> headings(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).lines().map(FormTextReader::plain)
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("sep=")).findFirst()
          .map(line -> fields(line.toLowerCase(Locale.ROOT))).orElse(List.of());
    }
  }

  private static void fields(String line, List<String> headings, int number, List<Rejection> found) {
    List<String> fields = fields(line);
    for (int i = 0; i < fields.size(); i++) {
      String place = "linje " + number + ", felt " + (i + 1);
      FormPersons.inField(i < headings.size() ? headings.get(i) : "", fields.get(i))
          .ifPresent(what -> found.add(TextScreen.rejection(what, place)));
    }
  }

  private static boolean form(List<String> headings) {
    return headings.containsAll(HEADINGS) && (headings.contains("enhet") || headings.contains("eining"));
  }

  /** Without the zero bytes of UTF-16, the lead byte of a hard space in UTF-8, and the mark that opens a file. */
  private static String plain(String line) {
    return line.replace("\0", "").replace("\u00c2", "").replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
  }

  /** A quote does not matter here: a text with a separator in it is seen in two parts. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split("[;\t]|,(?=\\S)", -1)) fields.add(field.replace("\"", "").strip());
    return fields;
  }
}
