package no.oppvekststatus.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which source of the catalogue a table is, and which of its dimensions is which.
 *
 * @param source null for a table that is not in the catalogue
 * @param place index of the dimension, -1 where there is none; so time and contents
 * @param names what the catalogue calls each dimension, "" for one that says nothing
 */
@SuppressWarnings("ArrayRecordComponent")
record Columns(String table, @Nullable Source source, int place, int time, int contents, String[] names) {

  /** By the table id in the file; where it has none, by the columns and contents the catalogue reads. */
  static Optional<Columns> of(StatisticsFile file, PlanBook book) {
    String table = file.table().orElse("");
    Optional<Source> source = table.isEmpty() ? byColumns(file, book)
        : book.sources().stream().filter(s -> s.table().equals(table)).findFirst();
    if (table.isEmpty() && source.isEmpty()) return Optional.empty();
    Source s = source.orElse(null);
    String[] names = file.dimensions().stream()
        .map(d -> s == null ? d.id() : s.dimensions().getOrDefault(d.id(), d.id())).toArray(String[]::new);
    return Optional.of(new Columns(s == null ? table : s.table(), s,
        index(file, s == null ? null : s.placeDimension(), Dimension.DimensionRole.PLACE),
        index(file, s == null ? null : s.timeDimension(), Dimension.DimensionRole.TIME),
        index(file, s == null ? null : s.contentsDimension(), Dimension.DimensionRole.CONTENTS), names));
  }

  /** The source most of whose columns and contents are there; none where two fit equally well. */
  private static Optional<Source> byColumns(StatisticsFile file, PlanBook book) {
    Set<String> there = file.dimensions().stream().map(Dimension::id).collect(Collectors.toCollection(HashSet::new));
    for (Dimension d : file.dimensions()) {
      if (d.role() == Dimension.DimensionRole.CONTENTS) d.categories().forEach(c -> there.add("=" + c.code()));
    }
    Map<Integer, List<Source>> fitting = new HashMap<>();
    for (Source s : book.sources()) {
      Set<String> known = new HashSet<>(there);
      s.dimensions().forEach((column, name) -> {
        if (there.contains(column)) known.add(name);
      });
      wanted(s, book).filter(w -> w.size() > 2 && known.containsAll(w)).map(Set::size).max(Integer::compare)
          .ifPresent(size -> fitting.computeIfAbsent(size, n -> new ArrayList<>()).add(s));
    }
    List<Source> best = fitting.keySet().stream().max(Integer::compare).map(fitting::get).orElse(List.of());
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** For each indicator that reads the source: the columns it needs, and its contents after "=". */
  private static Stream<Set<String>> wanted(Source source, PlanBook book) {
    return book.indicators().stream().map(Indicator::reading)
        .flatMap(r -> r instanceof Indicator.FigureSource.FromTable t && t.source().equals(source.id()) ? Stream.of(t) : Stream.empty())
        .map(t -> Stream.of(Stream.of(source.placeDimension(), source.timeDimension(), source.contentsDimension()).filter(Objects::nonNull),
                source.dimensions().keySet().stream(), t.breakdown().keySet().stream(),
                Stream.of(t.x(), t.n(), t.value(), t.s()).filter(Objects::nonNull).map(code -> "=" + code))
            .flatMap(part -> part).collect(Collectors.toSet()));
  }

  private static int index(StatisticsFile file, @Nullable String named, Dimension.DimensionRole role) {
    List<Dimension> dimensions = file.dimensions();
    for (int i = 0; i < dimensions.size(); i++) if (dimensions.get(i).id().equals(named)) return i;
    for (int i = 0; i < dimensions.size(); i++) if (dimensions.get(i).role() == role) return i;
    return -1;
  }
}
