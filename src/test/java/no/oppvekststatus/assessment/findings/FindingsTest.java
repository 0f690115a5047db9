package no.oppvekststatus.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.Background;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.FindingKind;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.PlaceChange;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.figures.Revision;
import no.oppvekststatus.fixtures.Books;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Translated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each kind of oddity has its code, and only where it is one. */
class FindingsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
  private static final Instant MARCH = Instant.parse("2025-03-15T07:00:00Z");
  private static final Instant JUNE = Instant.parse("2025-06-15T07:00:00Z");
  private final List<KeptObservation> cells = new ArrayList<>();
  private final List<Revision> revisions = new ArrayList<>();

  @Test
  void aDenominatorThatJumpsIsReportedWithItsFactor() {
    for (int[] c : new int[][] {{2021, 10, 100}, {2022, 10, 149}, {2023, 12, 230}, {2024, 10, 150}})
      both(c[0], c[1], c[2]);
    assertThat(found(IndicatorKind.PROPORTION, FindingCode.BASE_JUMP)).containsExactly("2023 1.54", "2024 0.65");
  }

  @Test
  void moreThanAllIsReportedAsSuchAndGivesNoInterval() {
    both(2023, 10, 100);
    both(2024, 130, 100);
    Status s = status(IndicatorKind.PROPORTION, Background.NONE);
    assertThat(codes(s)).contains(FindingCode.MORE_THAN_ALL).doesNotContain(FindingCode.SHARE_ABOVE_100);
    assertThat(s.indicators().get(0).current().interval()).isNull();
  }

  @Test
  void aPercentWithoutItsBaseIsReportedOnlyBesideOneThatHasIt() {
    value(2022, 30, 200);
    value(2023, 31, null);
    value(2024, 32, 210);
    assertThat(found(IndicatorKind.PERCENT, FindingCode.BASE_MISSING)).containsExactly("2023");
    cells.removeIf(c -> c.observation().base() != null);
    assertThat(found(IndicatorKind.PERCENT, FindingCode.BASE_MISSING)).isEmpty();
  }

  @Test
  void aYearWithoutAFigureBetweenTwoIsAGapAndOneOnlyAnOlderPublicationHasVanished() {
    register("2020", 1, MARCH);
    register("2021", 1, JUNE);
    register("2022", 1, MARCH);
    register("2024", 1, JUNE);
    Status s = status(IndicatorKind.REGISTER, Background.NONE);
    assertThat(said(s, FindingCode.YEAR_GAP)).containsExactly("2023");
    assertThat(said(s, FindingCode.YEAR_VANISHED)).containsExactly("2022");
  }

  @Test
  void aChangedCellIsReportedOldToNewAndByWhatKindOfChangeItIs() {
    revised("2022", "12.50", "13", false, MARCH, JUNE);
    revised("2023", "7", "8", true, MARCH, JUNE);
    revised("2024", "7", "9", false, JUNE, JUNE);
    revised("2021", "5", "5.0", true, MARCH, JUNE);
    revised("2010", "5", "6", false, MARCH, JUNE);
    Status s = status(IndicatorKind.REGISTER, new Background(Places.NONE, revisions, List.of()));
    assertThat(of(s, FindingCode.REVISED))
        .extracting(f -> f.detail().get(FindingKey.BEFORE) + ">" + f.detail().get(FindingKey.NOW))
        .containsExactly("12.5>13");
    assertThat(said(s, FindingCode.FINAL_DIFFERS)).containsExactly("2023");
    assertThat(said(s, FindingCode.CONTRADICTING)).containsExactly("2024");
    assertThat(of(s, FindingCode.REVISED).get(0).aboutFigure()).isTrue();
  }

  @Test
  void aValueThatIsHiddenNowIsNotReportedByItsRevision() {
    KeptObservation now = kept(observation("value", "2024", null, ":", null, JUNE));
    cells.add(now);
    revisions.add(new Revision(now, new BigDecimal("3"), "", null, false, MARCH, now.provenance()));
    revised("2023", "7", "8", false, MARCH, JUNE);
    Status s = status(IndicatorKind.REGISTER, new Background(Places.NONE, revisions, List.of()));
    assertThat(of(s, FindingCode.REVISED)).extracting(f -> f.detail().containsKey(FindingKey.BEFORE)).containsExactly(
        false,
        true);
  }

  @Test
  void whatPeopleAnsweredIsNotReportedByItsRevision() {
    KeptObservation now = kept(observation("value", "2024", new BigDecimal("30"), "", BigDecimal.valueOf(200), JUNE));
    cells.add(now);
    revisions.add(new Revision(now, new BigDecimal("31"), "", BigDecimal.valueOf(200), false, MARCH, now.provenance()));
    Status s = status(IndicatorKind.PERCENT, new Background(Places.NONE, revisions, List.of()));
    assertThat(of(s, FindingCode.REVISED)).hasSize(1)
        .allMatch(f -> !f.detail().containsKey(FindingKey.BEFORE) && !f.detail().containsKey(FindingKey.NOW));
  }

  @Test
  void aRemarkKeepsTheDateOnWhichItWasFirstMade() {
    both(2023, 10, 100);
    both(2024, 10, 200);
    Finding fresh = of(status(IndicatorKind.PROPORTION, Background.NONE), FindingCode.BASE_JUMP).get(0);
    assertThat(fresh.firstSeen()).isEqualTo("2025-01-31");
    for (LocalDate seen : List.of(DAY.minusDays(9), DAY.plusDays(9))) {
      var known = new Background.KnownRemark("BASE_JUMP", "i", Background.key(fresh.detail()), seen);
      assertThat(of(status(IndicatorKind.PROPORTION, new Background(Places.NONE, List.of(), List.of(known))),
          FindingCode.BASE_JUMP).get(0).firstSeen())
          .isEqualTo(seen.isBefore(DAY) ? seen : DAY);
    }
  }

  @Test
  void aPlanAndKlassThatDifferAreReported() {
    Places klass =
        new Places(List.of(), List.of(new PlaceChange("1621", "", "5016", "", LocalDate.of(2018, 1, 1), true)));
    both(2024, 10, 100);
    assertThat(
        of(status(IndicatorKind.PROPORTION, new Background(klass, List.of(), List.of())), FindingCode.PLACES_DIFFER))
        .extracting(Finding::subject)
        .containsExactly("1621");
  }

  private List<String> found(IndicatorKind kind, FindingCode code) { return said(status(kind, Background.NONE), code); }

  private static List<String> said(Status s, FindingCode code) {
    return of(s, code).stream()
        .map(f -> (f.detail().get(FindingKey.YEAR) + " " + f.detail().getOrDefault(FindingKey.FACTOR, "")).strip())
        .toList();
  }

  private static List<Finding> of(Status s, FindingCode code) {
    return s.findings().stream().filter(f -> f.kind() == code).toList();
  }

  private static List<FindingKind> codes(Status s) {
    return s.findings().stream().filter(f -> f.subject().equals("i")).map(Finding::kind).toList();
  }

  private Status status(IndicatorKind kind, Background background) {
    boolean parts = kind == IndicatorKind.PROPORTION;
    Indicator i = new Indicator("i", new Translated(Map.of("nb", "I")), new Translated(Map.of("nb", "%")), kind,
        parts || kind == IndicatorKind.PERCENT ? 100 : 1, 1,
        Indicator.Polarity.HIGHER_IS_BETTER, null, null, 0, false, true, false,
        new Indicator.FigureSource.FromTable("ungdata", parts ? "x" : null,
            parts ? "n" : null, parts ? null : "value", null, Map.of()),
        List.of(), Translated.NONE, true);
    PlanBook book = Books.with("orland", List.of(i),
        List.of(new IndicatorLink("i", List.of(), null, null, new IndicatorLink.Target.NoTarget(), false, null)));
    return Assessment.of(new AssessmentInput(book, book.entries().get(0), 2024, DAY, cells, List.of(), background));
  }

  private void both(int year, int x, int n) {
    cells.add(kept(observation("x", "" + year, BigDecimal.valueOf(x), "", null, null)));
    cells.add(kept(observation("n", "" + year, BigDecimal.valueOf(n), "", null, null)));
  }

  private void value(int year, double value, @Nullable Integer n) {
    cells.add(kept(observation("value", "" + year, BigDecimal.valueOf(value), "",
        n == null ? null : BigDecimal.valueOf(n), null)));
  }

  private void register(String year, int value, Instant updated) {
    cells.add(kept(observation("value", year, BigDecimal.valueOf(value), "", null, updated)));
  }

  private void revised(String year, String before, String now, boolean preliminary, Instant was, Instant is) {
    KeptObservation kept = kept(observation("value", year, new BigDecimal(now), "", null, is));
    cells.add(kept);
    revisions.add(new Revision(kept, new BigDecimal(before), "", null, preliminary, was, kept.provenance()));
  }

  private static Observation observation(String contents, String year, @Nullable BigDecimal value, String symbol,
      @Nullable BigDecimal base,
      @Nullable Instant updated) {
    return new Observation("ungdata", contents, "5057", year, "", value, symbol, base, false, updated, contents + year);
  }

  private static KeptObservation kept(Observation o) {
    return new KeptObservation(o, new Provenance("0", "f", o.cell(), o.table(), o.updated(), MARCH, true));
  }
}
