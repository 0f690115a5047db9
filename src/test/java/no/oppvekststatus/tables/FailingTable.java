package no.oppvekststatus.tables;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A table that is whole when it is looked at, and whose reader fails when its cells are read. */
public final class FailingTable {
  private FailingTable() {}

  /** What a reader does instead of giving its last cell. */
  @FunctionalInterface
  public interface Fault {
    void happen() throws IOException;
  }

  /** @param fault happens in the second reading, after the first cell was given */
  public static StatisticsFile of(Fault fault) throws IOException {
    StatisticsFile.Facts facts = new StatisticsFile.Facts("PX", "99999", "99999: Prøve", Optional.empty(), false,
        List.of(
            new Dimension("Region", "Region", Dimension.DimensionRole.PLACE, List.of()),
            new Dimension("Tid", "Tid", Dimension.DimensionRole.TIME, List.of())),
        "UTF-8", List.of());
    int[] readings = new int[1];
    return StatisticsFile.checked(facts, sink -> {
      sink.row(new FileRow(new String[] {"9957", "2023"}, "1", "", "0"));
      if (readings[0]++ > 0) fault.happen();
      sink.row(new FileRow(new String[] {"9957", "2024"}, "2", "", "1"));
    });
  }
}
