package no.oppvekststatus.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.fixtures.MadeUpSource;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.FigureSource;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Translated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chapters 1–3 of the rules: absences, and places that were merged, renumbered or split. */
class AssemblyTest {
  private static final Municipality MERGED = new Municipality("m", "M", "5057", "50", "Trøndelag", "EKG04", List.of(
      number("1621", null, "2017-12-31", "5015"), number("1627", null, "2017-12-31", "5017"),
      number("5015", "2018-01-01", "2019-12-31", "5057"), number("5017", "2018-01-01", "2019-12-31", "5057"),
      number("5057", "2020-01-01", null)));
  private static final Municipality RENUMBERED = new Municipality("s", "S", "3437", "34", "Innlandet", null,
      List.of(number("0517", null, "2019-12-31", "3437"), number("3437", "2020-01-01", null)));
  private static final Municipality SPLIT = new Municipality("h", "H", "1580", "15", "Møre og Romsdal", null,
      List.of(number("1507", "2020-01-01", "2023-12-31", "1508", "1580"), number("1580", "2024-01-01", null)));
  private final List<KeptObservation> cells = new ArrayList<>();

  @Test
  void mergedMunicipalitiesAddTheirCountsAndTheShareIsReckonedAgain() {
    both("1621", "2016", 10, 100);
    both("1627", "2016", 30, 50);
    both("5015", "2019", 20, 100);
    both("5017", "2019", 5, 100);
    both("5057", "2020", 24, 200);
    Series s = series(proportion(), MERGED, 2016, 2019, 2020);
    Figure first = s.in(2016).orElseThrow();
    assertEquals(0, new BigDecimal("40").compareTo(first.x()));
    assertEquals(100 * 40 / 150.0, first.value().doubleValue(), 1e-12);
    assertEquals(4, first.provenance().size(), "every contributing cell is kept");
    assertEquals("5057", first.place());
    assertEquals(12.5, s.in(2019).orElseThrow().value().doubleValue());
    assertEquals(List.of(), s.breaksBefore());
  }

  @Test
  void aSumNeedsEveryPredecessor() {
    both("5015", "2019", 20, 100);
    both("5015", "2018", 20, 100);
    mark("5017", "2018", "x", ":");
    cell("5017", "2018", "n", 70);
    Series s = series(proportion(), MERGED, 2018, 2019);
    assertEquals(Absence.NOT_MEASURED, s.in(2019).orElseThrow().absence());
    assertEquals(Absence.CONFIDENTIAL, s.in(2018).orElseThrow().absence());
    assertNull(s.in(2018).orElseThrow().value());
  }

  @Test
  void aRegisterFigureIsNeverAveragedOverAMerger() {
    cell("5015", "2019", "v", 100);
    cell("5017", "2019", "v", 200);
    cell("5057", "2020", "v", 150);
    Series s = series(indicator(IndicatorKind.REGISTER, null, null, "v"), MERGED, 2019, 2020);
    assertEquals(Absence.BREAK, s.in(2019).orElseThrow().absence());
    assertEquals(List.of(2020), s.breaksBefore());
    assertEquals(150, s.in(2020).orElseThrow().value().intValue());
  }

  @Test
  void aFigureCarriedBackByTheSourceIsUsedAsItStands() {
    cell("5015", "2019", "v", 100);
    cell("5017", "2019", "v", 200);
    cell("5057", "2019", "v", 140);
    Series s = series(indicator(IndicatorKind.REGISTER, null, null, "v"), MERGED, 2019);
    assertEquals(140, s.in(2019).orElseThrow().value().intValue());
    assertEquals(List.of(), s.breaksBefore());
  }

