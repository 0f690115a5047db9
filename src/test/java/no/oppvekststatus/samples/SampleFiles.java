package no.oppvekststatus.samples;

import java.io.IOException;
<<<<<<< HEAD
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes the published-looking sample files under {@code samples/inbox} from {@code src/test/resources/samples/tables.yaml}.
 * Run its main method from the project's folder after changing that table; {@code SampleFilesTest} fails when they differ.
 */
public final class SampleFiles {
  private static final String MARK = "EKSEMPELDATA – ikke offisielle tall";
  private static final Map<String, String> PLACES = Map.ofEntries(
      Map.entry("5057", "Ørland"), Map.entry("5015", "Ørland (2018-2019)"), Map.entry("5017", "Bjugn (2018-2019)"),
      Map.entry("5054", "Indre Fosen"), Map.entry("3437", "Sel"), Map.entry("0517", "Sel (-2019)"),
      Map.entry("3436", "Nord-Fron"), Map.entry("EKG08", "KOSTRA-gruppe 8"), Map.entry("EKG06", "KOSTRA-gruppe 6"),
      Map.entry("EKA50", "Trøndelag"), Map.entry("EKA34", "Innlandet"), Map.entry("50", "Trøndelag"),
      Map.entry("34", "Innlandet"), Map.entry("EAK", "Landet"), Map.entry("0", "Hele landet"));

  /** One series of the table: the codes of its key and one text a year ("" or "." where there is none). */
  private record Line(List<String> key, List<String> values) {}

  private SampleFiles() {}

