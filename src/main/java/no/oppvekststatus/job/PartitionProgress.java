package no.oppvekststatus.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far a partition has come, by what it last wrote into the history.
 *
 * @param sizes how much work each of its items is
 * @param done how many of them are done, in their order
 * @param worked from its start until it last wrote
 */
record PartitionProgress(List<Long> sizes, int done, Duration worked, boolean ended) {
  /** Before that, how long the first item took says nothing of the others. */
  private static final Duration ENOUGH = Duration.ofSeconds(5);

  /** Until the last of them has ended, as they work side by side; empty where one of them cannot say. */
  static Optional<Duration> left(List<PartitionProgress> partitions) {
    List<Optional<Duration>> each = partitions.stream().filter(p -> !p.ended).map(PartitionProgress::left).toList();
    return each.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
        : each.stream().flatMap(Optional::stream).max(Duration::compareTo);
  }

  private Optional<Duration> left() {
    long all = sum(sizes);
    long behind = sum(sizes.subList(0, done));
    return behind == 0 || worked.compareTo(ENOUGH) < 0 ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round((double) worked.toMillis() * (all - behind) / behind)));
  }

  private static long sum(List<Long> sizes) { return sizes.stream().mapToLong(Long::longValue).sum(); }
}
