package no.oppvekststatus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Section;
import org.junit.jupiter.api.Test;

/** The three plan shapes, each composed whole. */
class DocumentsTest {
  private static final PlanBook BOOK = Told.packaged();
  private static final Disclosed ORLAND = Told.of(BOOK, "orland", 2024);
  private static final Disclosed SEL = Told.of(BOOK, "sel", 2021);
  private static final Disclosed FIRST_YEAR = Told.silent(Told.third(), "fjordvik", 2025);
  private static final Committee ALL = new Committee("alle", "Kommunestyret", "", List.of(), List.of());

  @Test
  void everyGoalOfThePlanStandsOnceInTheReport() {
    for (Disclosed d : List.of(ORLAND, SEL, FIRST_YEAR)) {
      List<String> cells = goalCells(StatusDocument.of(d, ALL, "nb", Told.DRAFT));
      for (Status.GoalStatus g : d.status().goals())
        assertThat(cells.stream().filter(g.goal().text()::equals).count()).as(g.goal().text())
            .isEqualTo(d.status().goals().stream().filter(o -> o.goal().text().equals(g.goal().text())).count());
    }
  }

  @Test
  void everyMeasureAndEveryIndicatorIsThereAndAnIndicatorIsDrawnOnce() {
    for (Disclosed d : List.of(ORLAND, SEL, FIRST_YEAR)) {
      Document document = StatusDocument.of(d, ALL, "nb", Told.DRAFT);
      List<String> strings = DecidedStrings.of(document);
      d.status().measures().forEach(m -> assertThat(strings).contains(m.measure().title()));
      assertThat(indicators(document)).containsExactlyInAnyOrderElementsOf(d.status().indicators().stream().map(i -> i.indicator().id()).toList());
    }
  }

  @Test
  void aMeasureInTwoTiersCountsOnce() {
    long twice = ORLAND.status().measures().stream().filter(m -> !m.measure().sameAs().isEmpty()).count() / 2;
    assertThat(twice).isEqualTo(4);
    String summary = strings(ORLAND, "nb").stream().filter(s -> s.contains("tiltak skal gjennomføres:")).findFirst().orElseThrow();
    long owed = ORLAND.status().measures().stream().filter(m -> m.measure().obligation().equals("skal")).count() - twice;
    assertThat(summary).startsWith(owed + " tiltak skal gjennomføres");
  }

  @Test
  void aCommitteesReportHoldsOnlyItsOwnAreas() {
    Committee one = new Committee("en", "Komité", "", List.of("sa-2"), List.of());
    Document document = StatusDocument.of(ORLAND, one, "nb", Told.DRAFT);
    List<String> titles = document.sections().stream().map(Section::title).toList();
    ORLAND.status().areas().forEach(a -> assertThat(titles.contains(a.area().title())).isEqualTo(a.area().id().equals("sa-2")));
  }

  @Test
  void thePyramidStandsOnlyWhereThePlanPutsMeasuresInTiers() {
    assertThat(blocks(StatusDocument.of(ORLAND, ALL, "nb", Told.DRAFT)).filter(b -> b instanceof Block.Pyramid)).hasSize(1);
    assertThat(blocks(StatusDocument.of(SEL, ALL, "nb", Told.DRAFT)).filter(b -> b instanceof Block.Pyramid)).isEmpty();
  }

  @Test
  void thePlansOwnWordsAreUsedInBothLanguages() {
    assertThat(heads(StatusDocument.of(SEL, ALL, "nb", Told.DRAFT))).contains("Virksomhet").doesNotContain("Enhet");
    assertThat(heads(StatusDocument.of(ORLAND, ALL, "nb", Told.DRAFT))).contains("Enhet", "Satsingsområde");
    assertThat(heads(StatusDocument.of(ORLAND, ALL, "nn", Told.DRAFT))).contains("Eining").doesNotContain("Enhet");
  }

  @Test
  void thePlanWithFundingShowsItAndTheOneWithoutSaysSo() {
    assertThat(strings(SEL, "nb")).contains("400\u00a0000", "Årsverk");
    assertThat(strings(ORLAND, "nb")).contains("Planen oppgir ingen beløp til gjennomføring. Det betyr ikke null kroner.");
  }

  @Test
  void aFirstYearWithoutAnswersOrFiguresSaysSoAndInventsNothing() {
    List<String> strings = strings(FIRST_YEAR, "nn");
    assertThat(strings).anyMatch(s -> s.startsWith("Ingen verksemder har svart"))
        .anyMatch(s -> s.startsWith("Ingen indikator er målt i 2025")).anyMatch(s -> s.startsWith("Ikkje svart: "));
    assertThat(strings(FIRST_YEAR, "nb").stream().filter(s -> s.contains("Andelen er") || s.contains("har gått"))).isEmpty();
  }

