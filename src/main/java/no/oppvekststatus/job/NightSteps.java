package no.oppvekststatus.job;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Builds every step alike: on the real transaction manager (Batch's own falls back to one without a database), one item at a
 * time, and free to start again although it has ended once. The work commits by itself, before what follows from it (a file
 * leaves the inbox, a mail is sent): a transaction around it all would commit only after that.
 */
@Component
class NightSteps {
  private static final TransactionAttribute OWN = new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  NightSteps(JobRepository repository, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.transactions = transactions;
  }

  /** Work on one item, with the night's parameters. */
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

  /** Each of the items that are left to do when the step begins. */
  <T> Step each(String name, Callable<List<T>> left, StepWork<T> work) {
    Todo<T> todo = new Todo<>(left);
    return new StepBuilder(name, repository).allowStartIfComplete(true).listener((StepExecutionListener) todo)
        .<T, T>chunk(1).transactionManager(transactions).transactionAttribute(OWN).reader(todo)
        .writer(chunk -> { for (T item : chunk) work.on(item, todo.night()); }).build();
  }

  /** The items of one step; looked up anew at each start, never remembered across a stop. */
  private static final class Todo<T> implements ItemReader<T>, StepExecutionListener {
    private final Callable<List<T>> left;
    private java.util.Iterator<T> items = java.util.Collections.emptyIterator();
    private JobParameters night = new JobParameters();

    Todo(Callable<List<T>> left) { this.left = left; }

    @Override
    public void beforeStep(StepExecution step) {
      night = step.getJobParameters();
      try {
        items = left.call().iterator();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }

    @Override
    public synchronized @org.jspecify.annotations.Nullable T read() { return items.hasNext() ? items.next() : null; }

    JobParameters night() { return night; }
  }
}
