package no.oppvekststatus.plan;
import org.junit.jupiter.api.Test;
class ProbeTest {
  @Test void probe() {
    try {
    PlanBook b = PlanReader.book(null);
    for (var e : b.entries()) {
      System.out.println(e.municipalityId() + " " + e.plan().measures().size() + " remarks " + e.plan().remarks().size() + " " + e.files());
      var codes = new java.util.TreeMap<String,Integer>();
      e.plan().remarks().forEach(r -> codes.merge(r.code(), 1, Integer::sum));
      System.out.println(codes);
      int y = e.plan().validTo().getYear();
      System.out.println("reporting " + Obliged.reporting(e, y).stream().map(Unit::id).toList());
      for (var m : e.plan().measures()) { System.out.println(m.id() + " " + Obliged.units(e, m, y).stream().map(o -> (o.binding() ? "" : "-") + o.unit().id()).toList());
        Obliged.units(e, m, y).stream().map(o -> o.because()).distinct().forEach(x -> System.out.println("     " + x)); }
      for (var u : Obliged.reporting(e, y)) System.out.println("  " + u.id() + " " + Obliged.measuresOf(e, u, y).stream().map(Measure::id).toList());
      System.out.println(e.organisation().committees());
    }
    } catch (PlanRefused e) { System.out.println(e.getMessage()); }
  }
}
