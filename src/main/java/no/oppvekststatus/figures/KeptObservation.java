package no.oppvekststatus.figures;

/** An observation as kept, with where it came from. */
public record KeptObservation(Observation observation, Provenance provenance) {}
