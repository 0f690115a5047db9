package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.figures.NamedPlaces.Meaning;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name means the municipality that bore it in the year. */
class NamedPlacesTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private final NamedPlaces plans = NamedPlaces.of(Places.NONE, BOOK);

  @ParameterizedTest
  @CsvSource({"Ørland, 2010, 2010, 1621", "Ørland, 2017, 2017, 1621", "ørland kommune, 2019, 2019, 5015",
      "Ørland, 2024, 2024, 5057",
      "Bjugn, 2018, 2019, 5017", "Ørland, 2017, 2018, 5015", "Sel, 2019, 2020, 3437"})
  void aNameMeansTheNumberOfItsYearAndOverANewNumberTheLater(String name, int from, int to, String number) {
    assertThat(plans.of(name, from, to)).isEqualTo(new Meaning.One(number));
  }

  @Test
  void aNameOutsideItsYearsOrOfNoMunicipalityWithAPlanMeansNoNumber() {
    assertThat(plans.of("Bjugn", 2021, 2021)).isEqualTo(new Meaning.OtherYears());
    assertThat(plans.of("Horten", 2021, 2021)).isEqualTo(new Meaning.Stranger());
  }

  @ParameterizedTest
  @ValueSource(ints = {2018, 2019})
  void aPeriodOverAMergerMeansNoPlace(int from) {
    assertThat(plans.of("Ørland", from, 2020)).isEqualTo(new Meaning.Passed());
  }

  @Test
  void theListsNameTheOthersOnlyForYearsTheyKnow() {
    LocalDate reform = LocalDate.of(2020, 1, 1);
    Places lists = new Places(
        List.of(new PlaceCode("0301", "Oslo", LocalDate.of(1838, 1, 1), null), new PlaceCode("03", "Oslo", null, null),
            new PlaceCode("5055", "Heim", reform, LocalDate.of(2024, 12, 31)),
            new PlaceCode("1433", "Naustdal", null, null)),
        List.of(new PlaceChange("0713", "Sande", "3804", "Holmestrand", reform, true),
            new PlaceChange("1438", "Bremanger", "4648", "Bremanger", reform, true),
            new PlaceChange("2021", "Karasjok", "5437", "Kárášjohka - Karasjok", reform, true)));
    NamedPlaces named = NamedPlaces.of(lists, BOOK);
    assertThat(named.of("Heim", 2021, 2021)).isEqualTo(new Meaning.One("5055"));
    assertThat(named.of("Bremanger", 2021, 2021)).isEqualTo(new Meaning.One("4648"));
    assertThat(named.of("Karasjok", 2021, 2021)).isEqualTo(new Meaning.One("5437"));
    assertThat(named.of("Naustdal", 2021, 2021)).as("nobody says since when").isEqualTo(new Meaning.Stranger());
    assertThat(named.of("Oslo", 2021, 2021)).as("a county bears it too").isEqualTo(new Meaning.Stranger());
    assertThat(named.of("Ørland", 2019, 2019)).isEqualTo(new Meaning.One("5015"));
  }

  @Test
  void aNameThatTwoBearIsNobodys() {
    Places lists = new Places(List.of(new PlaceCode("1999", "Sel", LocalDate.of(2015, 1, 1), LocalDate.of(2030, 1, 1))),
        List.of());
    assertThat(NamedPlaces.of(lists, BOOK).of("Sel", 2021, 2021)).isEqualTo(new Meaning.Several());
    assertThat(NamedPlaces.of(lists, BOOK).of("Sel", 2010, 2010)).isEqualTo(new Meaning.One("0517"));
  }
}
