package no.oppvekststatus.job;

import java.util.List;
import no.oppvekststatus.database.LockStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Builds every step alike: on the real transaction manager (Batch's own falls back to one without a database), and free
 * to start again although it has ended once. The work commits by itself, before what follows from it (a file leaves the
 * inbox, a mail is sent): a transaction around it all would commit only after that.
 */
@Component
class NightSteps {
  private static final TransactionAttribute OWN =
      new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final NightParts parts;
  private final NightFaultStore faults;
  private final LockStore locks;

  NightSteps(JobRepository repository, PlatformTransactionManager transactions, NightParts parts,
      NightFaultStore faults, LockStore locks) {
    this.repository = repository;
    this.transactions = transactions;
    this.parts = parts;
    this.faults = faults;
    this.locks = locks;
  }

  /** Work on one piece, with the night's parameters; a piece of a step in partitions is found by its name. */
  @FunctionalInterface
  interface StepWork<T> {
    void on(T item, JobParameters night) throws Exception;
  }

  /** What a step has left to do when it begins. */
  @FunctionalInterface
  interface StepLeft {
    List<NightItem> in(JobParameters night) throws Exception;
  }

  /** One piece of work. */
  Step once(String name, StepWork<JobParameters> work) {
    return new StepBuilder(name, repository).allowStartIfComplete(true).tasklet((contribution, chunk) -> {
      JobParameters night = contribution.getStepExecution().getJobParameters();
      work.on(night, night);
      return RepeatStatus.FINISHED;
    }, transactions).transactionAttribute(OWN).build();
  }

  /** The same as {@link #parted}, but by this program, whether others take part in the night or not. */
  Step alone(String name, LockStore.Lock lock, StepLeft left, StepWork<String> work) {
    return parted(name, lock, new PartitionedJob(name, left, work, faults, parts), false);
  }

  /** What is left to do when the step begins, in partitions that run side by side. */
  Step parted(String name, StepLeft left, StepWork<String> work) {
    return parted(name, null, new PartitionedJob(name, left, work, faults, parts), true);
  }

  /** The same under a lock that the step holds while its partitions run. */
  Step parted(String name, LockStore.Lock lock, StepLeft left, StepWork<String> work) {
    return parted(name, lock, new PartitionedJob(name, left, work, faults, parts), true);
  }

  private Step parted(String name, LockStore.@Nullable Lock lock, PartitionedJob job, boolean shared) {
    Step part = new StepBuilder(name + "-part", repository).allowStartIfComplete(true).tasklet(job, transactions)
        .transactionAttribute(OWN).build();
    PartitionHandler handler = parts.handler(part, shared);
    PartitionHandler alone =
        lock == null ? handler : (splitter, step) -> locks.holding(lock, () -> handler.handle(splitter, step));
    return new StepBuilder(name, repository).allowStartIfComplete(true).listener((StepExecutionListener) job)
        .partitioner(name, job).partitionHandler(alone).aggregator(job).build();
  }
}
