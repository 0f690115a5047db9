package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The message of a night that goes on after it has ended: what is new first, the rest in numbers. */
class NightNewsTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 15);
  private static final Instant BEGUN = Instant.parse("2026-03-15T01:30:00Z");
  private static final String RECEIVED =
      "INSERT INTO source_file (sha256, municipality, name, format, bytes, sample, state, received_at, "
          + "archived_as) VALUES (:name, 'orland', :name, 'px', 1, false, 'imported', :at, '')";

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
  private final NightLogStore log = new NightLogStore(jdbc, new NightFaultStore(jdbc, Clock.systemUTC()));

  @Test
  void whatTheMessageBeforeHadIsANumberInTheNext() {
    log.begin(NIGHT, "a", BEGUN);
    receive("en.px", BEGUN.plusSeconds(10));
    assertThat(letter()).contains("en.px: ingenting nytt").doesNotContain("Meldt tidligere");
    assertThat(letter()).as("until it has been sent it stays the first message").isEqualTo(letter()).contains("en.px");
    log.close(NIGHT, letter(), BEGUN.plusSeconds(60));

    log.begin(NIGHT, "b", BEGUN.plusSeconds(3600));
    receive("to.px", BEGUN.plusSeconds(3700));
    assertThat(letter())
        .contains("to.px: ingenting nytt",
            "Meldt tidligere samme natt: 1 fil lest, 0 rader, 0 endret, 0 dokumenter laget.")
        .doesNotContain("en.px");
    assertThat(letter().indexOf("to.px")).isLessThan(letter().indexOf("Meldt tidligere"));
  }

  private String letter() { return NightLetter.of(NIGHT, log.news(NIGHT)); }

  private void receive(String name, Instant at) {
    jdbc.sql(RECEIVED).param("name", name).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }
}
