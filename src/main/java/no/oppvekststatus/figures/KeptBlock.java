package no.oppvekststatus.figures;

import java.util.List;

/** What is kept of one place of a table: its cells in the order of the layout. */
record KeptBlock(String table, String place, CellLayout layout, List<KeptCell> cells) {}