  @Test
  void theYearOnOnePageHasAtMostFiveSentences() {
    for (Disclosed d : List.of(ORLAND, SEL, FIRST_YEAR)) {
      Block first = StatusDocument.of(d, ALL, "nb", Told.DRAFT).sections().get(0).blocks().get(0);
      assertThat(((Block.Statements) first).statements()).hasSizeBetween(1, 5);
    }
  }

  @Test
  void draftAndSampleAndCorrectionAreToldPlainly() {
    Document draft = StatusDocument.of(ORLAND, ALL, "nb", Told.DRAFT);
    assertThat(draft.editionLine()).startsWith("UTKAST – ikke godkjent");
    assertThat(draft.sampleMark()).isEqualTo("Eksempeldata – ikke offisielle tall");
    assertThat(DecidedStrings.of(draft)).doesNotContain("Rettet i denne utgaven").anyMatch(s -> s.contains("(eksempel)"));
    assertThat(DecidedStrings.of(StatusDocument.of(ORLAND, ALL, "nb", Told.SECOND)))
        .contains("Rettet i denne utgaven", "Har svart: før 13, nå 14.", "Utgave 2 · publisert 14.\u00a0april\u00a02025");
  }

  @Test
  void aUnitsReportNamesNoOtherUnit() {
    List<Unit> reporting = ORLAND.status().completeness().reporting();
    for (Unit unit : reporting) {
      List<String> strings = DecidedStrings.of(UnitDocument.of(ORLAND, unit, "nb", Told.DRAFT));
      assertThat(strings).contains(unit.name());
      reporting.stream().filter(o -> !o.equals(unit) && o.name().length() > 6 && !unit.name().contains(o.name())).forEach(o -> assertThat(strings)
          .noneMatch(s -> s.equals(o.name())));
    }
  }

  @Test
  void theEvaluationHoldsEveryCommentAndChallengesWithoutAMeasure() {
    List<String> strings = DecidedStrings.of(EvaluationDocument.of(SEL, "nb", Told.DRAFT));
    SEL.status().measures().stream().flatMap(m -> m.answers().stream()).flatMap(u -> u.answer().stream()).map(k -> k.answer().note())
        .filter(n -> !n.isBlank()).distinct().forEach(n -> assertThat(strings).contains("«" + n + "»"));
    SEL.status().entry().plan().challenges().forEach(c -> assertThat(strings).contains(c.title()));
    assertThat(strings).contains("ingen tiltak i planen");
  }

  @Test
  void exactAndEstimatedAmountsAreNeverOneSum() {
    Block.Table table = blocks(StatusDocument.of(ORLAND, ALL, "nb", Told.DRAFT)).filter(b -> b instanceof Block.Table t && t.caption().equals("Behov"))
        .map(b -> (Block.Table) b).findFirst().orElseThrow();
    table.rows().forEach(r -> {
      assertThat(r.cells().get(2).text()).doesNotContain("ca.");
      if (r.kind().equals("normal")) assertThat(r.cells().get(3).text()).matches("–|ca\\..*|uten beløp");
    });
  }

  @Test
  void alternativeTextsAreToldWithinFourHundredCharacters() {
    for (String language : List.of("nb", "nn"))
      blocks(StatusDocument.of(ORLAND, ALL, language, Told.DRAFT)).filter(b -> b instanceof Block.IndicatorBlock).map(b -> (Block.IndicatorBlock) b)
          .forEach(i -> assertThat(i.chart().alt()).startsWith(i.title()).hasSizeLessThanOrEqualTo(400).doesNotContain("bildet"));
  }

  private static List<String> strings(Disclosed d, String language) { return DecidedStrings.of(StatusDocument.of(d, ALL, language, Told.DRAFT)); }

  private static Stream<Block> blocks(Document d) { return d.sections().stream().flatMap(s -> s.blocks().stream()); }

  private static List<String> indicators(Document d) {
    return blocks(d).filter(b -> b instanceof Block.IndicatorBlock).map(b -> ((Block.IndicatorBlock) b).id()).toList();
  }

  private static List<String> heads(Document d) {
    return blocks(d).filter(b -> b instanceof Block.Table).flatMap(b -> ((Block.Table) b).columns().stream()).map(Block.Column::head).toList();
  }

  /** The goals as they stand in tables of four columns with a light in each of the last two. */
  private static List<String> goalCells(Document d) {
    return blocks(d).filter(b -> b instanceof Block.Table).flatMap(b -> ((Block.Table) b).rows().stream())
        .filter(r -> r.cells().size() == 4 && r.cells().get(2).icon() != null && r.cells().get(3).icon() != null && !r.cells().get(0).strong())
        .map(r -> r.cells().get(1).text()).toList();
  }
}
