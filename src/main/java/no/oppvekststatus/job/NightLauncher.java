package no.oppvekststatus.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import no.oppvekststatus.home.NorwegianTime;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Starts the recipe, or goes on with one that was stopped. The caller holds the lease, so whatever looks alive may
 * write nothing.
 */
@Component
class NightLauncher {
  private final Job nightly;
  private final JobOperator operator;
  private final JobRepository repository;
  private final Clock clock;

  NightLauncher(Job nightly, JobOperator operator, JobRepository repository, Clock clock) {
    this.nightly = nightly;
    this.operator = operator;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Runs to the end; {@code run} tells the starts of one date apart, and the same run is continued. Why it stopped, if
   * it did.
   */
  Optional<String> start(LocalDate date, String run) {
    try {
      JobParameters parameters = parameters(date, run);
      for (int again = 1; complete(parameters); again++) parameters = parameters(date, run + " " + again);
      JobExecution last = last(parameters);
      if (last == null) return stopped(operator.start(nightly, parameters));
      return stopped(operator.restart(closed(last)));
    } catch (JobExecutionException e) {
      throw new IllegalStateException("Natten " + date + " lot seg ikke starte: " + e.getMessage(), e);
    }
  }

  private static JobParameters parameters(LocalDate date, String run) {
    return new JobParametersBuilder().addLocalDate("date", date).addString("run", run).toJobParameters();
  }

  /**
   * Whether every step of the run has ended. Where the program was killed before it noted that of the night, the next
   * start goes on with the run, which Spring Batch does not start again: it gets a name of its own, and looks up what
   * is left to do like every other.
   */
  private boolean complete(JobParameters parameters) {
    JobExecution last = repository.getLastJobExecution(nightly.getName(), parameters);
    return last != null && last.getStatus() == BatchStatus.COMPLETED;
  }

  /**
   * What is to be gone on with, if anything. A program that was killed between the two first commits of a run leaves an
   * instance without an execution, which Spring Batch never starts: it is removed.
   */
  private @Nullable JobExecution last(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(nightly.getName(), parameters);
    if (instance == null) return null;
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null) repository.deleteJobInstance(instance);
    return last;
  }

  /**
   * A program that was killed leaves its execution open; one that has lost its session to the database may leave steps
   * open, or at a commit unknown, although the execution has ended. Spring Batch starts none of these again. Every step
   * of a night looks up what is left to do, so each of them is closed as failed, and done again.
   */
  private JobExecution closed(JobExecution last) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), NorwegianTime.ZONE);
    for (StepExecution step : last.getStepExecutions()) {
      if (!open(step.getStatus())) continue;
      step.setStatus(BatchStatus.FAILED);
      step.setEndTime(now);
      repository.update(step);
    }
    if (open(last.getStatus())) {
      last.setStatus(BatchStatus.FAILED);
      last.setEndTime(now);
      repository.update(last);
    }
    return last;
  }

  private static boolean open(BatchStatus status) { return status.isRunning() || status == BatchStatus.UNKNOWN; }

  private static Optional<String> stopped(JobExecution execution) {
    return execution.getStatus() == BatchStatus.COMPLETED ? Optional.empty() : Optional.of(reason(execution));
  }

  private static String reason(JobExecution execution) {
    String step = execution.getStepExecutions().stream().filter(s -> s.getStatus() == BatchStatus.FAILED)
        .map(s -> s.getStepName())
        .reduce((a, b) -> b).orElse("start");
    Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    while (cause != null && cause.getCause() != null) cause = cause.getCause();
    return "Steget «" + step + "» stoppet: "
        + (cause == null ? execution.getExitStatus().getExitDescription() : cause.getMessage());
  }
}
