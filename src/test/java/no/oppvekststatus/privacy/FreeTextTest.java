package no.oppvekststatus.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"ring 22 33 44 55", "tlf. 91234567", "+47 912 34 567", "mobil 912 34 567", "0047 91 23 45 67"})
  void aPhoneNumberIsForbidden(String text) {
    assertThat(FreeText.forbidden(text)).contains("phone");
  }

  @Test
  void anAddressIsForbidden() {
    assertThat(FreeText.forbidden("spør rektor@skole.example om det")).contains("email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Startet 12.08.2024", "12 av 40 ansatte, 3 grupper à 8", "kr 125 000", "Vedtak 2023/1234, § 9a-1", "uke 33-38", "2024-08-15",
      "1 250 000 kroner", "skoleåret 2023/2024", ""})
  void ordinaryTextIsAllowed(String text) {
    assertThat(FreeText.forbidden(text)).isEmpty();
  }

  @Test
  void aNameThatCarriesANumberIsNotShown() {
    assertThat(FreeText.shownName("sak_" + MadeUpNumber.of("018105") + ".csv")).isEqualTo("vises ikke");
    assertThat(FreeText.shownName("2024,ssb-12275.json")).isEqualTo("2024,ssb-12275.json");
  }

  @Test
  void aMarkThatIsNotSeenIsShownAsItsCodeAndHidesNoNumber() {
    assertThat(FreeText.shownName("skjema\u202Efdp.xlsx")).isEqualTo("skjema[U+202E]fdp.xlsx");
    assertThat(FreeText.shownName("a\nb\u200B\u2028.csv")).isEqualTo("a[U+000A]b[U+200B][U+2028].csv");
    String number = MadeUpNumber.of("018105");
    assertThat(FreeText.shownName("sak " + number.substring(0, 6) + "\u200B" + number.substring(6) + ".csv")).isEqualTo("vises ikke");
    assertThat(FreeText.hasMarks("Målte tall (2025) – «ny».csv")).isFalse();
    assertThat(FreeText.hasMarks("a\u2066b")).isTrue();
  }
}
