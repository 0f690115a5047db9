package no.oppvekststatus.plan;

/** What a follow-up of the whole plan is, as far as reports ask. */
public enum FollowUpKind {
  EVALUATION, REVISION,
  /** Any other word of the plan file. */
  OTHER
}
