package no.oppvekststatus.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.oppvekststatus.database.SqlFile;

/**
 * The layouts by number, the latest ones remembered. One that is not remembered is kept once more: no cell is lost by
 * it.
 */
final class LayoutStore {
  private static final int REMEMBERED = 64;

  private final Connection connection;
  private final Latest<Long, CellLayout> layouts = new Latest<>();
  private final Latest<CellLayout, Long> numbers = new Latest<>();

  LayoutStore(Connection connection) {
    this.connection = connection;
  }

  /** Forgets what was not asked for lately. */
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    Latest() { super(REMEMBERED, 0.75f, true); }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return size() > REMEMBERED; }
  }

  CellLayout find(long id) throws SQLException {
    CellLayout known = layouts.get(id);
    if (known != null) return known;
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("figures/find-cell-layout"))) {
      sql.setLong(1, id);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        String[] contents = (String[]) row.getArray("contents").getArray();
        String[] period = (String[]) row.getArray("period").getArray();
        String[] breakdown = (String[]) row.getArray("breakdown").getArray();
        List<CellName> names = new ArrayList<>(contents.length);
        for (int i = 0; i < contents.length; i++) names.add(new CellName(contents[i], period[i], breakdown[i]));
        return remember(id, new CellLayout(names));
      }
    }
  }

  /** Its number, after it has been kept. */
  long number(CellLayout layout) throws SQLException {
    Long known = numbers.get(layout);
    if (known != null) return known;
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("figures/add-cell-layout"))) {
      set(sql, 1, layout, CellName::contents);
      set(sql, 2, layout, CellName::period);
      set(sql, 3, layout, CellName::breakdown);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        long id = row.getLong(1);
        remember(id, layout);
        return id;
      }
    }
  }

  private void set(PreparedStatement sql, int index, CellLayout layout, Function<CellName, String> part)
      throws SQLException {
    sql.setArray(index, connection.createArrayOf("text", layout.names().stream().map(part).toArray()));
  }

  private CellLayout remember(long id, CellLayout layout) {
    layouts.put(id, layout);
    numbers.put(layout, id);
    return layout;
  }
}
