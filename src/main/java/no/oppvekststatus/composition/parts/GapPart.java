package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;

/** What nobody answers for: challenges without a measure, goals without a measure or an indicator, and deviations. */
public final class GapPart {
  private GapPart() {}

  public static List<Section> of(ReportScope a) {
    String name = a.text("gaps.section");
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, a.text("gaps.title"), name, true, null, List.of(Text.lead(a.text("gaps.lead")))));
    sections.add(DeviationPart.deviations(a, name));
    DeviationPart.inRunningText(a, name).ifPresent(sections::add);
    if (!a.plan().challenges().isEmpty())
      sections.add(new Section(2, null, a.text("gaps.challenges"), name, false, null, List.of(challenges(a))));
    sections.add(new Section(2, null, a.text("remarks.goals-without"), name, false, null, List.of(goals(a))));
    sections.addAll(RemarkPart.ofPlan(a));
    return sections;
  }

  private static Block challenges(ReportScope a) {
    List<Row> rows = new ArrayList<>();
    for (Plan.Challenge c : a.plan().challenges()) {
      Optional<String> measure = Optional.ofNullable(c.measure()).flatMap(a.plan()::measure).map(Measure::title);
      rows.add(Row
          .normal(List.of(Cell.of(c.title()), measure.map(Cell::of).orElse(Cell.absent(a.text("gaps.no-measure"))))));
    }
    return new Table("", List.of(Column.left(a.text("gaps.challenge"), 1),
        Column.left(CoverPart.capital(a.terms().measure()), 1)), rows);
  }

  private static Block goals(ReportScope a) {
    List<Row> rows = new ArrayList<>();
    a.goals().stream().filter(
        g -> g.indicators().isEmpty() || g.measures().isEmpty()).forEach(
            g -> rows.add(Row.normal(List.of(
                Cell.of(g.goal().text()),
                g.indicators()
                    .isEmpty()
                        ? Cell.absent(a.text("remarks.no-indicator"))
                        : Cell.of(a.counted(new CountedNumber(StatusTally.owner(a,
                            g) + ".indikatorer", g.indicators(), g.indicators().size()), "indicators.one",
                            "indicators.many")),
                g.measures()
                    .isEmpty()
                        ? Cell.absent(a.text("effort.no-measure")) : Cell.of(a.counted(
                            new CountedNumber(StatusTally.owner(a,
                                g) + ".tiltak", g.measures(), g.measures().size()),
                            "measures.one", "measures.many"))))));
    if (rows.isEmpty()) return Text.body(a.text("gaps.no-goals"));
    return new Table("", List.of(Column.left(a.text("area.goal"), 3),
        Column.left(a.text("gaps.indicators"), 2), Column.left(CoverPart.capital(a.terms().measure()), 2)), rows);
  }
}
