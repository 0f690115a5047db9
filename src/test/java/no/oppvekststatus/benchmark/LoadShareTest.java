package no.oppvekststatus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.intake.Intake;
import no.oppvekststatus.intake.IntakeSettings;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A seventieth of the benchmark in every test run: the server has less work with a load than with a plain COPY of its
 * cells.
 */
class LoadShareTest {
  private static final int TABLES = 2;
  private static final long CELLS = 20_000;
  @TempDir Path home;

  @Test
  void theLoadMakesTheServerWriteLessThanThePlainCopy() throws Exception {
    DataSource data = TestDatabase.fresh();
    PlanBook book = PlanReader.book(null);
    KostraFiles kostra = new KostraFiles(50, 5, 200);
    List<KostraFiles.Written> first = kostra.write(book, TABLES, home.resolve("first"), false);
    List<KostraFiles.Written> later = kostra.write(book, TABLES, home.resolve("later"), true);
    LeanCopy copy = new LeanCopy(data, home.resolve("rows.copy"));
    try (AnnotationConfigApplicationContext context = opened(data)) {
      Intake intake = context.getBean(Intake.class);
      long[] logged = {copy.logged(), 0, 0, 0, 0, 0};
      assertThat(BenchmarkRun.take(intake, first, book)).isEqualTo(new MergeCount(CELLS, 0, 0));
      logged[1] = copy.logged();
      assertThat(BenchmarkRun.take(intake, first, book)).isEqualTo(MergeCount.NONE);
      logged[2] = copy.logged();
      assertThat(copy.unload()).isEqualTo(CELLS);
      assertThat(BenchmarkRun.take(intake, later, book)).isEqualTo(new MergeCount(0, CELLS / 100, CELLS - CELLS / 100));
      logged[3] = copy.logged();
      copy.prepare();
      logged[4] = copy.logged();
      copy.byDriver(CELLS);
      logged[5] = copy.logged();
      double plain = logged[5] - logged[4];
      assertThat((logged[1] - logged[0]) / plain).as("work of the load, in plain copies").isBetween(0.05, 0.6);
      assertThat((logged[2] - logged[1]) / plain).as("work of the same bytes again").isLessThan(0.05);
      assertThat((logged[3] - logged[2]) / plain).as("work of a later publication").isLessThan(0.6);
    }
  }

  private AnnotationConfigApplicationContext opened(DataSource data) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources()
        .addFirst(new MapPropertySource("home", Map.of("oppvekst.home", home.toString())));
    context.registerBean(DataSource.class, () -> data);
    context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-22T02:30:00Z"), ZoneOffset.UTC));
    context.register(IntakeSettings.class);
    context.refresh();
    return context;
  }
}
