package no.oppvekststatus.report.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.report.Document.Block.Pyramid;
import no.oppvekststatus.report.Document.Block.TierStep;
import no.oppvekststatus.report.Icon;

/** The plan's pyramid, from its top to its base; only where the plan puts its measures in tiers. */
final class PyramidPart {
  private PyramidPart() {}

  static Optional<Pyramid> of(Account a) {
    if (a.measures().stream().noneMatch(m -> m.measure().tier() != null)) return Optional.empty();
    List<TierStep> steps = new ArrayList<>();
    List<String> said = new ArrayList<>();
    List<Plan.Tier> tiers = a.plan().tiers();
    for (int i = tiers.size() - 1; i >= 0; i--) {
      Plan.Tier tier = tiers.get(i);
      List<MeasureStatus> rows = a.measures().stream().filter(m -> tier.id().equals(m.measure().tier())).toList();
      List<Icon> strip = rows.stream().filter(m -> !a.repeated(m)).map(m -> a.words().of(m.verdict()).icon()).toList();
      steps.add(new TierStep(tier.colour(), tier.colourLabel(), tier.label(), note(a, rows), strip));
      said.add(CoverPart.capital(tier.colourLabel()) + ": " + (rows.isEmpty() ? a.text("pyramid.empty")
          : Tally.efforts(Tally.efforts(rows), a)) + ".");
    }
    return Optional.of(new Pyramid(steps, a.text("pyramid.alt") + " " + String.join(" ", said)));
  }

  private static String note(Account a, List<MeasureStatus> rows) {
    Map<String, Integer> byDuty = new LinkedHashMap<>();
    rows.forEach(m -> byDuty.merge(a.obligation(m), 1, Integer::sum));
    List<String> said = new ArrayList<>();
    byDuty.forEach((duty, n) -> said.add(n + " " + MeasurePart.lower(duty)));
    long twice = rows.stream().filter(a::repeated).count();
    if (twice > 0) said.add(a.text("pyramid.twice", twice));
    return said.isEmpty() ? a.text("pyramid.empty") : String.join(", ", said);
  }
}
