package no.oppvekststatus.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.oppvekststatus.database.ConnectionStore;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.database.PoolSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
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
  private final PoolSettings settings;
  private final NightFaultStore faults;
  private final LockStore locks;

  NightSteps(JobRepository repository, PlatformTransactionManager transactions, PoolSettings settings,
      NightFaultStore faults, LockStore locks) {
    this.repository = repository;
    this.transactions = transactions;
    this.settings = settings;
    this.faults = faults;
    this.locks = locks;
  }

  /** Work on one piece, with the night's parameters. */
  @FunctionalInterface
  interface StepWork<T> {
    void on(T item, JobParameters night) throws Exception;
  }

  /** One piece of work. */
  Step once(String name, StepWork<JobParameters> work) {
    return new StepBuilder(name, repository).allowStartIfComplete(true).tasklet((contribution, chunk) -> {
      JobParameters night = contribution.getStepExecution().getJobParameters();
      work.on(night, night);
      return RepeatStatus.FINISHED;
    }, transactions).transactionAttribute(OWN).build();
  }

  /** What is left to do when the step begins, in partitions that run side by side. */
  <T> Step parted(String name, Callable<List<NightItem<T>>> left, StepWork<T> work) {
    return parted(name, null, left, work);
  }

  /** The same under a lock that the step holds while its partitions run. */
  <T> Step parted(String name, LockStore.@Nullable Lock lock, Callable<List<NightItem<T>>> left, StepWork<T> work) {
    PartitionedJob<T> parts = new PartitionedJob<>(name, left, work, faults);
    Step part = new StepBuilder(name + "-part", repository).allowStartIfComplete(true).tasklet(parts, transactions)
        .transactionAttribute(OWN).build();
    TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
    handler.setStep(part);
    handler.setTaskExecutor(threads(name));
    handler.setGridSize(settings.atOnce());
    PartitionHandler alone =
        lock == null ? handler : (splitter, step) -> locks.holding(lock, () -> handler.handle(splitter, step));
    return new StepBuilder(name, repository).allowStartIfComplete(true).listener((StepExecutionListener) parts)
        .partitioner(name, parts).partitionHandler(alone).aggregator(parts).build();
  }

  /** One thread a partition, each with the night's connections and the night's id in the log. */
  private static TaskExecutor threads(String name) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
    threads.setTaskDecorator(task -> {
      Map<String, String> context = MDC.getCopyOfContextMap();
      return () -> ConnectionStore.forNight(() -> {
        if (context != null) MDC.setContextMap(context);
        task.run();
        return task;
      });
    });
    return threads;
  }
}
