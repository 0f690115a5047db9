package no.oppvekststatus.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The table of docs/faults.md, made of the lines of a run. */
final class KillTable {
  private static final int VICTIM = 2;
  private static final int MOMENT = 3;
  private static final int MET = 4;
  private static final int OPEN = 6;
  private static final int END = 7;
  private static final int RESULT = 8;
  private static final double SECOND = 1000.0;

  private KillTable() {}

  /** A row for each task, each thing that was killed and each kind of moment; kills that met no work do not count. */
  static List<String> of(List<String> lines) {
    List<String[]> met = lines.stream().map(line -> line.split("\\t")).filter(c -> c[MET].equals("met")).toList();
    List<String> table = new ArrayList<>(List.of(
        "| | kills | lost or doubled | one mail twice | next start at work, median (longest) s | ended, median (longest) s |",
        "|---|---|---|---|---|---|"));
    rows(met, c -> "command `" + c[1].replace("night", "nightly") + "`", table);
    rows(met, c -> "killed: " + c[VICTIM], table);
    rows(met, c -> c[MOMENT].startsWith("at random") ? "at random" : c[MOMENT].split(" ")[0] + " a "
        + c[MOMENT].split(" ")[1].replace("statement", "statement that commits itself"), table);
    rows(met, c -> "all", table);
    return table;
  }

  private static void rows(List<String[]> met, Function<String[], String> by, List<String> into) {
    Map<String, List<String[]>> groups = new TreeMap<>();
    met.forEach(cells -> groups.computeIfAbsent(by.apply(cells), name -> new ArrayList<>()).add(cells));
    groups.forEach((name, kills) -> into.add(String.format(Locale.ROOT, "| %s | %d | %d | %d | %s | %s |", name,
        kills.size(), kills.stream().filter(c -> c[RESULT].startsWith("DIFFERS")).count(),
        kills.stream().filter(c -> c[RESULT].contains("one mail twice")).count(), times(kills, OPEN),
        times(kills, END))));
  }

  private static String times(List<String[]> kills, int column) {
    List<Long> all = kills.stream().map(c -> Long.parseLong(c[column])).sorted().toList();
    return String.format(Locale.ROOT, "%.1f (%.1f)", all.get(all.size() / 2) / SECOND,
        all.get(all.size() - 1) / SECOND);
  }
}
