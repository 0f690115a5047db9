package no.oppvekststatus.plan;

/** A plan in force: its head at once, the whole of it when it is first asked for. */
record ListedPlan(PlanHead head, OnceRead<PlanBook.Entry> whole) {
  static ListedPlan of(PlanBook.Entry entry) { return new ListedPlan(entry.head(), OnceRead.done(entry)); }
}
