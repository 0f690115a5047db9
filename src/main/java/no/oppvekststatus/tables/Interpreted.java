package no.oppvekststatus.tables;

import no.oppvekststatus.figures.Observation;

/** What one cell came to: exactly one of the two, never an exception, never silence. */
public sealed interface Interpreted {
  record Accepted(Observation observation) implements Interpreted {}

  /**
   * {@code code} is stable, {@code place} a position in the file and never its content, {@code remedy} plain Norwegian.
   */
  record Rejected(String code, String place, String remedy) implements Interpreted {}
}