  @Test
  void anOldNumberAfterItsTimeAndAMarkUnderTheNewOneBeforeItsTimeAreNotUsed() {
    both("5015", "2020", 1, 2);
    both("5057", "2020", 24, 200);
    mark("5057", "2019", "x", ".");
    mark("5057", "2019", "n", ".");
    both("5015", "2019", 20, 100);
    both("5017", "2019", 5, 100);
    Series s = series(proportion(), MERGED, 2019, 2020);
    assertEquals(12, s.in(2020).orElseThrow().value().intValue());
    assertEquals(12.5, s.in(2019).orElseThrow().value().doubleValue());
  }

  @Test
  void aMarkCarriedBackUnderTheNewNumberStandsWhereTheOldNumbersHaveNoValue() {
    mark("5057", "2019", "v", "*");
    mark("5057", "2018", "v", ":");
    mark("5015", "2018", "v", "..");
    cell("5017", "2018", "v", 200);
    mark("5057", "2017", "v", "*");
    cell("1621", "2017", "v", 100);
    cell("1627", "2017", "v", 100);
    mark("5057", "2016", "v", ".");
    mark("1621", "2016", "v", ":");
    mark("1627", "2016", "v", "..");
    mark("5015", "2015", "v", "*");
    mark("5057", "2014", "v", "..");
    Series s =
        series(indicator(IndicatorKind.COUNT, null, null, "v"), MERGED, 2013, 2014, 2015, 2016, 2017, 2018, 2019);
    assertEquals(Absence.HIDDEN_BY_SOURCE, s.in(2019).orElseThrow().absence(), "no old number has a row");
    assertEquals(Absence.CONFIDENTIAL, s.in(2018).orElseThrow().absence(), "one old number lacks its value");
    assertEquals(200, s.in(2017).orElseThrow().value().intValue(), "the old numbers have values");
    assertEquals(Absence.CONFIDENTIAL, s.in(2016).orElseThrow().absence(), "the old number's own hidden mark");
    assertEquals(Absence.HIDDEN_BY_SOURCE, s.in(2015).orElseThrow().absence(),
        "carried back under a number in between");
    assertEquals(Absence.MISSING, s.in(2014).orElseThrow().absence(),
        "a mark that hides nothing, where there is nothing else");
    assertEquals(Absence.NOT_MEASURED, s.in(2013).orElseThrow().absence());
    assertEquals(List.of(), s.breaksBefore());
  }

  @Test
  void aMarkCarriedBackIsHiddenAndNotUnmeasuredForARenumberedMunicipality() {
    mark("3437", "2018", "v", "*");
    mark("3437", "2017", "v", ".");
    mark("0517", "2017", "v", ":");
    Series s = series(indicator(IndicatorKind.REGISTER, null, null, "v"), RENUMBERED, 2017, 2018);
    assertTrue(s.in(2018).orElseThrow().absence().hidden());
    assertEquals(Absence.CONFIDENTIAL, s.in(2017).orElseThrow().absence());
  }

  @Test
  void aNewNumberAloneCarriesStraightOn() {
    cell("0517", "2019", "v", 100);
    cell("3437", "2020", "v", 150);
    Series s = series(indicator(IndicatorKind.REGISTER, null, null, "v"), RENUMBERED, 2018, 2019, 2020);
    assertEquals(100, s.in(2019).orElseThrow().value().intValue());
    assertEquals(Absence.NOT_MEASURED, s.in(2018).orElseThrow().absence());
    assertEquals(List.of(), s.breaksBefore());
  }

  @Test
  void aSplitIsABreakEvenForCounts() {
    both("1507", "2023", 20, 100);
    both("1580", "2024", 4, 10);
    Series s = series(proportion(), SPLIT, 2023, 2024);
    assertEquals(Absence.BREAK, s.in(2023).orElseThrow().absence());
    assertEquals(List.of(2024), s.breaksBefore());
  }

