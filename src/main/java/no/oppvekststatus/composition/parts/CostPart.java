package no.oppvekststatus.composition.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Bar;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Panel;
import no.oppvekststatus.document.Document.Block.Panels;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.RowKind;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.FigureIds;
import org.jspecify.annotations.Nullable;

/** Competence needs with cost: exact, estimated and uncosted each on its own, never added to one another. */
public final class CostPart {
  /** With this many needs or fewer the part may begin where the one before it ends. */
  private static final int NEEDS_BEFORE_A_PAGE = 4;
  /** Where there is nothing to sum. */
  private static final String NO_SUM = "–";

  private CostPart() {}

  /** Sums of some needs, in kroner. An empty sum is no sum, not 0. */
  private record NeedSums(CountedNumber needs, CountedNumber exactNeeds, BigDecimal exact, CountedNumber aboutNeeds,
      BigDecimal about,
      CountedNumber uncosted) {
    /** {@code what} the needs have in common. */
    static NeedSums of(ReportScope a, String what, List<CompetenceNeed> needs) {
      List<CompetenceNeed> costed = needs.stream().filter(n -> n.amount() != null).toList();
      List<CompetenceNeed> about = costed.stream().filter(CompetenceNeed::approximate).toList();
      List<CompetenceNeed> exact = costed.stream().filter(n -> !n.approximate()).toList();
      return new NeedSums(count(a, what, needs), count(a, what + ".noyaktig", exact), total(exact),
          count(a, what + ".anslatt", about), total(about),
          count(a, what + ".uten-belop", needs.stream().filter(n -> n.amount() == null).toList()));
    }

    private static String sum(CountedNumber counted, String kroner) {
      return NumberMark.of("sum" + counted.id().substring("antall".length()), counted.of(), kroner);
    }

    String exact(ReportScope a) { return sum(exactNeeds, a.numbers().kroner(exact)); }

    String about(ReportScope a) { return a.text("number.about", sum(aboutNeeds, a.numbers().kroner(about))); }

    private static BigDecimal total(List<CompetenceNeed> needs) {
      return needs.stream().map(CompetenceNeed::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO,
          BigDecimal::add);
    }
  }

  public static List<CompetenceNeed> needs(ReportScope a) {
    return a.status().needs().stream().filter(n -> a.covers(n.unit())).toList();
  }

  /** How many of these there are. */
  static CountedNumber count(ReportScope a, String what, List<CompetenceNeed> needs) {
    return a.count(what, needs.stream().map(n -> id(a, n)).toList());
  }

  public static String id(ReportScope a, CompetenceNeed n) { return FigureIds.need(a.status().needs(), n, a.year()); }

  /** The amount of a need that has one, marked where it is an estimate. */
  static String amount(ReportScope a, CompetenceNeed n, BigDecimal amount) {
    String kroner = NumberMark.of(id(a, n), a.numbers().kroner(amount));
    return n.approximate() ? a.text("number.about", kroner) : kroner;
  }

  static String totals(ReportScope a) {
    NeedSums s = NeedSums.of(a, "behov", needs(a));
    List<String> said = new ArrayList<>();
    if (s.exactNeeds().value() > 0) said.add(a.text("costs.exact-total", s.exact(a)));
    if (s.aboutNeeds().value() > 0) said.add(a.text("costs.about-total", s.about(a)));
    if (s.uncosted().value() > 0) said.add(a.counted(s.uncosted(), "costs.uncosted.one", "costs.uncosted.many"));
    return String.join(" ", said);
  }

  public static List<Section> of(ReportScope a) {
    String name = a.text("costs.section");
    List<CompetenceNeed> needs = needs(a);
    List<Section> sections = new ArrayList<>();
    List<Block> first = new ArrayList<>();
    if (needs.isEmpty()) first.add(Text.lead(a.text("costs.none", a.terms().unitPlural())));
    else {
      first.add(panels(a, NeedSums.of(a, "behov", needs)));
      first.add(Text.note(a.counted(count(a, "behov", needs), "costs.lead.one", "costs.lead.many")));
      first.add(table(a, needs));
    }
    sections.add(new Section(1, null, a.text("costs.title"), name, needs.size() > NEEDS_BEFORE_A_PAGE, null, first));
    if (needs.stream().anyMatch(n -> competenceArea(a, n).isPresent()))
      sections
          .add(new Section(2, null, a.text("costs.by-competence"), name, false, null, List.of(byCompetence(a, needs))));
    if (a.plan().competenceAreas().stream().anyMatch(c -> !c.signs().isEmpty()))
      sections.add(new Section(2, null, a.text("costs.signs"), name, false, null, List.of(signs(a))));
    sections.add(new Section(2, null, a.text("funding.title"), name, false, null, FundingPart.blocks(a)));
    return sections;
  }

