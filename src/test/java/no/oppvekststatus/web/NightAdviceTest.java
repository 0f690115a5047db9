package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.intake.InboxState;
import no.oppvekststatus.job.Night;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NightAdviceTest {
  private static final NightStore.Mails NONE = new NightStore.Mails(0, 3, 0);
  private static final LocalDate DATE = LocalDate.of(2026, 3, 15);

  @Test
  void theMostUrgentThingIsTheNextStep() {
    List<NightStore.InboxEntry> personal =
        List.of(new NightStore.InboxEntry("nordvik/x.xlsx", InboxState.PERSONAL, DATE, ""));
    assertThat(NightAdvice.of(List.of(), false, 0, List.of(), NONE)).contains("Ingen natt");
    assertThat(NightAdvice.of(List.of(night(false, Night.NightOutcome.RUNNING)), true, 3, personal, NONE))
        .contains("pågår");
    assertThat(NightAdvice.of(List.of(night(false, Night.NightOutcome.RUNNING)), false, 3, personal, NONE))
        .contains("avbrutt");
    assertThat(NightAdvice.of(List.of(night(true, Night.NightOutcome.FAILED)), false, 3, personal, NONE))
        .contains("stanset");
    assertThat(
        NightAdvice.of(List.of(night(true, Night.NightOutcome.DONE)), false, 3, personal,
            new NightStore.Mails(0, 0, 1)))
        .contains("personopplysninger");
    assertThat(
        NightAdvice.of(List.of(night(true, Night.NightOutcome.DONE)), false, 3, List.of(),
            new NightStore.Mails(0, 0, 1)))
        .contains("e-post");
    assertThat(NightAdvice.of(List.of(night(true, Night.NightOutcome.DONE)), false, 3, List.of(), NONE))
        .contains("avviste linjer");
    assertThat(NightAdvice.of(List.of(night(true, Night.NightOutcome.DONE)), false, 0, List.of(), NONE))
        .isEqualTo("Siste natt er ferdig. Ingenting er avvist.");
  }

  private static NightStore.ListedNight night(boolean ended, Night.NightOutcome outcome) {
    Instant start = Instant.parse("2026-03-15T01:00:00Z");
    @Nullable Instant end = ended ? start.plusSeconds(60) : null;
    return new NightStore.ListedNight(DATE, start, end, outcome, "");
  }
}
