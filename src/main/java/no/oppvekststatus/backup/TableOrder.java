package no.oppvekststatus.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.backup.TableCopyStore.DatabaseTable;

/** The order in which tables are filled: each after those that its rows refer to. */
final class TableOrder {
  private TableOrder() {}

  /** @throws IllegalStateException where tables refer to each other in a circle */
  static List<DatabaseTable> of(List<DatabaseTable> tables) {
    Map<String, DatabaseTable> left = new LinkedHashMap<>();
    tables.forEach(t -> left.put(t.name(), t));
    List<DatabaseTable> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<DatabaseTable> free = left.values().stream().filter(t -> t.uses().stream().noneMatch(left::containsKey)).toList();
      if (free.isEmpty()) throw new IllegalStateException("tables that refer to each other: " + left.keySet());
      free.forEach(t -> left.remove(t.name()));
      ordered.addAll(free);
    }
    return List.copyOf(ordered);
  }
}
