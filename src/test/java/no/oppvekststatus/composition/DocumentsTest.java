package no.oppvekststatus.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.RowKind;
import no.oppvekststatus.fixtures.DecidedStrings;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.RemarkCode;
import no.oppvekststatus.plan.Unit;
import org.junit.jupiter.api.Test;

/** The three plan shapes, each composed whole. */
class DocumentsTest {
  private static final PlanBook BOOK = ExampleStatus.packaged();
  private static final Disclosed ORLAND = ExampleStatus.of(BOOK, "orland", 2024);
  private static final Disclosed SEL = ExampleStatus.of(BOOK, "sel", 2021);
  private static final Disclosed FIRST_YEAR = ExampleStatus.silent(ExampleStatus.third(), "fjordvik", 2025);
  private static final Committee ALL = new Committee("alle", "Kommunestyret", "", List.of(), List.of());
  private static final Pattern LATE = Pattern.compile("(\\d+) forsinket");

  @Test
  void everyGoalOfThePlanStandsOnceInTheReport() {
    for (Disclosed d : List.of(ORLAND, SEL, FIRST_YEAR)) {
      List<String> cells = goalCells(StatusDocument.of(d, ALL, Language.BOKMAL, ExampleStatus.DRAFT));
      for (Status.GoalStatus g : d.status().goals())
        assertThat(cells.stream().filter(g.goal().text()::equals).count()).as(g.goal().text())
            .isEqualTo(d.status().goals().stream().filter(o -> o.goal().text().equals(g.goal().text())).count());
    }
  }

  @Test
  void everyMeasureIsThereAndEveryIndicatorOnceDrawnOrInWords() {
    for (Disclosed d : List.of(ORLAND, SEL, FIRST_YEAR)) {
      Document document = StatusDocument.of(d, ALL, Language.BOKMAL, ExampleStatus.DRAFT);
      List<String> strings = DecidedStrings.of(document);
      d.status().measures().forEach(m -> assertThat(strings).contains(m.measure().title()));
      List<String> drawn = indicators(document);
      List<String> said = givenInWords(document);
      assertThat(drawn).doesNotHaveDuplicates().isNotNull();
      d.status().indicators()
          .forEach(i -> assertThat(said.stream().filter(i.indicator().title(Language.BOKMAL)::equals).count())
              .as(i.indicator().id()).isEqualTo(drawn.contains(i.indicator().id()) ? 0 : 1));
      d.status().indicators().stream()
          .filter(i -> i.current().target() != null && i.current().figure().known().isPresent()
              && i.years().stream().filter(y -> y.figure().known().isPresent()).count() > 1)
          .forEach(i -> assertThat(drawn).contains(i.indicator().id()));
    }
  }

  @Test
  void aMeasureInTwoTiersCountsOnce() {
    long twice = ORLAND.status().measures().stream().filter(m -> !m.measure().sameAs().isEmpty()).count() / 2;
    assertThat(twice).isEqualTo(4);
    String summary = strings(ORLAND, Language.BOKMAL).stream().filter(s -> s.contains("tiltak som skal gjennomføres:"))
        .findFirst().orElseThrow();
    long owed =
        ORLAND.status().measures().stream().filter(m -> m.measure().obligation().equals("skal")).count() - twice;
    assertThat(summary).startsWith("Planen har " + owed + " tiltak som skal gjennomføres");
  }

  @Test
  void aCommitteesReportHoldsOnlyItsOwnAreas() {
    Committee one = new Committee("en", "Komité", "", List.of("sa-2"), List.of());
    Document document = StatusDocument.of(ORLAND, one, Language.BOKMAL, ExampleStatus.DRAFT);
    List<String> titles = document.sections().stream().map(Section::title).toList();
    ORLAND.status().areas()
        .forEach(a -> assertThat(titles.contains(a.area().title())).isEqualTo(a.area().id().equals("sa-2")));
  }

