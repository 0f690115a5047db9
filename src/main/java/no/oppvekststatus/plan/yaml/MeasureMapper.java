package no.oppvekststatus.plan.yaml;

import java.util.List;
import no.oppvekststatus.plan.EvaluationKind;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.StartKind;
import org.jspecify.annotations.Nullable;

/** The measures of a plan with their parts, starts, evaluations and links. */
final class MeasureMapper {
  private final PlanReading reading;
  private final int firstYear;
  private final int lastYear;

  MeasureMapper(PlanReading reading, int firstYear, int lastYear) {
    this.reading = reading;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  List<Measure> measures() { return reading.root().required("measures").stream().map(this::measure).toList(); }

  private Measure measure(YamlMapping b) {
    Ids ids = reading.ids();
    String table = b.text("table");
    ids.require(b, "table", table, EntryKind.TABLE);
    String obligation = b.text("obligation");
    ids.require(b, "obligation", obligation, EntryKind.OBLIGATION);
    Measure.Start start = start(b);
    if (start == null) b.missing("start");
    var measure = new Measure(b.text("id"), table, b.textOr("row_no"), b.text("title"), b.textOr("description"),
        ids.known(b, "tier", EntryKind.TIER), obligation, ids.knownAll(b, "same_measure_as", EntryKind.MEASURE),
        reading.references(b, "units"), reading.references(b, "responsible"),
        start == null ? new Measure.Start("", StartKind.MISSING, null, null, null) : start,
        b.textOr("frequency"), evaluations(b), b.blocks("parts").stream().map(this::part).toList(),
        b.blocks("goals").stream().map(this::goal).toList(), ids.knownAll(b, "focus_areas", EntryKind.AREA),
        b.blocks("milestones").stream().map(MeasureMapper::milestone).toList(), b.texts("components"),
        b.textOr("status_in_source"),
        ids.knownAll(b, "legal", EntryKind.LAW).stream().map(l -> ids.name(EntryKind.LAW, l)).toList(),
        b.integer("source_line"));
    new MeasureRemarks(reading, firstYear, lastYear).of(measure, b);
    b.done();
    return measure;
  }

  private Measure.Part part(YamlMapping b) {
    Ids ids = reading.ids();
    var part = new Measure.Part(b.text("id"), b.text("title"), ids.known(b, "obligation", EntryKind.OBLIGATION),
        ids.known(b, "tier", EntryKind.TIER), reading.references(b, "units"), reading.references(b, "responsible"),
        start(b),
        evaluations(b), b.integer("source_line"));
    b.done();
    return part;
  }

  private Measure.@Nullable Start start(YamlMapping b) {
    return b.block("start").map(s -> {
      StartKind kind = s.oneOf("kind", AllowedWords.START, null);
      var start =
          new Measure.Start(s.has("raw") ? s.text("raw") : "", kind, s.integerOr("year"), s.integerOr("year_to"),
              s.textOr("event"));
      s.integerOr("source_line");
      Integer year = start.year();
      Integer to = start.yearTo();
      if (year == null && !kind.withoutYear()) s.missing("year");
      if (kind == StartKind.PERIOD && to == null) s.missing("year_to");
      if (year != null && to != null && to < year)
        s.problem("year_to", "Perioden slutter i " + to + ", før den begynner i " + year + ".", "Bytt om årene.");
      s.done();
      return start;
    }).orElse(null);
  }

  private List<Measure.Evaluation> evaluations(YamlMapping b) {
    return b.blocks("evaluations").stream().map(e -> {
      var read = new Measure.Evaluation(e.text("id"), e.oneOf("kind", AllowedWords.EVALUATION, null), e.textOr("text"),
          SectionMapper.month(e), e.integerOr("offset_months"), e.textOr("event"),
          reading.ids().known(e, "with_measure", EntryKind.MEASURE), reading.references(e, "by"),
          e.integer("source_line"));
      if (read.kind().inMonth() && read.month() == null) e.missing("month");
      if (read.kind() == EvaluationKind.WITH_MEASURE && read.withMeasure() == null) e.missing("with_measure");
      e.done();
      return read;
    }).toList();
  }

  private Measure.GoalLink goal(YamlMapping b) {
    String ref = b.text("ref");
    if (!reading.ids().knows(EntryKind.AREA, ref)) reading.ids().require(b, "ref", ref, EntryKind.GOAL);
    var link = new Measure.GoalLink(ref, b.oneOf("basis", AllowedWords.BASIS, null));
    b.done();
    return link;
  }

  private static Measure.Milestone milestone(YamlMapping b) {
    var milestone = new Measure.Milestone(b.text("what"), b.integerOr("year"), b.integer("source_line"));
    b.done();
    return milestone;
  }
}
