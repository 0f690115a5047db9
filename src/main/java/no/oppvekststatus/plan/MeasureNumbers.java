package no.oppvekststatus.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a measure is called for short: the plan's own number, or where its table has none a letter within the table. */
public final class MeasureNumbers {
  private final Map<String, String> numbers = new HashMap<>();

  private MeasureNumbers() {}

  public static MeasureNumbers of(Plan plan) {
    MeasureNumbers all = new MeasureNumbers();
    int lettered = 0;
    for (Plan.MeasureTable table : plan.measureTables()) {
      List<Measure> rows = plan.measures().stream().filter(m -> m.table().equals(table.id())).toList();
      if (!table.rowNumbers()) lettered++;
      for (int i = 0; i < rows.size(); i++) {
        Measure m = rows.get(i);
        all.numbers.put(m.id(), table.rowNumbers() && m.rowNo() != null ? m.rowNo() : letter(i, Math.max(1, lettered)));
      }
    }
    return all;
  }

  /** a…z, then a2…z2; the second lettered table in capitals, a third with its own number before. */
  private static String letter(int index, int table) {
    String letter = String.valueOf((char) ('a' + index % 26)) + (index < 26 ? "" : String.valueOf(index / 26 + 1));
    if (table == 1) return letter;
    return table == 2 ? letter.toUpperCase(Locale.ROOT) : table + letter;
  }

  /** The measure's id where it stands in no table. */
  public String of(Measure measure) {
    return numbers.getOrDefault(measure.id(), measure.id());
  }
}
