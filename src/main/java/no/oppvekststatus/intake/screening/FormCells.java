package no.oppvekststatus.intake.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.oppvekststatus.intake.selfreport.FormPersons;
import no.oppvekststatus.privacy.FreeText;
import no.oppvekststatus.privacy.Identifier;

/**
 * E-mail addresses and phone numbers in the cells of a form of ours, while the workbook is screened; in another
 * workbook nothing is found. The hidden sheet of the form is given first. What it says, and what the form repeats of
 * it, is the plan's own text and no entry.
 */
final class FormCells {
  /** The number of a string of the workbook, as its cells write it. */
  static final Pattern INDEX = Pattern.compile("\\d{1,9}");
  /** The strings that would be personal data if a person wrote them, by their number in the workbook. */
  private final Map<Integer, String> suspects = new HashMap<>();
  private final Set<Integer> shown = new HashSet<>();
  private final Set<String> printed = new HashSet<>();
  private int id = -1;
  private boolean form;

  /** A string of the workbook, which any number of cells may show. */
  void string(int index, String text) {
    if (text.equals(FormPersons.ID)) id = index;
    if (FreeText.forbidden(text).isPresent()) suspects.put(index, text);
  }

  /** What stands in a cell. @param type the cell's type as the file writes it, "" for a number */
  Optional<Identifier> in(String sheet, String cell, String type, String text) {
    int index = type.equals("s") && INDEX.matcher(text).matches() ? Integer.parseInt(text) : -1;
    String written = type.equals("s") ? suspects.getOrDefault(index, "") : text;
    shown.add(index);
    if (sheet.equals(FormPersons.SETUP)) {
      form |= index >= 0 ? index == id : text.equals(FormPersons.ID);
      printed.add(written);
      return Optional.empty();
    }
    if (!form || written.isEmpty() || printed.contains(written)) return Optional.empty();
    boolean number = type.isEmpty() || type.equals("n");
    return number ? FormPersons.inNumber(sheet, cell, written) : FormPersons.inText(sheet, cell, written);
  }

  /** What stands in a string that no cell shows, but that still lies in the form. */
  Optional<Identifier> unshown() {
    return suspects.entrySet().stream().filter(e -> form && !shown.contains(e.getKey())).findFirst()
        .flatMap(e -> FreeText.forbidden(e.getValue()));
  }
}
