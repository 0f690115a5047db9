package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private record Inner(String name, Optional<Integer> n) {}

  private record Outer(LocalDate businessDate, Map<String, Integer> counts, List<Inner> inners) {}

  private static Outer outer(LocalDate date, String first, String second, int n) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(first, 1);
    counts.put(second, 1);
    return new Outer(date, counts, List.of(new Inner("æ", Optional.of(n))));
  }

  @Test
  void theOrderInWhichAMapWasFilledDoesNotMatter() {
    LocalDate day = LocalDate.of(2026, 3, 15);
    assertThat(Fingerprint.of(outer(day, "a", "b", 1))).isEqualTo(Fingerprint.of(outer(day, "b", "a", 1)));
  }

  @Test
  void anotherDateWithTheSameContentIsTheSame() {
    assertThat(Fingerprint.of(outer(LocalDate.of(2026, 3, 15), "a", "b", 1)))
        .isEqualTo(Fingerprint.of(outer(LocalDate.of(2026, 3, 16), "a", "b", 1)));
  }

  @Test
  void aValueDeepInsideMakesItAnother() {
    LocalDate day = LocalDate.of(2026, 3, 15);
    assertThat(Fingerprint.of(outer(day, "a", "b", 1))).isNotEqualTo(Fingerprint.of(outer(day, "a", "b", 2)));
  }

  @Test
  void neighboursAreNotRunTogether() {
    assertThat(Fingerprint.of("ab", "c")).isNotEqualTo(Fingerprint.of("a", "bc"));
  }

  @Test
  void anEmptyListIsNotAMissingOne() {
    assertThat(Fingerprint.of(List.of(), "x")).isNotEqualTo(Fingerprint.of(Optional.empty(), "x"));
  }
}
