package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.FigureSource.FromForm;
import no.oppvekststatus.plan.Indicator.FigureSource.FromTable;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * Puts cells and answers together to series of figures: one indicator, one place of today, one breakdown. Every series
 * has a figure for each asked year, and for each earlier year that has cells; a year without one stands there with its
 * absence.
 */
public final class Assembly {
  private final PlanBook book;
  private final CellIndex cells;
  private final List<KeptAnswer> answers;
  private final Places history;

  private Assembly(PlanBook book, CellIndex cells, List<KeptAnswer> answers, Places history) {
    this.book = book;
    this.cells = cells;
    this.answers = answers;
    this.history = history;
  }

  public static Assembly of(PlanBook book, Collection<KeptObservation> observations, Collection<KeptAnswer> answers) {
    return of(book, observations, answers, Places.NONE);
  }

  /** @param history gives a municipality its earlier numbers where its plan file does not */
  public static Assembly of(PlanBook book, Collection<KeptObservation> observations, Collection<KeptAnswer> answers,
      Places history) {
    return new Assembly(book, CellIndex.of(observations), List.copyOf(answers), history);
  }

  /**
   * The municipality's own series. A reading from a measure needs the obliged units and is not read here: all absent.
   */
  public Series series(Indicator indicator, Municipality municipality, Collection<Integer> years) {
    return indicator.reading().on(
        table -> fromTable(new FigureQuery(indicator, table, CellIndex.breakdown(table.breakdown())), municipality,
            years),
        measure -> noFigures(indicator, municipality, years), form -> fromForm(indicator, form, municipality, years));
  }

  private static Series noFigures(Indicator indicator, Municipality municipality, Collection<Integer> years) {
    return new Series(indicator.id(), municipality.number(), "", years.stream().sorted().distinct()
        .map(y -> absent(indicator, municipality.number(), y, "")).toList(), List.of());
  }

  /**
   * The further breakdowns of a survey (girls, boys, level): cells that differ from the indicator's own in one
   * dimension. Only for percents from a survey; the dimensions of a register are definitions, not breakdowns.
   */
  public List<Series> breakdowns(Indicator indicator, Municipality municipality, Collection<Integer> years) {
    if (!indicator.kind().isPublishedShare()) return List.of();
    return indicator.reading().table()
        .filter(t -> book.source(t.source()).isSurvey()).stream()
        .flatMap(t -> Stream.ofNullable(t.value()).flatMap(value -> cells.breakdownsBeside(
            book.source(t.source()).table(), value, CellIndex.breakdown(t.breakdown())).stream())
            .map(b -> fromTable(new FigureQuery(indicator, t, b), municipality, years)))
        .filter(s -> s.figures().stream().anyMatch(f -> !f.provenance().isEmpty())).toList();
  }

  /**
   * The source's own value for a comparison place; empty where no cell of it is known. Never summed from
   * municipalities.
   */
  public Optional<Series> reference(Indicator indicator, Indicator.ComparisonPlace reference, Municipality municipality,
      Collection<Integer> years) {
    FromTable table = indicator.reading().table().orElse(null);
    if (table == null) return Optional.empty();
    FigureQuery q = new FigureQuery(indicator, table, CellIndex.breakdown(table.breakdown()));
    for (String code : codes(reference, municipality)) {
      boolean county = reference == Indicator.ComparisonPlace.COUNTY;
      Counties earlier = new Counties(history.completed(municipality), county ? code : "");
      SortedSet<Integer> breaks = new TreeSet<>();
      List<Figure> figures = new ArrayList<>();
      for (int y : asked(q, List.of(code), years)) figures.add(referenceFigure(q, code, y, earlier, breaks));
      if (figures.stream().anyMatch(f -> !f.provenance().isEmpty()))
        return Optional.of(new Series(indicator.id(), code, q.breakdown(), List.copyOf(figures), List.copyOf(breaks)));
    }
    return Optional.empty();
  }

  /**
   * Where today's county has no value of its own for a year before it was made, the county of that year is another
   * place: a break.
   */
  private Figure referenceFigure(FigureQuery q, String code, int year, Counties earlier, SortedSet<Integer> breaks) {
    Optional<Dated> own = place(q, code, year);
    boolean known = own.filter(d -> d.parts().absence() == null).isPresent();
    Optional<String> then = known ? Optional.empty() : earlier.codeIn(year);
    Optional<Dated> there = then.flatMap(c -> place(q, c, year)).filter(d -> d.parts().absence() == null);
    if (there.isEmpty()) return figure(q, code, year, own.orElse(null));
    earlier.firstYear().ifPresent(breaks::add);
    return figure(q, then.orElseThrow(), year, there.get());
  }

