package no.oppvekststatus.plan;

/** How often a follow-up of the whole plan comes round. */
public enum FollowUpInterval {
  ONCE, YEARLY, BIENNIAL, CONTINUOUS, REGULARLY, PER_MEASURE, EVERY_MEETING
}
