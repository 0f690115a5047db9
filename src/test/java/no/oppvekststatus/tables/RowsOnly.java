package no.oppvekststatus.tables;

import java.io.IOException;

/** The same table as one that is no cube: each of its cells is interpreted, whatever is kept of it. */
public final class RowsOnly {
  private RowsOnly() {}

  public static StatisticsFile of(StatisticsFile file) throws IOException {
    StatisticsFile.Facts facts = new StatisticsFile.Facts(file.format(), file.table().orElse(""), file.title(),
        file.updated(), file.sample(), file.dimensions(), file.encoding(), file.remarks());
    return StatisticsFile.checked(facts, file::forEachRow);
  }
}
