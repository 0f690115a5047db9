package no.oppvekststatus.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The night that this program runs, one at a time, and its stop. When the program is asked
 * to end (SIGTERM), the night stops after the item in hand, before anything that it uses is closed. Where that item
 * takes longer than the program may wait, it is given up, which costs what it had not committed.
 */
@Component
class RunningNight implements JobExecutionListener, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RunningNight.class);
  private static final long MOST_SECONDS = 8;

  private final Semaphore one = new Semaphore(1);
  private final ObjectProvider<JobOperator> operator;
  private volatile @Nullable JobExecution execution;
  private volatile boolean running;
  private volatile boolean stopping;
  private final List<Runnable> awaited = new CopyOnWriteArrayList<>();

  /**
   * @param operator looked up when it is needed: it collects the jobs when it is made, and this listens to one of them
   */
  RunningNight(ObjectProvider<JobOperator> operator) {
    this.operator = operator;
  }

  /** False where a night runs in this program already. */
  boolean begin() { return one.tryAcquire(); }

  void end() { one.release(); }

  /** True from the moment that the program is asked to end. */
  boolean stopping() { return stopping; }

  /** Waits, when the program is asked to end, for what it has in hand besides a night of its own. */
  void atStop(Runnable waiting) {
    awaited.add(waiting);
  }

  void withdraw(Runnable waiting) { awaited.remove(waiting); }

  /**
   * How far the steps of the night that runs, or ran last, have come; not asked of the database, which may be closed
   * before the last of it is shown.
   */
  List<NightStep> steps() {
    return Optional.ofNullable(execution).map(NightStepStore::steps).orElse(List.of());
  }

  @Override
  public void beforeJob(JobExecution begun) {
    execution = begun;
    if (stopping) stop(begun);
  }

  @Override
  public void start() { running = true; }

  @Override
  public boolean isRunning() { return running; }

  /** Before every other part of the program. */
  @Override
  public int getPhase() { return Integer.MAX_VALUE; }

  @Override
  public void stop() {
    stopping = true;
    running = false;
    JobExecution current = execution;
    if (current != null && one.availablePermits() == 0) stop(current);
    try {
      if (one.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) one.release();
      else LOG.warn("the night is given up in the middle of an item; the next start does it again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    awaited.forEach(Runnable::run);
  }

  private void stop(JobExecution current) {
    try {
      operator.getObject().stop(current);
    } catch (JobExecutionNotRunningException e) {
      LOG.debug("the night has ended by itself", e);
    } catch (RuntimeException e) {
      LOG.warn("the night could not be asked to stop", e);
    }
  }
}