  private static Panels panels(ReportScope a, NeedSums s) {
    return new Panels(List.of(
        panel(a, "costs.exact", s.exactNeeds().value() == 0 ? null : s.exact(a), s.exactNeeds()),
        panel(a, "costs.about", s.aboutNeeds().value() == 0 ? null : s.about(a), s.aboutNeeds()),
        new Panel(a.text("costs.without"), s.uncosted().toString(), a.text("costs.needs-word"), List.of(), null,
            List.of(a.text("costs.in-no-sum")))));
  }

  private static Panel panel(ReportScope a, String key, @Nullable String amount, CountedNumber needs) {
    String counted = a.counted(needs, "costs.need.one", "costs.need.many");
    return amount == null ? new Panel(a.text(key), null, null, List.of(), null, List.of(a.text("costs.no-sum")))
        : new Panel(a.text(key), amount, a.text("costs.kroner"), List.of(), null, List.of(counted));
  }

  private static Table table(ReportScope a, List<CompetenceNeed> needs) {
    double widest = needs.stream().map(CompetenceNeed::amount).filter(Objects::nonNull)
        .mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (String area : a.serviceAreas(needs.stream().map(CompetenceNeed::unit).toList())) {
      List<CompetenceNeed> own = needs.stream().filter(n -> a.serviceArea(n.unit()).equals(area)).toList();
      String name = area.isEmpty() ? a.text("costs.no-area") : area;
      rows.add(group(name, 5));
      for (Unit unit : own.stream().map(CompetenceNeed::unit).distinct().toList()) unit(a, own, unit, widest, rows);
      rows.add(sum(a, a.text("costs.sum-of", name),
          NeedSums.of(a, "behov.omrade." + (area.isEmpty() ? "uten" : area), own)));
    }
    rows.add(sum(a, a.text("costs.sum-of", a.plan().municipality().name()), NeedSums.of(a, "behov", needs)));
    return new Table("", List.of(Column.left(CoverPart.capital(a.terms().unit()), 6),
        Column.left(a.text("costs.need-head"), 7), Column.right(a.text("costs.exact-head"), 4),
        Column.right(a.text("costs.about-head"), 4), Column.left(a.text("costs.bar-head"), 4)), rows);
  }

  private static void unit(ReportScope a, List<CompetenceNeed> own, Unit unit, double widest, List<Row> rows) {
    List<CompetenceNeed> needs = own.stream().filter(n -> n.unit().equals(unit)).toList();
    for (CompetenceNeed n : needs) rows.add(need(a, n, widest));
    if (needs.size() > 1)
      rows.add(sum(a, a.text("costs.sum-of", unit.name()), NeedSums.of(a, "behov.enhet." + unit.id(), needs)));
  }

