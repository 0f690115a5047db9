package no.oppvekststatus.plan.yaml;

import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;

/** What is odd in one row of a table of measures, but can be reported as it stands. */
final class MeasureRemarks {
  private final FoundRemarks remarks;
  private final Ids ids;
  private final int firstYear;
  private final int lastYear;

  MeasureRemarks(PlanReading reading, int firstYear, int lastYear) {
    this.remarks = reading.remarks();
    this.ids = reading.ids();
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  void of(Measure m, YamlMapping b) {
    start(m, b.line("start"));
    columns(m, b);
    basis(m, b);
    if (m.goals().isEmpty() && m.focusAreas().isEmpty())
      remarks.add("measure-without-goal", m.id(), b.line(), m.title());
    if (!m.sameAs().isEmpty())
      remarks.add("measure-in-two-tiers", m.id(), b.line("same_measure_as"), m.title(), String.join(", ", m.sameAs()));
  }

  private void start(Measure m, int line) {
    Measure.Start s = m.start();
    switch (s.kind()) {
      case "missing" -> remarks.add("start-missing", m.id(), line, m.title());
      case "uncertain" -> remarks.add("start-uncertain", m.id(), line, m.title(), s.raw());
      case "split" -> remarks.add("start-split", m.id(), line, m.title(), s.raw());
      case "running", "event" -> {
        if (s.year() == null) remarks.add("start-without-year", m.id(), line, m.title());
      }
      default -> { }
    }
    Integer from = s.year();
    Integer to = s.yearTo();
    if (s.kind().equals("period") && from != null && to != null && (from < firstYear || to < lastYear || to > lastYear))
      remarks.add("period-outside-plan", m.id(), line, m.title(), from + "–" + to, firstYear + "–" + lastYear, to.toString());
  }

  private void columns(Measure m, YamlMapping b) {
    for (Plan.PlanReference r : m.responsible()) {
      String ref = r.ref();
      if (ref != null && !ref.startsWith("role/"))
        remarks.add("responsible-not-role", m.id(), b.line("responsible"), m.title(), r.label());
    }
    for (Plan.PlanReference r : m.units()) {
      String ref = r.ref();
      if (ref != null && !ref.startsWith("unit/") && !ref.startsWith("group/"))
        remarks.add("unit-not-unit", m.id(), b.line("units"), m.title(), r.label());
    }
  }

  private void basis(Measure m, YamlMapping b) {
    for (String key : new String[] {"units", "responsible", "goals"})
      for (YamlMapping entry : b.blocks(key)) {
        String basis = entry.textOr("basis");
        if ("inferred".equals(basis))
          remarks.add("link-inferred", m.id(), entry.line(), m.title(), shown(entry));
        if ("uncertain".equals(basis))
          remarks.add("column-uncertain", m.id(), entry.line(), shown(entry), m.title());
      }
  }

  /** What is linked to, in the plan's words: the label as printed, or the goal's or area's text. */
  private String shown(YamlMapping entry) {
    String label = entry.textOr("label");
    if (label != null) return label;
    String ref = entry.text("ref");
    if (ref.indexOf('/') >= 0) return ids.name(ref);
    return ids.name((ids.knows("goal", ref) ? "goal/" : "area/") + ref);
  }
}
