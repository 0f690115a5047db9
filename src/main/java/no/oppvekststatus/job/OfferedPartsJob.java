package no.oppvekststatus.job;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.database.LeaseSettings;
import no.oppvekststatus.database.PartLeaseStore;
import no.oppvekststatus.database.PartLeaseStore.OfferedPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Offers the parts of a step to every program that takes one, this one among them, and waits until the last has ended.
 * A part whose program falls silent is offered again, and so is one whose request was lost.
 */
@Component
@Lazy
class OfferedPartsJob {
  private static final Logger LOG = LoggerFactory.getLogger(OfferedPartsJob.class);
  private static final long OFTEN = 200;

  private final PartChannelStore channel;
  private final PartLeaseStore leases;
  private final JobRepository repository;
  private final WorkerJob worker;
  private final NightParts shared;
  private final int mostLost;

  OfferedPartsJob(PartChannelStore channel, PartLeaseStore leases, JobRepository repository, WorkerJob worker,
      NightParts shared, LeaseSettings settings) {
    this.channel = channel;
    this.leases = leases;
    this.repository = repository;
    this.worker = worker;
    this.shared = shared;
    this.mostLost = settings.takeovers();
  }

  /** @param part the name of the step that does one part */
  Offer offer(String part, int parts) {
    Offer offer = new Offer(part);
    offer.setGridSize(parts);
    return offer;
  }

  /** The parts of one step, from when they are offered until all of them have ended. */
  final class Offer extends AbstractPartitionHandler {
    private final String part;

    private Offer(String part) { this.part = part; }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> parts) throws InterruptedException {
      if (parts.isEmpty()) return parts;
      Set<Long> ids = parts.stream().map(StepExecution::getId).collect(Collectors.toSet());
      channel.clear();
      shared.send(parts);
      leases.offer(ids);
      ids.forEach(this::send);
      try (WorkerJob.Work helping = worker.begin()) {
        LOG.info("{} parts of {} are offered; this program takes part: {}", ids.size(), part, helping.threads());
        while (!ended(manager)) Thread.sleep(OFTEN);
      }
      shared.place();
      return read(manager, ids);
    }

    private Set<StepExecution> read(StepExecution manager, Set<Long> ids) {
      Collection<StepExecution> all =
          Objects.requireNonNull(repository.getJobExecution(manager.getJobExecutionId())).getStepExecutions();
      return all.stream().filter(p -> ids.contains(p.getId())).collect(Collectors.toSet());
    }

    private void send(long id) {
      channel.send(new StepExecutionRequest(part, id));
    }

    private boolean ended(StepExecution manager) {
      List<OfferedPart> left = leases.left();
      if (manager.isTerminateOnly() || manager.getJobExecution().isStopping())
        left.stream().filter(OfferedPart::free).filter(leases::withdraw).forEach(p -> end(p, BatchStatus.STOPPED, ""));
      else if (left.stream().anyMatch(OfferedPart::free) && !channel.waiting())
        left.stream().filter(OfferedPart::free).forEach(this::again);
      left.stream().filter(OfferedPart::silent).forEach(leases::takeBack);
      return left.isEmpty();
    }

    /** Nobody has the part, and no request for it lies in the channel. */
    private void again(OfferedPart p) {
      if (p.lost() <= mostLost) send(p.part());
      else if (leases.withdraw(p)) end(p, BatchStatus.FAILED, "Programmet som arbeidet med en del av steget, har "
          + p.lost() + " ganger forsvunnet eller ikke fått skrevet. Se i loggene på maskinene som kjører «worker», "
          + "hva som stanset det (fullt minne, strøm, nettverk).");
    }

    private void end(OfferedPart p, BatchStatus status, String why) {
      StepExecution execution = Objects.requireNonNull(repository.getStepExecution(p.part()));
      execution.setStatus(status);
      execution.setExitStatus(status == BatchStatus.FAILED ? ExitStatus.FAILED : ExitStatus.STOPPED);
      if (!why.isEmpty()) execution.getExecutionContext().putString(PartitionedJob.GIVEN_UP, why);
      repository.update(execution);
      repository.updateExecutionContext(execution);
    }
  }
}
