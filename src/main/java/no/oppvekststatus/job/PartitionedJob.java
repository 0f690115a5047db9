package no.oppvekststatus.job;

import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The partitions of one step of the night. What is left to do is looked up at each start of the step and never
 * remembered across a stop; therefore every start has partitions of its own, named by the step's execution. A piece
 * that fails is noted by name and fails its partition after the other pieces of the partition are done; the step itself
 * goes on to its end.
 */
final class PartitionedJob<T> implements Partitioner, StepExecutionListener, StepExecutionAggregator, Tasklet {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionedJob.class);

  /** Where a partition tells the history how far it has come and hears whether it is to stop. */
  private static final long BREATH = TimeUnit.SECONDS.toNanos(1);

  private final String step;
  private final NightSteps.StepLeft<T> left;
  private final NightSteps.StepWork<T> work;
  private final NightFaultStore faults;
  private final Map<String, Partition<T>> parts = new ConcurrentHashMap<>();
  private volatile long execution;
  private volatile JobParameters night = new JobParameters();

  PartitionedJob(String step, NightSteps.StepLeft<T> left, NightSteps.StepWork<T> work, NightFaultStore faults) {
    this.step = step;
    this.left = left;
    this.work = work;
    this.faults = faults;
  }

  /** Pieces of one partition failed, each noted by its name. */
  static final class PiecesFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PiecesFailed(List<String> names) { super(String.join(", ", names)); }
  }

  private record Partition<T>(Queue<NightItem<T>> items, List<String> failed) {
    static <T> Partition<T> of(List<NightItem<T>> items) {
      return new Partition<>(new ConcurrentLinkedQueue<>(items), new ArrayList<>());
    }
  }

  /** Batch calls this for the step and for each partition, since the work is a listener of both. */
  @Override
  public void beforeStep(StepExecution manager) {
    if (!manager.getStepName().equals(step)) return;
    execution = manager.getId();
    night = manager.getJobParameters();
    parts.clear();
    faults.forget(step);
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
    List<List<NightItem<T>>> shared = shared(found(), gridSize);
    for (int i = 0; i < shared.size(); i++) {
      List<NightItem<T>> items = shared.get(i);
      String name = execution + "." + (i + 1);
      parts.put(step + ":" + name, Partition.of(items));
      ExecutionContext context = new ExecutionContext();
      context.putInt("items", items.size());
      context.putString("first", items.get(0).name());
      context.putString("last", items.get(items.size() - 1).name());
      contexts.put(name, context);
    }
    return contexts;
  }

  private List<NightItem<T>> found() {
    try {
      return left.in(night);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The largest groups first, each to the partition with the least; in a partition everything keeps its order. */
  static <T> List<List<NightItem<T>>> shared(List<NightItem<T>> items, int most) {
    Map<String, List<NightItem<T>>> groups = new LinkedHashMap<>();
    for (NightItem<T> item : items) groups.computeIfAbsent(item.together(), g -> new ArrayList<>()).add(item);
    List<List<NightItem<T>>> bySize = groups.values().stream()
        .sorted(Comparator.comparingLong((List<NightItem<T>> g) -> size(g)).reversed()).toList();
    List<List<NightItem<T>>> partitions = new ArrayList<>();
    IntStream.range(0, Math.min(Math.max(1, most), groups.size())).forEach(i -> partitions.add(new ArrayList<>()));
    long[] sizes = new long[partitions.size()];
    for (List<NightItem<T>> group : bySize) {
      int least = IntStream.range(0, sizes.length).boxed().min(Comparator.comparingLong(i -> sizes[i])).orElseThrow();
      partitions.get(least).addAll(group);
      sizes[least] += size(group);
    }
    return partitions;
  }

  private static <T> long size(List<NightItem<T>> items) { return items.stream().mapToLong(NightItem::size).sum(); }

  /** Works for a breath, then lets Batch write the counts and look whether the night is to stop. */
  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    StepExecution partition = contribution.getStepExecution();
    Partition<T> part = parts.get(partition.getStepName());
    if (part == null) throw new IllegalStateException("no work for " + partition.getStepName());
    long from = System.nanoTime();
    for (NightItem<T> item = part.items().poll(); item != null; item = part.items().poll()) {
      contribution.incrementReadCount();
      if (done(item, partition)) contribution.incrementWriteCount(1);
      else part.failed().add(item.name());
      if (partition.isTerminateOnly() || System.nanoTime() - from > BREATH) break;
    }
    if (!part.items().isEmpty()) return RepeatStatus.CONTINUABLE;
    if (!part.failed().isEmpty()) throw new PiecesFailed(part.failed());
    return RepeatStatus.FINISHED;
  }

  /** Whatever one piece does, also to the memory, the next ones are tried. */
  private boolean done(NightItem<T> item, StepExecution partition) {
    try {
      work.on(item.item(), partition.getJobParameters());
      return true;
    } catch (Exception | LinkageError | AssertionError | StackOverflowError | OutOfMemoryError e) {
      LOG.error("{}: {} failed", step, item.name(), e);
      faults.note(step, item.name(), told(e));
      return false;
    }
  }

  private static String told(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) cause = cause.getCause();
    String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
    if (message.contains("No space left on device")) return "disken er full.";
    if (cause instanceof OutOfMemoryError) return "minnet tok slutt. Start programmet med mer minne (-Xmx).";
    if (cause instanceof FileSystemException file) return "filen eller mappen kan ikke brukes: " + file.getFile() + ".";
    return message.isEmpty() ? cause.getClass().getSimpleName() : message;
  }

  /** Pieces that failed are noted and tried again the next time; a partition that failed otherwise fails the step. */
  @Override
  public void aggregate(StepExecution manager, Collection<StepExecution> partitions) {
    List<String> failed = new ArrayList<>();
    for (StepExecution p : partitions) {
      manager.setReadCount(manager.getReadCount() + p.getReadCount());
      manager.setWriteCount(manager.getWriteCount() + p.getWriteCount());
      Partition<T> part = parts.get(p.getStepName());
      boolean ended = part != null && part.items().isEmpty() && p.getStatus() == BatchStatus.FAILED;
      if (part != null && ended && !part.failed().isEmpty()) failed.addAll(part.failed());
      else manager.setStatus(BatchStatus.max(manager.getStatus(), p.getStatus()));
    }
    String names = String.join(", ", failed.stream().sorted().toList());
    if (!failed.isEmpty()) manager.setExitStatus(new ExitStatus("COMPLETED WITH FAILURES", names));
    parts.clear();
  }
}
