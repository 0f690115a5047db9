package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged plans say what the issue counted, and what is odd in them stands as a remark. */
class PackagedPlansTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final Plan ORLAND = plan("orland");
  private static final Plan SEL = plan("sel");

  private static Plan plan(String municipality) { return BOOK.of(municipality).orElseThrow().plan(); }

  @Test
  void orlandIsCompleteByCount() {
    assertThat(
        List.of(ORLAND.measures().size(), ORLAND.goals().size(), ORLAND.focusAreas().size(), ORLAND.units().size(),
            ORLAND.arenas().size(), ORLAND.competenceAreas().size(), ORLAND.competenceMeasures().size()))
        .containsExactly(37, 31, 4, 67, 16, 4, 10);
  }

  @Test
  void selIsCompleteByCount() {
    assertThat(List.of(SEL.measures().size(), SEL.measures().stream().mapToInt(m -> m.parts().size()).sum(),
        SEL.goals().size(),
        SEL.units().size(), SEL.arenas().size(), SEL.competenceMeasures().size(), SEL.funding().size(),
        SEL.positions().size()))
        .containsExactly(18, 5, 31, 38, 17, 13, 8, 7);
    assertThat(SEL.focusAreas().stream().collect(Collectors.groupingBy(Plan.FocusArea::kind, Collectors.counting())))
        .isEqualTo(Map.of("innsatsomrade", 3L, "tiltaksomrade", 17L));
  }

  @Test
  void aMeasureKeepsWhatItsRowSays() {
    Measure icdp = ORLAND.measure("u05").orElseThrow();
    assertThat(icdp.start()).isEqualTo(new Measure.Start("2022 / 2024", StartKind.SPLIT, 2022, null, null));
    assertThat(icdp.parts()).extracting(Measure.Part::id).containsExactly("u05a", "u05b");
    assertThat(icdp.parts().get(1).start()).isEqualTo(new Measure.Start("2024", StartKind.YEAR, 2024, null, null));
    assertThat(icdp.legal()).containsExactly("Integreringsloven");
    assertThat(ORLAND.measure("k21").orElseThrow().start())
        .isEqualTo(new Measure.Start("2020 - 2023", StartKind.PERIOD, 2020, 2023, null));
    assertThat(SEL.measure("m02").orElseThrow().evaluations())
        .extracting(Measure.Evaluation::kind, Measure.Evaluation::month)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(EvaluationKind.YEARLY_BY_MONTH_END, 4));
  }

  @Test
  void evaluationsHaveIdsThatAreTheirOwn() {
    for (Plan plan : List.of(ORLAND, SEL)) {
      List<String> ids = plan.measures().stream().flatMap(m -> java.util.stream.Stream.concat(m.evaluations().stream(),
          m.parts().stream().flatMap(p -> p.evaluations().stream()))).map(Measure.Evaluation::id).toList();
      assertThat(ids).doesNotHaveDuplicates();
    }
    assertThat(SEL.measure("m04").orElseThrow().parts()).flatExtracting(p -> p.evaluations().stream()
        .map(Measure.Evaluation::offsetMonths).toList())
        .containsExactly(1, 6, null);
  }

  @Test
  void rolesThatFollowUpAreGivenByName() {
    Plan.FollowUp followUp =
        ORLAND.followUps().stream().filter(f -> f.id().equals("fu-eval-kft")).findFirst().orElseThrow();
    assertThat(followUp.by()).extracting(Plan.PlanReference::label)
        .containsExactly("Kommunalt forebyggende team (KFT)");
    assertThat(followUp.interval()).isEqualTo(FollowUpInterval.YEARLY);
  }

  @ParameterizedTest
  @CsvSource({
      "orland, duplicate-row-number, k15", "orland, start-missing, k16", "orland, start-missing, s05",
      "orland, start-uncertain, u13", "orland, start-split, u05", "orland, period-outside-plan, k21",
      "orland, measure-in-two-tiers, s01", "orland, measure-in-two-tiers, i03", "orland, responsible-not-role, u14",
      "orland, unit-not-unit, u08", "orland, column-uncertain, k15", "orland, link-inferred, u01",
      "orland, measure-without-goal, u15", "orland, unit-only-type, private-barnehager",
      "orland, goal-without-measure, g4-8",
      "orland, goal-without-indicator, g2-5", "sel, unit-only-type, barneskoler", "sel, challenge-without-measure, u10",
      "sel, plan-without-tiers, measures", "sel, start-without-year, m13", "sel, responsible-not-role, m03"})
  void whatIsOddIsRemarkedOnWithItsLine(String municipality, String code, String subject) {
    assertThat(plan(municipality).remarks()).anySatisfy(r -> {
      assertThat(r.code().code()).isEqualTo(code);
      assertThat(r.subject()).isEqualTo(subject);
      assertThat(r.line()).isPositive();
      for (Language language : List.of(Language.BOKMAL, Language.NYNORSK))
        assertThat(r.text(language)).endsWith(".").doesNotContain("{");
    });
  }

  @Test
  void everyRemarkCodeThatTheRealPlansGiveIsDocumented() throws java.io.IOException {
    String docs = java.nio.file.Files.readString(java.nio.file.Path.of("docs/plan-format.md"));
    Set<String> codes = new TreeSet<>();
    List.of(ORLAND, SEL).forEach(p -> p.remarks().forEach(r -> codes.add(r.code().code())));
    assertThat(codes).allSatisfy(code -> assertThat(docs).contains("`" + code + "`"));
  }

  @Test
  void aRemarkPointsAtTheLineItIsAbout() throws java.io.IOException {
    List<String> lines = java.nio.file.Files.readAllLines(java.nio.file.Path.of("plans/orland-2022-2025.yaml"));
    for (Plan.Remark r : ORLAND.remarks())
      if (r.code() == RemarkCode.START_UNCERTAIN)
        assertThat(lines.get(r.line() - 1)).contains("start:").contains("usikkert");
      else if (r.code() == RemarkCode.GOAL_WITHOUT_MEASURE)
        assertThat(lines.get(r.line() - 1)).contains("id: " + r.subject());
  }
}
