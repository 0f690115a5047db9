package no.oppvekststatus.plan;

/** How much of a competence measure a participant is to have. */
public enum ParticipantLevel {
  FULL, AWARENESS, ON_DEMAND, OFFER
}
