package no.oppvekststatus.plan.yaml;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.IndicatorLink.Target;
import no.oppvekststatus.plan.Nearest;
import org.jspecify.annotations.Nullable;

/** The indicators that a plan ties to its goals, with baseline and target. */
final class LinkMapper {
  private final PlanReading reading;
  private final List<Indicator> catalogue;
  private final Set<String> seen = new HashSet<>();

  LinkMapper(PlanReading reading, List<Indicator> catalogue) {
    this.reading = reading;
    this.catalogue = catalogue;
  }

  List<IndicatorLink> links() { return reading.root().blocks("indicators").stream().map(this::link).toList(); }

  private IndicatorLink link(YamlMapping b) {
    String id = b.text("indicator");
    indicator(b, id);
    List<String> goals = reading.ids().knownAll(b, "goals", EntryKind.GOAL, EntryKind.AREA);
    if (goals.isEmpty()) b.missing("goals");
    Optional<YamlMapping> baseline = b.block("baseline");
    Integer baselineYear = baseline.map(x -> x.integer("year")).orElse(null);
    BigDecimal baselineValue = baseline.map(x -> x.decimalOr("value")).orElse(null);
    baseline.ifPresent(YamlMapping::done);
    Target target = target(b, baselineYear);
    if (!(target instanceof Target.NoTarget) && !b.has("example")) b.missing("example");
    var link =
        new IndicatorLink(id, goals, baselineYear, baselineValue, target, b.flag("example", false), b.textOr("why"));
    b.done();
    return link;
  }

  private void indicator(YamlMapping b, String id) {
    if (!seen.add(id)) b.problem("indicator", "Indikatoren «" + id + "» er knyttet to ganger.",
        "Slå de to sammen, med alle målene i «goals».");
    Optional<Indicator> found = catalogue.stream().filter(i -> i.id().equals(id)).findFirst();
    if (found.isEmpty())
      b.problem("indicator", "Indikatoren «" + id + "» finnes ikke i indicators.yaml.",
          Nearest.remedy(id, catalogue.stream().map(Indicator::id).toList()));
    else if (found.get().reading() instanceof Indicator.FigureSource.FromMeasure m
        && !reading.ids().knows(EntryKind.MEASURE, m.measure()))
      b.problem("indicator", "Indikatoren «" + id + "» leser tiltaket «" + m.measure() + "», som planen ikke har.",
          "Lag en egen indikator i indicators.yaml for planens eget tiltak.");
  }

  private Target target(YamlMapping b, @Nullable Integer baselineYear) {
    if (b.says("target", "none")) return new Target.NoTarget();
    if (!b.has("target")) {
      b.problem("target", "Nøkkelen «target» mangler.", "Skriv target: none der ingenting er bestemt.");
      return new Target.NoTarget();
    }
    return b.block("target").map(t -> {
      Target read = read(t, b, baselineYear);
      t.done();
      return read;
    }).orElse(new Target.NoTarget());
  }

  private static Target read(YamlMapping t, YamlMapping link, @Nullable Integer baselineYear) {
    if (t.has("beat")) return new Target.BeatReference(t.oneOf("beat", AllowedWords.REFERENCE, null));
    int year = t.integer("year");
    BigDecimal value = t.decimalOr("value");
    BigDecimal change = t.decimalOr("change");
    BigDecimal low = t.decimalOr("low");
    BigDecimal high = t.decimalOr("high");
    if (t.has("year") && baselineYear != null && year <= baselineYear)
      t.problem("year", "Målåret " + year + " er ikke etter utgangsåret " + baselineYear + ".",
          "Sett et senere målår.");
    boolean range = low != null || high != null;
    if ((value != null ? 1 : 0) + (change != null ? 1 : 0) + (range ? 1 : 0) != 1)
      link.problem("target", "Målet skal ha én av value, change eller low/high.", "Behold den som gjelder.");
    if (low != null && high != null && low.compareTo(high) > 0)
      t.problem("low", "Nedre grense " + low + " er over øvre grense " + high + ".", "Bytt om grensene.");
    if (change != null && baselineYear == null)
      link.problem("target", "En endring trenger et utgangsår.", "Legg til baseline: {year: …}.");
    if (change != null) return new Target.ChangeTarget(year, change);
    return range ? new Target.RangeTarget(year, low, high)
        : new Target.ValueTarget(year, value == null ? BigDecimal.ZERO : value);
  }
}
