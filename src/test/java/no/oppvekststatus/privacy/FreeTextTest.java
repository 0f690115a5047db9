package no.oppvekststatus.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import no.oppvekststatus.fixtures.MadeUpNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"ring 22 33 44 55", "tlf. 91234567", "+47 912 34 567", "mobil 912 34 567", "0047 91 23 45 67"})
  void aPhoneNumberIsForbidden(String text) {
    assertThat(FreeText.forbidden(text)).contains(Identifier.PHONE);
  }

  @Test
  void anAddressIsForbidden() {
    assertThat(FreeText.forbidden("spør rektor@skole.example om det")).contains(Identifier.EMAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Startet 12.08.2024", "12 av 40 ansatte, 3 grupper à 8", "kr 125 000",
      "Vedtak 2023/1234, § 9a-1", "uke 33-38", "2024-08-15",
      "1 250 000 kroner", "skoleåret 2023/2024", ""})
  void ordinaryTextIsAllowed(String text) {
    assertThat(FreeText.forbidden(text)).isEmpty();
  }

  @Test
  void aNameThatCarriesANumberIsKnownHoweverItIsParted() {
    String n = MadeUpNumber.of("018105");
    String date = n.substring(0, 2) + ".%s" + n.substring(2, 4) + ".%s" + n.substring(4, 6);
    for (String name : java.util.List.of(n + ".pdf", n.substring(0, 6) + "-" + n.substring(6) + ".csv",
        n.substring(0, 6) + " - " + n.substring(6),
        n.substring(0, 6) + "__" + n.substring(6), n.substring(0, 6) + "%20" + n.substring(6), "elev" + n + "b.xlsx",
        "2025-01-15_" + n + ".xlsx",
        date.replace("%s", "") + " " + n.substring(6), date.replace(".%s", "-") + "-" + n.substring(6) + ".docx"))
      assertThat(FreeText.shownName(name)).as(name).isEqualTo(FreeText.HIDDEN);
    assertThat(FreeText.shownPath("orland/" + n + "/2024")).isEqualTo("orland/vises ikke/2024");
    for (String name : java.util.List.of("kostra-12275-20260316.json", "natt 2025-03-20 02.00.00.csv",
        "ungdata 2019 2022 2025.xlsx", "12362_2015-2024.px"))
      assertThat(FreeText.shownName(name)).isEqualTo(name);
  }

  @Test
  void twoYearsAreNoPhoneNumber() {
    assertThat(FreeText.forbidden("planen for 2022 2025")).isEmpty();
    assertThat(FreeText.forbidden("20222025")).isEmpty();
    assertThat(FreeText.forbidden("ring 20 22 20 25")).contains(Identifier.PHONE);
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
    assertThat(FreeText.shownName("sak " + number.substring(0, 6) + "\u200B" + number.substring(6) + ".csv"))
        .isEqualTo("vises ikke");
    assertThat(FreeText.hasMarks("Målte tall (2025) – «ny».csv")).isFalse();
    assertThat(FreeText.hasMarks("a\u2066b")).isTrue();
  }
}
