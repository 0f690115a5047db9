package no.oppvekststatus.job;

import java.io.Serializable;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * remembered across a stop; therefore every start has partitions of its own, named by the step's execution. A partition
 * consists of names, which stand in its context with how far it has come: whatever program goes on with it finds there
 * what is left. A piece that fails is noted by name and fails its partition after the other pieces of the partition are
 * done; the step itself goes on to its end.
 */
final class PartitionedJob implements Partitioner, StepExecutionListener, StepExecutionAggregator, Tasklet {
  /** Why a partition was given up as a whole. */
  static final String GIVEN_UP = "given-up";
  private static final Logger LOG = LoggerFactory.getLogger(PartitionedJob.class);
  private static final String NAMES = "names";
  private static final String SIZES = "sizes";
  private static final String DONE = "done";
  private static final String FAILED = "failed";

  /** Where a partition tells the history how far it has come and hears whether it is to stop. */
  private static final long LONGEST_WORK = TimeUnit.SECONDS.toNanos(1);

  private final String step;
  private final NightSteps.StepLeft left;
  private final NightSteps.StepWork<String> work;
  private final NightFaultStore faults;
  private final NightParts parts;
  private volatile long execution;
  private volatile JobParameters night = new JobParameters();

  PartitionedJob(String step, NightSteps.StepLeft left, NightSteps.StepWork<String> work, NightFaultStore faults,
      NightParts parts) {
    this.step = step;
    this.left = left;
    this.work = work;
    this.faults = faults;
    this.parts = parts;
  }

  /** Pieces of one partition failed, each noted by its name. */
  static final class PiecesFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PiecesFailed(List<String> names) { super(String.join(", ", names)); }
  }

  /** Batch calls this for the step and for each partition, since the work is a listener of both. */
  @Override
  public void beforeStep(StepExecution manager) {
    if (!manager.getStepName().equals(step)) return;
    execution = manager.getId();
    night = manager.getJobParameters();
    faults.forget(step);
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
    List<List<NightItem>> shared = shared(found(), gridSize);
    for (int i = 0; i < shared.size(); i++) {
      ExecutionContext context = new ExecutionContext();
      context.put(NAMES, list(shared.get(i).stream().map(NightItem::name).toList()));
      context.put(SIZES, list(shared.get(i).stream().map(item -> String.valueOf(item.size())).toList()));
      context.put(NightParts.FILES,
          list(shared.get(i).stream().filter(NightItem::file).map(NightItem::name).toList()));
      parts.mark(context);
      contexts.put(execution + "." + (i + 1), context);
    }
    return contexts;
  }

  private List<NightItem> found() {
    try {
      return left.in(night);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The largest groups first, each to the partition with the least; in a partition everything keeps its order. */
  static List<List<NightItem>> shared(List<NightItem> items, int most) {
    Map<String, List<NightItem>> groups = new LinkedHashMap<>();
    for (NightItem item : items) groups.computeIfAbsent(item.together(), g -> new ArrayList<>()).add(item);
    List<List<NightItem>> bySize = groups.values().stream()
        .sorted(Comparator.comparingLong((List<NightItem> g) -> size(g)).reversed()).toList();
    List<List<NightItem>> partitions = new ArrayList<>();
    IntStream.range(0, Math.min(Math.max(1, most), groups.size())).forEach(i -> partitions.add(new ArrayList<>()));
    long[] sizes = new long[partitions.size()];
    for (List<NightItem> group : bySize) {
      int least = IntStream.range(0, sizes.length).boxed().min(Comparator.comparingLong(i -> sizes[i])).orElseThrow();
      partitions.get(least).addAll(group);
      sizes[least] += size(group);
    }
    return partitions;
  }

  private static long size(List<NightItem> items) { return items.stream().mapToLong(NightItem::size).sum(); }

  /** Works for about a second, then lets Batch write how far it has come and look whether the night is to stop. */
  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    StepExecution partition = contribution.getStepExecution();
    ExecutionContext context = partition.getExecutionContext();
    List<String> names = names(context, NAMES);
    long from = System.nanoTime();
    int next = done(context);
    while (next < names.size()) {
      PieceOutcome outcome = outcome(names.get(next), partition);
      if (parts.stopping()) partition.setTerminateOnly();
      if (outcome == PieceOutcome.LEFT) break;
      contribution.incrementReadCount();
      if (outcome == PieceOutcome.DONE) contribution.incrementWriteCount(1);
      else failed(context, names.get(next));
      context.putInt(DONE, ++next);
      if (partition.isTerminateOnly() || System.nanoTime() - from > LONGEST_WORK) break;
    }
    if (next < names.size()) return RepeatStatus.CONTINUABLE;
    if (context.containsKey(FAILED)) throw new PiecesFailed(names(context, FAILED));
    return RepeatStatus.FINISHED;
  }

  private static void failed(ExecutionContext context, String name) {
    List<String> failed = new ArrayList<>(names(context, FAILED));
    failed.add(name);
    context.put(FAILED, list(failed));
  }

  /** As it stands in the database, also when another program put it there. */
  static List<String> names(ExecutionContext context, String key) {
    return context.get(key) instanceof List<?> names ? names.stream().map(String::valueOf).toList() : List.of();
  }

  /** How much work each of its pieces is. */
  static List<Long> sizes(ExecutionContext context) {
    return names(context, SIZES).stream().map(Long::valueOf).toList();
  }

  /** How many of its pieces have been tried. */
  static int done(ExecutionContext context) {
    return context.getInt(DONE, 0);
  }

  private static Serializable list(List<String> names) { return new ArrayList<>(names); }

  /** LEFT: for whoever goes on. */
  private enum PieceOutcome {
    DONE, FAILED, LEFT
  }

  /**
   * Whatever one piece does, also to the memory, the next ones are tried. A program that is ending may be unable to do
   * what it otherwise can; that says nothing about the piece.
   */
  private PieceOutcome outcome(String name, StepExecution partition) {
    try {
      parts.doing(name, partition, () -> work.on(name, partition.getJobParameters()));
      return PieceOutcome.DONE;
    } catch (Exception | LinkageError | AssertionError | StackOverflowError | OutOfMemoryError e) {
      if (parts.stopping()) {
        LOG.info("{}: {} is left, because this program is ending", step, name, e);
        return PieceOutcome.LEFT;
      }
      LOG.error("{}: {} failed", step, name, e);
      faults.note(step, name, reason(e));
      return PieceOutcome.FAILED;
    }
  }

  private static String reason(Throwable e) {
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
      ExecutionContext context = p.getExecutionContext();
      boolean ended = done(context) == names(context, NAMES).size() && p.getStatus() == BatchStatus.FAILED;
      if (ended && context.containsKey(FAILED)) failed.addAll(names(context, FAILED));
      else manager.setStatus(BatchStatus.max(manager.getStatus(), p.getStatus()));
      if (context.containsKey(GIVEN_UP))
        manager.addFailureException(new IllegalStateException(context.getString(GIVEN_UP)));
    }
    String names = String.join(", ", failed.stream().sorted().toList());
    if (!failed.isEmpty()) manager.setExitStatus(new ExitStatus("COMPLETED WITH FAILURES", names));
  }
}
