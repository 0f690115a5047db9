package no.oppvekststatus.figures;

/**
 * What is kept of one place of a table, as the database gives it: its cells in the order of the layout.
 *
 * @param number of the layout in the database
 */
record KeptBlock(String table, String place, long number, CellLayout layout, CellTexts texts, CellOrigins origins) {
  KeptCell cell(int i) {
    String symbol = texts.symbol(i);
    return new KeptCell(texts.value(i), symbol == null ? "" : symbol, texts.base(i), texts.preliminary(i),
        origins.cell(i), origins.of(i));
  }
}
