package no.oppvekststatus.figures;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Municipality;
import org.jspecify.annotations.Nullable;

/** Places over time as KLASS lists it: the codes and what became of them. Knows only what was loaded. */
public record Places(List<PlaceCode> codes, List<PlaceChange> changes) {
  /** Nothing was loaded. */
  public static final Places NONE = new Places(List.of(), List.of());

  public Places {
    codes = List.copyOf(codes);
    changes = List.copyOf(changes);
  }

  /** The steps that lead to the number, through any chain; empty where nothing is known of how it came to be. */
  List<PlaceChange> stepsTo(String number) {
    List<PlaceChange> found = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(number));
    Deque<String> left = new ArrayDeque<>(List.of(number));
    List<PlaceChange> steps = steps(changes);
    while (!left.isEmpty()) {
      String now = left.pop();
      for (PlaceChange c : steps) if (c.newCode().equals(now)) {
        found.add(c);
        if (seen.add(c.oldCode())) left.push(c.oldCode());
      }
    }
    return List.copyOf(found);
  }

  /** Where the number went; a split gives several, an unknown number none. */
  List<PlaceChange> stepsFrom(String number) {
    return from(steps(changes), number);
  }

  private static List<PlaceChange> from(List<PlaceChange> steps, String number) {
    return steps.stream().filter(c -> c.oldCode().equals(number)).toList();
  }

  /**
   * The number and every number that became it, oldest first, each with all its successors; only the number where
   * nothing is known.
   */
  public List<Municipality.MunicipalityNumber> history(String number) {
    Set<String> numbers = new TreeSet<>(Set.of(number));
    stepsTo(number).forEach(c -> numbers.add(c.oldCode()));
    List<PlaceChange> steps = steps(changes);
    return numbers.stream().map(n -> number(n, steps))
        .sorted(Comparator.comparing(Municipality.MunicipalityNumber::from,
            Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Municipality.MunicipalityNumber::number))
        .toList();
  }

  /** With the number's history from here where the plan file gives none; otherwise as the plan has it. */
  public Municipality completed(Municipality m) {
    boolean alone = m.numbers().stream().allMatch(n -> n.number().equals(m.number()));
    if (!alone || stepsTo(m.number()).isEmpty()) return m;
    return new Municipality(m.id(), m.name(), m.number(), m.countyNumber(), m.countyName(), m.kostraGroup(),
        history(m.number()));
  }

  /** The name of a code in a year, as loaded. */
  public Optional<String> name(String code, int year) {
    Stream<String> listed = codes.stream().filter(c -> c.code().equals(code) && c.validIn(year)).map(PlaceCode::name);
    Stream<String> before =
        changes.stream().filter(c -> c.oldCode().equals(code) && c.on().getYear() > year).map(PlaceChange::oldName);
    Stream<String> after =
        changes.stream().filter(c -> c.newCode().equals(code) && c.on().getYear() <= year).map(PlaceChange::newName);
    return Stream.of(before, after, listed).flatMap(s -> s).filter(n -> !n.isBlank()).findFirst();
  }

  private Municipality.MunicipalityNumber number(String number, List<PlaceChange> steps) {
    List<PlaceChange> out = from(steps, number);
    LocalDate from = steps.stream().filter(c -> c.newCode().equals(number)).map(PlaceChange::on)
        .max(Comparator.naturalOrder()).orElse(null);
    LocalDate to =
        out.stream().map(PlaceChange::on).max(Comparator.naturalOrder()).map(d -> d.minusDays(1)).orElse(null);
    int year = to != null ? to.getYear() : from != null ? from.getYear() : Integer.MAX_VALUE;
    return new Municipality.MunicipalityNumber(number, name(number, year).orElse(number), from,
        ended(from, to) ? to : null,
        out.stream().map(PlaceChange::newCode).distinct().sorted().toList());
  }

  /** A code that was given to another place later on does not end before it begins. */
  private static boolean ended(@Nullable LocalDate from, @Nullable LocalDate to) {
    return to != null && (from == null || !to.isBefore(from));
  }

  /** Moves from one code to another, without those that only sum up several steps. */
  private static List<PlaceChange> steps(List<PlaceChange> changes) {
    Map<String, PlaceChange> edges = new LinkedHashMap<>();
    Stream.concat(changes.stream().filter(PlaceChange::exact), changes.stream().filter(c -> !c.exact()))
        .filter(PlaceChange::moves)
        .forEach(c -> edges.putIfAbsent(c.oldCode() + ">" + c.newCode(), c));
    List<PlaceChange> all = List.copyOf(edges.values());
    return all.stream().filter(c -> c.exact() || !roundabout(c, all)).toList();
  }

  /** Whether other steps lead from the old code to the new one. */
  private static boolean roundabout(PlaceChange whole, List<PlaceChange> all) {
    Set<String> seen = new HashSet<>(Set.of(whole.oldCode()));
    Deque<String> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      String now = left.pop();
      for (PlaceChange c : all) {
        if (!c.oldCode().equals(now) || c.sameEdge(whole) || c.on().isAfter(whole.on())) continue;
        if (c.newCode().equals(whole.newCode())) return true;
        if (seen.add(c.newCode())) left.push(c.newCode());
      }
    }
    return false;
  }
}
