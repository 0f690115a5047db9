package no.oppvekststatus.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;

/** Chapter 8 of the rules: what is hidden for its own sake, what must go with it, and the proof that it is enough. */
public final class Suppression {
  /** Possible values are counted no further than this. */
  public static final int COUNTED = 100;

  private final TableProblem table;
  private final int threshold;
  private final Map<String, CountCell> cells = new LinkedHashMap<>();
  private final Map<String, String> hidden = new HashMap<>();
  private final Map<List<CountCell>, Boolean> tried = new HashMap<>();
  private final History history;

  private Suppression(TableProblem table, List<PastTable> editions, DisclosureSettings settings) {
    this.table = table;
    this.history = History.of(table, editions);
    this.threshold = settings.threshold();
    table.cells().forEach(c -> cells.put(c.id(), c));
  }

  /** A table that nobody has seen anything of before. */
  public static SuppressionPlan of(TableProblem table, DisclosureSettings settings) {
    return of(table, List.of(), settings);
  }

  /** {@code editions}: what each edition already published said of this table, in any order. */
  public static SuppressionPlan of(TableProblem table, List<PastTable> editions, DisclosureSettings settings) {
    return new Suppression(table, editions, settings).plan();
  }

  /** How many whole values each hidden cell of a plan keeps, counted up to {@link #COUNTED}. */
  public static Map<String, Integer> possible(TableProblem table, List<PastTable> editions, SuppressionPlan plan,
      DisclosureSettings settings) {
    Suppression s = new Suppression(table, editions, settings);
    s.hidden.putAll(plan.hidden());
    Map<String, Integer> possible = new LinkedHashMap<>();
    for (List<CountCell> set : s.sets()) possible.putAll(s.attacker(set).possible(COUNTED));
    possible.keySet().retainAll(plan.hidden().keySet());
    return possible;
  }

  /** What was hidden in an earlier edition comes last: where nothing has changed it has been chosen again already. */
  private SuppressionPlan plan() {
    table.cells().stream().filter(c -> Primary.is(c, threshold) && !history.known().contains(c.id()))
        .forEach(c -> hidden.put(c.id(), "primary"));
    secondary();
    boolean proven = prove();
    List<String> kept = cells.keySet().stream().filter(id -> history.kept().contains(id) && !isHidden(id)).toList();
    if (!kept.isEmpty()) {
      kept.forEach(id -> hidden.put(id, "earlier"));
      secondary();
      proven = prove();
    }
    Map<String, String> inOrder = new LinkedHashMap<>();
    for (String id : cells.keySet()) if (hidden.containsKey(id)) inOrder.put(id, hidden.get(id));
    List<List<String>> joined =
        sets().stream().map(set -> set.stream().filter(CountCell::printed).map(CountCell::id).toList()).toList();
    return new SuppressionPlan(inOrder, proven, joined);
  }

  /** In every group where exactly one cell is hidden one more goes, until no such group is left. */
  private void secondary() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (TotalWithParts g : table.groups()) {
        if (all(g).filter(this::isHidden).count() != 1 || all(g).filter(hidden::containsKey).count() != 1) continue;
        Optional<String> next = cheapest(List.of(g));
        next.ifPresent(id -> hidden.put(id, "secondary"));
        changed |= next.isPresent();
      }
    }
  }

  /** Hides more while some hidden cell keeps fewer than T possible values; false where nothing is left to hide. */
  private boolean prove() {
    while (true) {
      Optional<List<CountCell>> weak =
          sets().stream().filter(set -> tried.computeIfAbsent(set, this::tooFew)).findFirst();
      if (weak.isEmpty()) return true;
      Set<String> ids = new LinkedHashSet<>(weak.get().stream().map(CountCell::id).toList());
      Optional<String> next = cheapest(table.groups().stream().filter(g -> all(g).anyMatch(ids::contains)).toList());
      if (next.isEmpty()) return false;
      hidden.put(next.get(), "proof");
      secondary();
    }
  }

  private boolean tooFew(List<CountCell> set) {
    Map<String, Integer> possible = attacker(set).possible(threshold);
    return set.stream().filter(CountCell::printed).anyMatch(c -> possible.getOrDefault(c.id(), 0) < threshold);
  }

  private Attacker attacker(List<CountCell> set) { return new Attacker(table, history, set, threshold); }

  /** The smallest remaining part above zero, then a zero, a total only when no part is left; ties by plan order. */
  private Optional<String> cheapest(List<TotalWithParts> groups) {
    record Candidate(String id, int rank, long x, int order) {}
    List<String> order = new ArrayList<>(cells.keySet());
    List<Candidate> candidates = new ArrayList<>();
    for (TotalWithParts g : groups) {
      for (String id : g.parts())
        if (open(id)) candidates.add(new Candidate(id, cell(id).x() > 0 ? 0 : 1, cell(id).x(), order.indexOf(id)));
      if (open(g.total())) candidates.add(new Candidate(g.total(), 2, cell(g.total()).x(), order.indexOf(g.total())));
    }
    return candidates.stream().min(Comparator.comparingInt(Candidate::rank).thenComparingLong(Candidate::x)
        .thenComparingInt(Candidate::order)).map(Candidate::id);
  }

  /** The hidden cells that share groups, as connected sets; a set of remainders only is none. */
  private List<List<CountCell>> sets() {
    Set<String> left = new LinkedHashSet<>(cells.keySet().stream().filter(this::isHidden).toList());
    List<List<CountCell>> sets = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> set = reach(left.iterator().next());
      left.removeAll(set);
      List<CountCell> members = cells.values().stream().filter(c -> set.contains(c.id())).toList();
      if (members.stream().anyMatch(CountCell::printed)) sets.add(members);
    }
    return sets;
  }

  private Set<String> reach(String start) {
    Set<String> set = new LinkedHashSet<>(List.of(start));
    Deque<String> next = new ArrayDeque<>(set);
    while (!next.isEmpty()) {
      String id = next.pop();
      table.groups().stream().filter(g -> all(g).anyMatch(id::equals)).flatMap(Suppression::all)
          .filter(this::isHidden).filter(set::add).forEach(next::push);
    }
    return set;
  }

  private static Stream<String> all(TotalWithParts g) {
    return Stream.concat(g.parts().stream(), Stream.of(g.total()));
  }

  /** Still shown, and not out already. */
  private boolean open(String id) {
    return !isHidden(id) && !history.known().contains(id);
  }

  private boolean isHidden(String id) { return hidden.containsKey(id) || !cell(id).printed(); }

  private CountCell cell(String id) {
    CountCell c = cells.get(id);
    if (c == null) throw new IllegalArgumentException("no cell " + id);
    return c;
  }
}
