package no.oppvekststatus.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Verdict;
import org.junit.jupiter.api.Test;

/** The samples, read through the real readers, give every verdict of the rules, and those that their table promises. */
class SampleVerdictsTest {
  private static final Pattern PROMISE = Pattern.compile("(\\S+)\\s+\\S+\\s+(\\d{4})\\s.*#\\s+([A-Z_]+).*");

  private static Status status(String municipality) { return SampleReading.status(municipality); }

  @Test
  void everyVerdictOfAnIndicatorOccursInBothMunicipalities() {
    for (String municipality : List.of("orland", "sel")) {
      Set<Verdict> found = EnumSet.noneOf(Verdict.class);
      status(municipality).indicators().forEach(i -> found.add(i.current().verdict()));
      assertThat(found).as(municipality).containsExactly(Verdict.values());
    }
  }

  @Test
  void everyPromiseOfTheTableIsKept() throws IOException {
    for (String line : Files.readAllLines(Path.of("src/test/resources/samples/eksempeltall.txt"))) {
      Matcher m = PROMISE.matcher(line);
      if (!m.matches()) continue;
      String municipality = m.group(2).equals("5057") ? "orland" : "sel";
      status(municipality).indicator(m.group(1)).ifPresent(
          i -> assertThat(i.current().verdict().name()).as(municipality + " " + m.group(1)).isEqualTo(m.group(3)));
    }
  }

  @Test
  void aFigureThatIsExportedAsItsPathIsNotBehindIt() {
    Assessed groupSize = status("orland").indicator("gruppestorrelse").orElseThrow().years().stream()
        .filter(y -> y.figure().year() == 2022).findFirst().orElseThrow();
    assertThat(groupSize.path()).isEqualByComparingTo("15.9")
        .isEqualByComparingTo(groupSize.figure().known().orElseThrow());
    assertThat(groupSize.verdict()).isEqualTo(Verdict.ON_TRACK);
    for (String municipality : List.of("orland", "sel"))
      status(municipality).indicators().stream().flatMap(i -> i.years().stream()).filter(y -> y.path() != null)
          .filter(y -> y.figure().known().filter(v -> v.compareTo(y.path()) == 0).isPresent())
          .forEach(y -> assertThat(y.verdict()).as(y.toString()).isNotIn(Verdict.BEHIND, Verdict.WRONG_WAY));
  }

  @Test
  void everyVerdictOfAMeasureThatTheReportYearsCanGiveOccurs() {
    Set<MeasureStatus.MeasureState> found = EnumSet.noneOf(MeasureStatus.MeasureState.class);
    for (String municipality : List.of("orland", "sel"))
      status(municipality).measures().forEach(m -> found.add(m.verdict()));
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(MeasureStatus.MeasureState.NOT_DUE)));
  }
}
