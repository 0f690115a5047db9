package no.oppvekststatus.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a step of the night has come.
 *
 * @param name as the recipe names it
 * @param done items that are done; 0 for a step without items
 * @param of items that the step found to do; 0 for a step without items
 * @param left what it takes still, at the pace it has had and by the size of what is left; empty where not known
 */
public record NightStep(String name, long done, long of, Optional<Duration> left, boolean ended) {
  private static final Map<String, String> LABELS = Map.of("receive", "Ser over innboksen", "import-first",
      "Leser lister og tabeller", "import", "Leser filer", "assess", "Vurderer kommuner", "compose", "Lager utkast",
      "open-rounds", "Ser etter skjemarunder");

  /** A step of which each partition says how far it has come; none where it is not in partitions. */
  static NightStep of(String name, boolean ended, List<PartitionProgress> partitions) {
    return new NightStep(name, partitions.stream().mapToLong(PartitionProgress::done).sum(),
        partitions.stream().mapToLong(p -> p.sizes().size()).sum(),
        ended ? Optional.empty() : PartitionProgress.left(partitions), ended);
  }

  /** What it does, in words. */
  public String label() { return LABELS.getOrDefault(name, name); }

  /** How many items are done, in words; empty for a step that found nothing or has no items. */
  public String count() {
    if (of == 0) return "";
    return ended && done == of ? String.valueOf(done) : done + " av " + of;
  }

  /** What it takes still, in words; empty where that is not known. */
  public String remaining() {
    return left.map(time -> time.toMinutes() == 0 ? "under ett minutt igjen"
        : "omtrent " + (time.toHours() == 0 ? "" : time.toHours() + " t ") + (time.toMinutesPart() + " min igjen"))
        .orElse("");
  }
}