  /** The values of every municipality present in one year, by its number; for the outlier test on arrival. */
  public Map<String, BigDecimal> municipalitiesIn(Indicator indicator, int year) {
    FromTable table = indicator.reading().table().orElse(null);
    if (table == null) return Map.of();
    FigureQuery q = new FigureQuery(indicator, table, CellIndex.breakdown(table.breakdown()));
    Map<String, BigDecimal> values = new TreeMap<>();
    for (String place : cells.places(book.source(table.source()).table())) {
      if (!place.matches("\\d{4}") || place.endsWith("00")) continue;
      Optional<Dated> d = place(q, place, year);
      d.map(p -> p.parts().valued(indicator).value()).ifPresent(v -> values.put(place, v));
    }
    return values;
  }

  /**
   * Whether the cell is one of those the indicator is read from: table, contents and breakdown; whatever place and
   * time.
   */
  public boolean reads(Indicator indicator, Observation cell) {
    return indicator.reading().table()
        .filter(t -> cell.table().equals(book.source(t.source()).table()))
        .filter(t -> Stream.of(t.x(), t.n(), t.value(), t.s()).anyMatch(cell.contents()::equals))
        .filter(t -> cell.breakdown().equals(CellIndex.breakdown(t.breakdown()))).isPresent();
  }

  private record FigureQuery(Indicator indicator, FromTable table, String breakdown) {}

  private record Dated(Period period, Parts parts) {}

  private Series fromTable(FigureQuery q, Municipality today, Collection<Integer> years) {
    Municipality municipality = history.completed(today);
    NumberHistory lineage = new NumberHistory(municipality);
    SortedSet<Integer> breaks = new TreeSet<>();
    List<Figure> figures = new ArrayList<>();
    List<String> numbers =
        new ArrayList<>(municipality.numbers().stream().map(Municipality.MunicipalityNumber::number).toList());
    numbers.add(municipality.number());
    for (int year : asked(q, numbers, years)) {
      NumberHistory.Origins origins =
          lineage.in(year, number -> place(q, number, year).filter(d -> d.parts().absence() == null).isPresent());
      Dated dated = orMark(q, origins.newer(), together(q, origins, year), year);
      if (dated != null && dated.parts().absence() == Absence.BREAK) origins.breakBefore().ifPresent(breaks::add);
      figures.add(figure(q, municipality.number(), year, dated));
    }
    return new Series(q.indicator().id(), municipality.number(), q.breakdown(), List.copyOf(figures),
        List.copyOf(breaks));
  }

  private @Nullable Dated together(FigureQuery q, NumberHistory.Origins origins, int year) {
    List<Dated> found = origins.numbers().stream().map(n -> place(q, n, year)).flatMap(Optional::stream).toList();
    if (found.isEmpty()) return null;
    Period period = found.get(0).period();
    List<Parts> parts = new ArrayList<>(found.stream().map(Dated::parts).toList());
    boolean anyValue = parts.stream().anyMatch(p -> p.absence() == null);
    if (origins.splitBefore() != null && anyValue) return new Dated(period, Parts.absent(Absence.BREAK));
    boolean samePeriod = found.stream().allMatch(d -> d.period().text().equals(period.text()));
    if (found.size() < origins.numbers().size() || !samePeriod) parts.add(Parts.absent(Absence.NOT_MEASURED));
    return parts.size() == 1 ? new Dated(period, parts.get(0)) : new Dated(period, Parts.sum(q.indicator(), parts));
  }

  /**
   * A mark that the source has carried back under a newer number stands where the old numbers have nothing at all, and
   * a hidden one also beside their own marks: what the source has hidden was measured.
   */
  private @Nullable Dated orMark(FigureQuery q, List<String> newer, @Nullable Dated old, int year) {
    Absence own = old == null ? null : old.parts().absence();
    if (old != null && (own == null || own.hidden() || own == Absence.BREAK)) return old;
    List<Dated> marks = newer.stream().map(n -> place(q, n, year)).flatMap(Optional::stream).toList();
    Optional<Dated> hidden = marks.stream()
        .filter(d -> d.parts().absence() != null && d.parts().absence().hidden()).findFirst();
    return hidden.orElseGet(() -> old != null || marks.isEmpty() ? old : marks.get(0));
  }

  /** The cells of one place in one year; where a year has several part-year periods the latest one stands for it. */
  private Optional<Dated> place(FigureQuery q, String place, int year) {
    String table = source(q).table();
    FromTable t = q.table();
    String lead = t.x() != null ? t.x() : Objects.requireNonNullElse(t.value(), "");
    return cells.latest(new CellIndex.CellKey(table, lead, place, q.breakdown()), year).map(period -> {
      Parts.Cells c = new Parts.Cells(cell(q, place, t.x(), period), cell(q, place, t.n(), period),
          cell(q, place, t.value(), period), cell(q, place, t.s(), period));
      boolean incomplete = t.x() != null && c.x() == null || t.n() != null && c.n() == null;
      Parts parts = Parts.of(q.indicator(), c);
      return new Dated(period, incomplete && parts.absence() == null ? Parts.absent(Absence.MISSING) : parts);
    });
  }

