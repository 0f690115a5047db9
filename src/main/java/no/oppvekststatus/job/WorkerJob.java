package no.oppvekststatus.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.database.LeaseSettings;
import no.oppvekststatus.database.PartLease;
import no.oppvekststatus.database.PartLeaseStore;
import no.oppvekststatus.database.PoolSettings;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.IdentityFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes parts of nights that are offered, and does them: each under its lease, with heartbeats, by the same step as the
 * program that runs the night would. When the program is asked to end, a part goes back after the item in hand, and
 * another program goes on with it there.
 */
@Component
@Lazy
public class WorkerJob {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerJob.class);
  private static final int MOST = 1024;
  private static final long MOST_SECONDS = 8;

  private final PartChannelStore channel;
  private final PartLeaseStore leases;
  private final JobRepository repository;
  private final NightParts parts;
  private final RunningNight running;
  private final WorkerPace pace;
  private final WorkerSettings settings;
  private final Home home;
  private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
  private final Semaphore inHand = new Semaphore(MOST);
  private volatile String refused = "";

  WorkerJob(PartChannelStore channel, PartLeaseStore leases, JobRepository repository, NightParts parts,
      RunningNight running, WorkerPace pace, WorkerSettings settings, Home home) {
    this.channel = channel;
    this.leases = leases;
    this.repository = repository;
    this.parts = parts;
    this.running = running;
    this.pace = pace;
    this.settings = settings;
    this.home = home;
    handler.setJobRepository(repository);
    handler.setStepLocator(parts);
  }

  /** How much this program does at once, and how often it says that it is alive. */
  record WorkerPace(int threads, long heartbeatMillis) {
    static WorkerPace of(PoolSettings pool, LeaseSettings lease) {
      return new WorkerPace(pool.atOnce(), lease.heartbeat().toMillis());
    }
  }

  /** Taking parts, until it is closed. */
  public final class Work implements AutoCloseable {
    private final int threads;
    private final PartChannelStore.Listening listening;
    private final Runnable awaited = WorkerJob.this::awaitParts;
    private final Thread heart = new Thread(this::beat, "part-heartbeat");

    private Work(int threads) {
      this.threads = threads;
      this.listening = channel.listen(threads, WorkerJob.this::take);
      running.atStop(awaited);
      heart.setDaemon(true);
      heart.start();
    }

    /** How many parts it does at once. */
    public int threads() { return threads; }

    private void beat() {
      try {
        while (true) {
          alive();
          Thread.sleep(pace.heartbeatMillis());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void alive() {
      try {
        leases.beat();
        listening.look();
      } catch (RuntimeException e) {
        LOG.warn("no heartbeat for the parts of this program", e);
      }
    }

    @Override
    public void close() {
      listening.close();
      heart.interrupt();
      running.withdraw(awaited);
    }
  }

  /** From now on this program takes parts of the night that it runs itself. */
  Work begin() {
    return new Work(pace.threads());
  }

  /**
   * From now on this program takes parts of every night; one at a time where it has a workspace of its own.
   *
   * @throws IOException where the home folder cannot be used, in words for the one who started the program
   */
  public Work beginAsWorker() throws IOException {
    if (!settings.carried()) return begin();
    if (!IdentityFile.workspace(home)) throw new IOException("Mappen " + home.root() + " er hjemmet til et program som "
        + "kjører natten, eller har filer i seg. Gi arbeideren en tom mappe med --home; den tømmes underveis.");
    return new Work(1);
  }

  /** Why this program cannot do what is offered; empty while it can. */
  public String refused() { return refused; }

  private void take(StepExecutionRequest request) {
    if (running.stopping() || !refused.isEmpty()) return;
    try {
      StepExecution asked = repository.getStepExecution(request.getStepExecutionId());
      if (asked == null) return;
      String why = parts.refused(asked.getExecutionContext());
      if (!why.isEmpty()) refuse(why);
      else leases.take(request.getStepExecutionId()).ifPresent(lease -> work(request, asked, lease));
    } catch (RuntimeException e) {
      LOG.warn("part {} is not taken", request.getStepExecutionId(), e);
    }
  }

  private void refuse(String why) {
    LOG.error("this program cannot take part: {}", why);
    refused = why;
  }

  private void work(StepExecutionRequest request, StepExecution asked, PartLease lease) {
    if (!inHand.tryAcquire()) {
      leases.handBack(lease, false);
      return;
    }
    LOG.info("{}: part {} is taken, {}", asked.getStepName(), lease.part(), lease.fencing());
    boolean gone = false;
    try {
      gone = leases.holding(lease,
          () -> NightCorrelation.during(date(asked), () -> settled(handler.handle(request), lease)));
    } catch (RuntimeException e) {
      LOG.warn("{}: part {} came to no end", asked.getStepName(), lease.part(), e);
      gone = leases.handBack(lease, true);
    } finally {
      inHand.release();
    }
    LOG.info("{}: part {} {}", asked.getStepName(), lease.part(),
        gone ? "is settled" : "was not this program's any more");
  }

  /** Says what became of the part. False where it has been given to another program. */
  private boolean settled(StepExecution part, PartLease lease) {
    BatchStatus status = part.getStatus();
    if (status == BatchStatus.UNKNOWN || status.isRunning()) return leases.handBack(lease, true);
    if (status != BatchStatus.STOPPED || !running.stopping() || part.getJobExecution().isStopping())
      return leases.end(lease);
    part.setStatus(BatchStatus.STARTING);
    part.setExitStatus(ExitStatus.EXECUTING);
    repository.update(part);
    return leases.handBack(lease, false);
  }

  private static LocalDate date(StepExecution part) {
    return Optional.ofNullable(part.getJobParameters().getLocalDate("date")).orElse(LocalDate.EPOCH);
  }

  /** What is in hand goes back after its item. */
  private void awaitParts() {
    try {
      if (inHand.tryAcquire(MOST, MOST_SECONDS, TimeUnit.SECONDS)) inHand.release(MOST);
      else LOG.warn("a part is given up in the middle of an item; another program does it again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
