package no.oppvekststatus.tables;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.home.NorwegianTime;

/** A table in a few lines of plain Norwegian. */
record TableSummary(StatisticsFile file) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Format:      " + file.format());
    lines.add("Tegnsett:    " + file.encoding());
    lines.add("Tabell:      " + file.table().orElse("(står ikke i filen)"));
    if (!file.title().isBlank()) lines.add("Tittel:      " + file.title());
    lines.add("Oppdatert:   "
        + file.updated().map(at -> DAY.format(at.atZone(NorwegianTime.ZONE))).orElse("(står ikke i filen)"));
    if (file.sample()) lines.add("Merket:      eksempeldata, ikke virkelige tall");
    lines.add("Dimensjoner: " + file.dimensions().size());
    for (Dimension d : file.dimensions()) {
      String label = d.label().equals(d.id()) ? "" : " (" + d.label() + ")";
      lines.add("  " + d.id() + label + ": " + d.categories().size() + role(d.role()));
    }
    lines.add("Celler:      " + file.cells());
    for (Map.Entry<String, Long> mark : file.symbols().entrySet()) {
      lines.add("  " + (mark.getKey().isEmpty() ? "tomme" : "merket «" + mark.getKey() + "»") + ": " + mark.getValue());
    }
    file.remarks().forEach(remark -> lines.add("Merknad:     " + remark));
    return lines;
  }

  private static String role(Dimension.DimensionRole role) {
    return switch (role) {
      case PLACE -> ", sted";
      case TIME -> ", tid";
      case CONTENTS -> ", innhold";
      case OTHER -> "";
    };
  }
}
