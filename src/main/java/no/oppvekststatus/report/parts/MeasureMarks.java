package no.oppvekststatus.report.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.report.lineage.Printed;

/** What a measure is called for short: the plan's own number, or where its table has none a letter within the table. */
public final class MeasureMarks {
  private final Map<String, String> marks = new LinkedHashMap<>();

  private MeasureMarks() {}

  public static MeasureMarks of(Plan plan) {
    MeasureMarks all = new MeasureMarks();
    int lettered = 0;
    for (Plan.MeasureTable table : plan.measureTables()) {
      List<Measure> rows = plan.measures().stream().filter(m -> m.table().equals(table.id())).toList();
      if (!table.rowNumbers()) lettered++;
      for (int i = 0; i < rows.size(); i++) {
        Measure m = rows.get(i);
        String printed = table.rowNumbers() && m.rowNo() != null ? m.rowNo() : letter(i, Math.max(1, lettered));
        all.marks.put(m.id(), printed);
      }
    }
    return all;
  }

  /** a…z, then a2…z2; the second lettered table in capitals, a third with its own number before. */
  private static String letter(int index, int table) {
    String letter = String.valueOf((char) ('a' + index % 26)) + (index < 26 ? "" : String.valueOf(index / 26 + 1));
    if (table == 1) return letter;
    return table == 2 ? letter.toUpperCase(java.util.Locale.ROOT) : table + letter;
  }

  public String of(Measure measure) { return Printed.of("tiltak." + measure.id() + ".nr", marks.getOrDefault(measure.id(), measure.id())); }
}
