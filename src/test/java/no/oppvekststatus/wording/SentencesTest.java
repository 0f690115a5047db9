package no.oppvekststatus.wording;

import static no.oppvekststatus.assessment.Verdict.BASELINE;
import static no.oppvekststatus.assessment.Verdict.BEHIND;
import static no.oppvekststatus.assessment.Verdict.NOT_CERTAIN;
import static no.oppvekststatus.assessment.Verdict.NOT_MEASURED;
import static no.oppvekststatus.assessment.Verdict.NO_TARGET;
import static no.oppvekststatus.assessment.Verdict.ON_TRACK;
import static no.oppvekststatus.assessment.Verdict.REACHED;
import static no.oppvekststatus.assessment.Verdict.REACHED_UNCERTAIN;
import static no.oppvekststatus.assessment.Verdict.SUPPRESSED;
import static no.oppvekststatus.assessment.Verdict.TOO_SMALL;
import static no.oppvekststatus.assessment.Verdict.WRONG_WAY;
import static no.oppvekststatus.plan.Indicator.Polarity.HIGHER_IS_BETTER;
import static no.oppvekststatus.plan.Indicator.Polarity.NEUTRAL;
import static no.oppvekststatus.plan.IndicatorKind.MEAN;
import static no.oppvekststatus.plan.IndicatorKind.PERCENT;
import static no.oppvekststatus.plan.IndicatorKind.RATE;
import static no.oppvekststatus.plan.IndicatorKind.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.assessment.BaselineChange;
import no.oppvekststatus.assessment.ReferenceVerdict;
import no.oppvekststatus.assessment.statistics.TrendOutcome;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.fixtures.Situation;
import no.oppvekststatus.plan.Indicator.ComparisonPlace;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Texts;
import org.junit.jupiter.api.Test;

/**
 * Every situation with the sentences it gets in both written languages; the reviewed texts are in {@code
 * report/sentences.txt}.
 */
class SentencesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/report/sentences.txt");

  @Test
  void everySituationHasItsReviewedSentences() throws IOException {
    List<String> said = new ArrayList<>();
    situations().forEach((name, s) -> {
      said.add("# " + name);
      for (Language language : Language.ALL) {
        Sentences sentences = new Sentences(Texts.in(language));
        said.add(language.code() + " "
            + visible(NumberMark.plain(sentences.of(s.status())) + " " + sentences.trend(s.status())));
      }
    });
    assertThat(situations()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(said).isEqualTo(Files.readAllLines(GOLDEN));
  }

  @Test
  void aMovementIsClaimedOnlyWhereTwoProportionsWereTested() {
    Sentences nb = new Sentences(Texts.in(Language.BOKMAL));
    situations().forEach((name, s) -> {
      if (nb.of(s.status()).contains("har gått")) assertThat(name).contains("tested");
    });
  }

  @Test
  void onlyTheWrongWayIsCalledTheWrongWay() {
    Sentences nb = new Sentences(Texts.in(Language.BOKMAL));
    situations().forEach((name, s) -> assertThat(nb.of(s.status()).contains("feil vei")).as(name)
        .isEqualTo(s.status().current().verdict() == WRONG_WAY));
  }

  @Test
  void aHiddenFigureSaysNoNumberAndNotWhichOfTheTwoItIs() {
    String said =
        new Sentences(Texts.in(Language.BOKMAL)).of(Situation.of(SUPPRESSED).absent(Absence.SUPPRESSED).status());
    assertThat(said).doesNotContainPattern("\\d").contains("eller et tall det kan regnes ut fra");
  }

  @Test
  void twoNumbersThatDifferAreNeverPrintedAlike() {
    Pattern pair =
        Pattern.compile(" (?:er|til) (\\S+?) .*(?:enn utgangspunktet på|planen for 2024, som var) (\\S+?)[ .]");
    List<Sentences> both = List.of(new Sentences(Texts.in(Language.BOKMAL)), new Sentences(Texts.in(Language.NYNORSK)));
    Random random = new Random(11);
    int stated = 0;
    for (int row = 0; row < 5_000; row++) {
      double value = (100 + random.nextInt(900)) / 10.0;
      double near = new java.math.BigDecimal(value).setScale(1, java.math.RoundingMode.HALF_UP)
          .add(java.math.BigDecimal.valueOf(1 + random.nextInt(99), 2 + random.nextInt(4))).doubleValue();
      Situation s = random.nextBoolean()
          ? Situation.of(BEHIND).baseline(99.5, 2021).path(near).target(9.0).change(BaselineChange.UNCERTAIN)
          : Situation.of(ON_TRACK).baseline(near, 2021).path(99.0).target(9.0).change(BaselineChange.BETTER);
      for (Sentences sentences : both) {
        String said = visible(NumberMark.plain(sentences.of(s.kind(REGISTER).value(value).noInterval().status())));
        Matcher m = pair.matcher(said);
        if (!m.find()) continue;
        stated++;
        assertThat(m.group(1)).as(said).isNotEqualTo(m.group(2));
      }
    }
    assertThat(stated).isGreaterThan(8_000);
  }

  /** Hard spaces are written as ~ so that a reader of the file sees them. */
  private static String visible(String text) {
    return text.replace('\u00a0', '~');
  }

  private static Map<String, Situation> situations() {
    Map<String, Situation> all = new LinkedHashMap<>();
    reached(all);
    onTheWay(all);
    worse(all);
    absent(all);
    rest(all);
    distances(all);
    apart(all);
    return all;
  }

  private static void reached(Map<String, Situation> all) {
    all.put("reached, tested fall", Situation.of(REACHED).value(3.2).interval(1.5, 5.8).baseline(9.1, 2021).target(6.0)
        .change(BaselineChange.BETTER));
    all.put("reached, tested rise", Situation.of(REACHED).polarity(HIGHER_IS_BETTER).value(94.8).interval(91.0, 97.1)
        .baseline(81.0, 2021).target(90.0).change(BaselineChange.BETTER));
    all.put("reached, uncertain change", Situation.of(REACHED).polarity(HIGHER_IS_BETTER).value(94.8)
        .interval(91.0, 97.1).baseline(93.0, 2021).target(90.0));
    all.put("reached, register", Situation.of(REACHED).kind(REGISTER).polarity(HIGHER_IS_BETTER).value(46.8)
        .noInterval().baseline(41.2, 2022).target(46.0).change(BaselineChange.BETTER));
    all.put("reached, no baseline", Situation.of(REACHED).noBaseline().value(1.0).interval(0.2, 2.0));
    all.put("reached, range", Situation.of(REACHED).kind(MEAN).value(15.0).interval(14.0, 16.0).baseline(20.0, 2021)
        .range(12.0, 18.0).change(BaselineChange.BETTER));
    all.put("reached, open range",
        Situation.of(REACHED).kind(MEAN).value(15.0).interval(14.0, 16.0).noBaseline().range(12.0, null));
    all.put("reached, reference to beat",
        Situation.of(REACHED).value(3.2).interval(2.0, 4.0).noBaseline().beat(ComparisonPlace.NATION, 8.0));
    all.put("reached but uncertain", Situation.of(REACHED_UNCERTAIN).polarity(HIGHER_IS_BETTER).value(83.1)
        .interval(75.7, 88.6).baseline(80.0, 2021).target(82.0));
    all.put("reached but unknown base", Situation.of(REACHED_UNCERTAIN).kind(PERCENT).polarity(HIGHER_IS_BETTER)
        .value(83.1).noInterval().baseline(80.0, 2021).target(82.0).change(BaselineChange.BETTER));
  }

  private static void onTheWay(Map<String, Situation> all) {
    all.put("on track, uncertain change", Situation.of(ON_TRACK).polarity(HIGHER_IS_BETTER).value(77.4)
        .interval(69.7, 83.6).baseline(74.1, 2021).target(82.0).path(78.0));
    all.put("on track, tested rise", Situation.of(ON_TRACK).polarity(HIGHER_IS_BETTER).value(76.5).interval(70.0, 82.0)
        .baseline(48.5, 2022).target(90.0).path(76.2).change(BaselineChange.BETTER));
    all.put("on track, register, preliminary",
        Situation.of(ON_TRACK).kind(REGISTER).polarity(HIGHER_IS_BETTER).value(44.7).noInterval().baseline(41.2, 2022)
            .target(46.0).path(44.4).change(BaselineChange.BETTER).preliminary());
    all.put("on track, rate better by its interval", Situation.of(ON_TRACK).kind(RATE).value(12.1).interval(10.0, 14.0)
        .baseline(15.0, 2021).target(10.0).path(12.5).change(BaselineChange.BETTER));
    all.put("on track, same value", Situation.of(ON_TRACK).kind(REGISTER).value(5.0).noInterval().baseline(5.0, 2021)
        .target(3.0).path(5.0).change(BaselineChange.BETTER));
    all.put("on track, no baseline, example target", Situation.of(ON_TRACK).noBaseline().path(3.0).example());
    all.put("on track, reference to beat",
        Situation.of(ON_TRACK).noBaseline().beat(ComparisonPlace.KOSTRA_GROUP, 12.0).path(12.0));
    all.put("not certain at the deadline", Situation.of(NOT_CERTAIN).polarity(HIGHER_IS_BETTER).value(80.1)
        .interval(75.7, 84.6).baseline(78.0, 2021).target(82.0));
    all.put("baseline year",
        Situation.of(BASELINE).value(62.0).baseline(62.0, 2024).target(75.0).change(null).polarity(HIGHER_IS_BETTER));
    all.put("before the baseline year",
        Situation.of(BASELINE).value(62.0).baseline(64.0, 2025).target(75.0).change(null).polarity(HIGHER_IS_BETTER));
  }

  private static void worse(Map<String, Situation> all) {
    all.put("behind, uncertain change", Situation.of(BEHIND).kind(PERCENT).value(27.2).interval(22.0, 33.1)
        .baseline(23.1, 2021).target(18.0).path(20.6));
    all.put("behind, tested fall", Situation.of(BEHIND).value(22.4).interval(18.0, 27.0).baseline(31.0, 2019)
        .target(12.0).path(17.0).change(BaselineChange.BETTER));
    all.put("behind, range",
        Situation.of(BEHIND).kind(MEAN).value(22.4).interval(20.0, 24.0).baseline(23.0, 2021).range(10.0, 12.0));
    all.put("behind, reference to beat", Situation.of(BEHIND).noBaseline().beat(ComparisonPlace.COUNTY, 8.0));
    all.put("behind, reference without Oslo",
        Situation.of(BEHIND).noBaseline().beat(ComparisonPlace.NATION_WITHOUT_OSLO, 8.0));
    all.put("wrong way, tested rise", Situation.of(WRONG_WAY).change(BaselineChange.WORSE));
    all.put("wrong way, tested fall", Situation.of(WRONG_WAY).polarity(HIGHER_IS_BETTER).value(60.0)
        .interval(55.0, 65.0).baseline(74.0, 2021).target(82.0).change(BaselineChange.WORSE));
    all.put("wrong way, register", Situation.of(WRONG_WAY).kind(REGISTER).polarity(HIGHER_IS_BETTER).value(39.8)
        .noInterval().baseline(41.2, 2022).target(46.0).change(BaselineChange.WORSE));
    all.put("wrong way, baseline without a base",
        Situation.of(WRONG_WAY).baselineWithoutBase().change(BaselineChange.WORSE));
    all.put("wrong way, mean", Situation.of(WRONG_WAY).kind(MEAN).polarity(HIGHER_IS_BETTER).value(4.1)
        .interval(4.0, 4.2).baseline(4.6, 2022).target(4.7).change(BaselineChange.WORSE));
  }

  private static void absent(Map<String, Situation> all) {
    for (Absence why : Absence.values())
      if (why != Absence.TOO_SMALL && !why.hidden())
        all.put("not measured: " + why, Situation.of(NOT_MEASURED).absent(why));
    all.put("not measured, with an earlier figure",
        Situation.of(NOT_MEASURED).kind(MEAN).absent(Absence.NOT_MEASURED).latest(4.6));
    all.put("too small", Situation.of(TOO_SMALL).absent(Absence.TOO_SMALL));
    all.put("too small, no minimum stated", Situation.of(TOO_SMALL).absent(Absence.TOO_SMALL).minBase(0));
    all.put("hidden by us", Situation.of(SUPPRESSED).absent(Absence.SUPPRESSED));
    all.put("hidden by the source", Situation.of(SUPPRESSED).absent(Absence.HIDDEN_BY_SOURCE));
    all.put("confidential", Situation.of(SUPPRESSED).absent(Absence.CONFIDENTIAL));
  }

  /** What was tested is the distance to a range, and that is what is said. */
  private static void distances(Map<String, Situation> all) {
    all.put("range, no certain change of the distance",
        Situation.of(ON_TRACK).kind(MEAN).value(22.4).interval(20.0, 24.0).baseline(9.0, 2021).range(10.0, 12.0));
    all.put("range, share from none to all",
        Situation.of(BEHIND).value(100.0).interval(96.3, 100.0).baseline(0.0, 2021).range(40.0, 60.0));
    all.put("range, register, the same distance on the other side",
        Situation.of(BEHIND).kind(REGISTER).value(14.4).noInterval().baseline(18.4, 2021).range(14.5, 18.3));
    all.put("range, register, the same number",
        Situation.of(BEHIND).kind(REGISTER).value(18.4).noInterval().baseline(18.4, 2021).range(14.5, 18.3));
    all.put("range, reference similar", Situation.of(ON_TRACK).kind(RATE).value(24997).interval(24000, 26000)
        .noBaseline().range(30000.0, 900000.0).reference(ReferenceVerdict.SIMILAR, 909091));
    all.put("range, reference farther", Situation.of(ON_TRACK).kind(MEAN).value(9.0).interval(8.8, 9.2).noBaseline()
        .range(10.0, 12.0).reference(ReferenceVerdict.BETTER, 14.0));
    all.put("range, reference nearer", Situation.of(ON_TRACK).kind(MEAN).value(9.0).interval(8.8, 9.2).noBaseline()
        .range(10.0, 12.0).reference(ReferenceVerdict.WORSE, 12.1));
  }

  /** Numbers that a sentence distinguishes are printed differently; equal numbers are called equal. */
  private static void apart(Map<String, Situation> all) {
    all.put("same register value, uncertain",
        Situation.of(ON_TRACK).kind(REGISTER).value(5.0).noInterval().baseline(5.0, 2021).target(3.0).path(5.0));
    all.put("same share, tested", Situation.of(ON_TRACK).value(5.0).baseline(5.0, 2021).target(3.0).path(5.0));
    all.put("behind by less than is printed", Situation.of(BEHIND).kind(REGISTER).value(17.04).noInterval()
        .baseline(18.0, 2021).target(16.0).path(17.0).change(BaselineChange.BETTER));
    all.put("lower than the baseline by less than is printed", Situation.of(ON_TRACK).kind(REGISTER).value(16.996)
        .noInterval().baseline(17.0, 2021).target(16.0).path(17.5).change(BaselineChange.BETTER));
    all.put("tested rise by less than is printed", Situation.of(ON_TRACK).polarity(HIGHER_IS_BETTER).value(11.24)
        .interval(11.22, 11.26).baseline(11.16, 2021).target(12.0).change(BaselineChange.BETTER));
    all.put("short of the target by less than is printed", Situation.of(NOT_CERTAIN).polarity(HIGHER_IS_BETTER)
        .value(81.96).interval(78.0, 85.0).baseline(78.0, 2021).target(82.0));
    all.put("reached, the interval's end by less than is printed", Situation.of(REACHED_UNCERTAIN)
        .polarity(HIGHER_IS_BETTER).value(83.0).interval(81.97, 84.0).baseline(80.0, 2021).target(82.0));
    all.put("behind a reference by less than is printed",
        Situation.of(BEHIND).noBaseline().value(8.04).interval(8.02, 8.06).beat(ComparisonPlace.COUNTY, 8.0));
    all.put("reference better by less than is printed", Situation.of(ON_TRACK).value(11.96).interval(11.94, 11.98)
        .noBaseline().reference(ReferenceVerdict.BETTER, 12.0));
    all.put("range narrower than is printed",
        Situation.of(ON_TRACK).kind(MEAN).value(11.4).interval(11.2, 11.6).noBaseline().range(10.96, 11.04));
    all.put("range of one number",
        Situation.of(ON_TRACK).kind(MEAN).value(11.4).interval(11.2, 11.6).noBaseline().range(11.0, 11.0));
    all.put("interval narrower than is printed",
        Situation.of(REACHED_UNCERTAIN).kind(RATE).value(0.02).interval(0.012, 0.034).noBaseline().target(0.03));
  }

  private static void rest(Map<String, Situation> all) {
    all.put("no target, tested rise", Situation.of(NO_TARGET).noTarget().polarity(HIGHER_IS_BETTER).value(72.8)
        .interval(68.0, 77.0).baseline(61.3, 2021).change(BaselineChange.BETTER));
    all.put("no target, neutral", Situation.of(NO_TARGET).noTarget().polarity(NEUTRAL).noBaseline());
    all.put("no target, uncertain", Situation.of(NO_TARGET).noTarget());
    all.put("reference similar", Situation.of(ON_TRACK).reference(ReferenceVerdict.SIMILAR, 11.0));
    all.put("reference worse", Situation.of(ON_TRACK).reference(ReferenceVerdict.WORSE, 8.0));
    all.put("reference better", Situation.of(ON_TRACK).reference(ReferenceVerdict.BETTER, 18.0));
    all.put("reference higher, neutral",
        Situation.of(NO_TARGET).noTarget().polarity(NEUTRAL).noBaseline().reference(ReferenceVerdict.HIGHER, 8.0));
    all.put("reference without interval", Situation.of(ON_TRACK).kind(REGISTER).noInterval().value(44.7).noBaseline()
        .reference(ReferenceVerdict.NO_INTERVAL, 47.5));
    all.put("trend up", Situation.of(ON_TRACK).trend(TrendOutcome.UP));
    all.put("trend down", Situation.of(ON_TRACK).trend(TrendOutcome.DOWN));
    for (TrendOutcome why : TrendOutcome.values())
      if (!why.computed()) all.put("trend not computable: " + why.code().substring("not_computable:".length()),
          Situation.of(ON_TRACK).trend(why));
  }
}
