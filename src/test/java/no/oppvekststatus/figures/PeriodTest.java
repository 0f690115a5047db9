package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The periods of published tables, and the year in which each counts. */
class PeriodTest {
  @ParameterizedTest
  @CsvSource({"2024, 2024, 1", "2020-21, 2021, 1", "2020/21, 2021, 1", "1999-00, 2000, 1", "2017/2018, 2018, 1",
      "2014K3, 2014, 1",
      "2021M10, 2021, 1", "2022-2024, 2024, 3", "2020_2020, 2020, 1", "2016/17-2018/19, 2019, 3"})
  void aPeriodBelongsToTheYearInWhichItEnds(String text, int year, int span) {
    assertThat(Period.of(text)).contains(new Period(text, year, span));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "20", "2024-20", "2018/2024", "2024-2020"})
  void aTextThatIsNoPeriodGivesNone(String text) {
    assertThat(Period.of(text)).isEmpty();
  }
}
