package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.fixtures.FjordvikHome;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed without warning, wherever it has come; the next start ends as if nothing had happened. */
class KilledNightTest {
  private static final String[] NIGHT = {"nightly", "--date", "2025-09-01"};
  private static final String[] PUBLISH =
      {"publish", "--municipality", "fjordvik", "--year", "2025", "--approver", "planeigar"};

  @TempDir Path undisturbed;
  @TempDir Path home;

  @Test
  void aKilledProgramEndsWithTheSameRowsFilesAndLettersAsAnUndisturbedOne() throws Exception {
    FjordvikHome.furnish(undisturbed, 2023, 2024, 2025);
    FjordvikHome left = FjordvikHome.furnish(home, 2023, 2024, 2025);
    run(undisturbed, NIGHT);
    Map<String, String> expected = documents(undisturbed);
    assertThat(expected).hasSizeGreaterThan(10);
    kill(() -> left.any("archive", ".csv"), NIGHT);
    kill(() -> left.any("out/fjordvik", ".pdf"), NIGHT);
    run(home, NIGHT);
    assertThat(documents(home)).isEqualTo(expected);
    assertThat(left.export()).isEqualTo(new FjordvikHome(undisturbed).export());
    assertThat(left.files("tmp", "")).as("what the killed programs put aside is swept").hasSize(1);

    twoAtOnce(undisturbed, confirmed(undisturbed));
    kill(() -> left.any("out", ".eml"), confirmed(home));
    run(home, NIGHT);
    assertThat(left.letters()).as("each recipient has one letter").isEqualTo(new FjordvikHome(undisturbed).letters())
        .hasSizeGreaterThan(3);
    assertThat(run(home, "verify")).contains("1 utgaver er skrevet ut på nytt");
  }

  /** What publishes exactly what would go out now: two such are one edition. */
  private static String[] confirmed(Path home) throws Exception {
    ProgramProcess shown = ProgramProcess.start(home, Map.of(), PUBLISH);
    assertThat(shown.ended()).as(shown.output()).isEqualTo(2);
    Matcher digest = Pattern.compile("Kontrollsum: (\\w+)").matcher(shown.output());
    assertThat(digest.find()).isTrue();
    List<String> all = new ArrayList<>(List.of(PUBLISH));
    all.addAll(List.of("--yes", digest.group(1)));
    return all.toArray(String[]::new);
  }

  private static void twoAtOnce(Path home, String... command) {
    List<ProgramProcess> both =
        List.of(ProgramProcess.start(home, Map.of(), command), ProgramProcess.start(home, Map.of(), command));
    List<Integer> codes = both.stream().map(ProgramProcess::ended).toList();
    String said = both.get(0).output() + both.get(1).output();
    assertThat(said.split("er publisert\\. ", -1)).as(said).hasSize(2);
    assertThat(codes).as(said).contains(0).isSubsetOf(0, 2);
  }

  /**
   * Starts the program in a process of its own and kills it the moment that something is seen; it must not have ended
   * by itself.
   */
  private void kill(BooleanSupplier reached, String... command) {
    ProgramProcess.start(home, Map.of(), command).await(reached).signal("KILL").ended();
  }

  /** Every printed document by its place, with its hash. */
  private static Map<String, String> documents(Path home) {
    Map<String, String> found = new FjordvikHome(home).hashes("out/fjordvik");
    found.keySet().removeIf(path -> !path.matches(".*\\.(pdf|xlsx|json)"));
    return found;
  }

  private static String run(Path home, String... command) { return new FjordvikHome(home).run(new String[0], command); }
}