  @Test
  void everyMarkKeepsItsOwnReasonAndADashIsZero() {
    Map<String, Absence> marks =
        Map.of(".", Absence.NOT_APPLICABLE, "..", Absence.MISSING, "...", Absence.NOT_YET_PUBLISHED,
            ":", Absence.CONFIDENTIAL, "*", Absence.HIDDEN_BY_SOURCE, "not_asked", Absence.NOT_ASKED);
    List<String> order = List.copyOf(marks.keySet());
    for (int i = 0; i < order.size(); i++) mark("3437", Integer.toString(2020 + i), "v", order.get(i));
    cells.add(kept(new Observation("t", "v", "3437", "2030", "", BigDecimal.ZERO, "-", null, false, null, "9")));
    Series s = series(indicator(IndicatorKind.REGISTER, null, null, "v"), RENUMBERED, 2030);
    for (int i = 0; i < order.size(); i++)
      assertEquals(marks.get(order.get(i)), s.in(2020 + i).orElseThrow().absence());
    assertEquals(0, s.in(2030).orElseThrow().value().signum());
  }

  @Test
  void aSurveyPercentBecomesACountWithoutRounding() {
    cells.add(kept(new Observation("t", "v", "3437", "2024", "gender=alle;level=8-10", new BigDecimal("12.3"), "",
        BigDecimal.valueOf(187), false, null, "1")));
    cells.add(kept(new Observation("t", "v", "3437", "2024", "gender=jente;level=8-10", new BigDecimal("20"), "",
        BigDecimal.valueOf(90), false, null, "2")));
    cells.add(kept(new Observation("t", "v", "3437", "2024", "gender=jente;level=vgs", new BigDecimal("30"), "",
        BigDecimal.valueOf(90), false, null, "3")));
    Indicator survey = indicator(IndicatorKind.PERCENT, null, null, "v", Map.of("gender", "alle", "level", "8-10"));
    Assembly a = assembly();
    Figure f = a.series(survey, RENUMBERED, List.of(2024)).in(2024).orElseThrow();
    assertEquals(0, new BigDecimal("23.001").compareTo(f.x()));
    assertEquals(new BigDecimal("12.3"), f.value());
    List<Series> further = a.breakdowns(survey, RENUMBERED, List.of(2024));
    assertEquals(List.of("gender=jente;level=8-10"), further.stream().map(Series::breakdown).toList(),
        "differs in one dimension only");
  }

  @Test
  void aRateIsReckonedOnItsFactorAndAnEmptyBaseGivesNoValue() {
    both("3437", "2024", 5, 2000);
    both("3437", "2023", 0, 0);
    Series s = series(indicator(IndicatorKind.RATE, "x", "n", null), RENUMBERED, 2024);
    assertEquals(2.5, s.in(2024).orElseThrow().value().doubleValue());
    assertEquals(Absence.NOT_APPLICABLE, s.in(2023).orElseThrow().absence());
  }

  @Test
  void aReferenceIsTheSourcesOwnValueAndIsNeverSummed() {
    cell("EKG04", "2024", "v", 7);
    cell("EKA50", "2024", "v", 8);
    cell("0", "2024", "v", 9);
    Indicator i = indicator(IndicatorKind.REGISTER, null, null, "v");
    Assembly a = assembly();
    assertEquals(7, value(a.reference(i, Indicator.ComparisonPlace.KOSTRA_GROUP, MERGED, List.of(2024))));
    assertEquals(8, value(a.reference(i, Indicator.ComparisonPlace.COUNTY, MERGED, List.of(2024))));
    assertEquals(9, value(a.reference(i, Indicator.ComparisonPlace.NATION, MERGED, List.of(2024))));
    assertTrue(a.reference(i, Indicator.ComparisonPlace.NATION_WITHOUT_OSLO, MERGED, List.of(2024)).isEmpty());
    assertTrue(a.reference(i, Indicator.ComparisonPlace.KOSTRA_GROUP, RENUMBERED, List.of(2024)).isEmpty());
  }

  @Test
  void ofSeveralQuartersTheLatestStandsForTheYear() {
    cell("0517", "2014K3", "v", 5);
    cell("0517", "2014K4", "v", 6);
    assertEquals(6, series(indicator(IndicatorKind.COUNT, null, null, "v"), RENUMBERED, 2014).in(2014).orElseThrow()
        .value().intValue());
  }

