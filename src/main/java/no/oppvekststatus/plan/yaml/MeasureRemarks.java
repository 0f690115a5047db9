package no.oppvekststatus.plan.yaml;

import java.util.EnumSet;
import java.util.Set;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.ReferenceKind;
import no.oppvekststatus.plan.ReferenceTarget;
import no.oppvekststatus.plan.RemarkCode;
import no.oppvekststatus.plan.StartKind;

/** What is odd in one row of a table of measures, but can be reported as it stands. */
final class MeasureRemarks {
  private static final Set<ReferenceKind> NO_ROLE = EnumSet.complementOf(EnumSet.of(ReferenceKind.ROLE));
  private static final Set<ReferenceKind> NO_UNIT =
      EnumSet.complementOf(EnumSet.of(ReferenceKind.UNIT, ReferenceKind.GROUP));

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
      remarks.add(RemarkCode.MEASURE_WITHOUT_GOAL, m.id(), b.line(), m.title());
    if (!m.sameAs().isEmpty())
      remarks.add(RemarkCode.MEASURE_IN_TWO_TIERS, m.id(), b.line("same_measure_as"), m.title(),
          String.join(", ", m.sameAs()));
  }

  private void start(Measure m, int line) {
    Measure.Start s = m.start();
    switch (s.kind()) {
      case MISSING -> remarks.add(RemarkCode.START_MISSING, m.id(), line, m.title());
      case UNCERTAIN -> remarks.add(RemarkCode.START_UNCERTAIN, m.id(), line, m.title(), s.raw());
      case SPLIT -> remarks.add(RemarkCode.START_SPLIT, m.id(), line, m.title(), s.raw());
      case RUNNING, EVENT -> {
        if (s.year() == null) remarks.add(RemarkCode.START_WITHOUT_YEAR, m.id(), line, m.title());
      }
      default -> {}
    }
    Integer from = s.year();
    Integer to = s.yearTo();
    if (s.kind() == StartKind.PERIOD && from != null && to != null
        && (from < firstYear || to < lastYear || to > lastYear))
      remarks.add(RemarkCode.PERIOD_OUTSIDE_PLAN, m.id(), line, m.title(), from + "–" + to, firstYear + "–" + lastYear,
          to.toString());
  }

  private void columns(Measure m, YamlMapping b) {
    for (Plan.PlanReference r : m.responsible()) {
      if (r.names(NO_ROLE))
        remarks.add(RemarkCode.RESPONSIBLE_NOT_ROLE, m.id(), b.line("responsible"), m.title(), r.label());
    }
    for (Plan.PlanReference r : m.units()) {
      if (r.names(NO_UNIT))
        remarks.add(RemarkCode.UNIT_NOT_UNIT, m.id(), b.line("units"), m.title(), r.label());
    }
  }

  private void basis(Measure m, YamlMapping b) {
    for (String key : new String[] {"units", "responsible", "goals"})
      for (YamlMapping entry : b.blocks(key)) {
        String basis = entry.textOr("basis");
        if ("inferred".equals(basis))
          remarks.add(RemarkCode.LINK_INFERRED, m.id(), entry.line(), m.title(), shown(entry));
        if ("uncertain".equals(basis))
          remarks.add(RemarkCode.COLUMN_UNCERTAIN, m.id(), entry.line(), shown(entry), m.title());
      }
  }

  /** What is linked to, in the plan's words: the label as printed, or the goal's or area's text. */
  private String shown(YamlMapping entry) {
    String label = entry.textOr("label");
    if (label != null) return label;
    String ref = entry.text("ref");
    return ReferenceTarget.parse(ref).map(ids::name)
        .orElseGet(() -> ids.name(ids.knows(EntryKind.GOAL, ref) ? EntryKind.GOAL : EntryKind.AREA, ref));
  }
}