  @Test
  void aCommitteeDecidesOnTheLateEvaluationsInItsOwnTable() {
    List<String> letters = List.of("ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni");
    Set<Integer> counts = new TreeSet<>();
    for (Status.AreaStatus area : SEL.status().areas()) {
      List<String> strings = DecidedStrings
          .of(StatusDocument.of(SEL, new Committee("en", "Utvalg", "", List.of(area.area().id()), List.of()),
              Language.BOKMAL, ExampleStatus.DRAFT));
      Matcher said = LATE.matcher(strings.stream().filter(s -> s.startsWith("Evalueringer: ")).findFirst().orElse(""));
      int late = said.find() ? Integer.parseInt(said.group(1)) : 0;
      counts.add(late);
      assertThat(strings.stream().filter(s -> s.contains("forsinkede evalueringer")).toList()).as(area.area().title())
          .hasSize(late > 1 ? 1 : 0)
          .allMatch(s -> s.contains("Det er " + (late > 9 ? late : letters.get(late)) + " forsinkede evalueringer"));
    }
    assertThat(counts).hasSizeGreaterThan(1);
  }

  @Test
  void thePyramidStandsOnlyWhereThePlanPutsMeasuresInTiers() {
    assertThat(blocks(StatusDocument.of(ORLAND, ALL, Language.BOKMAL, ExampleStatus.DRAFT))
        .filter(b -> b instanceof Block.Pyramid)).hasSize(1);
    assertThat(blocks(StatusDocument.of(SEL, ALL, Language.BOKMAL, ExampleStatus.DRAFT))
        .filter(b -> b instanceof Block.Pyramid)).isEmpty();
  }

  @Test
  void thePlansOwnWordsAreUsedInBothLanguages() {
    assertThat(heads(StatusDocument.of(SEL, ALL, Language.BOKMAL, ExampleStatus.DRAFT))).contains("Virksomhet")
        .doesNotContain("Enhet");
    assertThat(heads(StatusDocument.of(ORLAND, ALL, Language.BOKMAL, ExampleStatus.DRAFT))).contains("Enhet",
        "Satsingsområde");
    assertThat(heads(StatusDocument.of(ORLAND, ALL, Language.NYNORSK, ExampleStatus.DRAFT))).contains("Eining")
        .doesNotContain("Enhet");
  }

  @Test
  void thePlanWithFundingShowsItAndTheOneWithoutSaysSo() {
    assertThat(strings(SEL, Language.BOKMAL)).contains("400\u00a0000", "Årsverk");
    assertThat(strings(ORLAND, Language.BOKMAL))
        .contains("Planen oppgir ingen beløp til gjennomføring. Det betyr ikke null kroner.");
  }

  @Test
  void aFirstYearWithoutAnswersOrFiguresSaysSoAndInventsNothing() {
    List<String> strings = strings(FIRST_YEAR, Language.NYNORSK);
    assertThat(strings).anyMatch(s -> s.startsWith("Ingen verksemder har svart"))
        .anyMatch(s -> s.startsWith("Ingen indikator er målt i 2025")).anyMatch(s -> s.startsWith("Ikkje svart: "));
    assertThat(
        strings(FIRST_YEAR, Language.BOKMAL).stream().filter(s -> s.contains("Andelen er") || s.contains("har gått")))
        .isEmpty();
  }

  @Test
  void theYearOnOnePageHasAtMostFiveSentences() {
    for (Disclosed d : List.of(ORLAND, SEL, FIRST_YEAR)) {
      Block first = StatusDocument.of(d, ALL, Language.BOKMAL, ExampleStatus.DRAFT).sections().get(0).blocks().get(0);
      assertThat(((Block.Statements) first).statements()).hasSizeBetween(1, 5);
    }
  }

  @Test
  void draftAndSampleAndCorrectionAreReportedPlainly() {
    Document draft = StatusDocument.of(ORLAND, ALL, Language.BOKMAL, ExampleStatus.DRAFT);
    assertThat(draft.editionLine()).startsWith("UTKAST – ikke godkjent");
    assertThat(draft.sampleMark()).isEqualTo("Eksempeldata – ikke offisielle tall");
    assertThat(DecidedStrings.of(draft)).doesNotContain("Rettet i denne utgaven")
        .anyMatch(s -> s.contains("(eksempel)"));
    assertThat(DecidedStrings.of(StatusDocument.of(ORLAND, ALL, Language.BOKMAL, ExampleStatus.SECOND)))
        .contains("Rettet i denne utgaven", "Har svart: før 13, nå 14.",
            "Utgave 2 · publisert 14.\u00a0april\u00a02025");
  }

