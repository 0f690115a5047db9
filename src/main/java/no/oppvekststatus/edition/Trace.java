package no.oppvekststatus.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.report.PrintedNumber;
import no.oppvekststatus.report.origin.Origin;

/** A printed number back to its formula, its cells and its files, in plain words. */
public final class Trace {
  private static final int MOST_PLACES = 40;
  private static final int MOST_OPERANDS = 400;

  private Trace() {}

  /** What stands behind an id and where it is printed; empty when the edition has no such number. */
  static List<String> of(Lineages lineages, String id) {
    List<String> origin = lineages.origins().get(id);
    if (origin == null) return List.of();
    List<String> told = new ArrayList<>(origin);
    List<PrintedNumber> printed = lineages.numbers().stream().filter(n -> n.id().equals(id)).toList();
    printed.stream().limit(MOST_PLACES).forEach(n -> told.add("trykt: " + where(n)));
    if (printed.size() > MOST_PLACES) told.add("trykt: og " + (printed.size() - MOST_PLACES) + " steder til");
    return told;
  }

  /** Every place where a number is printed so, with its id: a reader holds paper, not ids. */
  static List<String> printed(Lineages lineages, String number) {
    String wanted = bare(number);
    return lineages.numbers().stream().filter(n -> bare(n.printed()).equals(wanted)).map(n -> n.id() + "  " + where(n)).distinct().toList();
  }

  /** As it is read: without spaces, percent sign and the source's decimal point. */
  private static String bare(String number) { return number.replaceAll("[\\s\\u00a0%]", "").replace('\u2212', '-').replace('.', ','); }

  private static String where(PrintedNumber n) {
    return n.document() + (n.page() > 0 ? ", side " + n.page() : "") + ", " + n.place() + ": «" + n.printed() + "»";
  }

  /** Which edition printed it, when, and in which role it was approved. */
  public static String published(Edition e) {
    return "utgave: " + e.number() + " for " + e.municipality() + " " + e.year() + ", publisert " + e.clock() + ", godkjent av " + e.approver()
        + (e.reason().isEmpty() ? "" : ", fordi: " + e.reason());
  }

  /** The lines that are kept with the edition. */
  static List<String> told(Origin o, String rulesVersion) {
    List<String> told = new ArrayList<>(List.of("tall: " + o.id(), "hva: " + o.what()));
    if (!o.exact().isEmpty()) told.add("verdi: " + o.exact());
    if (!o.formula().isEmpty()) told.add("formel: " + o.formula());
    if (!o.of().isEmpty()) told.add("regnet av: " + o.of().stream().limit(MOST_OPERANDS).collect(Collectors.joining(" ")));
    if (!o.rule().isEmpty()) told.add("regel: " + o.rule() + ", regelverk " + rulesVersion);
    if (!o.hiding().isEmpty()) told.add("skjerming: " + o.hiding());
    for (Provenance p : o.from()) told.add(cell(p));
    return told;
  }

  private static String cell(Provenance p) {
    return "celle: " + (p.cell().isEmpty() ? "–" : p.cell()) + " i fil " + p.sha256() + " (" + p.fileName() + "), tabell " + p.table() + ", oppdatert "
        + (p.updated() == null ? "–" : p.updated()) + ", mottatt " + p.receivedAt();
  }
}
