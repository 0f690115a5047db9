package no.oppvekststatus.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One place of a table as the database gives it: its texts are copied while the row is open, and looked into
 * afterwards.
 */
final class BlockRowReader {
  private final String place;
  private final long layout;
  private final long origin;
  private final String value;
  private final @Nullable String symbol;
  private final @Nullable String base;
  private final @Nullable String preliminary;
  private final long first;
  private final long step;
  private final @Nullable String cell;
  private final @Nullable String own;

  BlockRowReader(ResultSet row) throws SQLException {
    place = row.getString("place");
    layout = row.getLong("layout_id");
    origin = row.getLong("published_id");
    value = row.getString("value");
    symbol = row.getString("symbol");
    base = row.getString("base");
    preliminary = row.getString("preliminary");
    first = row.getLong("first_cell");
    step = row.getLong("cell_step");
    cell = row.getString("cell");
    own = row.getString("own_published");
  }

  String place() { return place; }

  long layout() { return layout; }

  /** Characters that it takes. */
  long length() {
    return (long) value.length() + length(symbol) + length(base) + length(preliminary) + length(cell) + length(own);
  }

  private static int length(@Nullable String text) { return text == null ? 0 : text.length(); }

  KeptBlock block(String table, CellLayout known, PublishedFileStore published) throws SQLException {
    int size = known.size();
    CellTexts texts =
        new CellTexts(ArrayText.of(value, size), array(symbol, size), array(base, size), array(preliminary, size));
    CellOrigins origins = new CellOrigins(published.find(origin), own(array(own, size), size, published), first, step,
        array(cell, size));
    return new KeptBlock(table, place, layout, known, texts, origins);
  }

  private static @Nullable PublishedFile @Nullable [] own(@Nullable ArrayText ids, int size,
      PublishedFileStore published) throws SQLException {
    if (ids == null) return null;
    @Nullable PublishedFile[] files = new @Nullable PublishedFile[size];
    for (int i = 0; i < size; i++) {
      String id = ids.at(i);
      if (id != null) files[i] = published.find(Long.parseLong(id));
    }
    return files;
  }

  private static @Nullable ArrayText array(@Nullable String text, int size) {
    return text == null ? null : ArrayText.of(text, size);
  }
}
