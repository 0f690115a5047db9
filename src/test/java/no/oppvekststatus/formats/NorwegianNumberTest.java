package no.oppvekststatus.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.oppvekststatus.formats.NorwegianNumber.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers are read that people write; each line is a decision of docs/data-interpretation.md. */
class NorwegianNumberTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "COUNT|0|0", "COUNT|12|12", "COUNT|007|7", "COUNT|1.000|1000", "COUNT|1 000|1000", "COUNT|1\u00a0000|1000",
      "COUNT|1\u202f000|1000",
      "COUNT|1\u2009000|1000", "COUNT|1.234.567|1234567", "COUNT|12 345 678|12345678", "COUNT|\u00a012\u00a0|12",
      "COUNT|-3|-3", "COUNT|−3|-3",
      "FIGURE|7,5|7.5", "FIGURE|7.5|7.5", "FIGURE|1.5|1.5", "FIGURE|1.50|1.50",
      "FIGURE|66.66666666666667|66.66666666666667", "FIGURE|0.125|0.125",
      "FIGURE|0,125|0.125", "FIGURE|1,000|1.000", "FIGURE|1.000,5|1000.5", "FIGURE|1 000,5|1000.5",
      "FIGURE|1 000.5|1000.5", "FIGURE|12.5 %|12.5",
      "FIGURE|70,9%|70.9", "FIGURE|82 %|82", "FIGURE|1234.5|1234.5",
      "AMOUNT|50.000|50000", "AMOUNT|50 000|50000", "AMOUNT|50 000,50|50000.50", "AMOUNT|50.000,50|50000.50",
      "AMOUNT|1250.5|1250.5",
      "AMOUNT|kr 50 000|50000", "AMOUNT|kr. 50 000|50000", "AMOUNT|50 000 kr|50000", "AMOUNT|50 000 kroner|50000",
      "AMOUNT|50 000,-|50000",
      "AMOUNT|50 000,–|50000", "AMOUNT|kr 50 000,-|50000", "AMOUNT|NOK 1200|1200"})
  void oneReadingIsTaken(Wanted wanted, String written, BigDecimal value) {
    assertThat(NorwegianNumber.read(written, wanted)).isEqualTo(new NorwegianNumber.NumberRead(value, false));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "COUNT|12 15|BLANKS", "COUNT|1 2|BLANKS", "COUNT|7 5|BLANKS", "COUNT|5000 7000|BLANKS", "COUNT|05 000|BLANKS",
      "COUNT|1 0000|BLANKS",
      "COUNT|1  000|BLANKS", "COUNT|1\t000|BLANKS", "COUNT|1.000 000|BLANKS", "FIGURE|7 5|BLANKS",
      "AMOUNT|10 000 5 000|BLANKS",
      "COUNT|12,5|DECIMALS", "COUNT|12,0|DECIMALS", "COUNT|12.5|DECIMALS", "COUNT|12.0|DECIMALS",
      "COUNT|1000,5|DECIMALS",
      "COUNT|1,000|AMBIGUOUS", "COUNT|1,000.5|AMBIGUOUS", "FIGURE|1,000.5|AMBIGUOUS", "FIGURE|1234.567|AMBIGUOUS",
      "FIGURE|1 000.500|AMBIGUOUS",
      "COUNT|1'000|AMBIGUOUS", "COUNT|1’000|AMBIGUOUS", "COUNT|1.00.000|AMBIGUOUS", "AMOUNT|50,000|AMBIGUOUS",
      "AMOUNT|1,000,000|AMBIGUOUS",
      "COUNT|82 %|PERCENT", "COUNT|82%|PERCENT", "AMOUNT|50 %|PERCENT",
      "COUNT|#I/T|ERROR", "FIGURE|#DIV/0!|ERROR", "FIGURE|#N/A|ERROR", "AMOUNT|#VERDI!|ERROR", "COUNT|#####|ERROR",
      "COUNT|SANN|TRUTH", "COUNT|false|TRUTH",
      "COUNT|ca. 12|APPROXIMATE", "COUNT|ca 12|APPROXIMATE", "FIGURE|rundt 7,5|APPROXIMATE", "COUNT|~12|APPROXIMATE",
      "COUNT|12,|OTHER", "FIGURE|,5|OTHER", "FIGURE|.5|OTHER", "COUNT|1e3|OTHER", "COUNT|1E+05|OTHER",
      "COUNT|\uff11\uff12|OTHER", "COUNT|+3|OTHER",
      "COUNT|3-|OTHER", "COUNT|- 3|OTHER", "COUNT|–3|OTHER", "COUNT|12 stk|OTHER", "COUNT|kr 12|OTHER",
      "COUNT|tolv|OTHER", "COUNT|01.feb|OTHER",
      "COUNT|½|OTHER", "COUNT|1234567890123456|OTHER", "AMOUNT|50'|OTHER", "AMOUNT|50 tusen|OTHER",
      "AMOUNT|50 000-60 000|OTHER", "AMOUNT|kr|OTHER",
      "FIGURE|12\u200b|OTHER", "FIGURE|7,5 ‰|OTHER"})
  void whatCanBeReadInTwoWaysOrInNoneIsRefusedWithItsReason(Wanted wanted, String written, CellFault fault) {
    assertThat(NorwegianNumber.read(written, wanted)).isEqualTo(new NorwegianNumber.NumberRefused(fault));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      value = {"ca. 50 000|50000", "ca 50 000 kr|50000", "CA. 50.000|50000", "cirka kr 50 000,-|50000",
          "kr ca. 50 000|50000",
          "omtrent 50000|50000", "om lag 1 200|1200", "~50 000|50000"})
  void anAmountMayBeApproximateAndIsMarkedSo(String written, BigDecimal value) {
    assertThat(NorwegianNumber.read(written, Wanted.AMOUNT)).isEqualTo(new NorwegianNumber.NumberRead(value, true));
  }

  @Test
  void aLineBreakPartsTwoNumbersAndNeverThousands() {
    assertThat(NorwegianNumber.read("12\n15", Wanted.COUNT))
        .isEqualTo(new NorwegianNumber.NumberRefused(CellFault.BLANKS));
    assertThat(NorwegianNumber.read("1\n000", Wanted.COUNT))
        .isEqualTo(new NorwegianNumber.NumberRefused(CellFault.BLANKS));
    assertThat(NorwegianNumber.read("12\n", Wanted.COUNT))
        .isEqualTo(new NorwegianNumber.NumberRead(new BigDecimal(12), false));
  }

  @Test
  void aTypedNumberIsReadByItsTypeAndItsFormat() {
    assertThat(NorwegianNumber.read(new CellValue.NumberCell(new BigDecimal("0.075"), true), Wanted.FIGURE))
        .isEqualTo(new NorwegianNumber.NumberRead(new BigDecimal("7.5"), false));
    assertThat(NorwegianNumber.read(new CellValue.NumberCell(BigDecimal.ONE, true), Wanted.COUNT))
        .isEqualTo(new NorwegianNumber.NumberRefused(CellFault.PERCENT));
    assertThat(NorwegianNumber.read(new CellValue.NumberCell(new BigDecimal("1.5"), false), Wanted.COUNT))
        .isEqualTo(new NorwegianNumber.NumberRefused(CellFault.DECIMALS));
    assertThat(NorwegianNumber.read(new CellValue.NumberCell(new BigDecimal("1.000"), false), Wanted.COUNT))
        .isEqualTo(new NorwegianNumber.NumberRead(BigDecimal.ONE, false));
    assertThat(NorwegianNumber.read(new CellValue.DateCell(java.time.LocalDate.of(2025, 2, 1)), Wanted.FIGURE))
        .isEqualTo(new NorwegianNumber.NumberRefused(CellFault.DATE));
  }

  @Test
  void aLongTextIsRefusedAtOnce() {
    assertThat(NorwegianNumber.read("1" + " ".repeat(30_000) + "1", Wanted.AMOUNT))
        .isEqualTo(new NorwegianNumber.NumberRefused(CellFault.OTHER));
  }
}
