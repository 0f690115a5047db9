package no.oppvekststatus.home;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Called for each file that is written whole, by the thread that wrote it, before that thread goes on: a program whose
 * home folder is not the one that is kept sends the file on first.
 */
public final class PlacedFiles {
  private static final ThreadLocal<PlacedListener> LISTENER = new ThreadLocal<>();

  private PlacedFiles() {}

  /** Who is called. */
  @FunctionalInterface
  public interface PlacedListener {
    void of(Path file) throws IOException;
  }

  /** Work during which somebody is called. */
  @FunctionalInterface
  public interface PlacingWork {
    void run() throws Exception;
  }

  /** Does the work and reports the files that are written by it; only on this thread. */
  public static void reporting(PlacedListener listener, PlacingWork work) throws Exception {
    LISTENER.set(listener);
    try {
      work.run();
    } finally {
      LISTENER.remove();
    }
  }

  static void placed(Path file) throws IOException {
    @Nullable PlacedListener listener = LISTENER.get();
    if (listener != null) listener.of(file);
  }
}
