package no.oppvekststatus.plan.yaml;

import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;

/** What is odd in one row of a table of measures, but can be reported as it stands. */
final class MeasureRemarks {
  private final Remarks remarks;
  private final Ids ids;
  private final int firstYear;
  private final int lastYear;

  MeasureRemarks(Reading reading, int firstYear, int lastYear) {
    this.remarks = reading.remarks();
    this.ids = reading.ids();
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  void of(Measure m, Block b) {
    start(m, b.line("start"));
    columns(m, b);
    basis(m, b);
    if (m.goals().isEmpty() && m.focusAreas().isEmpty())
      remarks.add("measure-without-goal", m.id(), b.line(), "Tiltaket «" + m.title()
          + "» er ikke knyttet til noe mål. Knytt det til ett under «goals».");
    if (!m.sameAs().isEmpty())
      remarks.add("measure-in-two-tiers", m.id(), b.line("same_measure_as"),
          "Tiltaket «" + m.title() + "» står i flere tabeller (også " + String.join(", ", m.sameAs()) + "); det telles én gang i summer.");
  }

  private void start(Measure m, int line) {
    Measure.Start s = m.start();
    String title = "«" + m.title() + "»";
    switch (s.kind()) {
      case "missing" -> remarks.add("start-missing", m.id(), line, title
          + " har ingen oppstart i planen; det kan aldri bli forsinket. Be planens eier om et år.");
      case "uncertain" -> remarks.add("start-uncertain", m.id(), line, title + " har «" + s.raw()
          + "» som oppstart; det kan aldri bli forsinket. Be planens eier om et år.");
      case "split" -> remarks.add("start-split", m.id(), line, title + " har delt oppstart («" + s.raw()
          + "»); delene vurderes hver for seg.");
      case "running", "event" -> {
        if (s.year() == null)
          remarks.add("start-without-year", m.id(), line, title
              + " løper uten årstall i planen; det regnes ikke som forsinket før et år er oppgitt.");
      }
      default -> { }
    }
    Integer from = s.year();
    Integer to = s.yearTo();
    if (s.kind().equals("period") && from != null && to != null && (from < firstYear || to < lastYear || to > lastYear))
      remarks.add("period-outside-plan", m.id(), line, title + " varer " + from + "–" + to + ", planen " + firstYear + "–" + lastYear
          + "; etter " + to + " regnes tiltaket som avsluttet, ikke som avvik.");
  }

  private void columns(Measure m, Block b) {
    for (Plan.Reference r : m.responsible()) {
      String ref = r.ref();
      if (ref != null && !ref.startsWith("role/"))
        remarks.add("responsible-not-role", m.id(), b.line("responsible"),
            "Ansvarlig for «" + m.title() + "» er «" + r.label() + "», som er " + word(ref) + " og ikke en rolle; det vises som i planen.");
    }
    for (Plan.Reference r : m.units()) {
      String ref = r.ref();
      if (ref != null && !ref.startsWith("unit/") && !ref.startsWith("group/"))
        remarks.add("unit-not-unit", m.id(), b.line("units"), "Enhetskolonnen for «" + m.title() + "» har «" + r.label() + "», som er "
            + word(ref)
            + "; hvem som svarer, står under «answers» i organisasjonsfilen.");
    }
  }

  private void basis(Measure m, Block b) {
    for (String key : new String[] {"units", "responsible", "goals"})
      for (Block entry : b.blocks(key)) {
        String basis = entry.textOr("basis");
        if ("inferred".equals(basis))
          remarks.add("link-inferred", m.id(), entry.line(), "Koblingen fra «" + m.title() + "» til «" + shown(entry)
              + "» er antatt, ikke hentet fra planen. La planens eier bekrefte den.");
        if ("uncertain".equals(basis))
          remarks.add("column-uncertain", m.id(), entry.line(), "Om «" + shown(entry) + "» hører til enhet eller ansvarlig for «"
              + m.title() + "», er usikkert i planen.");
      }
  }

  /** What is linked to, in the plan's words: the label as printed, or the goal's or area's text. */
  private String shown(Block entry) {
    String label = entry.textOr("label");
    if (label != null) return label;
    String ref = entry.text("ref");
    if (ref.indexOf('/') >= 0) return ids.name(ref);
    return ids.name((ids.knows("goal", ref) ? "goal/" : "area/") + ref);
  }

  private static String word(String ref) {
    if (ref.startsWith("arena/")) return "en møtearena";
    if (ref.startsWith("unit/") || ref.startsWith("group/")) return "en enhet";
    if (ref.startsWith("body/")) return "et organ";
    return ref.startsWith("role/") ? "en rolle" : "et dokument";
  }
}
