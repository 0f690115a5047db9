package no.oppvekststatus.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.oppvekststatus.composition.origin.EditionLineage;
import no.oppvekststatus.composition.origin.PrintedNumber;

/** A printed number back to its formula, its cells and its files, in plain words. */
public final class Trace {
  private static final int MOST_PLACES = 40;

  private Trace() {}

  /** What stands behind an id and where it is printed; empty when the edition has no such number. */
  static List<String> of(EditionLineage lineages, String id) {
    List<String> origin = lineages.origins().get(id);
    if (origin == null) return List.of();
    List<String> lines = new ArrayList<>(origin);
    origin.stream().filter(l -> l.startsWith(EditionLineage.OPERANDS))
        .flatMap(l -> Arrays.stream(l.substring(EditionLineage.OPERANDS.length()).split(" ")))
        .filter(lineages.origins()::containsKey)
        .forEach(member -> lines.add(member(member, lineages.origins().getOrDefault(member, List.of()))));
    List<PrintedNumber> printed = lineages.numbers().stream().filter(n -> n.id().equals(id)).toList();
    printed.stream().limit(MOST_PLACES).forEach(n -> lines.add("trykt: " + where(n)));
    if (printed.size() > MOST_PLACES) lines.add("trykt: og " + (printed.size() - MOST_PLACES) + " steder til");
    return lines;
  }

  /** The operands, one line each, down to the cells; the operands of an operand are traced by its id. */
  private static String member(String id, List<String> origin) {
    return "ledd: " + id + ": "
        + origin.stream().filter(l -> !l.startsWith("tall: ") && !l.startsWith(EditionLineage.OPERANDS))
            .collect(Collectors.joining("; "));
  }

  /** Every place where a number is printed so, with its id: a reader holds paper, not ids. */
  static List<String> printed(EditionLineage lineages, String number) {
    String wanted = bare(number);
    return lineages.numbers().stream().filter(n -> bare(n.printed()).equals(wanted)).map(n -> n.id() + "  " + where(n))
        .distinct().toList();
  }

  /** As it is read: without spaces, percent sign and the source's decimal point. */
  private static String bare(String number) {
    return number.replaceAll("[\\s\\u00a0%]", "").replace('\u2212', '-').replace('.', ',');
  }

  private static String where(PrintedNumber n) {
    return n.document() + (n.page() > 0 ? ", side " + n.page() : "") + ", " + n.place() + ": «" + n.printed() + "»";
  }

  /** Which edition printed it, when, and in which role it was approved. */
  public static String published(Edition e) {
    return "utgave: " + e.number() + " for " + e.municipality() + " " + e.year() + ", publisert " + e.clock()
        + ", godkjent av " + e.approver()
        + (e.reason().isEmpty() ? "" : ", fordi: " + e.reason());
  }
}
