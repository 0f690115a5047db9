package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Map<String, String> NB = TextsFile.read(Language.BOKMAL);
  private static final Map<String, String> NN = TextsFile.read(Language.NYNORSK);

  @Test
  void bothLanguagesHaveTheSameKeys() { assertThat(NN.keySet()).isEqualTo(NB.keySet()); }

  @Test
  void bothLanguagesFillTheSamePlaces() {
    NB.forEach((key, nb) -> assertThat(places(NN.get(key))).as(key).isEqualTo(places(nb)));
  }

  @Test
  void everyKeyStandsInTheCodeAsAWholeLiteralOrAsTheFamilyItIsOneOf() throws IOException {
    String code;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/no/oppvekststatus"))) {
      code = files.filter(f -> f.toString().endsWith(".java")).map(TextsTest::text).collect(Collectors.joining());
    }
    assertThat(NB.keySet()).allSatisfy(
        key -> assertThat(code).containsAnyOf('"' + key + '"', '"' + key.substring(0, key.lastIndexOf('.') + 1) + '"'));
  }

  @Test
  void noTextUsesTheWordsThatTheWritingRulesForbid() {
    Stream.concat(NB.values().stream(), NN.values().stream())
        .forEach(t -> assertThat(t.toLowerCase(java.util.Locale.ROOT)).doesNotContain("kun ", "betydelig", "markant",
            "positiv utvikling", "dessverre"));
  }

  @Test
  void aMissingKeyStopsThePrint() {
    assertThatThrownBy(() -> Texts.in(Language.BOKMAL).of("no.such-key")).hasMessageContaining("no.such-key");
    assertThatThrownBy(() -> Language.of("se")).hasMessageContaining("se");
  }

  private static TreeSet<String> places(String text) {
    return Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
