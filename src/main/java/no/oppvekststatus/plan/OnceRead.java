package no.oppvekststatus.plan;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is read when it is first asked for, once; what it was read from is let go then. */
final class OnceRead<T> implements Supplier<T> {
  private @Nullable Supplier<T> reading;
  private @Nullable T read;

  private OnceRead(@Nullable Supplier<T> reading, @Nullable T read) {
    this.reading = reading;
    this.read = read;
  }

  static <T> OnceRead<T> later(Supplier<T> reading) { return new OnceRead<>(reading, null); }

  static <T> OnceRead<T> done(T read) { return new OnceRead<>(null, read); }

  @Override
  public synchronized T get() {
    if (read != null) return read;
    if (reading == null) throw new IllegalStateException("nothing to read");
    T now = reading.get();
    read = now;
    reading = null;
    return now;
  }
}
