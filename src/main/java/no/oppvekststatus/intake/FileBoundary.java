package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs everything that reads a foreign file on a thread of its own, so that neither what a reader throws nor an endless
 * loop leaves the file: the file is refused with a code and a remedy.
 *
 * <p>The reading thread only returns values. Database, archive and the folder {@code out} are used by the calling
 * thread alone, after a reading has ended or between two batches of rows. A reading that lasts longer than the limit is
 * abandoned: it is interrupted, its priority is lowered, and the next row that it hands over ends it. What it does
 * after that reaches nobody, so that it can write nothing. It is a daemon thread and does not keep the program alive.
 *
 * <p>A file that disappears or may not be opened says nothing of its content; that {@link FileSystemException} is
 * passed on.
 */
final class FileBoundary {
  private static final Logger LOG = LoggerFactory.getLogger(FileBoundary.class);
  private static final int FRAMES = 8;

  private final Duration longest;
  private final double leastFree;

  /**
   * @param longest time that one reading may take; of rows, the time that is spent waiting for them
   * @param leastFree share of the heap (0–1) that must be free again after a reader ran out of memory. Where it is not,
   *     the file was not what filled the memory, and the next file would be refused for nothing: the run stops instead.
   */
  FileBoundary(Duration longest, double leastFree) {
    this.longest = longest;
    this.leastFree = leastFree;
  }

  /** What became of a reading. */
  sealed interface ReadingOutcome<T> {
    /** Why the reader was stopped; empty where it read the whole. */
    Optional<Rejection> stopped();

    /** What was read; only of a whole. */
    T value();

    record Whole<T>(T value) implements ReadingOutcome<T> {
      @Override
      public Optional<Rejection> stopped() { return Optional.empty(); }
    }

    record Stopped<T>(Rejection why) implements ReadingOutcome<T> {
      @Override
      public Optional<Rejection> stopped() { return Optional.of(why); }

      @Override
      public T value() { throw new IllegalStateException("the reader was stopped: " + why.code()); }
    }
  }

  /** Gives rows, one by one. */
  @FunctionalInterface
  interface Rows<T> {
    void give(Consumer<T> to) throws IOException;
  }

  <T> ReadingOutcome<T> read(Callable<T> reader) throws IOException {
    FutureTask<T> task = new FutureTask<>(reader);
    return ended(task, start(task), longest.toNanos());
  }

  /** Takes every row in the calling thread; the reason where the reader stopped before the end. */
  <T> Optional<Rejection> each(Rows<T> rows, Consumer<T> take) throws IOException {
    Handover<T> handover = new Handover<>();
    FutureTask<Boolean> task = new FutureTask<>(() -> {
      try {
        rows.give(handover::put);
        handover.flush();
        return true;
      } finally {
        handover.end();
      }
    });
    Thread thread = start(task);
    try {
      long left = longest.toNanos();
      for (List<T> batch = handover.next(left); batch == null || !batch.isEmpty(); batch = handover.next(left)) {
        if (batch == null) return Optional.of(tooSlow(task, thread));
        batch.forEach(take);
        left = longest.toNanos() - handover.waited();
      }
      return ended(task, thread, longest.toNanos()).stopped();
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      handover.close();
      task.cancel(true);
    }
  }

  private <T> ReadingOutcome<T> ended(FutureTask<T> task, Thread thread, long nanos) throws IOException {
    try {
      return new ReadingOutcome.Whole<>(task.get(nanos, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return new ReadingOutcome.Stopped<>(tooSlow(task, thread));
    } catch (InterruptedException e) {
      task.cancel(true);
      throw interrupted();
    } catch (ExecutionException e) {
      return new ReadingOutcome.Stopped<>(why(e.getCause()));
    }
  }

  private Rejection why(@Nullable Throwable thrown) throws IOException {
    if (thrown instanceof FileSystemException gone) throw gone;
    String kind = thrown == null ? "" : thrown.getClass().getSimpleName();
    // a message may repeat what stands in the file, the frames of the call stack cannot
    LOG.warn("A reader stopped: {} at {}", thrown == null ? kind : thrown.getClass().getName(),
        thrown == null ? "" : Arrays.stream(thrown.getStackTrace()).limit(FRAMES).toList());
    if (thrown instanceof OutOfMemoryError memory) {
      enough(memory);
      return new Rejection(RejectionCode.READER_OUT_OF_MEMORY, "",
          "Filen krever mer minne enn programmet har. Del den opp, eller start programmet med mer minne (-Xmx).");
    }
    if (thrown instanceof StackOverflowError) return new Rejection(RejectionCode.READER_TOO_DEEP, "",
        "Innholdet ligger i flere lag enn programmet kan lese. Hent filen på nytt fra kilden, eller lagre den på nytt.");
    return new Rejection(RejectionCode.READER_FAILED, "",
        "Filen kan ikke leses (" + kind + "). Åpne den i programmet den kom fra, lagre den på nytt "
            + "og legg den inn igjen. Hjelper ikke det, gi meldingen til den som drifter programmet.");
  }

  private void enough(OutOfMemoryError thrown) {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    double free = 1 - (double) (machine.totalMemory() - machine.freeMemory()) / machine.maxMemory();
    if (free < leastFree) throw new IllegalStateException(
        "Minnet er brukt opp, også etter at filen er sluppet. Start programmet på nytt, med mer minne (-Xmx).", thrown);
  }

  private Rejection tooSlow(FutureTask<?> task, Thread thread) {
    task.cancel(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    LOG.warn("A reader was abandoned after {}", longest);
    return new Rejection(RejectionCode.READER_TOO_SLOW, "",
        "Filen var ikke lest etter " + longest.toSeconds() + " sekunder, og lesingen er avbrutt. "
            + "Del den opp eller hent den på nytt. Er maskinen treg, øk oppvekst.intake.longest-seconds.");
  }

  private static Thread start(FutureTask<?> task) {
    Thread thread = new Thread(task, "file-reader");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("stopped while a file was read");
  }

  /** Ends a reading that nobody waits for any more. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Rows on their way from the reading thread to the calling one, in batches; an empty batch is the end. */
  private static final class Handover<T> {
    private static final int BATCH = 512;
    private static final int BATCHES = 8;
    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private volatile boolean closed;
    private List<T> filling = new ArrayList<>(BATCH);
    private long waited;

    void put(T row) {
      if (closed) throw new Abandoned();
      filling.add(row);
      if (filling.size() == BATCH) flush();
    }

    void flush() {
      if (!filling.isEmpty()) send(filling);
      filling = new ArrayList<>(BATCH);
    }

    void end() {
      if (!closed) send(List.of());
    }

    private void send(List<T> batch) {
      try {
        batches.put(batch);
      } catch (InterruptedException e) {
        throw new Abandoned();
      }
    }

    @Nullable
    List<T> next(long nanos) throws InterruptedException {
      long from = System.nanoTime();
      List<T> batch = batches.poll(nanos, TimeUnit.NANOSECONDS);
      waited += System.nanoTime() - from;
      return batch;
    }

    long waited() { return waited; }

    void close() {
      closed = true;
      batches.clear();
    }
  }
}
