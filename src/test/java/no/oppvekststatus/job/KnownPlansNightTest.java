package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import no.oppvekststatus.Application;
import no.oppvekststatus.fixtures.Neighbours;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.plan.PlanBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A night with nothing new, in a program that has just started, reads no plan; one with one changed plan reads that. */
class KnownPlansNightTest {
  private static final LocalDate DATE = LocalDate.of(2025, 9, 1);

  @TempDir Path home;

  @Test
  void aNightReadsThePlansThatItNeeds() throws Exception {
    Neighbours.write(home.resolve("plans"), 3);
    String url = TestDatabase.fresh().unwrap(PGSimpleDataSource.class).getURL();
    assertThat(plansRead(url, DATE, Night.NightOutcome.DONE)).as("the first night").isEqualTo(3);
    assertThat(plansRead(url, DATE, Night.NightOutcome.UNCHANGED)).as("the same date").isZero();
    assertThat(plansRead(url, DATE.plusDays(1), Night.NightOutcome.UNCHANGED)).as("the next").isZero();
    Files.writeString(home.resolve("plans/fjordvik2-2024-2027.yaml"), "# endret\n", StandardOpenOption.APPEND);
    assertThat(plansRead(url, DATE.plusDays(2), Night.NightOutcome.DONE)).as("one plan has changed").isEqualTo(1);
    assertThat(Files.readString(home.resolve("out/natt-" + DATE.plusDays(2) + ".txt"))).doesNotContain("fjordvik1 ");
    Neighbours.survey(home, 3, 2025);
    assertThat(plansRead(url, DATE.plusDays(3), Night.NightOutcome.DONE)).as("a table concerns every plan")
        .isEqualTo(3);
    Files.writeString(home.resolve("plans.heads"), "skadet");
    assertThat(plansRead(url, DATE.plusDays(4), Night.NightOutcome.UNCHANGED)).as("what was kept is damaged")
        .isEqualTo(3);
  }

  private long plansRead(String url, LocalDate date, Night.NightOutcome outcome) throws IOException {
    try (ConfigurableApplicationContext program = Application.Context.start(new String[] {"--oppvekst.home=" + home,
        "--spring.datasource.url=" + url, "--spring.datasource.username=postgres"}, false)) {
      assertThat(program.getBean(Nights.class).run(date).outcome()).isEqualTo(outcome);
      return program.getBean(PlanBook.class).readWhole();
    }
  }
}
