package no.oppvekststatus.report.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Bar;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.Panel;
import no.oppvekststatus.report.Document.Block.Panels;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Block.Table;
import no.oppvekststatus.report.Document.Block.Text;
import no.oppvekststatus.report.Document.Section;

/** Competence needs with cost: exact, estimated and uncosted each on its own, never added to one another. */
public final class CostPart {
  /** With this many needs or fewer the part may begin where the one before it ends. */
  private static final int NEEDS_BEFORE_A_PAGE = 4;

  private CostPart() {}

  /** Sums of some needs, in kroner. An empty sum is no sum, not 0. */
  public record Sum(int needs, int exactNeeds, BigDecimal exact, int aboutNeeds, BigDecimal about, int uncosted) {
    public static Sum of(List<CompetenceNeed> needs) {
      List<CompetenceNeed> costed = needs.stream().filter(n -> n.amount() != null).toList();
      List<CompetenceNeed> about = costed.stream().filter(CompetenceNeed::approximate).toList();
      List<CompetenceNeed> exact = costed.stream().filter(n -> !n.approximate()).toList();
      return new Sum(needs.size(), exact.size(), total(exact), about.size(), total(about), needs.size() - costed.size());
    }

    private static BigDecimal total(List<CompetenceNeed> needs) {
      return needs.stream().map(CompetenceNeed::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  public static List<CompetenceNeed> needs(Account a) {
    return a.status().needs().stream().filter(n -> a.covers(n.unit())).toList();
  }

  static String totals(Account a) {
    Sum s = Sum.of(needs(a));
    List<String> said = new ArrayList<>();
    if (s.exactNeeds() > 0) said.add(a.text("costs.exact-total", a.numbers().kroner(s.exact())));
    if (s.aboutNeeds() > 0) said.add(a.text("costs.about-total", a.numbers().about(s.about())));
    if (s.uncosted() > 0) said.add(a.texts().told(s.uncosted(), "costs.uncosted.one", "costs.uncosted.many"));
    return String.join(" ", said);
  }

  public static List<Section> of(Account a) {
    String name = a.text("costs.section");
    List<CompetenceNeed> needs = needs(a);
    List<Section> sections = new ArrayList<>();
    List<Block> first = new ArrayList<>();
    if (needs.isEmpty()) first.add(new Text("lead", a.text("costs.none", a.terms().unitPlural())));
    else {
      first.add(panels(a, Sum.of(needs)));
      first.add(new Text("note", a.texts().told(needs.size(), "costs.lead.one", "costs.lead.many")));
      first.add(table(a, needs));
    }
    sections.add(new Section(1, null, a.text("costs.title"), name, needs.size() > NEEDS_BEFORE_A_PAGE, null, first));
    if (!needs.isEmpty()) sections.add(new Section(2, null, a.text("costs.by-competence"), name, false, null, List.of(byCompetence(a, needs))));
    sections.add(new Section(2, null, a.text("funding.title"), name, false, null, FundingPart.blocks(a)));
    return sections;
  }

  private static Panels panels(Account a, Sum s) {
    return new Panels(List.of(
        panel(a, "costs.exact", s.exactNeeds() == 0 ? null : a.numbers().kroner(s.exact()), s.exactNeeds()),
        panel(a, "costs.about", s.aboutNeeds() == 0 ? null : a.numbers().about(s.about()), s.aboutNeeds()),
        new Panel(a.text("costs.without"), String.valueOf(s.uncosted()), a.text("costs.needs-word"), List.of(), null,
            List.of(a.text("costs.in-no-sum")))));
  }

  private static Panel panel(Account a, String key, String amount, int needs) {
    String counted = a.texts().counted(needs, "costs.need.one", "costs.need.many");
    return amount == null ? new Panel(a.text(key), null, null, List.of(), null, List.of(a.text("costs.no-amount")))
        : new Panel(a.text(key), amount, a.text("costs.kroner"), List.of(), null, List.of(counted));
  }

  private static Table table(Account a, List<CompetenceNeed> needs) {
    double widest = needs.stream().map(CompetenceNeed::amount).filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (String area : a.serviceAreas(needs.stream().map(CompetenceNeed::unit).toList())) {
      List<CompetenceNeed> own = needs.stream().filter(n -> a.serviceArea(n.unit()).equals(area)).toList();
      String name = area.isEmpty() ? a.text("costs.no-area") : area;
      rows.add(group(name, 5));
      for (Unit unit : own.stream().map(CompetenceNeed::unit).distinct().toList()) unit(a, own, unit, widest, rows);
      rows.add(sum(a, a.text("costs.sum-of", name), Sum.of(own)));
    }
    rows.add(sum(a, a.text("costs.sum-of", a.plan().municipality().name()), Sum.of(needs)));
    return new Table("", List.of(new Column(CoverPart.capital(a.terms().unit()), 6, "left"),
        new Column(a.text("costs.need-head"), 7, "left"), new Column(a.text("costs.exact-head"), 4, "right"),
        new Column(a.text("costs.about-head"), 4, "right"), new Column(a.text("costs.bar-head"), 4, "left")), rows);
  }

  private static void unit(Account a, List<CompetenceNeed> own, Unit unit, double widest, List<Row> rows) {
    List<CompetenceNeed> needs = own.stream().filter(n -> n.unit().equals(unit)).toList();
    for (CompetenceNeed n : needs) rows.add(need(a, n, widest));
    if (needs.size() > 1) rows.add(sum(a, a.text("costs.sum-of", unit.name()), Sum.of(needs)));
  }

  static Row group(String name, int columns) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.strong(name)));
    while (cells.size() < columns) cells.add(Cell.of(""));
    return new Row("group", cells);
  }

