package no.oppvekststatus.job;

/**
 * One piece of a step's work.
 *
 * @param name what it is called where it is told of
 * @param together pieces with the same word here touch the same rows or folders: they are done in order, by one
 *     partition
 * @param size how much work it is, next to the other pieces of the step
 */
record NightItem<T>(T item, String name, String together, long size) {

  /** A piece that touches nothing that another one touches. */
  static <T> NightItem<T> alone(T item, String name) {
    return new NightItem<>(item, name, name, 1);
  }
}
