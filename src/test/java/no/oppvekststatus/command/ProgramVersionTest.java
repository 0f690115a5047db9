package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import no.oppvekststatus.assessment.Assessment;
import org.junit.jupiter.api.Test;

/** {@code --version} says what was built, from which commit, with which rules. */
class ProgramVersionTest {
  @Test
  void theOptionPrintsTheBuildWithoutOpeningTheHomeFolder() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit = Oppvekststatus.run(new String[] {"--version"}, (settings, web) -> {
      throw new IllegalStateException("opened");
    }, out, out);
    assertThat(exit).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(4)
        .anyMatch(l -> l.matches("oppvekststatus \\d+\\.\\d+\\.\\d+\\S* av \\d{4}-\\d\\d-\\d\\dT[0-9:]+Z"))
        .contains("regelverk " + Assessment.RULES_VERSION, "Java " + System.getProperty("java.version"));
  }

  @Test
  void theCommitIsNamedWithWhatWasChangedAndUnknownOutsideGit() {
    Properties commit = new Properties();
    commit.setProperty("git.commit.id.full", "0f3a");
    assertThat(ProgramVersion.lines(new Properties(), commit)[1]).isEqualTo("revisjon 0f3a");
    commit.setProperty("git.dirty", "true");
    assertThat(ProgramVersion.lines(new Properties(), commit)[1])
        .isEqualTo("revisjon 0f3a, med endringer som ikke er lagret i Git");
    assertThat(ProgramVersion.lines(new Properties(), new Properties()))
        .startsWith("oppvekststatus ukjent av ukjent", "revisjon ukjent");
  }
}
