package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Key;
import no.oppvekststatus.document.Document.Block.Matrix;
import no.oppvekststatus.document.Document.Block.MatrixRow;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Block.TierSpan;
import no.oppvekststatus.document.Document.Fact;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.Mark;

/**
 * Every unit's answer on every measure as one mark; where there are too many measures for a page, a matrix for each
 * table.
 */
public final class MatrixPart {
  private static final int MOST_COLUMNS = 26;
  private static final int APART_NAMED = 6;

  private MatrixPart() {}

  public static List<Section> of(ReportScope a) {
    String name = a.text("matrix.section");
    List<MeasureStatus> all =
        a.once().stream().filter(m -> m.answers().stream().anyMatch(u -> u.obliged().binding())).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Text.lead(a.text("matrix.lead")));
    if (all.isEmpty()) blocks.add(Text.body(a.text("matrix.none")));
    else if (all.size() <= MOST_COLUMNS) blocks.add(matrix(a, "", all, bound(a, all)));
    else byTable(a, all, blocks);
    if (!all.isEmpty()) blocks.add(key(a, all));
    List<Unit> bound = bound(a, all);
    List<String> apart = a.once().stream().flatMap(m -> m.answers().stream()).map(u -> u.obliged().unit())
        .filter(u -> !bound.contains(u) && a.covers(u))
        .map(Unit::name).distinct().toList();
    if (!apart.isEmpty())
      blocks.add(Text.note(a.text("matrix.apart", a.committee().isPresent() ? a.named("ikke-bundet", apart, APART_NAMED)
          : String.join(", ", apart))));
    return List.of(new Section(1, null, a.text("matrix.title"), name, true, null, blocks));
  }

  private static void byTable(ReportScope a, List<MeasureStatus> all, List<Block> blocks) {
    for (Plan.MeasureTable table : a.plan().measureTables()) {
      List<MeasureStatus> own = all.stream().filter(m -> m.measure().table().equals(table.id())).toList();
      String tier = a.plan().tiers().stream().filter(t -> t.id().equals(table.tier())).findFirst()
          .map(t -> t.label() + ": ").orElse("");
      String duty = a.plan().obligations().stream().filter(o -> o.id().equals(table.obligation())).findFirst()
          .map(Plan.Obligation::label).orElse(table.heading());
      for (int from = 0; from < own.size(); from += MOST_COLUMNS)
        blocks.add(matrix(a, tier + duty, own.subList(from, Math.min(own.size(), from + MOST_COLUMNS)), bound(a, all)));
    }
    List<MeasureStatus> loose = all.stream()
        .filter(m -> a.plan().measureTables().stream().noneMatch(t -> t.id().equals(m.measure().table()))).toList();
    if (!loose.isEmpty()) blocks.add(matrix(a, a.text("measures.other"), loose, bound(a, all)));
  }

  private static List<Unit> bound(ReportScope a, List<MeasureStatus> measures) {
    return measures.stream().flatMap(m -> m.answers().stream()).filter(u -> u.obliged().binding())
        .map(u -> u.obliged().unit()).distinct().filter(a::covers).toList();
  }

  /** {@code order}: the units of all the matrices, so that each comes in the same place in every one. */
  private static Matrix matrix(ReportScope a, String caption, List<MeasureStatus> measures, List<Unit> order) {
    MeasureMarks marks = MeasureMarks.of(a.plan());
    List<Unit> own = bound(a, measures);
    List<Unit> units = order.stream().filter(own::contains).toList();
    List<MatrixRow> rows = new ArrayList<>();
    for (String area : a.serviceAreas(order)) {
      if (units.stream().noneMatch(u -> a.serviceArea(u).equals(area))) continue;
      if (!area.isEmpty()) rows.add(new MatrixRow(true, area, List.of(), area));
      units.stream().filter(u -> a.serviceArea(u).equals(area)).forEach(u -> rows.add(row(a, u, measures, marks)));
    }
    List<Fact> key = measures.stream().map(m -> new Fact(marks.of(m.measure()), m.measure().title())).toList();
    List<TierSpan> tiers = caption.isEmpty() ? tiers(a, measures) : List.of();
    return new Matrix(caption, CoverPart.capital(a.terms().unit()), tiers,
        measures.stream().map(m -> marks.of(m.measure())).toList(), rows, key);
  }

  /** The plan's tiers over the measures that stand in them; none where the plan has none. */
  private static List<TierSpan> tiers(ReportScope a, List<MeasureStatus> measures) {
    List<TierSpan> spans = new ArrayList<>();
    for (MeasureStatus m : measures) {
      TierSpan own = tier(a, m);
      TierSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last == null || !last.title().equals(own.title())) spans.add(own);
      else spans.set(spans.size() - 1, new TierSpan(own.label(), own.title(), own.colour(), last.columns() + 1));
    }
    return spans.stream().allMatch(t -> t.colour() == null) ? List.of() : spans;
  }

  private static TierSpan tier(ReportScope a, MeasureStatus m) {
    return a.plan().measureTables().stream().filter(t -> t.id().equals(m.measure().table()))
        .flatMap(t -> a.plan().tiers().stream().filter(tier -> tier.id().equals(t.tier()))).findFirst()
        .map(t -> new TierSpan(CoverPart.capital(t.colourLabel()), t.label() + " (" + t.colourLabel() + ")", t.colour(),
            1))
        .orElse(new TierSpan("–", a.text("measures.other"), null, 1));
  }

  private static MatrixRow row(ReportScope a, Unit unit, List<MeasureStatus> measures, MeasureMarks marks) {
    List<Icon> cells = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (MeasureStatus m : measures) {
      Optional<Mark> answer = answer(m, unit).map(u -> a.words().answer(u.status(), MeasurePart.choice(a, m)));
      cells.add(answer.map(Mark::icon).orElse(Icon.BLANK));
      answer.ifPresent(x -> said.add(marks.of(m.measure()) + " " + x.word()));
    }
    return new MatrixRow(false, unit.name(), cells, unit.name() + ": " + String.join(", ", said));
  }

  private static Optional<UnitAnswer> answer(MeasureStatus m, Unit unit) {
    return m.answers().stream().filter(u -> u.obliged().binding() && u.obliged().unit().id().equals(unit.id()))
        .findFirst();
  }

  private static Key key(ReportScope a, List<MeasureStatus> all) {
    Stream<Mark> used = all.stream().flatMap(m -> m.answers().stream().filter(u -> u.obliged().binding())
        .map(u -> a.words().answer(u.status(), MeasurePart.choice(a, m))));
    return new Key(a.text("key.label"), used.filter(Objects::nonNull).distinct().map(Mark::key).toList());
  }
}
