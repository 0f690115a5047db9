package no.oppvekststatus.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.TableShape.AxisRole;
import no.oppvekststatus.sources.TableShape.TableAxis;

/**
 * What is asked of one table.
 *
 * @param chosen axis → codes, or expressions in the publisher's own language; an axis that is left out is not there
 * @param remarks codes that were wanted and are not in the table
 */
record Selection(Map<TableAxis, List<String>> chosen, List<String> remarks) {
  private static final List<String> ALL = List.of("*");
  private static final int MOST_NAMED = 5;

  /**
   * What the recipe says, else what the plans and the catalogue need; an axis that nobody decides on must be one that
   * can be left out.
   */
  static Selection of(TableShape shape, Source source, Recipe recipe, DataNeeds wanted) throws FetchFailed {
    Set<String> unknown = new TreeSet<>(recipe.select().keySet());
    shape.axes().forEach(a -> unknown.remove(a.id()));
    if (!unknown.isEmpty()) throw new FetchFailed("Tabellen har ikke «" + String.join("», «", unknown) + "».",
        "Under select for kilden i sources.yaml kan disse stå: "
            + named(shape.axes().stream().map(TableAxis::id).toList()) + ".");
    Map<TableAxis, List<String>> chosen = new LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    for (TableAxis axis : shape.axes()) {
      Optional<List<String>> codes = codes(axis, source, recipe, wanted, remarks);
      if (codes.isPresent()) chosen.put(axis, codes.get());
    }
    return new Selection(chosen, List.copyOf(remarks));
  }

  private static Optional<List<String>> codes(TableAxis axis, Source source, Recipe recipe, DataNeeds wanted,
      List<String> remarks) throws FetchFailed {
    List<String> written = recipe.select().get(axis.id());
    if (written != null) return Optional.of(there(axis, written, remarks));
    if (axis.isCalled(recipe.place()) || axis.role() == AxisRole.PLACE && recipe.place() == null)
      return Optional.of(places(axis, wanted.places()));
    if (axis.isCalled(recipe.time()) || axis.role() == AxisRole.TIME) return Optional.of(ALL);
    if (axis.isCalled(source.dimensions().contents()) || axis.role() == AxisRole.CONTENTS)
      return Optional
          .of(wanted.contents().isEmpty() ? ALL : there(axis, asCodes(axis, source, wanted.contents()), remarks));
    Set<String> read = wanted.breakdown().get(source.dimensions().name(axis.id(), axis.text()));
    if (read != null) return Optional.of(there(axis, asCodes(axis, source, read), remarks));
    if (axis.optional()) return Optional.empty();
    if (axis.codes().size() == 1) return Optional.of(axis.codes());
    throw new FetchFailed("Tabellen krever et valg for «" + axis.id() + "» (" + named(axis) + ").",
        "Skriv det under breakdown i indicators.yaml, eller under select for kilden i sources.yaml.");
  }

  /**
   * The table's codes for what is wanted, where the catalogue knows the dimension by text; a text that it does not have
   * stays as it is.
   */
  static List<String> asCodes(TableAxis axis, Source source, Collection<String> wanted) {
    boolean byText = source.dimensions().byText().stream().anyMatch(axis::isCalled);
    return byText ? wanted.stream().flatMap(text -> {
      List<String> codes = axis.codesOf(text);
      return codes.isEmpty() ? Stream.of(text) : codes.stream();
    }).toList() : List.copyOf(wanted);
  }

  private static List<String> places(TableAxis axis, Set<String> wanted) throws FetchFailed {
    List<String> there = axis.codes().stream().filter(code -> axis.isAmong(code, wanted)).toList();
    if (there.isEmpty())
      throw new FetchFailed("Ingen av kommunene i planene står under «" + axis.id() + "» i tabellen.",
          "Sjekk at place for kilden i sources.yaml er dimensjonen med kommunene.");
    return there;
  }

  /** The codes that the table has; the others are a remark, unless there are only others. */
  private static List<String> there(TableAxis axis, Collection<String> codes, List<String> remarks) throws FetchFailed {
    List<String> there = codes.stream().filter(c -> expression(c) || axis.codes().contains(c)).distinct().toList();
    List<String> gone = codes.stream().filter(c -> !there.contains(c)).toList();
    if (there.isEmpty()) throw new FetchFailed("«" + axis.id() + "» i tabellen har ikke " + named(gone) + ".",
        "Tabellen har blant annet " + named(axis) + ". Rett koden i indicators.yaml eller sources.yaml.");
    if (!gone.isEmpty()) remarks.add("«" + axis.id() + "» i tabellen har ikke " + named(gone) + "; resten er hentet.");
    return there;
  }

  static boolean expression(String code) { return code.matches(".*[*?(].*"); }

  /** The first few codes of a dimension, with their texts. */
  static String named(TableAxis axis) {
    return named(axis.codes().stream()
        .map(code -> axis.text(code).equals(code) ? code : code + " (" + axis.text(code) + ")").toList());
  }

  /** The first few of them, in a sentence. */
  static String named(List<String> codes) {
    return String.join(", ", codes.stream().limit(MOST_NAMED).toList()) + (codes.size() > MOST_NAMED ? " …" : "");
  }

  /** At most so many cells will come, empty ones counted. */
  long cells() {
    return chosen.keySet().stream().mapToLong(this::size).reduce(1, (a, b) -> a * b);
  }

  private int size(TableAxis axis) {
    List<String> codes = chosen.getOrDefault(axis, List.of());
    return codes.stream().anyMatch(Selection::expression) ? axis.codes().size() : codes.size();
  }

  /** The same asked in as many parts as it takes for none of them to hold more than so many cells. */
  List<Selection> parts(int mostCells) throws FetchFailed {
    if (cells() <= mostCells) return List.of(this);
    TableAxis widest = chosen.keySet().stream().filter(a -> size(a) > 1 && codes(a).size() == size(a))
        .max(Comparator.comparingInt(this::size))
        .orElseThrow(
            () -> new FetchFailed("Utvalget har flere celler enn utgiveren gir i ett svar (" + mostCells + ").",
                "Skriv færre koder under select for kilden i sources.yaml."));
    List<String> codes = codes(widest);
    List<Selection> parts = new ArrayList<>(with(widest, codes.subList(0, codes.size() / 2)).parts(mostCells));
    parts.addAll(with(widest, codes.subList(codes.size() / 2, codes.size())).parts(mostCells));
    return parts;
  }

  /** With "*" written out, so that it can be divided. */
  private List<String> codes(TableAxis axis) {
    List<String> codes = chosen.getOrDefault(axis, List.of());
    return codes.equals(ALL) ? axis.codes() : codes;
  }

  private Selection with(TableAxis axis, List<String> codes) {
    Map<TableAxis, List<String>> changed = new LinkedHashMap<>(chosen);
    changed.put(axis, List.copyOf(codes));
    return new Selection(changed, remarks);
  }
}
