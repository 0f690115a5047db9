package no.oppvekststatus.figures;

import java.util.List;
import java.util.Optional;

/** The figures of one indicator for one place and breakdown, by year, and the years before which the series breaks. */
public record Series(String indicator, String place, String breakdown, List<Figure> figures,
    List<Integer> breaksBefore) {
  public Optional<Figure> in(int year) { return figures.stream().filter(f -> f.year() == year).findFirst(); }
}
