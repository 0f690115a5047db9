package no.oppvekststatus.plan;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is read when it is asked for; once more where others have been asked for since, and nobody uses it.
 */
final class EntryOnDemand implements Supplier<PlanBook.Entry> {
  private final Supplier<PlanBook.Entry> reading;
  private final RecentEntries recent;
  private @Nullable WeakReference<PlanBook.Entry> last;

  /** @param reading gives the same each time */
  EntryOnDemand(Supplier<PlanBook.Entry> reading, RecentEntries recent) {
    this.reading = reading;
    this.recent = recent;
  }

  /** The same for a plan that has just been read. */
  EntryOnDemand(PlanBook.Entry read, Supplier<PlanBook.Entry> reading, RecentEntries recent) {
    this(reading, recent);
    use(read);
  }

  @Override
  public synchronized PlanBook.Entry get() {
    PlanBook.Entry entry = last == null ? null : last.get();
    return use(entry == null ? reading.get() : entry);
  }

  private PlanBook.Entry use(PlanBook.Entry entry) {
    if (last == null || last.get() != entry) last = new WeakReference<>(entry);
    recent.hold(this, entry);
    return entry;
  }

  /** Whether it has ever been read. */
  synchronized boolean isRead() { return last != null; }
}
