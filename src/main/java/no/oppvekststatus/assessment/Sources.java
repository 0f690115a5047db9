package no.oppvekststatus.assessment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Status.SourceUse;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;

/** Numbers the tables used, in the order in which the plan's indicators name them. */
final class Sources {
  private Sources() {}

  static List<SourceUse> of(PlanBook book, List<IndicatorStatus> indicators) {
    Map<Source, Set<Provenance>> used = new LinkedHashMap<>();
    for (IndicatorStatus s : indicators) source(book, s.indicator())
        .ifPresent(source -> used.computeIfAbsent(source, k -> new LinkedHashSet<>()).addAll(files(s)));
    int[] number = {0};
    return used.entrySet().stream().map(e -> new SourceUse(++number[0], e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }

  private static Optional<Source> source(PlanBook book, Indicator indicator) {
    return indicator.reading().table().map(t -> book.source(t.source())).or(() -> own(book));
  }

  private static Optional<Source> own(PlanBook book) {
    return book.sources().stream().filter(Source::isSelfReport).findFirst();
  }

  /** One provenance a file and table: the first cell stands for the rest. */
  private static List<Provenance> files(IndicatorStatus s) {
    Map<String, Provenance> byFile = new LinkedHashMap<>();
    Stream.concat(Stream.of(s.series()), s.references().stream()).map(Series::figures).flatMap(List::stream)
        .map(Figure::provenance).flatMap(List::stream).forEach(p -> byFile.putIfAbsent(p.sha256() + p.table(), p));
    return List.copyOf(byFile.values());
  }
}
