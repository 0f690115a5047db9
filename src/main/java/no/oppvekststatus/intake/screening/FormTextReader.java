package no.oppvekststatus.intake.screening;

import java.io.BufferedReader;
import java.io.IOException;
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
  private static final int LONGEST_LINE = 100_000;

  private FormTextReader() {}

  /** Empty where the text is no form of ours. */
  static List<Rejection> screen(Path file) throws IOException {
    List<Rejection> found = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      List<String> headings = List.of();
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (headings.isEmpty() && line.length() > LONGEST_LINE) return List.of();
        String plain = plain(line);
        if (headings.isEmpty() && !plain.isBlank() && !plain.startsWith("#") && !plain.startsWith("sep=")) {
          headings = fields(plain.toLowerCase(Locale.ROOT));
          if (!form(headings)) return List.of();
        } else {
          fields(plain, headings, number, found);
        }
      }
    }
    return found;
  }

  private static void fields(String line, List<String> headings, int number, List<Rejection> found) {
    List<String> fields = fields(line);
    for (int i = 0; i < fields.size(); i++) {
      String place = "linje " + number + ", felt " + (i + 1);
      FormPersons.inField(i < headings.size() ? headings.get(i) : "", fields.get(i))
          .ifPresent(code -> found.add(TextScreen.rejection(code, place)));
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
