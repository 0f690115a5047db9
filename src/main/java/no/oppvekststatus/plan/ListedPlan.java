package no.oppvekststatus.plan;

/** A plan in force: its head at once, the whole of it when it is asked for. */
record ListedPlan(PlanHead head, EntryOnDemand whole) {
  /** @param entry is held for as long as the list is */
  static ListedPlan of(PlanBook.Entry entry) {
    return new ListedPlan(entry.head(), new EntryOnDemand(entry, () -> entry, new RecentEntries()));
  }
}
