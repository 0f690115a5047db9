package no.oppvekststatus.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the plans that were asked for last. */
final class RecentEntries {
  /** More than the country has municipalities; a plan takes about 200 KB. */
  private static final int MOST = 400;

  private final Map<EntryOnDemand, PlanBook.Entry> held = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;

  RecentEntries() { this(MOST); }

  RecentEntries(int most) { this.most = most; }

  synchronized void hold(EntryOnDemand of, PlanBook.Entry entry) {
    held.put(of, entry);
    if (held.size() > most) held.remove(held.keySet().iterator().next());
  }
}
