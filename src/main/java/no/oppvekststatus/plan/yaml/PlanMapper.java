package no.oppvekststatus.plan.yaml;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Plan;

/** Turns one plan file into a plan; the only caller of the other mappers of a plan. */
public final class PlanMapper {
  private static final int SCHEMA = 1;

  private PlanMapper() {}

  /** Nothing where the file is not YAML; otherwise a plan that may only be used if {@code problems} stayed empty. */
  public static Optional<Plan> plan(YamlText file, List<Indicator> catalogue, Problems problems) {
    return file.root(problems).map(root -> plan(root, catalogue));
  }

  private static Plan plan(YamlMapping root, List<Indicator> catalogue) {
    checkSchema(root);
    PlanReading reading = new PlanReading(root, Ids.of(root), new FoundRemarks());
    Optional<YamlMapping> head = needed(root, "plan");
    LocalDate from = head.map(h -> h.date("valid_from")).orElse(LocalDate.EPOCH);
    LocalDate to = head.map(h -> h.date("valid_to")).orElse(LocalDate.EPOCH);
    head.ifPresent(h -> inOrder(h, from, to));
    var structure = new StructureMapper(reading);
    var sections = new SectionMapper(reading);
    var units = new UnitMapper(reading);
    var measures = new MeasureMapper(reading, from.getYear(), to.getYear()).measures();
    var goals = structure.goals();
    var links = new LinkMapper(reading, catalogue).links();
    var unitList = units.units();
    var groups = units.groups();
    var challenges = sections.challenges();
    new PlanRemarks(reading).all(measures, goals, links, unitList, challenges);
    sections.laws();
    Municipality own = municipality(root);
    Plan plan = new Plan(text(head, "id"), text(head, "title"), from, to, text(head, "period_label"),
        head.map(PlanMapper::languages).orElse(List.of(Language.BOKMAL)), own, terms(root),
        structure.tiers(), structure.obligations(), structure.areas(), goals, structure.tables(), measures,
        sections.textMeasures(), unitList, groups, sections.roles(), sections.bodies(), sections.arenas(),
        sections.competenceAreas(), sections.competenceMeasures(), sections.funding(), sections.positions(),
        sections.followUps(), sections.calendar(), sections.timeTargets(), challenges, links, reading.remarks().all(),
        new ComparedMapper(root, own).compared());
    head.ifPresent(PlanMapper::closeHead);
    root.done();
    return plan;
  }

  /** The plan's own first, then what it asks for beside. */
  private static List<Language> languages(YamlMapping head) {
    Language own = head.oneOf("language", AllowedWords.LANGUAGE, Language.BOKMAL);
    List<Language> asked = head.eachOf("languages", AllowedWords.LANGUAGE);
    if (!asked.isEmpty() && !asked.contains(own))
      head.problem("languages", "Planens eget språk «" + own + "» mangler i «languages».", "Legg til «" + own + "».");
    return Stream.concat(Stream.of(own), asked.stream()).distinct().toList();
  }

  private static void inOrder(YamlMapping head, LocalDate from, LocalDate to) {
    if (to.isBefore(from))
      head.problem("valid_to", "Planen slutter " + to + ", før den begynner " + from + ".", "Bytt om datoene.");
  }

  private static void closeHead(YamlMapping head) {
    head.textOr("kind");
    head.integerOr("source_line");
    head.done();
  }

  static void checkSchema(YamlMapping root) {
    if (!root.has("schema_version")) root.missing("schema_version");
    Integer version = root.integerOr("schema_version");
    if (version != null && version != SCHEMA)
      root.problem("schema_version", "Skjemaversjon " + version + " er ukjent.",
          "Denne utgaven leser versjon " + SCHEMA + ".");
  }

  private static Optional<YamlMapping> needed(YamlMapping root, String key) {
    if (!root.has(key)) root.missing(key);
    return root.block(key);
  }

  private static String text(Optional<YamlMapping> block, String key) { return block.map(b -> b.text(key)).orElse(""); }

  private static Municipality municipality(YamlMapping root) {
    return needed(root, "municipality").map(b -> {
      Optional<YamlMapping> county = needed(b, "county");
      var read = new Municipality(b.text("id"), b.text("name"), b.text("number"), text(county, "number"),
          text(county, "name"), b.textOr("kostra_group"), numbers(b));
      Ids.checkSigns(b);
      if (read.numbers().stream().noneMatch(n -> n.number().equals(read.number())))
        b.problem("numbers", "Dagens nummer " + read.number() + " mangler i «numbers».",
            "Legg det til med valid_from.");
      county.ifPresent(YamlMapping::done);
      b.done();
      return read;
    }).orElseGet(() -> new Municipality("", "", "", "", "", null, List.of()));
  }

  /** A plan that states none of its earlier numbers gets its history from KLASS, where that has been loaded. */
  private static List<Municipality.MunicipalityNumber> numbers(YamlMapping b) {
    List<Municipality.MunicipalityNumber> stated = b.blocks("numbers").stream().map(PlanMapper::number).toList();
    return b.has("numbers") ? stated
        : List.of(new Municipality.MunicipalityNumber(b.text("number"), b.text("name"), null, null, List.of()));
  }

  private static Municipality.MunicipalityNumber number(YamlMapping b) {
    var number = new Municipality.MunicipalityNumber(b.text("number"), b.text("name"), b.dateOr("valid_from"),
        b.dateOr("valid_to"),
        b.texts("successors"));
    LocalDate from = number.from();
    LocalDate to = number.to();
    if (from != null && to != null && to.isBefore(from))
      b.problem("valid_to", "Nummer " + number.number() + " slutter " + to + ", før det begynner " + from + ".",
          "Bytt om datoene.");
    b.done();
    return number;
  }

  private static Plan.Terms terms(YamlMapping root) {
    return needed(root, "terms").map(b -> {
      var terms = new Plan.Terms(b.text("unit"), b.text("unit_plural"), b.text("unit_leader"), b.text("measure"),
          b.text("focus_area"), b.text("executive"), b.text("committee"));
      b.done();
      return terms;
    }).orElseGet(() -> new Plan.Terms("", "", "", "", "", "", ""));
  }
}
