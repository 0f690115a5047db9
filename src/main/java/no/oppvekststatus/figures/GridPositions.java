package no.oppvekststatus.figures;

import java.util.Arrays;

/** Where the cells of a file stand in a kept layout, and those of the layout in the file. */
final class GridPositions {
  private final int[] kept;
  private final int[] said;

  GridPositions(CellGrid grid, CellLayout layout) {
    kept = new int[grid.cells().size()];
    said = new int[layout.size()];
    Arrays.fill(said, -1);
    for (int i = 0; i < kept.length; i++) {
      CellGrid.GridCell cell = grid.cells().get(i);
      kept[i] = cell.plain() ? layout.position(cell.name()) : -1;
      if (kept[i] >= 0) said[kept[i]] = i;
    }
  }

  /** In the layout, −1 where it does not stand there or must be interpreted. */
  int kept(int position) {
    return kept[position];
  }

  /** In the file, among the cells of a place. */
  int said(int at) { return said[at]; }
}
