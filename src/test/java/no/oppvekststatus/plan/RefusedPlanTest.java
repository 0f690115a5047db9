package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that contradicts itself is refused whole, with file, line and remedy. */
class RefusedPlanTest {
  private static final Path FJORDVIK = Path.of("src/test/resources/plans-tredje");
  private static final String PLAN = "fjordvik-2024-2027.yaml";
  private static final String ORGANISATION = "fjordvik-organisation.yaml";

  @TempDir Path home;

  static Stream<List<String>> contradictions() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/plans-motstrid.txt")).stream().filter(l -> !l.startsWith("#"))
        .map(l -> Arrays.stream(l.split("\\|")).map(String::strip).map(c -> c.replace("\\n", "\n")).toList());
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void aContradictionIsNamedWithFileLineAndRemedy(List<String> row) throws IOException {
    String file = row.get(0).equals("plan") ? PLAN : ORGANISATION;
    write(file, row.get(1), row.get(2));
    write(file.equals(PLAN) ? ORGANISATION : PLAN, "", "");
    PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> PlanReader.book(home));
    assertThat(refused).as("the file was taken").isNotNull();
    List<String> lines = Files.readAllLines(home.resolve(file));
    assertThat(refused.problems()).anySatisfy(p -> {
      assertThat(Path.of(p.file()).getFileName()).hasToString(file);
      assertThat(p.what()).contains(row.get(4));
      assertThat(p.remedy()).contains(row.get(5));
      assertThat(lines.get(p.line() - 1)).contains(row.get(3));
    });
  }

  @Test
  void allFaultsOfAllFilesAreReportedAtOnce() throws IOException {
    write(PLAN, "tier: nokre", "tier: noke");
    write(ORGANISATION, "email: utval@fjordvik.example.no", "email: utval");
    PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> PlanReader.book(home));
    assertThat(refused.problems()).hasSize(2);
    assertThat(refused).hasMessageContaining(PLAN + ":").hasMessageContaining(ORGANISATION + ":");
  }

  @Test
  void aPlanWithoutItsOrganisationIsRefusedWithTheNameOfTheMissingFile() throws IOException {
    write(PLAN, "", "");
    PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> PlanReader.book(home));
    assertThat(refused.problems()).singleElement().satisfies(p -> assertThat(p.what()).contains(ORGANISATION));
  }

  @Test
  void aCatalogueThatNamesAnUnknownSourceIsRefused() throws IOException {
    write(PLAN, "", "");
    write(ORGANISATION, "", "");
    Files.writeString(home.resolve("indicators.yaml"), Files.readString(Path.of("plans/indicators.yaml"))
        .replaceFirst("source: kostra-12286", "source: kostra-12268"));
    PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> PlanReader.book(home));
    assertThat(refused.problems()).singleElement().satisfies(p -> {
      assertThat(p.what()).isEqualTo("Kilden «kostra-12268» finnes ikke i sources.yaml.");
      assertThat(p.remedy()).isEqualTo("Mente du «kostra-12286»?");
      assertThat(p.line()).isGreaterThan(1);
    });
  }

  private void write(String file, String find, String put) throws IOException {
    String text = Files.readString(FJORDVIK.resolve(file));
    assertThat(text).contains(find);
    Files.writeString(home.resolve(file), find.isEmpty() ? text : text.replace(find, put));
  }
}
