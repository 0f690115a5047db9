package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the pieces of a step are shared among its partitions. */
class PartitionedJobTest {
  private static List<String> names(List<NightItem> partition) {
    return partition.stream().map(NightItem::name).toList();
  }

  private static NightItem item(String name, String together, long size) {
    return new NightItem(name, together, size, false);
  }

  @Test
  void whatBelongsTogetherKeepsItsOrderInOnePartition() {
    List<NightItem> items =
        List.of(item("b1", "b", 10), item("a1", "a", 3), item("b2", "b", 10), item("c1", "c", 4), item("a2", "a", 3));
    List<List<NightItem>> shared = PartitionedJob.shared(items, 2);
    assertThat(shared).extracting(PartitionedJobTest::names).containsExactly(List.of("b1", "b2"),
        List.of("a1", "a2", "c1"));
  }

  @Test
  void nothingIsLostOrDoneTwiceWhateverTheNumberOfPartitions() {
    List<NightItem> items = new ArrayList<>();
    for (int i = 0; i < 357; i++) items.add(item("m" + i, "g" + i % 90, i % 7));
    for (int most : new int[] {0, 1, 2, 4, 90, 1000}) {
      List<List<NightItem>> shared = PartitionedJob.shared(items, most);
      assertThat(shared).hasSize(Math.min(Math.max(1, most), 90)).noneMatch(List::isEmpty);
      assertThat(shared.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(items);
    }
  }

  @Test
  void aStepWithNothingToDoHasNoPartitions() { assertThat(PartitionedJob.shared(List.of(), 4)).isEmpty(); }
}
