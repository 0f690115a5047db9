package no.oppvekststatus.figures;

/**
 * What a file changed: rows not seen before, rows with another value (the old one kept as a revision), rows as before.
 */
public record MergeCount(long added, long changed, long unchanged) {
  public static final MergeCount NONE = new MergeCount(0, 0, 0);
  public long touched() { return added + changed; }
}
