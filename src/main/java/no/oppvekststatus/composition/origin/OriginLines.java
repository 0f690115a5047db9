package no.oppvekststatus.composition.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.oppvekststatus.figures.Provenance;

/** An origin in plain lines, as kept with an edition and printed by the command line. */
public final class OriginLines {
  private static final int MOST_OPERANDS = 400;

  /** How the line of the operands begins. */
  public static final String OPERANDS = "regnet av: ";

  private OriginLines() {}

  public static List<String> of(Origin o, String rulesVersion) {
    List<String> lines = new ArrayList<>(List.of("tall: " + o.id(), "hva: " + o.what()));
    if (!o.exact().isEmpty()) lines.add("verdi: " + o.exact());
    if (!o.formula().isEmpty()) lines.add("formel: " + o.formula());
    if (!o.of().isEmpty()) lines.add(OPERANDS + o.of().stream().limit(MOST_OPERANDS).collect(Collectors.joining(" ")));
    if (!o.rule().isEmpty()) lines.add("regel: " + o.rule() + ", regelverk " + rulesVersion);
    if (!o.hiding().isEmpty()) lines.add("skjerming: " + o.hiding());
    for (Provenance p : o.from()) lines.add(cell(p));
    return lines;
  }

  private static String cell(Provenance p) {
    return "celle: " + (p.cell().isEmpty() ? "–" : p.cell()) + " i fil " + p.sha256() + " (" + p.fileName()
        + "), tabell " + p.table() + ", oppdatert "
        + (p.updated() == null ? "–" : p.updated()) + ", mottatt " + p.receivedAt();
  }
}
