package no.oppvekststatus.plan.yaml;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.RemarkCode;

/** What was odd in a plan but did not stop it, in the order of the file. */
final class FoundRemarks {
  private final List<Plan.Remark> found = new ArrayList<>();

  /** {@code details} in the order the text of that code has places for them. */
  void add(RemarkCode code, String subject, int line, String... details) {
    var remark = new Plan.Remark(code, subject, line, List.of(details));
    if (!found.contains(remark)) found.add(remark);
  }

  List<Plan.Remark> all() { return List.copyOf(found); }
}
