package no.oppvekststatus.edition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.figures.Absence;
import org.jspecify.annotations.Nullable;

/** An edition's export read as what everybody knows since: the figures it showed, and those it hid. */
final class PublishedCells {
  private PublishedCells() {}

  /** A figure that was missing, or hidden in its source, tells nothing and is left out. */
  static List<EarlierCell> of(Edition edition, List<ExportRow> rows) {
    Map<String, EarlierCell> cells = new LinkedHashMap<>();
    for (ExportRow r : rows) {
      boolean hidden = r.get("symbol").equals(Absence.SUPPRESSED.code()) || r.get("symbol").equals(Absence.TOO_SMALL.code());
      if (r.header() || r.get("value").isEmpty() && !hidden) continue;
      EarlierCell cell = new EarlierCell(edition.year() + "/" + edition.number(), edition.clock(), r.get("indicator"), r.get("period"),
          r.get("breakdown"), number(r.get("value")), number(r.get("x")), number(r.get("n")));
      cells.putIfAbsent(r.get("indicator") + "|" + r.get("period") + "|" + r.get("breakdown"), cell);
    }
    return List.copyOf(cells.values());
  }

  private static @Nullable BigDecimal number(String text) { return text.isEmpty() ? null : new BigDecimal(text); }
}
