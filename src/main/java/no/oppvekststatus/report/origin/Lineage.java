package no.oppvekststatus.report.origin;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.report.lineage.Decided;
import no.oppvekststatus.report.lineage.Digits;
import no.oppvekststatus.report.lineage.Digits.Range;
import no.oppvekststatus.report.lineage.Printed;
import no.oppvekststatus.report.origin.Trail.How;

/**
 * Every number of some decided texts, each with the id it resolves to: the one it was marked with, else the longest quoted
 * text that it stands in, else it is a date or a year by its form, else it does not resolve.
 */
public final class Lineage {
  private Lineage() {}

  /** In reading order; a marked number in letters ("seks") is among them. */
  public static List<Trail> of(List<Decided> texts, Origins origins) {
    List<Trail> trails = new ArrayList<>();
    for (Decided d : texts) of(d, origins, trails);
    return List.copyOf(trails);
  }

  private static void of(Decided d, Origins origins, List<Trail> trails) {
    for (Printed.Span s : d.spans()) {
      boolean known = origins.of(s.id(), s.of()).isPresent();
      trails.add(new Trail(d.place(), d.text(), s.from(), s.to(), known ? How.MARKED : How.NOT, s.id(), s.of()));
    }
    List<Range> times = Digits.times(d.text());
    for (Range number : Digits.numbers(d.text())) {
      if (d.spans().stream().anyMatch(s -> new Range(s.from(), s.to()).holds(number))) continue;
      var quoted = origins.quotations().covering(d.text(), number.from(), number.to());
      How how = quoted.isPresent() ? How.QUOTED : times.stream().anyMatch(t -> t.holds(number)) ? How.TIME : How.NOT;
      trails.add(new Trail(d.place(), d.text(), number.from(), number.to(), how, quoted.map(q -> q.id()).orElse(""), List.of()));
    }
  }
}
