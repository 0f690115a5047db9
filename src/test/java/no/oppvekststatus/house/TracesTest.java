package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is committed holds on any machine and is finished: no path of somebody's machine, no note of something left
 * undone.
 */
class TracesTest {
  private static final List<String> KEPT =
      List.of("src", "sql", "reports", "plans", "docs", "samples", "README.md", "CHANGELOG.md",
          "CONTRIBUTING.md", "SECURITY.md", "NOTICE", "LICENSE", ".mvn", "pom.xml", "Dockerfile", "docker-compose.yml",
          ".ci");
  private static final Pattern TEXT = Pattern.compile(
      ".*(\\.(java|sql|xml|jrxml|properties|ya?ml|md|html|css|csv|json|txt|sh|config)|/run|Dockerfile|NOTICE|LICENSE)");
  private static final Pattern TRACE =
      Pattern.compile("/wo" + "rk/|/ro" + "ot/|/ho" + "me/\\w+/|/Us" + "ers/\\w+|[A-Z]:\\\\Us" + "ers|"
          + "\\bTO" + "DO\\b|\\bFIX" + "ME\\b|\\bXX" + "X\\b");

  @Test
  void noFileTellsOfAMachineOrOfWorkLeftUndone() {
    assertThat(KEPT.stream().flatMap(folder -> ProjectFiles.under(folder).stream())
        .filter(p -> TEXT.matcher(ProjectFiles.name(p)).matches())
        .flatMap(p -> traces(ProjectFiles.name(p), ProjectFiles.text(p)))).isEmpty();
  }

  @Test
  void aTraceIsFoundWithItsLine() {
    assertThat(traces("A.java", "fine\n// TO" + "DO later\nPath.of(\"/ho" + "me/kari/x\")"))
        .containsExactly("A.java:2: TO" + "DO", "A.java:3: /ho" + "me/kari/");
    assertThat(traces("A.java", "the home/plans folder, todos los, rooted")).isEmpty();
  }

  private static Stream<String> traces(String file, String text) {
    Matcher matcher = TRACE.matcher(text);
    return matcher.results()
        .map(found -> file + ":" + (text.substring(0, found.start()).lines().count() + (found.start() > 0
            && text.charAt(found.start() - 1) == '\n' ? 1 : 0)) + ": " + found.group());
  }
}
