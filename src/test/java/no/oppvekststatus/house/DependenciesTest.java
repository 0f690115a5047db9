package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is depended on without a reason: {@code pom.xml} and decision 0002 name the same libraries. */
class DependenciesTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

  @Test
  void everyDependencyHasItsLineAndEveryLineItsDependency() {
    String pom = ProjectFiles.text(ProjectFiles.ROOT.resolve("pom.xml"));
    String lines = ProjectFiles.text(ProjectFiles.ROOT.resolve("docs/decisions/0002-dependencies.md"));
    assertThat(named(DEPENDENCY, pom)).hasSizeGreaterThan(20);
    assertThat(differences(pom, lines)).isEmpty();
  }

  @Test
  void aDependencyWithoutALineAndALineWithoutADependencyAreFound() {
    String pom =
        "<dependency><groupId>a</groupId><artifactId>b</artifactId></dependency><dependency><artifactId>c</artifactId></dependency>";
    assertThat(differences(pom, "| `c` | why |\n| `d` | why |\n")).containsExactlyInAnyOrder(
        "docs/decisions/0002-dependencies.md: no line for b", "docs/decisions/0002-dependencies.md: pom.xml has no d");
  }

  private static Set<String> differences(String pom, String lines) {
    Set<String> there = named(DEPENDENCY, pom.replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", ""));
    Set<String> said = named(LINE, lines);
    Stream<String> untold =
        there.stream().filter(a -> !said.contains(a)).map(a -> "docs/decisions/0002-dependencies.md: no line for " + a);
    Stream<String> gone = said.stream().filter(a -> !there.contains(a))
        .map(a -> "docs/decisions/0002-dependencies.md: pom.xml has no " + a);
    return Stream.concat(untold, gone).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }
}
