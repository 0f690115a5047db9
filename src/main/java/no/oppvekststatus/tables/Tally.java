package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the cells of a table and, where the file's head does not list them, gathers the categories. */
final class Tally implements RowSink {
  private static final int MOST_CATEGORIES = 200_000;

  private final List<Dimension> dimensions;
  private final List<Map<String, Dimension.Category>> gathered = new ArrayList<>();
  private final SortedMap<String, Long> symbols = new TreeMap<>();
  private long cells;

  Tally(List<Dimension> dimensions) {
    this.dimensions = dimensions;
    for (Dimension ignored : dimensions) gathered.add(new LinkedHashMap<>());
  }

  @Override
  public void row(FileRow row) throws Malformed {
    cells++;
    if (row.value() == null || !row.symbol().isEmpty()) symbols.merge(row.symbol(), 1L, Long::sum);
    for (int i = 0; i < dimensions.size(); i++) {
      if (!dimensions.get(i).categories().isEmpty()) continue;
      Map<String, Dimension.Category> seen = gathered.get(i);
      String code = row.codes()[i];
      if (seen.containsKey(code)) continue;
      if (seen.size() >= MOST_CATEGORIES)
        throw new Malformed(RejectionCode.TOO_LARGE, row.cell(),
            "Kolonnen har for mange ulike verdier til å være en tabell.");
      seen.put(code, new Dimension.Category(code, code, ""));
    }
  }

  long cells() { return cells; }

  SortedMap<String, Long> symbols() { return symbols; }

  List<Dimension> dimensions() {
    List<Dimension> all = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension d = dimensions.get(i);
      all.add(d.categories().isEmpty()
          ? new Dimension(d.id(), d.label(), d.role(), List.copyOf(gathered.get(i).values())) : d);
    }
    return all;
  }
}
