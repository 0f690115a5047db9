package no.oppvekststatus.composition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the export: an assessed figure, held against one reference or none. Codes stand as the contract of the
 * command {@code export} writes them, also those of an edition from a version that knew other ones; "" or null where
 * the row is empty.
 *
 * @param municipality and the edition are not part of the key: the same figure has the same key in every edition
 * @param path the plan's value of the year; {@code change} against the baseline; {@code trend} on the report year's row
 * @param edition its number, or {@code draft}
 */
public record PublishedFigure(String municipality, FigureKey key, Measurement measure, FigureNumbers numbers,
    PublishedBaseline baseline, PublishedTarget target,
    @Nullable Integer minBase, @Nullable BigDecimal path, String verdict, @Nullable Integer rule, String change,
    Reference reference, String trend, @Nullable Integer decimals, FigureOrigin origin, String edition, String figureId,
    String rulesVersion) {

  private static final String HIDDEN = "SUPPRESSED";

  /** Which figure it is, whatever edition it stands in; {@code goal} the ids of its goals joined by {@code |}. */
  public record FigureKey(String plan, String goal, String indicator, String place, String period, String breakdown) {}

  /** What is measured and how; {@code factor} as of the indicator. */
  public record Measurement(String kind, String unit, @Nullable BigDecimal factor, String polarity) {}

  /**
   * What is known of it; {@code lower} and {@code upper} of the 95 % interval, {@code symbol} why there is no value.
   */
  public record FigureNumbers(@Nullable BigDecimal x, @Nullable BigDecimal n, @Nullable BigDecimal s,
      @Nullable BigDecimal value,
      @Nullable BigDecimal lower, @Nullable BigDecimal upper, String symbol, String preliminary) {}

  /** The value at the start of the plan. */
  public record PublishedBaseline(@Nullable Integer year, @Nullable BigDecimal value, @Nullable BigDecimal x,
      @Nullable BigDecimal n) {}

  /** What was promised: a value, or a range. */
  public record PublishedTarget(@Nullable Integer year, @Nullable BigDecimal value, @Nullable BigDecimal low,
      @Nullable BigDecimal high) {}

  /** What it is compared with, at 95 % and at 99.8 %. */
  public record Reference(String place, @Nullable BigDecimal value, String verdict, String verdict998) {
    static final Reference NONE = new Reference("", null, "", "");
  }

  /** Where it came from: each file by its hash, each cell by its place in that file. */
  public record FigureOrigin(String source, String table, @Nullable Instant updated, List<String> sha256,
      List<String> cells) {
    static final FigureOrigin NONE = new FigureOrigin("", "", null, List.of(), List.of());
  }

  /** True where the disclosure control leaves no number of it. */
  public boolean hidden() {
    return verdict.equals(HIDDEN);
  }
}
