package no.oppvekststatus.job;

import java.nio.file.Path;
import java.util.stream.Collectors;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanRefused;
import org.springframework.stereotype.Component;

/** Notes the plans that contradict themselves, so that the night's message names them; the others go on. */
@Component
class RefusedPlans {
  static final String STEP = "plan";
  private static final int MOST = 3;

  private final NightFaultStore faults;

  RefusedPlans(NightFaultStore faults) { this.faults = faults; }

  void note(PlanBook book) {
    faults.forget(STEP);
    for (PlanBook.RefusedPlan r : book.refused())
      faults.note(STEP, Path.of(r.file()).getFileName().toString(), sentence(r));
  }

  private static String sentence(PlanBook.RefusedPlan refused) {
    String first = refused.problems().stream().limit(MOST).map(RefusedPlans::sentence).collect(Collectors.joining(" "));
    int more = refused.problems().size() - MOST;
    return more <= 0 ? first : first + " Og " + more + " feil til.";
  }

  private static String sentence(PlanRefused.Problem p) {
    return (p.line() > 0 ? "Linje " + p.line() + ": " : "") + p.what() + " " + p.remedy();
  }
}
