package no.oppvekststatus.plan;

import java.util.List;
import java.util.Optional;
import no.oppvekststatus.plan.yaml.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One plan file with what is known of it.
 *
 * @param municipality with the id "" where the file does not tell it
 * @param problems what is wrong in it and in the files beside it
 * @param listed null where there is no plan to be listed
 * @param kept what may be kept of it; null where it is not in order by itself
 */
record ReadPlan(PlanFile file, Municipality municipality, String title, Problems problems, @Nullable ListedPlan listed,
    @Nullable KeptHead kept) {
  private static final Municipality NOBODY = new Municipality("", "", "", "", "", null, List.of());

  static ReadPlan read(PlanFile file, Optional<Plan> plan, Problems problems, @Nullable ListedPlan listed,
      @Nullable KeptHead kept) {
    return new ReadPlan(file, plan.map(Plan::municipality).orElse(NOBODY), plan.map(Plan::title).orElse(""), problems,
        listed, kept);
  }

  static ReadPlan known(PlanFile file, KeptHead kept, EntryOnDemand whole) {
    PlanHead head = kept.head();
    return new ReadPlan(file, head.municipality(), head.title(), new Problems(), new ListedPlan(head, whole), kept);
  }

  Optional<ListedPlan> sound() {
    return problems.found().isEmpty() ? Optional.ofNullable(listed) : Optional.empty();
  }

  PlanBook.RefusedPlan refused() {
    return new PlanBook.RefusedPlan(file.path(), municipality, title, problems.found());
  }
}
