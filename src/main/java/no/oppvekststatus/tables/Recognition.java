package no.oppvekststatus.tables;

/** What a file turned out to be. */
public sealed interface Recognition {
  /** A published table that was read through once and holds together. */
  record Readable(StatisticsFile file) implements Recognition {}

  /**
   * A file of a known kind that cannot be taken, with the reason in plain Norwegian; {@code place} is a position, never
   * content.
   */
  record StatisticsRefused(String code, String place, String remedy) implements Recognition {}

  /** No known published table; other readers may recognise the file. */
  record NotStatistics() implements Recognition {}
}
