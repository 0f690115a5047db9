package no.oppvekststatus.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that all documents of this program are printed and checked on, one for each processor. They are kept
 * between municipalities, because veraPDF compiles its rules once for each thread.
 */
final class PrintThreads {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final ThreadPoolExecutor POOL = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES,
      new LinkedBlockingQueue<>(), PrintThreads::thread);

  static {
    POOL.allowCoreThreadTimeOut(true);
  }

  private PrintThreads() {}

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "print");
    thread.setDaemon(true);
    return thread;
  }

  interface PrintWork<A, B> { B of(A item) throws IOException; }

  /** What the work made of each item, in their order; the first that fails stops those that have not begun. */
  static <A, B> List<B> each(Collection<A> items, PrintWork<A, B> work) throws IOException {
    List<Future<B>> running = new ArrayList<>();
    for (A item : items) running.add(POOL.submit(() -> work.of(item)));
    try {
      List<B> done = new ArrayList<>();
      for (Future<B> f : running) done.add(f.get());
      return done;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException r) throw r;
      if (e.getCause() instanceof IOException io) throw io;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      running.forEach(f -> f.cancel(true));
    }
  }
}
