package no.oppvekststatus.plan.yaml;

import java.util.List;
import java.util.function.Function;
import no.oppvekststatus.plan.GoalScope;
import no.oppvekststatus.plan.Plan;

/** The skeleton of a plan: tiers, obligations, focus areas, goals and the tables of measures. */
final class StructureMapper {
  private final PlanReading reading;

  StructureMapper(PlanReading reading) { this.reading = reading; }

  List<Plan.Tier> tiers() {
    return section("tiers",
        b -> new Plan.Tier(b.text("id"), b.text("label"), b.oneOf("colour", AllowedWords.COLOUR, null),
            b.text("colour_label"), b.text("text"), b.integer("source_line")));
  }

  List<Plan.Obligation> obligations() {
    return section("obligations", b -> {
      if (!b.has("binding")) b.missing("binding");
      return new Plan.Obligation(b.text("id"), b.text("label"), b.text("text"), b.flag("binding", true),
          b.integer("source_line"));
    });
  }

  List<Plan.FocusArea> areas() {
    return section("focus_areas", b -> new Plan.FocusArea(b.text("id"), b.integer("order"), b.text("kind"),
        b.textOr("section"), b.text("title"), b.integer("source_line")));
  }

  List<Plan.Goal> goals() {
    return section("goals", b -> {
      var goal = new Plan.Goal(b.text("id"), b.oneOf("scope", AllowedWords.SCOPE, null),
          reading.ids().known(b, "focus_area", EntryKind.AREA), reading.ids().known(b, "measure", EntryKind.MEASURE),
          b.integer("order"),
          b.text("text"), b.textOr("direction"), b.integer("source_line"));
      if (goal.scope() == GoalScope.FOCUS_AREA && goal.focusArea() == null) b.missing("focus_area");
      if (goal.scope() == GoalScope.MEASURE && goal.measure() == null) b.missing("measure");
      return goal;
    });
  }

  List<Plan.MeasureTable> tables() {
    return section("measure_tables", b -> new Plan.MeasureTable(b.text("id"), b.text("heading"),
        reading.ids().known(b, "tier", EntryKind.TIER), reading.ids().known(b, "obligation", EntryKind.OBLIGATION),
        b.texts("columns"),
        b.flag("row_numbers", true), b.integer("source_line")));
  }

  private <T> List<T> section(String key, Function<YamlMapping, T> one) {
    return reading.root().required(key).stream().map(b -> {
      T read = one.apply(b);
      b.done();
      return read;
    }).toList();
  }
}