  private static Row need(Account a, CompetenceNeed n, double widest) {
    BigDecimal amount = n.amount();
    if (amount == null) return new Row("normal", List.of(Cell.of(n.unit().name()), Cell.of(what(a, n)),
        Cell.absent(a.text("costs.no-amount")), Cell.absent(a.text("costs.no-amount")), Cell.of("")));
    double kroner = amount.doubleValue();
    Cell bar = Cell.bar(new Bar(kroner, 0, 0, widest, n.approximate(), true),
        n.approximate() ? a.numbers().about(amount) : a.numbers().kroner(amount));
    return new Row("normal", List.of(Cell.of(n.unit().name()), Cell.of(what(a, n)),
        n.approximate() ? Cell.of("–") : Cell.of(a.numbers().kroner(amount)),
        n.approximate() ? Cell.of(a.numbers().about(amount)) : Cell.of("–"), bar));
  }

  public static String what(Account a, CompetenceNeed n) {
    return !n.what().isBlank() ? n.what() : a.plan().competenceMeasures().stream().filter(c -> c.id().equals(n.competenceMeasure()))
        .findFirst().map(Plan.CompetenceMeasure::title).orElse(a.text("costs.unnamed"));
  }

  private static Row sum(Account a, String label, Sum s) {
    Cell needs = Cell.strong(a.texts().counted(s.needs(), "costs.need.one", "costs.need.many"));
    Cell uncosted = s.uncosted() == 0 ? Cell.of("") : Cell.strong(a.texts().counted(s.uncosted(), "costs.uncosted-short.one", "costs.uncosted-short.many"));
    return new Row("sum", List.of(Cell.strong(label), needs, exact(a, s), about(a, s), uncosted));
  }

  private static Cell exact(Account a, Sum s) {
    return s.exactNeeds() == 0 ? Cell.absent(a.text("absence.not-stated")) : Cell.strong(a.numbers().kroner(s.exact()));
  }

  private static Cell about(Account a, Sum s) {
    return s.aboutNeeds() == 0 ? Cell.absent(a.text("absence.not-stated")) : Cell.strong(a.numbers().about(s.about()));
  }

  private static Table byCompetence(Account a, List<CompetenceNeed> needs) {
    List<Row> rows = new ArrayList<>();
    for (Plan.CompetenceArea area : a.plan().competenceAreas()) {
      List<CompetenceNeed> own = needs.stream().filter(n -> competenceArea(a, n).filter(area.id()::equals).isPresent()).toList();
      if (!own.isEmpty()) rows.add(competence(a, "normal", area.title(), Sum.of(own)));
    }
    List<CompetenceNeed> loose = needs.stream().filter(n -> competenceArea(a, n).isEmpty()).toList();
    if (!loose.isEmpty()) rows.add(competence(a, "normal", a.text("costs.no-competence-area"), Sum.of(loose)));
    rows.add(competence(a, "sum", a.text("costs.sum-of", a.plan().municipality().name()), Sum.of(needs)));
    return new Table("", List.of(new Column(a.text("costs.competence-head"), 8, "left"),
        new Column(a.text("costs.count-head"), 2, "right"), new Column(a.text("costs.exact-head"), 4, "right"),
        new Column(a.text("costs.about-head"), 4, "right"), new Column(a.text("costs.without"), 3, "right")), rows);
  }

  private static Optional<String> competenceArea(Account a, CompetenceNeed n) {
    return a.plan().competenceMeasures().stream().filter(c -> c.id().equals(n.competenceMeasure())).findFirst()
        .map(Plan.CompetenceMeasure::competenceArea)
        .filter(id -> a.plan().competenceAreas().stream().anyMatch(x -> x.id().equals(id)));
  }

  private static Row competence(Account a, String kind, String title, Sum s) {
    return new Row(kind, List.of(kind.equals("sum") ? Cell.strong(title) : Cell.of(title), Cell.of(String.valueOf(s.needs())),
        exact(a, s), about(a, s), Cell.of(String.valueOf(s.uncosted()))));
  }
}
