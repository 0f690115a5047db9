package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.fixtures.MadeUpSource;
import no.oppvekststatus.plan.Indicator.FigureSource;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Translated;
import org.junit.jupiter.api.Test;

/** Merges, splits, new numbers and names, chains, and the counties of earlier years. */
class PlacesTest {
  private static final PlaceChange SPLIT_A = change("1507", "1508", "2024-01-01");
  private static final PlaceChange SPLIT_B = change("1507", "1580", "2024-01-01");
  private static final Places PLACES =
      new Places(List.of(new PlaceCode("1580", "Haram", LocalDate.of(2024, 1, 1), null)),
          List.of(change("1504", "1507", "2020-01-01"), change("1534", "1507", "2020-01-01"), SPLIT_A, SPLIT_B,
              new PlaceChange("5025", "Røros", "5025", "Røros - Rosse", LocalDate.of(2023, 1, 1), true),
              new PlaceChange("", "", "2222", "Nyvik", LocalDate.of(2021, 1, 1), true),
              new PlaceChange("3333", "Gammelvik", "", "", LocalDate.of(2021, 1, 1), true),
              change("0517", "3437", "2020-01-01")));

  @Test
  void aNameIsTheOneOfItsYear() {
    assertThat(PLACES.name("5025", 2022)).isEqualTo(Optional.of("Røros"));
    assertThat(PLACES.name("5025", 2023)).isEqualTo(Optional.of("Røros - Rosse"));
  }

  @Test
  void aSplitIsABreakForAPlanThatKnowsOnlyTodaysNumber() {
    Series haram = series(Places.NONE, "1580");
    assertThat(haram.in(2023).orElseThrow().absence()).isEqualTo(Absence.NOT_MEASURED);
    Series said = series(PLACES, "1580");
    assertThat(said.in(2023).orElseThrow().absence()).isEqualTo(Absence.BREAK);
    assertThat(said.breaksBefore()).containsExactly(2024);
    assertThat(said.in(2024).orElseThrow().value()).isEqualByComparingTo("9");
    assertThat(PLACES.history("1580")).extracting(Municipality.MunicipalityNumber::number).containsExactly("1504",
        "1534", "1507", "1580");
  }

  @Test
  void aPlansOwnHistoryIsNeverReplacedOnlyCompared() {
    Municipality own = municipality("1580", "15",
        new Municipality.MunicipalityNumber("1534", "Haram", null, LocalDate.of(2019, 12, 31), List.of("1580")),
        new Municipality.MunicipalityNumber("1580", "Haram", LocalDate.of(2020, 1, 1), null, List.of()));
    assertThat(PLACES.completed(own)).isSameAs(own);
    assertThat(PlaceCheck.of(own, PLACES)).extracting(PlaceCheck.PlaceDifference::number).containsExactly("1504",
        "1507", "1534");
    assertThat(PlaceCheck.of(own, Places.NONE)).isEmpty();
  }

  @Test
  void aListThatOnlySumsUpStepsAddsNoShortcut() {
    Places places = new Places(List.of(), List.of(whole("1621", "5057"), whole("5015", "5057"), whole("1621", "5015"),
        change("1621", "5015", "2018-01-01")));
    assertThat(places.stepsTo("5057")).extracting(c -> c.oldCode() + ">" + c.newCode())
        .containsExactlyInAnyOrder("5015>5057", "1621>5015");
    assertThat(places.history("5057").get(0).to()).isEqualTo(LocalDate.of(2017, 12, 31));
  }

  @Test
  void codesThatGoRoundInACircleDoNotHangTheReader() {
    Places places =
        new Places(List.of(), List.of(change("0001", "0002", "2018-01-01"), change("0002", "0001", "2020-01-01")));
    assertThat(places.history("0001")).extracting(Municipality.MunicipalityNumber::number)
        .containsExactlyInAnyOrder("0001", "0002");
    assertThat(PlaceCheck.of(municipality("0001", "00"), places)).isNotEmpty();
  }

  @Test
  void aCountyOfAnEarlierYearIsAnotherPlaceAndTheSeriesBreaks() {
    Municipality sel = PLACES.completed(municipality("3437", "34"));
    Assembly assembly =
        Assembly.of(book(), List.of(cell("EKA05", "2018", 5), cell("EKA05", "2019", 6), cell("EKA34", "2020", 7),
            cell("EKA34", "2021", 8)), List.of(), PLACES);
    Series county = assembly
        .reference(indicator(), Indicator.ComparisonPlace.COUNTY, sel, List.of(2018, 2019, 2020, 2021)).orElseThrow();
    assertThat(county.place()).isEqualTo("EKA34");
    assertThat(county.figures()).extracting(Figure::place).containsExactly("EKA05", "EKA05", "EKA34", "EKA34");
    assertThat(county.breaksBefore()).containsExactly(2020);
    assertThat(Assembly.countyCodes(sel)).contains("EKA05", "05", "EKA34");
  }

  @Test
  void aCountyThatTheSourceHasCarriedBackIsUsedAsItStands() {
    Assembly assembly =
        Assembly.of(book(), List.of(cell("EKA05", "2019", 6), cell("EKA34", "2019", 7), cell("EKA34", "2020", 8)),
            List.of(), PLACES);
    Series county = assembly
        .reference(indicator(), Indicator.ComparisonPlace.COUNTY, municipality("3437", "34"), List.of(2019, 2020))
        .orElseThrow();
    assertThat(county.figures()).extracting(Figure::place).containsOnly("EKA34");
    assertThat(county.breaksBefore()).isEmpty();
  }

  private static Series series(Places places, String number) {
    return Assembly.of(book(), List.of(cell("1507", "2023", 40), cell("1580", "2024", 9)), List.of(), places)
        .series(indicator(), municipality(number, "15"), List.of(2023, 2024));
  }

  private static PlaceChange change(String old, String now, String on) {
    return new PlaceChange(old, old, now, now, LocalDate.parse(on), true);
  }

  private static PlaceChange whole(String old, String now) {
    return new PlaceChange(old, "", now, now, LocalDate.of(2020, 1, 1), false);
  }

  private static Municipality municipality(String number, String county, Municipality.MunicipalityNumber... numbers) {
    return new Municipality("m", "M", number, county, "Fylket", null, List.of(numbers));
  }

  private static KeptObservation cell(String place, String period, int value) {
    return new KeptObservation(
        new Observation("t", "v", place, period, "", BigDecimal.valueOf(value), "", null, false, null, place + period),
        new Provenance("0", "f", "1", "t", null, Instant.EPOCH, true));
  }

  private static PlanBook book() {
    return new PlanBook(List.of(), List.of(), List.of(MadeUpSource.of("t", "t", "SSB")), "");
  }

  private static Indicator indicator() {
    return new Indicator("i", Translated.NONE, Translated.NONE, IndicatorKind.COUNT, 1, 0, Indicator.Polarity.NEUTRAL,
        null, null, 0, false, false, false,
        new FigureSource.FromTable("t", null, null, "v", null, Map.of()), List.of(), Translated.NONE, true);
  }
}
