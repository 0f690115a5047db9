package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report year follows the rounds, not the calendar. */
class ReportYearTest {
  private static final PlanBook BOOK = PlanReader.book(null);

  @ParameterizedTest
  @CsvSource({
      "orland, 2022-03-01, 2021", "orland, 2022-06-30, 2021", "orland, 2022-07-01, 2022", "orland, 2023-01-31, 2022",
      "orland, 2023-02-01, 2022", "orland, 2024-01-31, 2022", "orland, 2024-02-01, 2023", "orland, 2026-11-22, 2025",
      "sel, 2019-02-01, 2018", "sel, 2030-01-01, 2022"})
  void ofADate(String municipality, LocalDate date, int year) {
    assertThat(ReportYear.of(BOOK.of(municipality).orElseThrow(), date)).isEqualTo(year);
  }
}
