package no.oppvekststatus.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import org.jspecify.annotations.Nullable;

/**
 * Which municipality bore a name in which year: by the plans' own histories, completed by KLASS, and for the other
 * municipalities by KLASS's lists alone, which then must say from when.
 */
public final class NamedPlaces {
  private final Map<String, List<Bearer>> byName = new HashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();
  private final Map<String, Set<String>> after = new HashMap<>();

  private NamedPlaces() {}

  /**
   * A number that bore the name from one year to another, both inclusive; {@code ours}: it is one of a municipality
   * with a plan.
   */
  private record Bearer(String number, int from, int to, boolean ours) {
    boolean in(int year) { return from <= year && year <= to; }
  }

  /** Who a name means. */
  public sealed interface Meaning {
    <R> R on(MeaningCases<R> cases);

    record One(String number) implements Meaning {
      @Override
      public <R> R on(MeaningCases<R> cases) { return cases.one(number); }
    }

    /** No municipality with a plan ever bore it, and the lists do not name one alone: the name stays a name. */
    record Stranger() implements Meaning {
      @Override
      public <R> R on(MeaningCases<R> cases) { return cases.stranger(); }
    }

    /** A municipality with a plan bore it in other years. */
    record OtherYears() implements Meaning {
      @Override
      public <R> R on(MeaningCases<R> cases) { return cases.otherYears(); }
    }

    /** More than one bore it in the year. */
    record Several() implements Meaning {
      @Override
      public <R> R on(MeaningCases<R> cases) { return cases.several(); }
    }

    /** The name passed from one municipality to another within the period. */
    record Passed() implements Meaning {
      @Override
      public <R> R on(MeaningCases<R> cases) { return cases.passed(); }
    }
  }

  /** What is done with each meaning: a new one does not compile until every place has handled it. */
  public interface MeaningCases<R> {
    R one(String number);

    R stranger();

    R otherYears();

    R several();

    R passed();
  }

  public static NamedPlaces of(Places lists, PlanBook book) {
    NamedPlaces named = new NamedPlaces();
    Set<String> ours = new HashSet<>();
    for (Municipality m : book.municipalities()) named.plan(lists.completed(m), ours);
    named.lists(lists, ours);
    return named;
  }

  /** @param first year in which the period begins, {@code last} in which it ends */
  public Meaning of(String name, int first, int last) {
    List<Bearer> bearers = byName.getOrDefault(key(name), List.of());
    boolean ours = bearers.stream().anyMatch(Bearer::ours);
    Set<String> end = in(bearers, last);
    if (end.size() == 1 && continued(in(bearers, first), end)) return new Meaning.One(end.iterator().next());
    if (!ours) return new Meaning.Stranger();
    if (end.isEmpty()) return new Meaning.OtherYears();
    return end.size() > 1 ? new Meaning.Several() : new Meaning.Passed();
  }

  /** Whether those of the first year are the one of the last, or became it by a new number alone. */
  private boolean continued(Set<String> start, Set<String> end) {
    if (start.isEmpty() || start.equals(end)) return true;
    return start.size() == 1 && after.getOrDefault(start.iterator().next(), Set.of()).equals(end)
        && before.getOrDefault(end.iterator().next(), Set.of()).equals(start);
  }

  private static Set<String> in(List<Bearer> bearers, int year) {
    return bearers.stream().filter(b -> b.in(year)).map(Bearer::number).collect(Collectors.toCollection(TreeSet::new));
  }

  private void plan(Municipality m, Set<String> ours) {
    for (Municipality.MunicipalityNumber n : m.numbers()) {
      ours.add(n.number());
      n.successors().forEach(s -> step(n.number(), s));
      bears(n.name(), new Bearer(n.number(), year(n.from(), Integer.MIN_VALUE), year(n.to(), Integer.MAX_VALUE), true));
    }
    ours.add(m.number());
    Optional<Municipality.MunicipalityNumber> today =
        m.numbers().stream().filter(n -> n.number().equals(m.number())).findFirst();
    bears(m.name(), new Bearer(m.number(), today.map(n -> year(n.from(), Integer.MIN_VALUE)).orElse(Integer.MIN_VALUE),
        today.map(n -> year(n.to(), Integer.MAX_VALUE)).orElse(Integer.MAX_VALUE), true));
  }

  private void lists(Places lists, Set<String> ours) {
    Set<String> counties = Stream
        .concat(lists.codes().stream().filter(c -> c.code().length() == 2).map(PlaceCode::name),
            lists.changes().stream().filter(c -> c.newCode().length() == 2).map(PlaceChange::newName))
        .map(NamedPlaces::key).collect(Collectors.toSet());
    int lastYear = Stream
        .concat(
            lists.codes().stream().flatMap(c -> Stream.of(Optional.ofNullable(c.from()), Optional.ofNullable(c.to())))
                .flatMap(Optional::stream),
            lists.changes().stream().map(PlaceChange::on))
        .mapToInt(LocalDate::getYear).max().orElse(0);
    Map<String, Integer> starts = new HashMap<>();
    Map<String, Integer> ends = new HashMap<>();
    for (PlaceChange c : lists.changes()) {
      if (c.moves()) step(c.oldCode(), c.newCode());
      if (!c.moves() || !c.exact()) continue;
      starts.merge(c.newCode(), c.on().getYear(), Math::max);
      ends.merge(c.oldCode(), c.on().minusDays(1).getYear(), Math::min);
    }
    for (NameYears t : listed(lists)) {
      Integer from = t.from() != null ? t.from() : starts.get(t.code());
      Integer to = t.to() != null ? t.to() : ends.getOrDefault(t.code(), lastYear);
      if (t.code().length() != 4 || ours.contains(t.code()) || counties.contains(key(t.name())) || from == null)
        continue;
      Stream.concat(Stream.of(t.name()), Stream.of(t.name().split(" - "))).distinct()
          .forEach(name -> bears(name, new Bearer(t.code(), from, to, false)));
    }
  }

  private static List<NameYears> listed(Places lists) {
    List<NameYears> listed = new ArrayList<>();
    lists.codes().forEach(c -> listed.add(new NameYears(c.code(), c.name(), years(c.from()), years(c.to()))));
    lists.changes().stream().filter(PlaceChange::exact).forEach(c -> {
      listed.add(new NameYears(c.newCode(), c.newName(), c.on().getYear(), null));
      listed.add(new NameYears(c.oldCode(), c.oldName(), null, c.on().minusDays(1).getYear()));
    });
    return listed;
  }

  /** What one line of a list says of a name; a null end is open or not known. */
  private record NameYears(String code, String name, @Nullable Integer from, @Nullable Integer to) {}

  private void step(String from, String to) {
    after.computeIfAbsent(from, n -> new TreeSet<>()).add(to);
    before.computeIfAbsent(to, n -> new TreeSet<>()).add(from);
  }

  private void bears(String name, Bearer bearer) {
    if (!name.isBlank()) byName.computeIfAbsent(key(name), n -> new ArrayList<>()).add(bearer);
  }

  private static @Nullable Integer years(@Nullable LocalDate date) { return date == null ? null : date.getYear(); }

  private static int year(@Nullable LocalDate date, int otherwise) { return date == null ? otherwise : date.getYear(); }

  /** A name as it is looked up: without "kommune", whatever its case and blanks. */
  private static String key(String name) {
    return name.strip().replaceAll("[\\s\\u00a0]+", " ").replaceFirst("(?i) (kommune|herad)$", "")
        .toLowerCase(Locale.ROOT);
  }
}
