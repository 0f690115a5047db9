package no.oppvekststatus.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a plan before the whole of it is needed.
 *
 * @param compared the municipalities that its figures are compared with
 * @param sample true where the organisation is a made-up example
 * @param files name → SHA-256 of the files that plan, organisation and comments are read from
 */
public record PlanHead(Municipality municipality, String title, Language language, LocalDate validFrom,
    LocalDate validTo, List<Municipality> compared, boolean sample, Organisation.ReportingRound round,
    Map<String, String> files) {

  static PlanHead of(PlanBook.Entry entry) {
    Plan plan = entry.plan();
    Organisation organisation = entry.organisation();
    return new PlanHead(plan.municipality(), plan.title(), plan.language(), plan.validFrom(), plan.validTo(),
        plan.compared(), organisation.sample(), organisation.round(), entry.files());
  }

  public String municipalityId() { return municipality.id(); }
}
