package no.oppvekststatus.plan.yaml;

import java.util.List;
import java.util.function.Function;
import no.oppvekststatus.plan.FollowUpKind;
import no.oppvekststatus.plan.Plan;

/** The sections that a plan may lack: roles, bodies, arenas, competence, money, follow-up, dates and challenges. */
final class SectionMapper {
  private final PlanReading reading;

  SectionMapper(PlanReading reading) { this.reading = reading; }

  List<Plan.TextMeasure> textMeasures() {
    return section("text_measures", b -> new Plan.TextMeasure(b.text("id"), b.text("title"), b.text("text"),
        reading.named(b, "units"), b.integer("source_line")));
  }

  List<Plan.Role> roles() {
    return section("roles", b -> new Plan.Role(b.text("id"), b.text("title"), b.texts("labels"), b.text("level"),
        b.flag("collective", false), b.integer("source_line")));
  }

  List<Plan.Body> bodies() {
    return section("bodies",
        b -> new Plan.Body(b.text("id"), b.text("name"), b.text("kind"), b.text("role"), b.integer("source_line")));
  }

  List<Plan.Arena> arenas() {
    return section("arenas", b -> {
      List<Integer> months = b.integers("months");
      if (months.stream().anyMatch(m -> m < 1 || m > 12)) b.problem("months", "En måned er ikke 1–12.", "Rett tallet.");
      return new Plan.Arena(b.text("id"), b.text("name"), b.text("level"), b.text("kind"),
          b.integerOr("min_meetings_per_year"), months, b.flag("per_unit", false), b.flag("case_level", false),
          b.integer("source_line"));
    });
  }

  List<Plan.CompetenceArea> competenceAreas() {
    return section("competence_areas",
        b -> new Plan.CompetenceArea(b.text("id"), b.text("title"), signs(b), b.integer("source_line")));
  }

  /** A list of plain texts, or of texts with their lines. */
  private static List<Plan.Sign> signs(YamlMapping area) {
    if (area.plain("signs")) return area.texts("signs").stream().map(text -> new Plan.Sign(text, false, null)).toList();
    return area.blocks("signs").stream().map(b -> {
      var sign = new Plan.Sign(b.text("text"), b.flag("measurable", false), b.integerOr("source_line"));
      b.done();
      return sign;
    }).toList();
  }

  List<Plan.CompetenceMeasure> competenceMeasures() {
    return section("competence_measures", b -> new Plan.CompetenceMeasure(b.text("id"), b.text("title"),
        b.blocks("participants").stream().map(this::participant).toList(), reading.references(b, "drivers"),
        reading.ids().known(b, "competence_area", EntryKind.COMPETENCE_AREA),
        reading.ids().known(b, "related_measure", EntryKind.MEASURE),
        b.integer("source_line")));
  }

  private Plan.Participant participant(YamlMapping b) {
    var read =
        new Plan.Participant(reading.target(b), b.text("label"), b.oneOf("level", AllowedWords.PARTICIPANT, null),
            b.textOr("condition"));
    b.done();
    return read;
  }

  List<Plan.Funding> funding() {
    return section("funding", b -> new Plan.Funding(b.text("id"), b.text("level"), b.text("title"), b.longOr("amount"),
        b.text("amount_raw"), b.flag("approximate", false), b.integerOr("year"), b.textOr("permanence"),
        b.has("responsible") ? b.text("responsible") : "", b.textOr("remark"), b.integer("source_line")));
  }

  List<Plan.Position> positions() {
    return section("positions", b -> {
      var fte = b.decimalOr("fte");
      return new Plan.Position(b.text("id"), b.text("title"), fte == null ? null : fte.doubleValue(), b.textOr("count"),
          b.textOr("status"), b.integer("source_line"));
    });
  }

  List<Plan.FollowUp> followUps() {
    return section("follow_up_cycle", b -> new Plan.FollowUp(b.text("id"),
        AllowedWords.FOLLOW_UP.getOrDefault(b.text("kind"), FollowUpKind.OTHER), b.text("what"),
        reading.plain(b, "by"), reading.named(b, "to"),
        b.has("interval") ? b.oneOf("interval", AllowedWords.INTERVAL, null) : null,
        month(b), b.integerOr("first_year"), b.text("level"), b.integer("source_line")));
  }

  List<Plan.CalendarEntry> calendar() {
    return section("evaluation_calendar", b -> new Plan.CalendarEntry(month(b), b.flag("by_end", false),
        reading.ids().knownAll(b, "measures", EntryKind.MEASURE)));
  }

  List<Plan.TimeTarget> timeTargets() {
    return section("time_targets", b -> new Plan.TimeTarget(b.text("id"), b.text("what"),
        b.has("raw") ? b.text("raw") : "", b.text("kind"), b.integerOr("year"), b.integerOr("year_to"),
        b.integer("source_line")));
  }

  List<Plan.Challenge> challenges() {
    return section("challenges", b -> new Plan.Challenge(b.text("id"), b.text("title"),
        reading.ids().known(b, "measure", EntryKind.MEASURE), b.integer("source_line")));
  }

  /** The laws that measures refer to; read for their ids and titles only. */
  void laws() {
    section("legal_basis", b -> {
      b.integer("source_line");
      return b.text("id") + b.text("title");
    });
  }

  static @org.jspecify.annotations.Nullable Integer month(YamlMapping b) {
    Integer month = b.integerOr("month");
    if (month != null && (month < 1 || month > 12))
      b.problem("month", "Måned " + month + " er ikke 1–12.", "Rett tallet.");
    return month;
  }

  private <T> List<T> section(String key, Function<YamlMapping, T> one) {
    return reading.root().blocks(key).stream().map(b -> {
      T read = one.apply(b);
      b.done();
      return read;
    }).toList();
  }
}
