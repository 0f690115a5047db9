package no.oppvekststatus.composition.origin;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.composition.origin.ResolvedNumber.How;
import no.oppvekststatus.document.Digits;
import no.oppvekststatus.document.Digits.TextRange;
import no.oppvekststatus.document.MarkedText;
import no.oppvekststatus.document.NumberMark;

/**
 * Every number of some decided texts, each with the id it resolves to: the one it was marked with, else the longest
 * quoted text that it stands in, else it is a date or a year by its form, else it does not resolve.
 */
public final class OriginResolver {
  private OriginResolver() {}

  /** In reading order; a marked number in letters ("seks") is among them. */
  public static List<ResolvedNumber> of(List<MarkedText> texts, NumberOrigins origins) {
    List<ResolvedNumber> trails = new ArrayList<>();
    for (MarkedText d : texts) of(d, origins, trails);
    return List.copyOf(trails);
  }

  private static void of(MarkedText d, NumberOrigins origins, List<ResolvedNumber> trails) {
    for (NumberMark.NumberSpan s : d.spans()) {
      How how = origins.knows(s.id()) ? How.MARKED : How.NOT;
      trails.add(new ResolvedNumber(d.place(), d.text(), s.from(), s.to(), how, s.id(), s.of()));
    }
    List<TextRange> times = Digits.times(d.text());
    for (TextRange number : Digits.numbers(d.text())) {
      if (d.spans().stream().anyMatch(s -> new TextRange(s.from(), s.to()).holds(number))) continue;
      var quoted = origins.quotations().covering(d.text(), number.from(), number.to());
      How how = quoted.isPresent() ? How.QUOTED : times.stream().anyMatch(t -> t.holds(number)) ? How.TIME : How.NOT;
      trails.add(new ResolvedNumber(d.place(), d.text(), number.from(), number.to(), how,
          quoted.map(q -> q.id()).orElse(""), List.of()));
    }
  }
}
