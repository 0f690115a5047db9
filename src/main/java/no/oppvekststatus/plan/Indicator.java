package no.oppvekststatus.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the catalogue ({@code plans/indicators.yaml}).
 *
 * @param unit what one is counted in, per written language ("%", "årsverk per 10 000 innbyggere")
 * @param factor a rate is x per n × factor; 100 for proportions and percents, 1 otherwise
 * @param rangeLow inner range for {@link Polarity#WITHIN_RANGE}, else null
 * @param minBase smallest n that is shown; 0 = none
 * @param aboutPeople true where x counts people, so that disclosure control applies to our own counts
 * @param irregular true for a survey that is not yearly (never joined by a line, Cochran–Armitage trend)
 * @param references which comparison places are shown, in order
 * @param verified false where the table or contents code has not been checked against the live source
 */
public record Indicator(
    String id, Translated title, Translated unit, IndicatorKind kind, double factor, int decimals,
    Polarity polarity, @Nullable BigDecimal rangeLow, @Nullable BigDecimal rangeHigh, int minBase,
    boolean zeroDiscloses,
    boolean aboutPeople, boolean irregular, FigureSource reading, List<ComparisonPlace> references, Translated why,
    boolean verified) {

  /** In bokmål, or by its id, where the catalogue lacks it. */
  public String title(Language language) {
    return title.in(language, id);
  }

  public String unit(Language language) { return unit.in(language, ""); }

  /** The same, printed with so many decimals. */
  public Indicator withDecimals(int printed) {
    return new Indicator(id, title, unit, kind, factor, printed, polarity, rangeLow, rangeHigh, minBase, zeroDiscloses,
        aboutPeople, irregular, reading, references, why, verified);
  }

  public enum Polarity { HIGHER_IS_BETTER, LOWER_IS_BETTER, WITHIN_RANGE, NEUTRAL }

  public enum ComparisonPlace { KOSTRA_GROUP, COUNTY, NATION, NATION_WITHOUT_OSLO }

  /** Where the figure comes from. */
  public sealed interface FigureSource {
    /** One function for each kind. */
    <R> R on(Function<FromTable, R> table, Function<FromMeasure, R> measure, Function<FromForm, R> form);

    /** The cells of a published table, where the figure is read from one. */
    Optional<FromTable> table();

    /** The same, where the table is of this source. */
    default Optional<FromTable> table(String source) {
      return table().filter(t -> t.source().equals(source));
    }

    /**
     * From published cells of one source: x and n by contents code, or the value itself. A null code is absent.
     * {@code breakdown} fixes every other dimension (dimension id → category code); where a dimension is not named
     * the table must not have it.
     */
    record FromTable(String source, @Nullable String x, @Nullable String n, @Nullable String value, @Nullable String s,
        Map<String, String> breakdown) implements FigureSource {
      @Override
      public <R> R on(Function<FromTable, R> table, Function<FromMeasure, R> measure,
          Function<FromForm, R> form) {
        return table.apply(this);
      }

      @Override
      public Optional<FromTable> table() { return Optional.of(this); }
    }

    /**
     * Share of the obliged units whose answer to the measure is one of {@code statuses}; x of answered and applicable.
     */
    record FromMeasure(String measure, List<AnswerStatus> statuses) implements FigureSource {
      @Override
      public <R> R on(Function<FromTable, R> table, Function<FromMeasure, R> measure,
          Function<FromForm, R> form) {
        return measure.apply(this);
      }

      @Override
      public Optional<FromTable> table() { return Optional.empty(); }
    }

    /** Sum over the units of what the form's own question (contents = indicator id) counted: x of n. */
    record FromForm(String contents) implements FigureSource {
      @Override
      public <R> R on(Function<FromTable, R> table, Function<FromMeasure, R> measure,
          Function<FromForm, R> form) {
        return form.apply(this);
      }

      @Override
      public Optional<FromTable> table() { return Optional.empty(); }
    }
  }
}
