package no.oppvekststatus.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * The printed figures of one indicator as a table of counts of people: years, and the categories of the current round.
 */
record PeopleTable(TableProblem problem, Map<String, CountCell> cells, Map<String, Figure> figures) {

  /** Own counts and survey cells of people; what a register has published is out already. */
  static boolean concerns(Indicator i) {
    boolean own = i.reading().on(table -> false, measure -> false, form -> true);
    boolean survey = i.reading().table().isPresent() && i.kind().isPublishedShare();
    return i.aboutPeople() && (own || survey);
  }

  static String id(Figure f) { return f.period() + "|" + f.breakdown(); }

  static PeopleTable of(IndicatorStatus s, int threshold) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    s.series().figures().forEach(f -> figures.put(id(f), f));
    s.breakdowns().stream().map(Assessed::figure).forEach(f -> figures.put(id(f), f));
    Map<String, CountCell> cells = new LinkedHashMap<>();
    boolean zerosGo = s.indicator().zeroDiscloses()
        || figures.values().stream().anyMatch(f -> smallWithoutBase(f, s.indicator(), threshold));
    figures.forEach((id, f) -> {
      CountCell c = cell(id, f, s.indicator(), zerosGo);
      if (c != null) cells.put(id, c);
    });
    List<TotalWithParts> groups = new ArrayList<>();
    for (List<Figure> parts : categories(s).values()) group(s, parts, cells, groups);
    return new PeopleTable(new TableProblem(List.copyOf(cells.values()), groups), cells, figures);
  }

  /** The people counted: x of n; of a mean, those it is computed from. */
  private static @Nullable CountCell cell(String id, Figure f, Indicator i, boolean zeroDiscloses) {
    if (nobody(f, i)) return CountCell.of(id, 0, null, i.minBase(), zeroDiscloses);
    if (f.value() == null) return null;
    BigDecimal people = i.kind().peopleIn(f.x(), f.n());
    if (people == null || people.signum() < 0) return null;
    Long n = f.n() == null || i.kind().isMean() ? null : Long.valueOf(Math.max(whole(f.n()), whole(people)));
    return CountCell.of(id, whole(people), n, i.minBase(), zeroDiscloses);
  }

  /** A mean of nobody has no value, and "does not apply" is then a printed zero. */
  private static boolean nobody(Figure f, Indicator i) {
    return i.kind().isMean() && f.absence() == Absence.NOT_APPLICABLE && !f.provenance().isEmpty();
  }

  /**
   * A small count without a base has only the values 1 to T − 1 where zeros are printed: one too few. Then the zeros of
   * this indicator go too.
   */
  private static boolean smallWithoutBase(Figure f, Indicator i, int threshold) {
    CountCell c = cell("", f, i, false);
    return c != null && c.n() == null && c.x() > 0 && c.x() < threshold;
  }

  /** The breakdown rows by the dimension in which they differ from the whole. */
  private static Map<String, List<Figure>> categories(IndicatorStatus s) {
    Map<String, List<Figure>> byDimension = new TreeMap<>();
    for (Assessed row : s.breakdowns()) byDimension
        .computeIfAbsent(differing(s.series().breakdown(), row.figure().breakdown()), k -> new ArrayList<>())
        .add(row.figure());
    return byDimension;
  }

  private static String differing(String own, String other) {
    String[] a = own.split(";");
    String[] b = other.split(";");
    for (int i = 0; i < Math.min(a.length, b.length); i++)
      if (!a[i].equals(b[i])) return b[i].substring(0, Math.max(0, b[i].indexOf('=')));
    return "";
  }

  /**
   * The categories add up to the whole where their bases do, with an unprinted remainder for those who did not answer.
   * Another level of school is no part of this one: its base does not fit in.
   */
  private static void group(IndicatorStatus s, List<Figure> parts, Map<String, CountCell> cells,
      List<TotalWithParts> groups) {
    CountCell total = cells.get(id(s.current().figure()));
    List<CountCell> known = parts.stream().map(f -> cells.get(id(f))).filter(java.util.Objects::nonNull).toList();
    if (total == null || total.n() == null || known.isEmpty() || known.stream().anyMatch(c -> c.n() == null)) return;
    long n = known.stream().mapToLong(c -> c.n() == null ? 0 : c.n()).sum();
    long x = known.stream().mapToLong(CountCell::x).sum();
    if (n > total.n() + known.size() || n * 2 < total.n()) return;
    String rest = total.id() + "|" + differing(s.series().breakdown(), parts.get(0).breakdown()) + "|rest";
    long restX = total.x() - x;
    long restN = total.n() - n;
    List<String> ids = new ArrayList<>(known.stream().map(CountCell::id).toList());
    if (restX < 0 || restN < restX || restX == 0 && restN == 0) {
      // rounded percents do not add up to the person: the whole is then taken as the sum of its parts
      cells.put(total.id(), CountCell.of(total.id(), x, Math.max(n, x), total.minBase(), total.zeroDiscloses()));
    } else {
      cells.put(rest, new CountCell(rest, restX, restN, 0, true, false));
      ids.add(rest);
    }
    groups.add(new TotalWithParts(total.id(), ids));
  }

  private static long whole(BigDecimal b) { return b.setScale(0, RoundingMode.HALF_UP).longValueExact(); }
}
