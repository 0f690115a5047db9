package no.oppvekststatus.composition.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.wording.Numbers;

/** The funding and the positions that the plan itself states; where it states none, that is said and is not zero. */
public final class FundingPart {
  private FundingPart() {}

  static List<Block> blocks(ReportScope a) {
    List<Block> blocks = new ArrayList<>();
    if (a.plan().funding().isEmpty()) blocks.add(Text.body(a.text("funding.none")));
    else blocks.add(funding(a));
    if (!a.plan().positions().isEmpty()) blocks.add(positions(a));
    return blocks;
  }

  private static Table funding(ReportScope a) {
    List<Row> rows = new ArrayList<>();
    for (Plan.Funding f : a.plan().funding()) rows.add(Row.normal(List.of(
        f.remark() == null ? Cell.of(f.title()) : Cell.of(f.title()).withNote(f.remark()),
        f.responsible().isBlank() ? Cell.absent(a.text("absence.not-stated")) : Cell.of(f.responsible()),
        f.year() == null ? Cell.absent(a.text("absence.not-stated")) : Cell.of(String.valueOf(f.year())),
        f.permanence() == null ? Cell.absent(a.text("absence.not-stated")) : Cell.of(f.permanence()),
        amount(a, f, false), amount(a, f, true))));
    rows.add(Row.sum(List.of(Cell.strong(a.text("funding.sum")), Cell.of(""), Cell.of(""), Cell.of(""), total(a, false),
        total(a, true))));
    return new Table("", List.of(Column.left(a.text("funding.what"), 18), Column.left(a.text("table.responsible"), 8),
        Column.left(a.text("table.year"), 5), Column.left(a.text("funding.permanence"), 6),
        Column.right(a.text("costs.exact-head"), 6), Column.right(a.text("costs.about-head"), 6)), rows);
  }

  public static String id(Plan.Funding f) { return "plan.funding." + f.id() + ".amount"; }

  private static Cell amount(ReportScope a, Plan.Funding f, boolean about) {
    if (f.amount() == null) return Cell
        .absent(f.amountRaw().isBlank() ? a.text("costs.no-amount") : NumberMark.of(id(f) + "Raw", f.amountRaw()));
    if (f.approximate() != about) return Cell.of("–");
    String kroner = NumberMark.of(id(f), a.numbers().kroner(BigDecimal.valueOf(f.amount())));
    return Cell.of(about ? a.text("number.about", kroner) : kroner);
  }

  private static Cell total(ReportScope a, boolean about) {
    List<Plan.Funding> own =
        a.plan().funding().stream().filter(f -> f.approximate() == about && f.amount() != null).toList();
    if (own.isEmpty()) return Cell.absent(a.text("absence.not-stated"));
    BigDecimal sum = BigDecimal.valueOf(
        own.stream().map(Plan.Funding::amount).filter(java.util.Objects::nonNull).mapToLong(Long::longValue).sum());
    String kroner = NumberMark.of("sum.finansiering." + (about ? "anslatt" : "noyaktig"),
        own.stream().map(FundingPart::id).toList(), a.numbers().kroner(sum));
    return Cell.strong(about ? a.text("number.about", kroner) : kroner);
  }

  private static Table positions(ReportScope a) {
    List<Row> rows = new ArrayList<>();
    for (Plan.Position p : a.plan().positions()) rows.add(Row.normal(List.of(Cell.of(p.title()),
        p.fte() == null
            ? p.count() == null ? Cell.absent(a.text("absence.not-stated"))
                : Cell.of(NumberMark.of("plan.positions." + p.id() + ".count", p.count()))
            : Cell.of(NumberMark.of("plan.positions." + p.id() + ".fte", Numbers.decimal(p.fte(), 2))),
        p.status() == null ? Cell.absent(a.text("absence.not-stated")) : Cell.of(p.status()))));
    return new Table(a.text("positions.title"), List.of(Column.left(a.text("positions.what"), 6),
        Column.right(a.text("positions.fte"), 3), Column.left(a.text("positions.status"), 4)), rows);
  }
}
