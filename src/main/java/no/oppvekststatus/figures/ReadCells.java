package no.oppvekststatus.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.FigureSource.FromTable;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;

/**
 * Which cells any indicator of the catalogue reads: by table, contents and breakdown, and by a place that is one of
 * those of {@link ReadPlaces} or any municipality: a plan may come to be about it, or to name it for comparison. Every
 * other cell is kept, and comes into no report. May be asked by several threads.
 */
public final class ReadCells {
  private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
  private final Set<String> tables = new HashSet<>();
  private final Map<String, Set<String>> breakdowns = new HashMap<>();
  private final Set<String> surveys = new HashSet<>();
  private final Set<String> places;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private ReadCells(Set<String> places) {
    this.places = places;
  }

  public static ReadCells of(PlanBook book) {
    ReadCells cells = new ReadCells(ReadPlaces.of(book, Places.NONE));
    for (Indicator indicator : book.indicators())
      indicator.reading().table().ifPresent(t -> cells.add(book.source(t.source()), t));
    return cells;
  }

  public boolean reads(Observation o) {
    return readsPlace(o.place()) && readsSeries(o.table(), o.contents(), o.breakdown());
  }

  /** Whether any indicator reads anything of the place. */
  public boolean readsPlace(String place) {
    return MUNICIPALITY.matcher(place).matches() || places.contains(place);
  }

  /** Whether any indicator reads these cells of a place. */
  public boolean readsSeries(String table, String contents, String breakdown) {
    String key = table + "\n" + contents;
    return known.computeIfAbsent(key + "\n" + breakdown, k -> breakdown(key, breakdown));
  }

  /** Whether any indicator reads anything in the table. */
  public boolean readsTable(String table) {
    return tables.contains(table);
  }

  private boolean breakdown(String key, String breakdown) {
    Set<String> own = breakdowns.getOrDefault(key, Set.of());
    return own.contains(breakdown) || surveys.contains(key) && own.stream().anyMatch(o -> beside(o, breakdown));
  }

  /** A survey is also shown for girls, boys and levels: one dimension differs. */
  private static boolean beside(String own, String other) {
    List<String> a = Arrays.asList(own.split(";"));
    List<String> b = Arrays.asList(other.split(";"));
    return a.size() == b.size() && a.stream().filter(part -> !b.contains(part)).count() == 1;
  }

  private void add(Source source, FromTable t) {
    tables.add(source.table());
    Stream.of(t.x(), t.n(), t.value(), t.s()).filter(Objects::nonNull).forEach(contents -> {
      String key = source.table() + "\n" + contents;
      breakdowns.computeIfAbsent(key, k -> new HashSet<>()).add(CellIndex.breakdown(t.breakdown()));
      if (source.isSurvey()) surveys.add(key);
    });
  }
}
