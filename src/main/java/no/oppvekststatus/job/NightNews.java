package no.oppvekststatus.job;

import java.util.Optional;

/**
 * What the message of a night says: what has happened since the message before it, and how much that one had.
 *
 * @param before empty where this is the night's first message
 */
record NightNews(NightFacts now, Optional<EarlierMessage> before) {

  /** How much an earlier message of the same night has reported. */
  record EarlierMessage(long files, long rows, long changed, long documents) {
    boolean nothing() { return files + rows + documents == 0; }
  }

  /** {@code all} since the night began, {@code now} of it since its message before. */
  static NightNews after(NightFacts all, NightFacts now) {
    return new NightNews(now,
        Optional.of(new EarlierMessage(all.files().size() - now.files().size(), all.rows() - now.rows(),
            all.changed() - now.changed(), all.documents() - now.documents())).filter(b -> !b.nothing()));
  }
}
