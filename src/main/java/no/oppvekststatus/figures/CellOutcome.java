package no.oppvekststatus.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of a file's cell beside the kept one. */
enum CellOutcome {
  /** Not seen before. */
  ADDED,
  /** Another value: the kept one becomes a revision. */
  CHANGED,
  /** Another value though the table says that it was not updated in between. */
  CONTRADICTING,
  /** Said again by a later publication, or by a real file after a made-up one: only its origin moves on. */
  RENEWED,
  UNCHANGED,
  /** Another value from an earlier publication, or made-up data against real data: never written. */
  OUTDATED,
  /** The same without the base that is kept: never written. */
  BASELESS,
  /** Twice in the file with the same content: the last one stands. */
  REPEATED,
  /** Twice in the file with different content: neither is believed. */
  CONFLICT;

  /** @param sample whether the file of {@code said} is made up */
  static CellOutcome of(Observation said, KeptCell kept, boolean sample) {
    PublishedFile before = kept.published();
    if (kept.says(said)) return again(said.updated(), before, sample);
    if (before.sample() != sample) return sample ? OUTDATED : CHANGED;
    Instant now = said.updated();
    Instant then = before.updated();
    if (now != null && then != null && now.isBefore(then)) return OUTDATED;
    if (said.base() == null && kept.base() != null && kept.saysWithoutBase(said)) return BASELESS;
    if (now != null && now.equals(then) && !kept.saysWithoutFinality(said)) return CONTRADICTING;
    return CHANGED;
  }

  /**
   * What becomes of a cell that says what is kept.
   *
   * @param now when its file says that the table was changed
   */
  static CellOutcome again(@Nullable Instant now, PublishedFile before, boolean sample) {
    if (before.sample() != sample) return sample ? UNCHANGED : RENEWED;
    Instant then = before.updated();
    return now != null && (then == null || now.isAfter(then)) ? RENEWED : UNCHANGED;
  }

  /** Whether the kept cell is written again. */
  boolean writes() {
    return this == ADDED || this == CHANGED || this == CONTRADICTING || this == RENEWED;
  }

  /** Whether the kept cell becomes a revision. */
  boolean revises() { return this == CHANGED || this == CONTRADICTING; }
}
