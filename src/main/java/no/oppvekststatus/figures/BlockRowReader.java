package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of a table as the database gives it: the arrays are copied while the row is open, and made into cells
 * afterwards.
 */
final class BlockRowReader {
  private final String place;
  private final long layout;
  private final long origin;
  private final BigDecimal[] value;
  private final String @Nullable [] symbol;
  private final BigDecimal @Nullable [] base;
  private final Boolean @Nullable [] preliminary;
  private final long first;
  private final long step;
  private final String @Nullable [] cell;
  private final Long @Nullable [] own;

  BlockRowReader(ResultSet row) throws SQLException {
    place = row.getString("place");
    layout = row.getLong("layout_id");
    origin = row.getLong("published_id");
    value = (BigDecimal[]) row.getArray("value").getArray();
    symbol = (String[]) array(row, "symbol");
    base = (BigDecimal[]) array(row, "base");
    preliminary = (Boolean[]) array(row, "preliminary");
    first = row.getLong("first_cell");
    step = row.getLong("cell_step");
    cell = (String[]) array(row, "cell");
    own = (Long[]) array(row, "own_published");
  }

  String place() { return place; }

  long layout() { return layout; }

  KeptBlock block(String table, CellLayout layout, PublishedFileStore published) throws SQLException {
    List<KeptCell> cells = new ArrayList<>(layout.size());
    PublishedFile most = published.find(origin);
    for (int i = 0; i < layout.size(); i++) {
      PublishedFile from = own == null || own[i] == null ? most : published.find(own[i]);
      cells.add(
          new KeptCell(value[i], symbol == null || symbol[i] == null ? "" : symbol[i], base == null ? null : base[i],
              preliminary != null && preliminary[i] != null && preliminary[i],
              cell == null ? Long.toString(first + i * step) : cell[i], from));
    }
    return new KeptBlock(table, place, layout, cells);
  }

  private static @Nullable Object array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? null : array.getArray();
  }
}
