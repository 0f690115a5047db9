package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The message lists what is new, and how much was known. */
class RemarkLinesTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 16);
  private static final Instant STARTED = Instant.parse("2026-03-16T02:00:00Z");

  @Test
  void newRemarksAreReportedByKindAndKnownOnesCounted() {
    JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    for (LocalDate night : List.of(NIGHT.minusDays(1), NIGHT))
      jdbc.sql("INSERT INTO night (business_date, fingerprint, started_at) VALUES (?, '', ?)").param(night)
          .param(STARTED.minusSeconds(night.equals(NIGHT) ? 0 : 86_400).atOffset(ZoneOffset.UTC)).update();
    finding(jdbc, "REVISED", "i", NIGHT, NIGHT);
    finding(jdbc, "REVISED", "j", NIGHT, NIGHT);
    finding(jdbc, "OUTLIER", "i", NIGHT.minusDays(1), NIGHT);
    finding(jdbc, "OUTLIER", "gone", NIGHT.minusDays(1), NIGHT.minusDays(1));
    NightFacts facts = new NightLogStore(jdbc, new NightFaultStore(jdbc, Clock.systemUTC())).since(STARTED);
    assertThat(letter(facts))
        .contains("Nye datamerknader", "orland 2025: (1 er kjent fra før)", "2 × tall som er endret i kilden")
        .doesNotContain("skiller seg ut");
    jdbc.sql("UPDATE finding SET first_seen = DATE '2026-03-01'").update();
    assertThat(letter(new NightLogStore(jdbc, new NightFaultStore(jdbc, Clock.systemUTC())).since(STARTED)))
        .doesNotContain("Nye datamerknader");
  }

  private static void finding(JdbcClient jdbc, String code, String subject, LocalDate first, LocalDate last) {
    jdbc.sql("INSERT INTO finding VALUES ('orland', 2025, ?, ?, '{}', ?, ?)").param(code).param(subject).param(first)
        .param(last).update();
  }

  private static String letter(NightFacts facts) {
    return NightLetter.of(NIGHT, new NightNews(facts, Optional.empty()));
  }
}
