package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine's own language and time zone change nothing in the program. */
class ApplicationTest {
  private final Locale locale = Locale.getDefault();
  private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void theMachinesOwn() {
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.FORMAT, format);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai"})
  void theLanguageAndTheZoneOfTheMachineAreNotUsed(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    Application.onEveryMachineAlike();
    assertThat("integer".toUpperCase()).isEqualTo("INTEGER");
    assertThat(String.format("%d", 2026)).isEqualTo("2026");
    assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Europe/Oslo"));
  }
}
