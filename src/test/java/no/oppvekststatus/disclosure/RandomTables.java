package no.oppvekststatus.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;

/** Seeded tables of people with published margins, in one to three dimensions and levels. */
final class RandomTables {
  private RandomTables() {}

  /** The kinds in turn. */
  static TableProblem of(int turn, Random random, int t) {
    return switch (turn % 4) {
      case 0 -> oneWay(random, t);
      case 1 -> twoWay(random, t);
      case 2 -> areas(random, t);
      default -> threeWay(random, t);
    };
  }

  /** Units of one municipality and their sum. */
  static TableProblem oneWay(Random random, int t) {
    List<CountCell> cells = new ArrayList<>();
    for (int i = 0; i < 3 + random.nextInt(3); i++)
      cells.add(part("u" + i, random, t, random.nextInt(4) == 0 ? t + 4 : 0));
    List<String> ids = cells.stream().map(CountCell::id).toList();
    cells.add(sum("total", cells));
    return new TableProblem(cells, List.of(new TotalWithParts("total", ids)));
  }

  /** Units of two areas of one municipality. */
  static TableProblem areas(Random random, int t) {
    List<CountCell> all = new ArrayList<>();
    List<TotalWithParts> groups = new ArrayList<>();
    List<CountCell> areas = new ArrayList<>();
    for (String area : List.of("north", "south")) {
      List<CountCell> units = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(2); i++) units.add(part(area + i, random, t, 0));
      all.addAll(units);
      areas.add(sum(area, units));
      groups.add(new TotalWithParts(area, units.stream().map(CountCell::id).toList()));
    }
    all.addAll(areas);
    all.add(sum("all", areas));
    groups.add(new TotalWithParts("all", List.of("north", "south")));
    return new TableProblem(all, groups);
  }

  /** Gender by unit with both margins. */
  static TableProblem twoWay(Random random, int t) {
    List<CountCell> all = new ArrayList<>();
    List<TotalWithParts> groups = new ArrayList<>();
    List<CountCell> girls = new ArrayList<>();
    List<CountCell> boys = new ArrayList<>();
    List<CountCell> units = new ArrayList<>();
    for (int u = 0; u < 3; u++) {
      girls.add(part("g" + u, random, t, 0));
      boys.add(part("b" + u, random, t, 0));
      units.add(sum("u" + u, List.of(girls.get(u), boys.get(u))));
      groups.add(new TotalWithParts("u" + u, List.of("g" + u, "b" + u)));
    }
    CountCell g = sum("girls", girls);
    CountCell b = sum("boys", boys);
    all.addAll(girls);
    all.addAll(boys);
    all.addAll(units);
    all.addAll(List.of(g, b, sum("all", List.of(g, b))));
    groups.add(new TotalWithParts("girls", girls.stream().map(CountCell::id).toList()));
    groups.add(new TotalWithParts("boys", boys.stream().map(CountCell::id).toList()));
    groups.add(new TotalWithParts("all", List.of("girls", "boys")));
    groups.add(new TotalWithParts("all", List.of("u0", "u1", "u2")));
    return new TableProblem(all, groups);
  }

  private static CountCell part(String id, Random random, int t, int minBase) {
    long n = t + 1 + random.nextInt(14);
    long x = random.nextInt(5) == 0 ? 0 : random.nextInt((int) n + 1);
    return CountCell.of(id, x, n, minBase, false);
  }

  private static CountCell sum(String id, List<CountCell> parts) {
    return CountCell.of(id, parts.stream().mapToLong(CountCell::x).sum(),
        parts.stream().mapToLong(c -> c.n() == null ? 0 : c.n()).sum(), 0, false);
  }

  /** Gender by level by school, with the margin of each: a child is counted in all three. */
  static TableProblem threeWay(Random random, int t) {
    List<CountCell> inner = keys("gb", "lh", "sk").stream().map(id -> part(id, random, t, 0)).toList();
    List<CountCell> all = new ArrayList<>(inner);
    List<TotalWithParts> groups = new ArrayList<>();
    for (int d = 0; d < 3; d++) {
      int at = d;
      List<CountCell> margin = new ArrayList<>();
      for (char c : List.of("gb", "lh", "sk").get(d).toCharArray()) {
        List<CountCell> parts = inner.stream().filter(i -> i.id().charAt(at) == c).toList();
        margin.add(sum("all " + c, parts));
        groups.add(new TotalWithParts("all " + c, parts.stream().map(CountCell::id).toList()));
      }
      all.addAll(margin);
      groups.add(new TotalWithParts("all", margin.stream().map(CountCell::id).toList()));
    }
    all.add(sum("all", inner));
    return new TableProblem(all, groups);
  }

  private static List<String> keys(String... dimensions) {
    List<String> keys = List.of("");
    for (String d : dimensions) keys = keys.stream().flatMap(k -> d.chars().mapToObj(c -> k + (char) c)).toList();
    return keys;
  }
}
