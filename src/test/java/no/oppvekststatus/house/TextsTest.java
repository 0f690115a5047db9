package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.plan.Language;
import org.junit.jupiter.api.Test;

/**
 * Wall 4: bokmål and nynorsk say the same things, and nothing stands there that nobody says. A key is used when a Java
 * string or a report template names it, or names the prefix it starts with ("verdict.", "verdict.%s").
 */
class TextsTest {
  private static final Pattern IN_TEMPLATE = Pattern.compile("\\$R\\{([^}]+)}|\"([\\w.-]+)\"");

  @Test
  void bokmalAndNynorskHaveTheSameKeys() {
    assertThat(lacking(texts(Language.BOKMAL), texts(Language.NYNORSK))).isEmpty();
  }

  @Test
  void noTextIsUnused() {
    assertThat(unused(texts(Language.BOKMAL).stringPropertyNames(), said())).isEmpty();
  }

  @Test
  void aKeyOfOneLanguageOnlyIsFound() {
    assertThat(lacking(read("a=1\nb=2"), read("b=2\nc=3")))
        .containsExactlyInAnyOrder("reports/text_nn.properties: lacks a", "reports/text_nb.properties: lacks c");
  }

  @Test
  void aTextThatNobodySaysIsFound() {
    assertThat(unused(Set.of("verdict.reached", "title", "gone"), Set.of("verdict.", "title")))
        .containsExactly("reports/text_nb.properties: nobody says gone");
  }

  private static List<String> lacking(Properties nb, Properties nn) {
    List<String> problems = new ArrayList<>();
    new TreeSet<>(nb.stringPropertyNames()).stream().filter(key -> !nn.containsKey(key))
        .forEach(key -> problems.add("reports/text_nn.properties: lacks " + key));
    new TreeSet<>(nn.stringPropertyNames()).stream().filter(key -> !nb.containsKey(key))
        .forEach(key -> problems.add("reports/text_nb.properties: lacks " + key));
    return problems;
  }

  private static List<String> unused(Set<String> keys, Set<String> said) {
    List<String> prefixes = said.stream().filter(s -> s.length() > 2 && s.endsWith(".")).toList();
    return new TreeSet<>(keys).stream()
        .filter(key -> !said.contains(key) && prefixes.stream().noneMatch(key::startsWith))
        .map(key -> "reports/text_nb.properties: nobody says " + key).toList();
  }

  private static Set<String> said() {
    Set<String> said = new LinkedHashSet<>();
    JavaSource.under("src/main/java").forEach(source -> source.literals().forEach(literal -> {
      said.add(literal);
      if (literal.contains("%s")) said.add(literal.substring(0, literal.indexOf("%s")));
    }));
    ProjectFiles.under("reports").stream().filter(path -> path.toString().endsWith(".jrxml")).forEach(path -> {
      Matcher matcher = IN_TEMPLATE.matcher(ProjectFiles.text(path));
      while (matcher.find()) said.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    });
    return said;
  }

  private static Properties texts(Language language) {
    Properties texts = read(ProjectFiles.text(ProjectFiles.ROOT.resolve("reports/text_" + language + ".properties")));
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private static Properties read(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
