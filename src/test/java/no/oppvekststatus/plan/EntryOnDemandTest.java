package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.fixtures.InventedBook;
import org.junit.jupiter.api.Test;

/** Of very many plans only those that were asked for last are held. */
class EntryOnDemandTest {
  private static final int MOST = 2;

  private final RecentEntries recent = new RecentEntries(MOST);
  private final List<String> readings = new ArrayList<>();

  @Test
  void aPlanThatIsHeldIsReadOnce() {
    EntryOnDemand plan = plan("a");
    assertThat(plan.isRead()).isFalse();
    assertThat(plan.get()).isSameAs(plan.get());
    assertThat(readings).containsExactly("a");
  }

  @Test
  void aPlanThatNobodyUsesIsReadAgainAfterOthers() throws InterruptedException {
    EntryOnDemand plan = plan("a");
    plan.get();
    for (int i = 0; i < 100 && readings.stream().filter("a"::equals).count() < 2; i++) {
      plan("b").get();
      plan("c").get();
      System.gc();
      Thread.sleep(10);
      plan.get();
    }
    assertThat(readings.stream().filter("a"::equals)).hasSizeGreaterThan(1);
  }

  @Test
  void aPlanInUseIsNotReadTwice() {
    EntryOnDemand plan = plan("a");
    PlanBook.Entry used = plan.get();
    plan("b").get();
    plan("c").get();
    System.gc();
    assertThat(plan.get()).isSameAs(used);
    assertThat(readings).containsExactly("a", "b", "c");
  }

  private EntryOnDemand plan(String name) {
    return new EntryOnDemand(() -> {
      readings.add(name);
      PlanBook.Entry like = InventedBook.entry();
      return new PlanBook.Entry(like.plan(), like.organisation(), like.files(), like.comments());
    }, recent);
  }
}