  @Test
  void theUnitsOwnCountsAreAddedAndSilenceIsNotZero() {
    Indicator i = new Indicator("i", Translated.NONE, Translated.NONE, IndicatorKind.PROPORTION, 100, 1,
        Indicator.Polarity.NEUTRAL, null, null, 0, false, true,
        false, new FigureSource.FromForm("i"), List.of(), Translated.NONE, true);
    List<KeptAnswer> answers =
        List.of(count("m", "u1", 2024, 3, 20L), count("m", "u2", 2024, 5, 30L), count("other", "u1", 2024, 9, 9L),
            count("m", "u1", 2023, 3, null));
    Series s = Assembly.of(book(), List.of(), answers).series(i, MERGED, List.of(2022, 2023, 2024));
    assertEquals(16, s.in(2024).orElseThrow().value().doubleValue());
    assertEquals(2, s.in(2024).orElseThrow().provenance().size());
    assertEquals(Absence.MISSING, s.in(2023).orElseThrow().absence(), "a share needs every base");
    assertEquals(Absence.NOT_MEASURED, s.in(2022).orElseThrow().absence());
  }

  private static int value(Optional<Series> s) { return s.orElseThrow().in(2024).orElseThrow().value().intValue(); }

  private static KeptAnswer count(String municipality, String unit, int year, long x, @Nullable Long n) {
    return new KeptAnswer(
        new Answer(municipality, unit, year, Answer.AnswerKind.COUNT, "i", AnswerStatus.NONE, BigDecimal.valueOf(x),
            n == null ? null : BigDecimal.valueOf(n), false, null, "", "A1"),
        provenance());
  }

  private void both(String place, String period, double x, double n) {
    cell(place, period, "x", x);
    cell(place, period, "n", n);
  }

  private void cell(String place, String period, String contents, double value) {
    cells.add(kept(new Observation("t", contents, place, period, "", BigDecimal.valueOf(value), "", null, false, null,
        place + period)));
  }

  private void mark(String place, String period, String contents, String symbol) {
    cells.add(kept(new Observation("t", contents, place, period, "", null, symbol, null, false, null, place + period)));
  }

  private static KeptObservation kept(Observation o) { return new KeptObservation(o, provenance()); }

  private static Provenance provenance() { return new Provenance("0", "f", "1", "t", null, Instant.EPOCH, true); }

  private Series series(Indicator i, Municipality m, Integer... years) {
    return assembly().series(i, m, List.of(years));
  }

  private Assembly assembly() { return Assembly.of(book(), cells, List.of()); }

  private static PlanBook book() {
    return new PlanBook(List.of(), List.of(), List.of(MadeUpSource.of("t", "t", "Ungdata")), "");
  }

  private static Indicator proportion() { return indicator(IndicatorKind.PROPORTION, "x", "n", null); }

  private static Indicator indicator(IndicatorKind kind, @Nullable String x, @Nullable String n, @Nullable String v) {
    return indicator(kind, x, n, v, Map.of());
  }

  private static Indicator indicator(IndicatorKind kind, @Nullable String x, @Nullable String n, @Nullable String v,
      Map<String, String> breakdown) {
    double factor =
        kind == IndicatorKind.RATE ? 1000 : kind == IndicatorKind.PROPORTION || kind == IndicatorKind.PERCENT ? 100 : 1;
    return new Indicator("i", Translated.NONE, Translated.NONE, kind, factor, 1, Indicator.Polarity.NEUTRAL, null, null,
        0, false, true, false,
        new FigureSource.FromTable("t", x, n, v, null, breakdown), List.of(), Translated.NONE, true);
  }

  private static Municipality.MunicipalityNumber number(String number, @Nullable String from, @Nullable String to,
      String... successors) {
    return new Municipality.MunicipalityNumber(number, number, from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to), List.of(successors));
  }
}