  static Row group(String name, int columns) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.strong(name)));
    while (cells.size() < columns) cells.add(Cell.of(""));
    return Row.group(cells);
  }

  private static Row need(ReportScope a, CompetenceNeed n, double widest) {
    BigDecimal amount = n.amount();
    if (amount == null) return Row.normal(List.of(Cell.of(n.unit().name()), Cell.of(what(a, n)),
        Cell.absent(a.text("costs.no-amount")), Cell.absent(a.text("costs.no-amount")), Cell.of("")));
    double kroner = amount.doubleValue();
    Cell bar = Cell.bar(new Bar(kroner, 0, 0, widest, n.approximate(), true),
        amount(a, n, amount));
    return Row.normal(List.of(Cell.of(n.unit().name()), Cell.of(what(a, n)),
        n.approximate() ? Cell.of(NO_SUM) : Cell.of(amount(a, n, amount)),
        n.approximate() ? Cell.of(amount(a, n, amount)) : Cell.of(NO_SUM), bar));
  }

  public static String what(ReportScope a, CompetenceNeed n) {
    return !n.what().isBlank() ? n.what()
        : a.plan().competenceMeasures().stream().filter(c -> c.id().equals(n.competenceMeasure()))
            .findFirst().map(Plan.CompetenceMeasure::title).orElse(a.text("costs.unnamed"));
  }

  private static Row sum(ReportScope a, String label, NeedSums s) {
    Cell needs = Cell.strong(a.counted(s.needs(), "costs.need.one", "costs.need.many"));
    Cell uncosted = s.uncosted().value() == 0 ? Cell.of("")
        : Cell.strong(a.counted(s.uncosted(), "costs.uncosted-short.one", "costs.uncosted-short.many"));
    return Row.sum(List.of(Cell.strong(label), needs, exact(a, s), about(a, s), uncosted));
  }

  private static Cell exact(ReportScope a, NeedSums s) {
    return s.exactNeeds().value() == 0 ? Cell.of(NO_SUM) : Cell.strong(s.exact(a));
  }

  private static Cell about(ReportScope a, NeedSums s) {
    return s.aboutNeeds().value() == 0 ? Cell.of(NO_SUM) : Cell.strong(s.about(a));
  }

  private static Table byCompetence(ReportScope a, List<CompetenceNeed> needs) {
    List<Row> rows = new ArrayList<>();
    for (Plan.CompetenceArea area : a.plan().competenceAreas()) {
      List<CompetenceNeed> own =
          needs.stream().filter(n -> competenceArea(a, n).filter(area.id()::equals).isPresent()).toList();
      if (!own.isEmpty())
        rows.add(competence(a, RowKind.NORMAL, area.title(), NeedSums.of(a, "behov.kompetanse." + area.id(), own)));
    }
    List<CompetenceNeed> loose = needs.stream().filter(n -> competenceArea(a, n).isEmpty()).toList();
    if (!loose.isEmpty()) rows.add(competence(a, RowKind.NORMAL, a.text("costs.no-competence-area"),
        NeedSums.of(a, "behov.kompetanse.uten", loose)));
    rows.add(competence(a, RowKind.SUM, a.text("costs.sum-of", a.plan().municipality().name()),
        NeedSums.of(a, "behov", needs)));
    return new Table("", List.of(Column.left(a.text("costs.competence-head"), 8),
        Column.right(a.text("costs.count-head"), 2), Column.right(a.text("costs.exact-head"), 4),
        Column.right(a.text("costs.about-head"), 4), Column.right(a.text("costs.without"), 3)), rows);
  }

  /** The plan's competence areas with what it will know each by. */
  private static Table signs(ReportScope a) {
    List<Row> rows = a.plan().competenceAreas().stream()
        .map(c -> Row.normal(List.of(Cell.of(c.title()), signs(a, c)))).toList();
    return new Table("", List.of(Column.left(a.text("costs.competence-head"), 6),
        Column.left(a.text("costs.signs-head"), 10)), rows);
  }

  private static Cell signs(ReportScope a, Plan.CompetenceArea area) {
    if (area.signs().isEmpty()) return Cell.absent(a.text("costs.no-signs"));
    return Cell.of(area.signs().stream().map(s -> s.measurable() ? a.text("costs.sign-measurable", s.text()) : s.text())
        .collect(Collectors.joining("; ")));
  }

  private static Optional<String> competenceArea(ReportScope a, CompetenceNeed n) {
    return a.plan().competenceMeasures().stream().filter(c -> c.id().equals(n.competenceMeasure())).findFirst()
        .map(Plan.CompetenceMeasure::competenceArea)
        .filter(id -> a.plan().competenceAreas().stream().anyMatch(x -> x.id().equals(id)));
  }

  private static Row competence(ReportScope a, RowKind kind, String title, NeedSums s) {
    return new Row(kind,
        List.of(kind == RowKind.SUM ? Cell.strong(title) : Cell.of(title), Cell.of(s.needs().toString()),
            exact(a, s), about(a, s), Cell.of(s.uncosted().toString())));
  }
}
