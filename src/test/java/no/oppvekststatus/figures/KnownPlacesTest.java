package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.Test;

/** A number is called none only where a list of the whole country, in its own years, would have had it. */
class KnownPlacesTest {
  private static final PlanBook BOOK = PlanReader.book(null);

  @Test
  void aNumberIsNoneOnlyWithinTheYearsOfAListOfTheWholeCountry() {
    KnownPlaces known = KnownPlaces.of(country(300, LocalDate.of(2018, 1, 1), LocalDate.of(2023, 12, 31)), BOOK);
    assertThat(known.stranger("1100", 2019)).isFalse();
    assertThat(known.stranger("1999", 2019)).isTrue();
    assertThat(Stream.of(2017, 2018, 2023, 2024).map(y -> known.stranger("1999", y))).containsExactly(false, true, true,
        false);
  }

  @Test
  void thePlansOwnNumbersAndThoseThatBecameOthersAreKnown() {
    Places lists = new Places(country(300, LocalDate.of(2018, 1, 1), LocalDate.of(2024, 12, 31)).codes(),
        List.of(new PlaceChange("1901", "", "1100", "", LocalDate.of(2020, 1, 1), true)));
    KnownPlaces known = KnownPlaces.of(lists, BOOK);
    assertThat(Stream.of("5057", "5015", "1621", "3437", "0517", "1901")).noneMatch(code -> known.stranger(code, 2019));
  }

  @Test
  void whatIsNoMunicipalityIsNotJudged() {
    KnownPlaces known = KnownPlaces.of(country(300, LocalDate.of(2018, 1, 1), LocalDate.of(2024, 12, 31)), BOOK);
    assertThat(Stream.of("0000", "2111", "2580", "9999", "50", "EAK", "EKG08", "160101"))
        .noneMatch(code -> known.stranger(code, 2019));
  }

  @Test
  void aListOfAPartOrWithoutDatesTellsOfNoneBeyondItself() {
    assertThat(KnownPlaces.of(country(5, LocalDate.of(2018, 1, 1), null), BOOK).stranger("1999", 2018)).isFalse();
    assertThat(KnownPlaces.of(country(400, null, null), BOOK).stranger("1999", 2018)).isFalse();
    assertThat(KnownPlaces.of(Places.NONE, BOOK)).isEqualTo(KnownPlaces.NO_LIST);
  }

  private static Places country(int size, LocalDate from, LocalDate to) {
    return new Places(
        IntStream.range(0, size).mapToObj(i -> new PlaceCode(String.valueOf(1100 + i), "N" + i, from, to)).toList(),
        List.of());
  }
}
