package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.document.Document.Block.Pyramid;
import no.oppvekststatus.document.Document.Block.TierStep;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Plan;

/** The plan's pyramid, from its top to its base; only where the plan puts its measures in tiers. */
final class PyramidPart {
  private PyramidPart() {}

  static Optional<Pyramid> of(ReportScope a) {
    if (a.measures().stream().noneMatch(m -> m.measure().tier() != null)) return Optional.empty();
    List<TierStep> steps = new ArrayList<>();
    List<String> said = new ArrayList<>();
    List<Plan.Tier> tiers = a.plan().tiers();
    for (int i = tiers.size() - 1; i >= 0; i--) {
      Plan.Tier tier = tiers.get(i);
      List<MeasureStatus> rows = a.measures().stream().filter(m -> tier.id().equals(m.measure().tier())).toList();
      List<Icon> strip = rows.stream().filter(m -> !a.repeated(m)).map(m -> a.words().of(m.verdict()).icon()).toList();
      steps.add(new TierStep(tier.colour(), tier.colourLabel(), tier.label(), note(a, tier, rows), strip));
      said.add(CoverPart.capital(tier.colourLabel()) + ": " + (rows.isEmpty() ? a.text("pyramid.empty")
          : StatusTally.efforts("niva." + tier.id() + "." + a.year(), rows, a)) + ".");
    }
    return Optional.of(new Pyramid(steps, a.text("pyramid.alt") + " " + String.join(" ", said)));
  }

  private static String note(ReportScope a, Plan.Tier tier, List<MeasureStatus> rows) {
    Map<String, List<MeasureStatus>> byDuty = new LinkedHashMap<>();
    rows.forEach(m -> byDuty.computeIfAbsent(a.obligation(m), k -> new ArrayList<>()).add(m));
    String id = "niva." + tier.id() + "." + a.year();
    List<String> said = new ArrayList<>();
    byDuty.forEach(
        (duty, own) -> said.add(NumberMark.count(id + "." + own.get(0).measure().obligation(), a.measureIds(own)) + " "
            + MeasurePart.lower(duty)));
    List<MeasureStatus> twice = rows.stream().filter(a::repeated).toList();
    if (!twice.isEmpty()) said.add(a.text("pyramid.twice", NumberMark.count(id + ".to-steder", a.measureIds(twice))));
    return said.isEmpty() ? a.text("pyramid.empty") : String.join(", ", said);
  }
}
