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
 * @param texts the publisher's text of each code, for the dimensions that the catalogue knows by text
 */
@SuppressWarnings("ArrayRecordComponent")
record Columns(String table, @Nullable Source source, int place, int time, int contents, String[] names,
    List<Map<String, String>> texts) {

  /**
   * By the table id in the file; where it has none, by the publisher's title, or by the columns and contents the
   * catalogue reads.
   */
  static Optional<Columns> of(StatisticsFile file, PlanBook book) {
    String table = file.table().orElse("");
    Optional<Source> source = table.isEmpty() ? byTitle(file, book).or(() -> byColumns(file, book))
        : book.sources().stream().filter(s -> s.table().equals(table)).findFirst();
    if (table.isEmpty() && source.isEmpty()) return Optional.empty();
    Source s = source.orElse(null);
    int contents = index(file, s == null ? null : s.dimensions().contents(), Dimension.DimensionRole.CONTENTS);
    String[] names = file.dimensions().stream().map(d -> s == null ? d.id() : name(s, d, file)).toArray(String[]::new);
    if (s != null && contents >= 0 && s.dimensions().contents() != null) names[contents] = s.dimensions().contents();
    return Optional.of(new Columns(s == null ? table : s.table(), s,
        index(file, s == null ? null : s.dimensions().place(), Dimension.DimensionRole.PLACE),
        index(file, s == null ? null : s.dimensions().time(), Dimension.DimensionRole.TIME), contents, names,
        texts(file, s, names)));
  }

  /** None for a file that has no codes: it writes the texts. */
  private static List<Map<String, String>> texts(StatisticsFile file, @Nullable Source source, String[] names) {
    List<Map<String, String>> texts = new ArrayList<>();
    for (Dimension d : file.dimensions()) {
      boolean byText = source != null && source.dimensions().byText().contains(names[texts.size()]);
      texts.add(!byText ? Map.of()
          : d.categories().stream()
              .collect(Collectors.toMap(Dimension.Category::code, c -> c.label().strip(), (a, b) -> a)));
    }
    return texts;
  }

  /**
   * Udir's rows say much about themselves that is no part of their key: only the columns that the catalogue names are.
   */
  private static String name(Source source, Dimension d, StatisticsFile file) {
    boolean totalled = source.spelling().totals().containsKey(d.id());
    boolean named = source.dimensions().catalogue().containsKey(d.id());
    return UdirExportReader.exported(file) && !totalled && !named ? "" : source.dimensions().name(d.id(), d.label());
  }

  /** What a file writes in a dimension, as the catalogue's code. */
  String code(int dimension, String written) {
    return source == null ? written
        : source.spelling().code(names[dimension], texts.get(dimension).getOrDefault(written, written));
  }

  /** Whether it is the total, which a key does not mention. */
  boolean total(int dimension, String code) {
    return source != null && code.equals(source.spelling().totals().get(names[dimension]));
  }

  private static Optional<Source> byTitle(StatisticsFile file, PlanBook book) {
    return file.title().isEmpty() ? Optional.empty()
        : book.sources().stream().filter(s -> file.title().strip().equals(s.spelling().title())).findFirst();
  }

  /** The source most of whose columns and contents are there; none where two fit equally well. */
  private static Optional<Source> byColumns(StatisticsFile file, PlanBook book) {
    Map<Integer, List<Source>> fitting = new HashMap<>();
    for (Source s : book.sources()) {
      if (!recognisable(s, file)) continue;
      Set<String> known = known(s, file);
      wanted(s, book).filter(w -> w.size() > 2 && known.containsAll(w)).map(Set::size).max(Integer::compare)
          .ifPresent(size -> fitting.computeIfAbsent(size, n -> new ArrayList<>()).add(s));
    }
    List<Source> best = fitting.keySet().stream().max(Integer::compare).map(fitting::get).orElse(List.of());
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  /**
   * A publisher with many tables of the same shape tells them apart by title; without one, only the texts of a download
   * do.
   */
  private static boolean recognisable(Source s, StatisticsFile file) {
    if (s.spelling().title() == null) return true;
    return file.title().isEmpty()
        && file.dimensions().stream().anyMatch(d -> !s.dimensions().name(d.id()).equals(d.id()));
  }

  /** The columns of the file in the catalogue's words, and its contents after "=". */
  private static Set<String> known(Source s, StatisticsFile file) {
    Set<String> known = new HashSet<>();
    for (Dimension d : file.dimensions()) {
      known.add(d.id());
      known.add(s.dimensions().name(d.id()));
      if (d.role() != Dimension.DimensionRole.CONTENTS) continue;
      String contents = s.dimensions().contents();
      if (contents != null && s.spelling().codes().containsKey(contents)) known.add(contents);
      d.categories()
          .forEach(c -> known.add("=" + (contents == null ? c.code() : s.spelling().code(contents, c.code()))));
    }
    return known;
  }

  /** For each indicator that reads the source: the columns it needs, and its contents after "=". */
  private static Stream<Set<String>> wanted(Source source, PlanBook book) {
    return book.indicators().stream().map(Indicator::reading)
        .flatMap(r -> r.table(source.id()).stream())
        .map(t -> Stream
            .of(source.dimensions().given(),
                t.breakdown().keySet().stream(),
                Stream.of(t.x(), t.n(), t.value(), t.s()).filter(Objects::nonNull).map(code -> "=" + code))
            .flatMap(part -> part).collect(Collectors.toSet()));
  }

  private static int index(StatisticsFile file, @Nullable String named, Dimension.DimensionRole role) {
    List<Dimension> dimensions = file.dimensions();
    for (int i = 0; i < dimensions.size(); i++) if (dimensions.get(i).isCalled(named)) return i;
    for (int i = 0; i < dimensions.size(); i++) if (dimensions.get(i).role() == role) return i;
    return -1;
  }
}