  private @Nullable KeptObservation cell(FigureQuery q, String place, @Nullable String contents, Period period) {
    return contents == null ? null
        : cells.at(new CellIndex.CellKey(source(q).table(), contents, place, q.breakdown()), period);
  }

  private Source source(FigureQuery q) { return book.source(q.table().source()); }

  private SortedSet<Integer> asked(FigureQuery q, List<String> places, Collection<Integer> years) {
    SortedSet<Integer> all = new TreeSet<>(years);
    int last = all.isEmpty() ? Integer.MIN_VALUE : all.last();
    String lead = q.table().x() != null ? q.table().x() : Objects.requireNonNullElse(q.table().value(), "");
    for (String p : places)
      for (int y : cells.years(new CellIndex.CellKey(source(q).table(), lead, p, q.breakdown())))
        if (y <= last) all.add(y);
    return all;
  }

  private Figure figure(FigureQuery q, String place, int year, @Nullable Dated dated) {
    if (dated == null) return absent(q.indicator(), place, year, q.breakdown());
    Parts p = dated.parts().valued(q.indicator());
    return new Figure(q.indicator().id(), place, dated.period().text(), year, dated.period().span(), q.breakdown(),
        p.x(), p.n(), p.s(), p.value(), p.absence(), p.preliminary(), p.provenance());
  }

  private static Figure absent(Indicator indicator, String place, int year, String breakdown) {
    return new Figure(indicator.id(), place, Integer.toString(year), year, 1, breakdown, null, null, null, null,
        Absence.NOT_MEASURED, false, List.of());
  }

  private Series fromForm(Indicator indicator, FromForm form, Municipality municipality, Collection<Integer> years) {
    List<KeptAnswer> counts = answers.stream().filter(k -> k.answer().kind() == Answer.AnswerKind.COUNT
        && k.answer().item().equals(form.contents()) && k.answer().municipality().equals(municipality.id())
        && k.answer().quantity() != null).toList();
    SortedSet<Integer> all = new TreeSet<>(years);
    int last = all.isEmpty() ? Integer.MIN_VALUE : all.last();
    counts.stream().map(k -> k.answer().year()).filter(y -> y <= last).forEach(all::add);
    List<Figure> figures = new ArrayList<>();
    for (int year : all) {
      List<KeptAnswer> of = counts.stream().filter(k -> k.answer().year() == year).toList();
      figures.add(of.isEmpty() ? absent(indicator, municipality.number(), year, "")
          : counted(indicator, municipality.number(), of));
    }
    return new Series(indicator.id(), municipality.number(), "", List.copyOf(figures), List.of());
  }

  private static Figure counted(Indicator indicator, String place, List<KeptAnswer> of) {
    BigDecimal x =
        of.stream().map(k -> Objects.requireNonNull(k.answer().quantity())).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal n = of.stream().anyMatch(k -> k.answer().base() == null) ? null
        : of.stream().map(k -> Objects.requireNonNull(k.answer().base())).reduce(BigDecimal.ZERO, BigDecimal::add);
    Parts p =
        new Parts(x, n, null, null, null, false, of.stream().map(KeptAnswer::provenance).toList()).valued(indicator);
    int year = of.get(0).answer().year();
    return new Figure(indicator.id(), place, Integer.toString(year), year, 1, "", p.x(), p.n(), p.s(), p.value(),
        p.absence(),
        false, p.provenance());
  }

  /** The counties of all the municipality's numbers, in every publisher's spelling. */
  public static List<String> countyCodes(Municipality m) {
    return Counties.all(m);
  }

  /** The nation, with or without Oslo, where a place is one of the codes that sources write it by. */
  public static Optional<Indicator.ComparisonPlace> nation(String place) {
    return Stream.of(Indicator.ComparisonPlace.NATION, Indicator.ComparisonPlace.NATION_WITHOUT_OSLO)
        .filter(r -> nationCodes(r).contains(place)).findFirst();
  }

  /** Every code that sources write the nation by, with or without Oslo. */
  public static List<String> nations() {
    return Stream.of(Indicator.ComparisonPlace.NATION, Indicator.ComparisonPlace.NATION_WITHOUT_OSLO)
        .flatMap(r -> nationCodes(r).stream()).toList();
  }

  private static List<String> nationCodes(Indicator.ComparisonPlace nation) {
    return nation == Indicator.ComparisonPlace.NATION ? List.of("EAK", "0", "00", "Landet", "Hele landet")
        : List.of("EAKUO", "Landet uten Oslo");
  }

  /** The codes under which sources write a comparison place, likeliest first. */
  public static List<String> codes(Indicator.ComparisonPlace reference, Municipality m) {
    return switch (reference) {
      case KOSTRA_GROUP -> m.kostraGroup() == null ? List.of() : List.of(m.kostraGroup());
      case COUNTY -> List.of("EKA" + m.countyNumber(), m.countyNumber(), m.countyName());
      case NATION, NATION_WITHOUT_OSLO -> nationCodes(reference);
    };
  }
}
