package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MunicipalityChoiceTest {
  private static final List<String> MANY = IntStream.range(0, 357).mapToObj(i -> "k" + i).toList();

  @Test
  void ofAFewAllAreRead() {
    assertThat(new MunicipalityChoice(List.of("orland", "sel"), "").read()).containsExactly("orland", "sel");
    assertThat(new MunicipalityChoice(List.of("orland", "sel"), "").isStillToBeMade()).isFalse();
  }

  @Test
  void ofManyOnlyTheChosenOneIsRead() {
    assertThat(new MunicipalityChoice(MANY, "k7").read()).containsExactly("k7");
    assertThat(new MunicipalityChoice(MANY, "k7").isStillToBeMade()).isFalse();
  }

  @Test
  void ofManyNoneIsReadBeforeOneIsChosenNorWhereTheChosenOneIsNotThere() {
    assertThat(new MunicipalityChoice(MANY, "").read()).isEmpty();
    assertThat(new MunicipalityChoice(MANY, "").isStillToBeMade()).isTrue();
    assertThat(new MunicipalityChoice(MANY, "../archive").read()).isEmpty();
  }

  @Test
  void municipalitiesAreInNorwegianOrderAndThoseOfTheSameNameDiffer() {
    Map<String, String> names =
        Map.of("asker", "Asker", "oyer", "Øyer", "amot", "Åmot", "valer-ostfold", "Våler", "valer", "Våler", "ski",
            "Ski");
    assertThat(ReportsPage.Choice.of(List.of("amot", "asker", "oyer", "ski", "valer", "valer-ostfold"), names::get))
        .extracting(ReportsPage.Choice::name)
        .containsExactly("Asker", "Ski", "Våler (valer)", "Våler (valer-ostfold)", "Øyer", "Åmot");
  }
}
