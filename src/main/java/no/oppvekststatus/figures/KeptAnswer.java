package no.oppvekststatus.figures;

/** An answer as kept, with where it came from. */
public record KeptAnswer(Answer answer, Provenance provenance) {}
