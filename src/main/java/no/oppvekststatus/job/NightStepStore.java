package no.oppvekststatus.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.LeaseSettings;
import no.oppvekststatus.database.SqlFile;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the steps of a night have come, as the history has it: whichever program runs it, and its workers. */
@Repository
public class NightStepStore {
  private final JobRepository history;
  private final JdbcClient jdbc;
  private final LeaseSettings settings;

  NightStepStore(JobRepository history, JdbcClient jdbc, LeaseSettings settings) {
    this.history = history;
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Of the night that runs; empty where none does, or where its program has been silent for too long. */
  public Optional<List<NightStep>> running() {
    if (!jdbc.sql(SqlFile.of("job/is-night-running")).param("silence", settings.silence().toMillis())
        .query(Boolean.class).single())
      return Optional.empty();
    return Optional.of(history.findRunningJobExecutions(NightlyJob.NAME).stream()
        .max(Comparator.comparingLong(JobExecution::getId)).map(NightStepStore::steps).orElse(List.of()));
  }

  /** The steps that have begun; Spring Batch names a partition by its step, ":" and its own name. */
  static List<NightStep> steps(JobExecution night) {
    Collection<StepExecution> all = night.getStepExecutions();
    return all.stream().filter(step -> !step.getStepName().contains(":"))
        .map(step -> NightStep.of(step.getStepName(), step.getEndTime() != null,
            all.stream().filter(p -> p.getStepName().startsWith(step.getStepName() + ":"))
                .map(NightStepStore::partition).toList()))
        .toList();
  }

  private static PartitionProgress partition(StepExecution partition) {
    ExecutionContext context = partition.getExecutionContext();
    LocalDateTime start = partition.getStartTime();
    LocalDateTime wrote = partition.getLastUpdated();
    return new PartitionProgress(PartitionedJob.sizes(context), PartitionedJob.done(context),
        start == null || wrote == null ? Duration.ZERO : Duration.between(start, wrote),
        partition.getEndTime() != null);
  }
}