  @Test
  void aUnitsReportNamesNoOtherUnit() {
    List<Unit> reporting = ORLAND.status().completeness().reporting();
    for (Unit unit : reporting) {
      List<String> strings = DecidedStrings.of(UnitDocument.of(ORLAND, unit, Language.BOKMAL, ExampleStatus.DRAFT));
      assertThat(strings).contains(unit.name());
      reporting.stream().filter(o -> !o.equals(unit) && o.name().length() > 6 && !unit.name().contains(o.name()))
          .forEach(o -> assertThat(strings)
              .noneMatch(s -> s.equals(o.name())));
    }
  }

  @Test
  void theEvaluationHoldsEveryCommentAndChallengesWithoutAMeasure() {
    List<String> strings = DecidedStrings.of(EvaluationDocument.of(SEL, Language.BOKMAL, ExampleStatus.DRAFT));
    SEL.status().measures().stream().flatMap(m -> m.answers().stream()).flatMap(u -> u.answer().stream())
        .map(k -> k.answer().note())
        .filter(n -> !n.isBlank()).distinct().forEach(n -> assertThat(strings).contains("«" + n + "»"));
    SEL.status().entry().plan().challenges().forEach(c -> assertThat(strings).contains(c.title()));
    assertThat(strings).contains("ingen tiltak i planen");
  }

  @Test
  void exactAndEstimatedAmountsAreNeverOneSum() {
    Block.Table table = blocks(StatusDocument.of(ORLAND, ALL, Language.BOKMAL, ExampleStatus.DRAFT))
        .filter(b -> b instanceof Block.Table t && t.columns().size() == 5
            && t.columns().get(2).head().equals("Nøyaktig, kr")
            && t.columns().get(1).head().equals("Behov") && t.columns().get(0).head().equals("Enhet"))
        .map(b -> (Block.Table) b).findFirst().orElseThrow();
    table.rows().forEach(r -> {
      assertThat(r.cells().get(2).text()).doesNotContain("ca.");
      if (r.kind() == RowKind.NORMAL) assertThat(r.cells().get(3).text()).matches("–|ca\\..*|uten beløp");
    });
  }

  @Test
  void alternativeTextsAreReportedWithinFourHundredCharacters() {
    for (Language language : List.of(Language.BOKMAL, Language.NYNORSK))
      blocks(StatusDocument.of(ORLAND, ALL, language, ExampleStatus.DRAFT))
          .filter(b -> b instanceof Block.IndicatorBlock).map(b -> (Block.IndicatorBlock) b)
          .forEach(i -> assertThat(i.chart().alt()).startsWith(i.title()).hasSizeLessThanOrEqualTo(400)
              .doesNotContain("bildet"));
  }

  @Test
  void noTableRepeatsTheHeadingItStandsUnder() {
    for (Disclosed d : List.of(ORLAND, SEL, FIRST_YEAR)) StatusDocument.of(d, ALL, Language.BOKMAL, ExampleStatus.DRAFT)
        .sections().forEach(s -> s.blocks().stream()
            .filter(b -> b instanceof Block.Table t && !t.caption().isEmpty())
            .forEach(b -> assertThat(((Block.Table) b).caption()).isNotEqualTo(s.title())));
  }

  @Test
  void noSentenceBeginsWithADigitAndNoParenthesesAreDoubled() {
    for (Language language : List.of(Language.BOKMAL, Language.NYNORSK))
      for (Disclosed d : List.of(ORLAND, SEL, FIRST_YEAR)) {
        Document document = StatusDocument.of(d, ALL, language, ExampleStatus.DRAFT);
        blocks(document).filter(b -> b instanceof Block.Text).map(b -> ((Block.Text) b).text())
            .forEach(t -> assertThat(t).doesNotStartWith("0").doesNotContainPattern("^\\d|[a-zæøå]\\. \\d+ [a-zæøå]"));
        assertThat(DecidedStrings.of(document)).noneMatch(t -> t.contains("))") && t.contains("eksempel"));
      }
  }

  @Test
  void eachSentenceOfTheYearNamesItsIndicatorOnceAndIsShort() {
    for (Disclosed d : List.of(ORLAND, SEL)) {
      Block first = StatusDocument.of(d, ALL, Language.BOKMAL, ExampleStatus.DRAFT).sections().get(0).blocks().get(0);
      ((Block.Statements) first).statements().forEach(s -> assertThat(s.text()).hasSizeLessThanOrEqualTo(190));
    }
  }