  public static void main(String[] args) throws IOException {
    for (Map.Entry<Path, byte[]> file : all().entrySet()) {
      Path target = Path.of("samples").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  /** Every generated file by its path under {@code samples}. */
  static Map<Path, byte[]> all() throws IOException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    JsonNode tables = new YAMLMapper().readTree(Path.of("src/test/resources/samples/tables.yaml").toFile());
    for (JsonNode table : tables) {
      Path path = Path.of("inbox", table.get("municipality").asString(), table.get("file").asString());
      files.put(path, written(table));
=======
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Source;

/** Writes {@code samples/inbox} from one readable table of made-up figures; run main after changing the table. */
public final class SampleFiles {
  private static final int YEARS = 5;
  private static final String NEIGHBOUR = "5054";

  private final PlanBook book;
  private final SampleTable table;

  private SampleFiles(PlanBook book, SampleTable table) {
    this.book = book;
    this.table = table;
  }

  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Path path = Path.of("samples/inbox").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** Every file by its path under {@code samples/inbox}. */
  static Map<String, byte[]> all() throws IOException {
    PlanBook book = PlanReader.book(null);
    SampleFiles samples = new SampleFiles(book, SampleTable.read(book));
    Map<String, byte[]> files = new TreeMap<>();
    for (PlanBook.Entry entry : book.entries())
      samples.of(entry).forEach((name, bytes) -> files.put(entry.municipalityId() + "/" + name, bytes));
    DirtySamples.of("5057").forEach((name, text) -> files.put("orland/" + name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private Map<String, byte[]> of(PlanBook.Entry entry) {
    Municipality m = entry.plan().municipality();
    int last = entry.plan().validTo().getYear();
    Map<String, String> names = names(entry);
    Map<String, byte[]> files = new LinkedHashMap<>();
    int turn = 0;
    for (String id : table.sources()) {
      Source source = book.source(id);
      SampleTable cut = table.of(id).within(names.keySet(), last - YEARS + 1, last);
      if (cut.cells().stream().noneMatch(c -> own(m, c.place()))) continue;
      turn++;
      switch (source.publisher()) {
        case "Udir" -> files.put(id + ".json", utf8(TextSamples.udir(cut, names)));
        case "FHI" -> files.put(id + ".csv", utf8(TextSamples.fhi(cut, source, names)));
        case "Ungdata" -> files.put(id + ".csv", utf8(TextSamples.survey(own(cut, m))));
        default -> {
          if (id.equals("kostra-12063")) files.put(id + ".csv", TextSamples.statBank(cut, source, names).getBytes(StandardCharsets.ISO_8859_1));
          else files.put(id + ".json", utf8(JsonStatSample.of(cut, source, names, updated(id, last), turn)));
        }
      }
>>>>>>> a
    }
    return files;
  }

<<<<<<< HEAD
  private static byte[] written(JsonNode table) {
    Charset latin1 = StandardCharsets.ISO_8859_1;
    Charset utf8 = StandardCharsets.UTF_8;
    return switch (table.get("format").asString()) {
      case "json-stat" -> jsonStat(table).getBytes(utf8);
      case "statbank-csv" -> statBank(table).replace("–", "-").getBytes(latin1);
      case "udir-json" -> udirMobbing(table).getBytes(utf8);
      case "udir-trivsel" -> udirTrivsel(table).getBytes(utf8);
      case "fhi-csv" -> fhi(table).getBytes(utf8);
      case "ungdata-csv" -> ungdata(table).getBytes(utf8);
      default -> throw new IllegalArgumentException(table.get("format").asString());
    };
  }

  private static List<Line> lines(JsonNode table) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode series : table.get("series")) {
      List<String> values = new ArrayList<>();
      for (int i = 1; i < series.size(); i++) values.add(series.get(i).asString());
      lines.add(new Line(List.of(series.get(0).asString().split(" \\| ")), values));
    }
    return lines;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(n -> texts.add(n.asString()));
    return texts;
  }

  // JSON-stat 2.0, the dimensions in the order the table asks for: row-major, the last one fastest

  private static String jsonStat(JsonNode table) {
    List<String> order = texts(table.get("order"));
    List<String> years = texts(table.get("years"));
    List<Line> lines = lines(table);
    Map<String, List<String>> codes = codes(order, years, lines);
    Map<String, String> cells = cells(order, years, lines);
    List<Object> values = new ArrayList<>();
    Map<String, String> status = new LinkedHashMap<>();
    int size = codes.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    for (int flat = 0; flat < size; flat++) {
      String text = cells.getOrDefault(String.join("|", at(flat, order, codes)), ".");
      boolean number = text.matches("-?\\d+(\\.\\d+)?");
      values.add(number ? (Object) new java.math.BigDecimal(text) : null);
      if (!number) status.put(String.valueOf(flat), text);
    }
    Map<String, Object> json = head(table, order, codes);
    json.put("value", values);
    if (!status.isEmpty()) json.put("status", status);
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r", "") + "\n";
  }

  private static Map<String, Object> head(JsonNode table, List<String> order, Map<String, List<String>> codes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "2.0");
    json.put("class", "dataset");
    json.put("label", table.get("table").asString() + ": " + table.get("title").asString() + " (" + MARK + ")");
    json.put("source", MARK);
    json.put("updated", table.get("updated").asString());
    json.put("id", order);
    json.put("size", order.stream().map(d -> codes.get(d).size()).toList());
    json.put("role", Map.of("time", List.of("Tid")));
    Map<String, Object> dimensions = new LinkedHashMap<>();
    for (String d : order) {
      Map<String, Integer> index = new LinkedHashMap<>();
      Map<String, String> label = new LinkedHashMap<>();
      codes.get(d).forEach(c -> { index.put(c, index.size()); label.put(c, PLACES.getOrDefault(c, c)); });
      Map<String, Object> category = new LinkedHashMap<>();
      category.put("index", index);
      category.put("label", label);
      Map<String, Object> dimension = new LinkedHashMap<>();
      dimension.put("label", d);
      dimension.put("category", category);
      dimensions.put(d, dimension);
    }
    json.put("dimension", dimensions);
    json.put("extension", Map.of("px", Map.of("tableid", table.get("table").asString())));
    return json;
  }

  private static boolean isPlace(String dimension) { return dimension.equals("Region") || dimension.startsWith("KOKkommune"); }

  private static Map<String, List<String>> codes(List<String> order, List<String> years, List<Line> lines) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    List<String> further = order.stream().filter(d -> !isPlace(d) && !d.equals("ContentsCode") && !d.equals("Tid")).toList();
    for (String d : order) {
      Set<String> seen = new LinkedHashSet<>();
      if (d.equals("Tid")) seen.addAll(years);
      else lines.forEach(l -> seen.add(l.key().get(isPlace(d) ? 0 : d.equals("ContentsCode") ? 1 : 2 + further.indexOf(d))));
      codes.put(d, List.copyOf(seen));
    }
    return codes;
  }

  private static Map<String, String> cells(List<String> order, List<String> years, List<Line> lines) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> further = order.stream().filter(d -> !isPlace(d) && !d.equals("ContentsCode") && !d.equals("Tid")).toList();
    for (Line line : lines)
      for (int y = 0; y < years.size(); y++) {
        String year = years.get(y);
        String key = order.stream().map(d -> d.equals("Tid") ? year
            : line.key().get(isPlace(d) ? 0 : d.equals("ContentsCode") ? 1 : 2 + further.indexOf(d))).collect(Collectors.joining("|"));
        cells.put(key, line.values().get(y));
      }
    return cells;
  }

  private static List<String> at(int flat, List<String> order, Map<String, List<String>> codes) {
    String[] at = new String[order.size()];
    for (int d = order.size() - 1; d >= 0; d--) {
      List<String> categories = codes.get(order.get(d));
      at[d] = categories.get(flat % categories.size());
      flat /= categories.size();
    }
    return List.of(at);
  }

  // the StatBank's download with codes: title, blank line, one column per content and year

  private static String statBank(JsonNode table) {
    List<String> years = texts(table.get("years"));
    List<Line> lines = lines(table);
    Map<String, Map<String, List<String>>> byPlace = new LinkedHashMap<>();
    lines.forEach(l -> byPlace.computeIfAbsent(l.key().get(0), k -> new LinkedHashMap<>()).put(l.key().get(1), l.values()));
    List<String> contents = lines.stream().map(l -> l.key().get(1)).distinct().toList();
    StringBuilder csv = new StringBuilder("\"%s: %s (%s)\"%n%n\"%s\"".formatted(table.get("table").asString(),
        table.get("title").asString(), MARK, texts(table.get("order")).get(0)));
    for (String content : contents) for (String year : years) csv.append(";\"").append(content).append(' ').append(year).append('"');
    byPlace.forEach((place, values) -> {
      csv.append("\n\"").append(place).append(' ').append(PLACES.get(place)).append('"');
      contents.forEach(c -> values.get(c).forEach(v -> csv.append(';').append(v.matches("[\\d.]*\\d") ? v : '"' + v + '"')));
    });
    return csv.append('\n').toString().replace("\r", "");
  }

  // Udir's export: flat objects of strings with decimal comma

  private static String udirMobbing(JsonNode table) {
    return udir(table, (line, parts) -> {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("Spoersmaalgruppe", "Mobbing på skolen");
      row.put("Spoersmaalnavn", "Er du blitt mobbet av andre elever på skolen de siste månedene?");
      row.put("AndelMobbet", parts[0]);
      row.put("AntallBesvart", parts.length > 1 ? parts[1] : "*");
      return row;
    });
  }

  private static String udirTrivsel(JsonNode table) {
    return udir(table, (line, parts) -> {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("Indikatornavn", "Trivsel");
      row.put("Snitt", parts[0]);
      row.put("AntallBesvart", parts.length > 1 ? parts[1] : "*");
      row.put("Standardavvik", parts.length > 2 ? parts[2] : "*");
      return row;
    });
  }

  private static String udir(JsonNode table, java.util.function.BiFunction<Line, String[], Map<String, String>> measures) {
    List<String> years = texts(table.get("years"));
    List<Map<String, String>> rows = new ArrayList<>();
    for (Line line : lines(table))
      for (int y = 0; y < years.size(); y++) {
        int end = Integer.parseInt(years.get(y));
        Map<String, String> row = new LinkedHashMap<>(measures.apply(line, line.values().get(y).replace('.', ',').split("/")));
        row.put("Skoleaarnavn", (end - 1) + "-" + String.valueOf(end).substring(2));
        row.put("Trinnnavn", line.key().get(1));
        row.put("Kjoenn", "Alle kjønn");
        row.put("EierformNavn", "Alle eierformer");
        row.put("EnhetNavn", line.key().get(0));
        row.put("Merknad", MARK);
        rows.add(row);
      }
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows).replace("\r", "") + "\n";
  }

  // FHI's long CSV, many decimals and marks in one column

  private static String fhi(JsonNode table) {
    StringBuilder csv = new StringBuilder(
        "# " + MARK + "\nGeografi,År,Kjønn,Alder,Plagegrad,Sosioøkonomiske ressurser (SØR),Måltall,value\n");
    List<String> years = texts(table.get("years"));
    for (Line line : lines(table))
      for (int y = 0; y < years.size(); y++)
        csv.append(line.key().get(0)).append(',').append(years.get(y))
            .append(",kjønn samlet,8-10.trinn,plaget,Total SØR,\"andel (prosent, standardisert)\",")
            .append(line.values().get(y)).append('\n');
    return csv.toString();
  }

  // our own survey template as CSV

  private static String ungdata(JsonNode table) {
    StringBuilder csv = new StringBuilder("# " + MARK + "\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n");
    List<String> years = texts(table.get("years"));
    for (Line line : lines(table))
      for (int y = 0; y < years.size(); y++) {
        String[] parts = line.values().get(y).split("/");
        if (belongs(line.key().get(0), years.get(y)))
          csv.append(String.join(";", line.key().get(0), line.key().get(1), line.key().get(2), line.key().get(3), years.get(y),
              parts[0].replace('.', ','), part(parts, 1), part(parts, 2), rate(parts))).append('\n');
      }
    return csv.toString();
  }

  private static boolean belongs(String place, String year) {
    return !(place.equals("0517") && year.compareTo("2019") > 0) && !(place.equals("3437") && year.compareTo("2020") < 0);
  }

  private static String part(String[] parts, int i) { return parts.length > i ? parts[i] : ""; }

  private static String rate(String[] parts) {
    if (parts.length < 3) return "";
    double rate = 100 * Double.parseDouble(parts[1]) / Double.parseDouble(parts[2]);
    return java.math.BigDecimal.valueOf(rate).setScale(1, java.math.RoundingMode.HALF_UP).toString().replace('.', ',');
=======
  /** One table is still the preliminary run of March; the others are from June. */
  private static String updated(String source, int last) {
    return (last + 1) + (source.equals("kostra-12279") ? "-03-16T07:00:00Z" : "-06-15T06:00:00Z");
  }

  private static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }

  private static boolean own(Municipality m, String place) { return m.numbers().stream().anyMatch(n -> n.number().equals(place)); }

  private static SampleTable own(SampleTable cut, Municipality m) {
    return new SampleTable(cut.book(), cut.cells().stream().filter(c -> own(m, c.place())).toList());
  }

  /** The places of one file: every municipality of the plans, a neighbour, and this one's county, group and country. */
  private Map<String, String> names(PlanBook.Entry entry) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<Municipality> all = new LinkedHashSet<>();
    all.add(entry.plan().municipality());
    book.entries().forEach(e -> all.add(e.plan().municipality()));
    for (Municipality m : all) m.numbers().forEach(n -> names.put(n.number(), n.name()));
    names.put(NEIGHBOUR, "Indre Fosen");
    Municipality m = entry.plan().municipality();
    names.put("EKA" + m.countyNumber(), m.countyName());
    if (m.kostraGroup() != null) names.put(m.kostraGroup(), "KOSTRA-gruppe " + m.kostraGroup().replaceAll("\\D", ""));
    names.put("EAK", "Landet");
    return names;
>>>>>>> a
  }
}
