package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.plan.Indicator.FigureSource;
import org.junit.jupiter.api.Test;

/** The catalogue measures both plans, in both written languages, and says what is not checked. */
class CatalogueTest {
  private static final PlanBook BOOK = PlanReader.book(null);

  @Test
  void thereAreIndicatorsOfEveryKindAndPolarity() {
    assertThat(BOOK.indicators()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(BOOK.indicators()).extracting(Indicator::kind).contains(IndicatorKind.values());
    assertThat(BOOK.indicators()).extracting(Indicator::polarity).contains(Indicator.Polarity.values());
  }

  @Test
  void bothPlansTieAtLeastTwentyFiveIndicatorsTogetherToGoals() {
    Set<String> linked = new HashSet<>();
    for (PlanBook.Entry entry : BOOK.entries()) {
      assertThat(entry.plan().indicatorLinks()).hasSizeGreaterThan(20);
      entry.plan().indicatorLinks().forEach(l -> linked.add(l.indicator()));
    }
    assertThat(linked).hasSizeGreaterThanOrEqualTo(25);
    assertThat(linked).allSatisfy(id -> {
      Indicator i = BOOK.indicator(id);
      assertThat(i.title().words().keySet()).contains("nb", "nn");
      assertThat(i.why().find(Language.NYNORSK)).hasValueSatisfying(why -> assertThat(why).isNotBlank());
    });
  }

  @Test
  void theFourPublishersAndTheUnitsAllFeedTheCatalogue() {
    Set<String> publishers = BOOK.indicators().stream().map(i -> i.reading() instanceof FigureSource.FromTable t
        ? BOOK.source(t.source()).publisher() : "enhetene").collect(Collectors.toSet());
    assertThat(publishers).contains("SSB", "FHI", "Udir", "Ungdata", "enhetene");
  }

  @Test
  void aTableThatIsNotVerifiedMakesItsIndicatorsUnverified() {
    for (Indicator i : BOOK.indicators())
      if (i.reading() instanceof FigureSource.FromTable t && !BOOK.source(t.source()).verified())
        assertThat(i.verified()).as(i.id()).isFalse();
  }

  @Test
  void aTargetThatThePlanStatesIsNotMarkedExample() {
    var links = BOOK.of("sel").orElseThrow().plan().indicatorLinks();
    assertThat(links.stream().filter(l -> !l.example() && !(l.target() instanceof IndicatorLink.Target.NoTarget))
        .map(IndicatorLink::indicator))
        .containsExactlyInAnyOrder("tiltak-i-drift", "ressursteam-dager", "kvello-i-drift", "pmto-maneder");
  }

  @Test
  void everyFormOfTargetIsInUse() {
    Set<Class<?>> used =
        BOOK.entries().stream().flatMap(e -> e.plan().indicatorLinks().stream()).map(l -> l.target().getClass())
            .collect(Collectors.toSet());
    assertThat(used).containsAll(Arrays.asList(IndicatorLink.Target.class.getPermittedSubclasses()));
  }
}