  @Test
  void remarksAreGroupedByKindWithHowManyAndTheFirstOfThem() {
    assertThat(strings(ORLAND, Language.BOKMAL)).as("a committee reads how much")
        .anyMatch(s -> s.matches("I tillegg er \\d+ steder i planen uklare eller tolket\\..*"));
    Document document = EvaluationDocument.of(ORLAND, Language.BOKMAL, ExampleStatus.DRAFT);
    List<Block.Row> rows = document.sections().stream().filter(s -> s.title().equals("Det som er uklart i planen"))
        .flatMap(s -> s.blocks().stream()).flatMap(b -> ((Block.Table) b).rows().stream()).toList();
    assertThat(rows).isNotEmpty().hasSizeLessThan(16);
    assertThat(rows.stream().map(r -> r.cells().get(0).text())).doesNotHaveDuplicates();
    long inferred = ORLAND.status().entry().plan().remarks().stream().filter(r -> r.code() == RemarkCode.LINK_INFERRED)
        .map(r -> ORLAND.status().entry().plan().measure(r.subject()).orElseThrow().title()).distinct().count();
    assertThat(inferred).isGreaterThan(6);
    assertThat(rows).anySatisfy(r -> {
      assertThat(r.cells().get(0).text()).startsWith("Kobling som er antatt");
      assertThat(r.cells().get(1).text()).isEqualTo(String.valueOf(inferred));
      assertThat(r.cells().get(2).text().split("; ")).as("the plan's owner reads every one").hasSize((int) inferred);
    });
  }

  @Test
  void aDocumentInNynorskTellsTheProgramsOwnWordsInNynorsk() {
    List<String> strings = DecidedStrings.of(EvaluationDocument.of(ORLAND, Language.NYNORSK, ExampleStatus.DRAFT));
    assertThat(strings)
        .noneMatch(s -> s.contains("alle enheter av typen") || s.contains("er ikke knyttet til noe mål")
            || s.contains("nevnt ved navn"))
        .anyMatch(s -> s.startsWith("Alle einingar av typen")).contains("Tiltak som ikkje er knytte til noko mål");
  }

  @Test
  void theThresholdForSmallNumbersIsPrinted() {
    assertThat(strings(ORLAND, Language.BOKMAL)).anyMatch(s -> s.contains("minst fem står bak"));
  }

  @Test
  void unitsWithTheSameAnswerAndReasonShareARow() {
    List<Block.Row> rows = StatusDocument.of(ORLAND, ALL, Language.BOKMAL, ExampleStatus.DRAFT).sections().stream()
        .filter(s -> s.title().equals("Avvik og grunner"))
        .flatMap(s -> s.blocks().stream()).filter(b -> b instanceof Block.Table)
        .flatMap(b -> ((Block.Table) b).rows().stream()).toList();
    assertThat(
        rows.stream().map(r -> r.cells().get(0).text() + "|" + r.cells().get(1).text() + "|" + r.cells().get(3).text()))
        .isNotEmpty().doesNotHaveDuplicates();
  }

  private static List<String> strings(Disclosed d, Language language) {
    return DecidedStrings.of(StatusDocument.of(d, ALL, language, ExampleStatus.DRAFT));
  }

  private static Stream<Block> blocks(Document d) { return d.sections().stream().flatMap(s -> s.blocks().stream()); }

  private static List<String> indicators(Document d) {
    return blocks(d).filter(b -> b instanceof Block.IndicatorBlock).map(b -> ((Block.IndicatorBlock) b).id()).toList();
  }

  /** The first cells of the tables that tell indicators without a chart. */
  private static List<String> givenInWords(Document d) {
    return blocks(d)
        .filter(
            b -> b instanceof Block.Table t && t.columns().size() == 3 && t.columns().get(0).head().equals("Indikator"))
        .flatMap(b -> ((Block.Table) b).rows().stream()).map(r -> r.cells().get(0).text()).toList();
  }

  private static List<String> heads(Document d) {
    return blocks(d).filter(b -> b instanceof Block.Table).flatMap(b -> ((Block.Table) b).columns().stream())
        .map(Block.Column::head).toList();
  }

  /** The goals as they stand in tables of four columns with a light in each of the last two. */
  private static List<String> goalCells(Document d) {
    return blocks(d).filter(b -> b instanceof Block.Table).flatMap(b -> ((Block.Table) b).rows().stream())
        .filter(r -> r.cells().size() == 4 && r.cells().get(2).icon() != null && r.cells().get(3).icon() != null
            && !r.cells().get(0).strong())
        .map(r -> r.cells().get(1).text()).toList();
  }
}
