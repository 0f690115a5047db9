package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorKindTest {
  @Test
  void theQuestionsAreAnsweredByTheKindAlone() {
    assertThat(kinds(IndicatorKind::isShare)).isEqualTo("PROPORTION PERCENT");
    assertThat(kinds(IndicatorKind::isPublishedShare)).isEqualTo("PERCENT");
    assertThat(kinds(IndicatorKind::isCalculatedShare)).isEqualTo("PROPORTION");
    assertThat(kinds(IndicatorKind::needsParts)).isEqualTo("PROPORTION RATE COUNT");
    assertThat(kinds(IndicatorKind::needsFactor)).isEqualTo("RATE");
    assertThat(kinds(IndicatorKind::hasBase)).isEqualTo("PROPORTION PERCENT RATE MEAN");
    assertThat(kinds(k -> k.combinable(true, true))).isEqualTo("PROPORTION PERCENT RATE COUNT");
    assertThat(kinds(k -> k.combinable(true, false))).isEqualTo("COUNT");
    assertThat(kinds(k -> k.calculable(true))).isEqualTo("PROPORTION PERCENT RATE COUNT");
    assertThat(kinds(k -> k.calculable(false))).isEqualTo("PROPORTION PERCENT RATE COUNT MEAN");
    assertThat(kinds(k -> k.peopleIn("x", "n").equals("n"))).isEqualTo("MEAN");
    assertThat(kinds(k -> k.interval() == IndicatorKind.IntervalMethod.NONE)).isEqualTo("REGISTER");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsFormulaInEveryLanguage(IndicatorKind kind) {
    for (Language language : Language.ALL)
      assertThat(Texts.in(language).of("formula." + kind.key(), "100")).as(kind + " in " + language).isNotBlank();
  }

  private static String kinds(Predicate<IndicatorKind> asked) {
    return String.join(" ", Arrays.stream(IndicatorKind.values()).filter(asked).map(Enum::name).toList());
  }
}
