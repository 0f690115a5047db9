package no.oppvekststatus.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, in data and decided labels; how it is drawn is the printer's. Values are on the indicator's
 * scale.
 *
 * @param joined a yearly series: neighbours without absence or break between them are joined; otherwise whiskers only
 * @param fromYear,toYear the axis
 * @param points oldest first; {@code firstAfterBreak} years in {@code breaks}
 * @param alt the alternative text, at most 400 characters
 */
public record Chart(boolean joined, int fromYear, int toYear, int decimals, List<ChartPoint> points,
    @Nullable Integer baselineYear, @Nullable String baselineLabel, @Nullable ChartTarget target,
    @Nullable Comparison comparison,
    List<Missing> missing, List<Break> breaks, @Nullable String latestLabel, String alt) {

  /** {@code id}: the figure that is drawn. */
  public record ChartPoint(int year, double value, @Nullable Double lower, @Nullable Double upper, boolean preliminary,
      String id) {
    public ChartPoint(int year, double value, @Nullable Double lower, @Nullable Double upper, boolean preliminary) {
      this(year, value, lower, upper, preliminary, "");
    }
  }

  /** The dashed path from the baseline to the open diamond; a range has {@code low} and {@code high}. */
  public record ChartTarget(@Nullable Integer year, @Nullable Double value, @Nullable Double low, @Nullable Double high,
      @Nullable Double pathFrom, @Nullable Integer pathFromYear, String label) {}

  public record Comparison(String label, List<ChartPoint> points) {}

  public record Missing(int year, Icon icon) {}

  /** The break lies just before {@code year}. */
  public record Break(int year, String label) {}
}
