package no.oppvekststatus.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Obliged;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;

/** Filled self-report forms as text, one file a unit and year, from the table of made-up answers. */
record FormSamples(List<Rule> rules) {
  private static final Path FILE = Path.of("src/test/resources/samples/eksempelsvar.txt");
  private static final String HEAD = "# EKSEMPELDATA: oppdiktede svar\r\nenhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\r\n";

  /** One row: whom it is about, what is answered, and with what. */
  record Rule(String municipality, int year, List<String> units, String kind, List<String> items, String value, String note) {
    boolean fits(PlanBook.Entry entry, int of, Unit unit) {
      return municipality.equals(entry.municipalityId()) && year == of && (units.contains("*") || units.contains(unit.id()));
    }
  }

  static FormSamples read() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("#") || line.isBlank()) continue;
      String[] c = line.split(" ", 7);
      rules.add(new Rule(c[0], Integer.parseInt(c[1]), List.of(c[2].split(",")), c[3], List.of(c[4].split(",")), c[5], c.length > 6
          ? c[6] : ""));
    }
    return new FormSamples(rules);
  }

  /** File name → bytes. */
  Map<String, byte[]> of(PlanBook.Entry entry) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Set<Integer> years = new TreeSet<>();
    rules.stream().filter(r -> r.municipality().equals(entry.municipalityId())).forEach(r -> years.add(r.year()));
    for (int year : years)
      for (Unit unit : Obliged.reporting(entry, year)) {
        Optional<Rule> handedIn = last(entry, year, unit, "levert", "skjema").filter(r -> !r.value().equals("taus"));
        if (handedIn.isPresent())
          files.put("skjema-" + year + "-" + unit.id() + ".csv", form(entry, year, unit, handedIn.get()).getBytes(StandardCharsets.UTF_8));
      }
    return files;
  }

  private Optional<Rule> last(PlanBook.Entry entry, int year, Unit unit, String kind, String item) {
    return rules.stream().filter(r -> r.fits(entry, year, unit) && r.kind().equals(kind) && (r.items().contains("*") || r.items()
        .contains(item)))
        .reduce((a, b) -> b);
  }

  private String form(PlanBook.Entry entry, int year, Unit unit, Rule handedIn) {
    StringBuilder csv = new StringBuilder(HEAD);
    line(csv, unit, year, "skjema", "skjema", "", "", "", "", "", handedIn.value(), "");
    for (String id : measures(entry, year, unit))
      last(entry, year, unit, "tiltak", id).ifPresent(r -> line(csv, unit, year, "tiltak", id, r.value(), "", "", "", "", "", r.note()));
    for (String kind : List.of("evaluering", "møte", "telling", "kompetanse"))
      for (String item : items(entry, year, unit, kind))
        last(entry, year, unit, kind, item).ifPresent(r -> other(csv, unit, year, item, r));
    return csv.toString();
  }

  private Set<String> items(PlanBook.Entry entry, int year, Unit unit, String kind) {
    Set<String> items = new LinkedHashSet<>();
    rules.stream().filter(r -> r.fits(entry, year, unit) && r.kind().equals(kind)).forEach(r -> items.addAll(r.items()));
    return items;
  }

  private static void other(StringBuilder csv, Unit unit, int year, String item, Rule r) {
    switch (r.kind()) {
      case "evaluering" -> line(csv, unit, year, r.kind(), item, r.value(), "", "", "", "", r.note(), "");
      case "møte" -> line(csv, unit, year, r.kind(), item, "", r.value(), "", "", "", "", "");
      case "telling" -> {
        String[] counted = counted(r.value(), unit);
        line(csv, unit, year, r.kind(), item, "", counted[0], counted[1], "", "", "", "");
      }
      default -> {
        String[] need = r.note().split(" ", 2);
        line(csv, unit, year, r.kind(), item, "", "", "", r.value().equals("-") ? "" : r.value(), need[0].equals("omtrent") ? "omtrent"
            : "", "", need[1]);
      }
    }
  }

  private static String[] counted(String value, Unit unit) {
    if (!value.endsWith("%")) return value.split("/");
    int employees = Optional.ofNullable(unit.employees()).orElse(0);
    long x = Math.round(employees * Integer.parseInt(value.replace("%", "")) / 100.0);
    return new String[] {String.valueOf(x), String.valueOf(employees)};
  }

  /** A measure that stands in two tables is asked once, under the first; parts are asked for themselves. */
  private static List<String> measures(PlanBook.Entry entry, int year, Unit unit) {
    List<String> asked = new ArrayList<>();
    for (Measure m : Obliged.measuresOf(entry, unit, year)) {
      boolean own = Obliged.units(entry, m, year).stream().anyMatch(o -> o.binding() && o.unit().id().equals(unit.id()));
      if (own && m.sameAs().stream().noneMatch(asked::contains)) asked.add(m.id());
      for (Measure.Part p : m.parts())
        if (Obliged.units(entry, m, p, year).stream().anyMatch(o -> o.binding() && o.unit().id().equals(unit.id()))) asked.add(p.id());
    }
    return asked;
  }

  private static void line(StringBuilder csv, Unit unit, int year, String kind, String id, String... cells) {
    csv.append(unit.id()).append(';').append(year).append(';').append(kind).append(';').append(id);
    for (String cell : cells) csv.append(';').append(cell);
    csv.append("\r\n");
  }
}
