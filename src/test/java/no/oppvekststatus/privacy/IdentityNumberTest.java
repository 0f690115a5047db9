package no.oppvekststatus.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import no.oppvekststatus.fixtures.MadeUpNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
  /** Tenor's month + 80, the test month + 40, D-number, H-number with D-day, an ordinary date, leap day. */
  @ParameterizedTest
  @ValueSource(strings = {"018105", "315201", "411090", "714399", "010190", "290204"})
  void everyKindOfNumberIsFound(String date) {
    assertThat(IdentityNumber.in("barnet har " + MadeUpNumber.of(date) + " i systemet")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theControlDigitsOf2032AreFound(int remainder) {
    assertThat(IdentityNumber.in(MadeUpNumber.of("158203", remainder))).isTrue();
  }

  @Test
  void aNumberWithASpaceOrAHardSpaceAfterTheDateIsFound() {
    String number = MadeUpNumber.of("018105");
    assertThat(IdentityNumber.in(number.substring(0, 6) + " " + number.substring(6))).isTrue();
    assertThat(IdentityNumber.in(number.substring(0, 6) + "\u00a0" + number.substring(6) + ".")).isTrue();
  }

  @Test
  void aNumberAtTheEndOfASentenceIsFound() {
    assertThat(IdentityNumber.in("Gjelder " + MadeUpNumber.of("018105") + ".")).isTrue();
    assertThat(IdentityNumber.in("(" + MadeUpNumber.of("018105") + ",5057)")).isTrue();
  }

  @Test
  void aDufNumberIsFoundByItsDigitsOrByItsName() {
    assertThat(IdentityNumber.next(MadeUpNumber.duf("2016123456"), 0, false)).map(IdentityNumber.Hit::what)
        .contains(Identifier.DUF_NUMBER);
    assertThat(IdentityNumber.in("DUF-nr 999999999999")).isTrue();
    assertThat(IdentityNumber.in("999999999999")).isFalse();
  }

  @Test
  void decimalsLongNumbersAndTimeStampsAreNoNumbers() {
    String number = MadeUpNumber.of("018105");
    assertThat(IdentityNumber.in("0." + number)).isFalse();
    assertThat(IdentityNumber.in("17," + number)).isFalse();
    assertThat(IdentityNumber.in("1" + number)).isFalse();
    assertThat(IdentityNumber.in(number + "1")).isFalse();
    assertThat(IdentityNumber.in("202403150800")).isFalse();
    assertThat(IdentityNumber.in("974652277")).isFalse();
  }

  @Test
  void aCommaThatSeparatesCellsHidesNothing() {
    assertThat(IdentityNumber.next("5057," + MadeUpNumber.of("018105"), 0, true)).isPresent();
  }

  @Test
  void aWrongControlDigitOrAnImpossibleDateIsNoNumber() {
    String number = MadeUpNumber.of("018105");
    String wrong = number.substring(0, 10) + (number.charAt(10) == '9' ? '0' : (char) (number.charAt(10) + 1));
    assertThat(IdentityNumber.in(wrong)).isFalse();
    assertThat(IdentityNumber.in("32139912345")).isFalse();
  }
}
