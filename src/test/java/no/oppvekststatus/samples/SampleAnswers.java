package no.oppvekststatus.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the units of one municipality answer in one round, as {@code answers.yaml} says it. */
final class SampleAnswers {
  private static final Map<Character, String> STATUS = Map.of('d', "I drift", 'k', "Kjent", 'e', "Under etablering",
      'i', "Ikke startet", 'a', "Avsluttet", 'v', "Ikke valgt", 'n', "Ikke aktuelt");
  private static final String REASON = "Gjelder ikke enheten i år.";

  private final JsonNode table;
  private final int round;
  private final int year;

  /** One filled row: texts as a person would write them; "" where left blank. */
  record Filled(String status, String quantity, String base, String amount, String estimate, String date, String note,
      String link) {
    static final Filled BLANK = new Filled("", "", "", "", "", "", "", "");
  }

  SampleAnswers(JsonNode table, int year) {
    this.table = table;
    this.year = year;
    this.round = rounds(table).indexOf(year);
  }

  static List<Integer> rounds(JsonNode table) {
    List<Integer> rounds = new ArrayList<>();
    table.get("rounds").forEach(r -> rounds.add(r.asInt()));
    return rounds;
  }

  boolean silent(Unit unit) { return names(table.get("silent").get(String.valueOf(year)), unit.id()); }

  String handedIn(Unit unit) {
    boolean late = names(table.get("late").get(String.valueOf(year)), unit.id());
    return (year + 1) + (late ? "-02-16" : "-01-" + (10 + Math.floorMod(unit.id().hashCode(), 19)));
  }

  boolean asWorkbook() { return table.get("workbooks").asInt() == year; }

  /** @param asked how many units before this one were asked the same */
  Filled answer(String kind, List<String> items, Unit unit, int asked) {
    return switch (kind) {
      case "MEASURE" -> measure(items, unit, asked);
      case "EVALUATION" -> evaluation(asked);
      case "MEETING" -> meeting(items.get(0), unit);
      case "COUNT" -> count(items.get(0), unit);
      case "COMPETENCE" -> need(items.get(0), unit);
      default -> Filled.BLANK;
    };
  }

  private Filled measure(List<String> items, Unit unit, int asked) {
    for (String item : items) {
      JsonNode fault = table.path("faults").path(year + "-" + unit.id() + "-" + item);
      if (!fault.isMissingNode()) return new Filled(fault.asString(), "", "", "", "", "", "", "");
      JsonNode patterns = table.get("measures").get(item);
      if (patterns == null) continue;
      String pattern = patterns.get(round).asString();
      char letter = pattern.charAt(asked % pattern.length());
      if (letter == '-') return Filled.BLANK;
      String note = letter == 'n' ? REASON : letter == 'd' ? "" : comment(item);
      return new Filled(STATUS.get(letter), "", "", "", "", "", note, "");
    }
    return Filled.BLANK;
  }

  private String comment(String item) {
    JsonNode comment = table.get("comments").get(item);
    return comment == null ? "" : comment.asString();
  }

  private Filled evaluation(int asked) {
    String pattern = table.get("evaluations").get(round % table.get("evaluations").size()).asString();
    boolean done = pattern.charAt(asked % pattern.length()) == 'g';
    return done ? new Filled("Gjennomført", "", "", "", "", year + "-06-1" + asked % 10, "", "")
        : new Filled("Ikke gjennomført", "", "", "", "", "", "", "");
  }

  private Filled meeting(String arena, Unit unit) {
    JsonNode held = table.get("meetings").get(arena);
    JsonNode only = table.get("meeting-unit");
    if (held == null || (only != null && !only.asString().equals(unit.id()))) return Filled.BLANK;
    return new Filled("", held.get(round).asString(), "", "", "", "", "", "");
  }

  private Filled count(String contents, Unit unit) {
    JsonNode count = table.get("counts").get(contents);
    if (count == null) return Filled.BLANK;
    if (count.has("fixed")) return names(count.get("units"), unit.id())
        ? new Filled("", count.get("fixed").get(round).asString(), "", "", "", "", "", "") : Filled.BLANK;
    int base = base(count, unit);
    if (base <= 0) return Filled.BLANK;
    long x = Math.round(base * count.get("share").get(round).asDouble() / 100);
    return new Filled("", String.valueOf(x), String.valueOf(base), "", "", "", "", "");
  }

  private static int base(JsonNode count, Unit unit) {
    JsonNode of = count.get("of");
    if (of == null) return unit.employees() == null ? 0 : unit.employees();
    if (count.has("units-of-type"))
      return unit.type().equals(count.get("units-of-type").asString())
          ? of.get(Math.floorMod(unit.id().hashCode(), of.size())).asInt() : 0;
    for (int i = 0; i < count.get("units").size(); i++)
      if (count.get("units").get(i).asString().equals(unit.id())) return of.get(i).asInt();
    return 0;
  }

  private Filled need(String row, Unit unit) {
    int wanted = Integer.parseInt(row.substring(row.indexOf('-') + 1));
    for (JsonNode need : table.get("needs"))
      if (need.get("unit").asString().equals(unit.id()) && need.get("year").asInt() == year && --wanted == 0) {
        boolean costed = !need.get("amount").isNull();
        return new Filled("", "", "", costed ? need.get("amount").asString() : "",
            costed ? (need.get("estimate").asBoolean() ? "Omtrent" : "Nøyaktig") : "", "", need.get("what").asString(),
            need.get("to").asString());
      }
    return Filled.BLANK;
  }

  private static boolean names(@Nullable JsonNode list, String id) {
    if (list != null) for (JsonNode n : list) if (n.asString().equals(id)) return true;
    return false;
  }

  /** The units that hand in a form this year. */
  List<Unit> answering(PlanBook.Entry entry) {
    return no.oppvekststatus.plan.Obligations.reporting(entry, year).stream().filter(u -> !silent(u)).toList();
  }
}
