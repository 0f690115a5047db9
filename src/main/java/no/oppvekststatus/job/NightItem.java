package no.oppvekststatus.job;

/**
 * One piece of a step's work.
 *
 * @param name what it is called in messages, and by which whoever does it finds it
 * @param together pieces with the same word here touch the same rows or folders: they are done in order, by one
 *     partition
 * @param size how much work it is, next to the other pieces of the step
 * @param file whether it is a file of the inbox
 */
record NightItem(String name, String together, long size, boolean file) {

  /** A piece that touches nothing that another one touches. */
  static NightItem alone(String name) {
    return new NightItem(name, name, 1, false);
  }
}
