package no.oppvekststatus.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small table that is published again and again, each time a little changed, as JSON-stat or PX. */
final class MadeUpTable {
  private static final Map<String, List<String>> POOL = Map.of(
      "KOKkommuneregion0000",
      List.of("5057", "0301", "3437", "1103", "1104", "EAK", "EAKUO", "5075", "K-5057", "Ørland", "Ørland (-2019)"),
      "KOKalder0000", List.of("F000-022", "F000-005", "F006-012"),
      "ContentsCode", List.of("KOSbvbarntiltaka0000", "KOSandel0000", "KOSutgift0000"),
      "Tid", List.of("2021", "2022", "2023", "2024", "2025", "2019", "2031", "i fjor"));
  private static final String[] MARKS = {":", "..", ".", "...", "-", "*", "?"};

  private final Random random;
  private final String table;
  private final List<String> order = new ArrayList<>(POOL.keySet().stream().sorted().toList());
  private final Map<String, List<String>> codes = new LinkedHashMap<>();
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private int month = 3;
  private boolean sample;

  /** @param value as JSON writes it, "null" where there is none */
  private record Cell(String value, String mark) {}

  MadeUpTable(String table, Random random) {
    this.table = table;
    this.random = random;
    Collections.shuffle(order, random);
    POOL.forEach((dimension, all) -> {
      List<String> own = new ArrayList<>(all.subList(0, Math.min(all.size(), 3)));
      all.stream().skip(3).filter(c -> random.nextInt(4) == 0).forEach(own::add);
      codes.put(dimension, own);
    });
  }

  /** What the next publication changes. */
  void change() {
    if (random.nextInt(3) > 0) month += random.nextInt(4);
    if (random.nextInt(8) == 0) month = Math.max(1, month - 3);
    if (random.nextInt(8) == 0) sample = !sample;
    List<String> keys = new ArrayList<>(cells.keySet());
    int changed = random.nextInt(3) == 0 ? keys.size() / 2 : random.nextInt(4);
    for (int i = 0; i < changed; i++) cells.put(keys.get(random.nextInt(keys.size())), drawn());
    if (random.nextInt(4) == 0) Collections.shuffle(order, random);
    codes.forEach((dimension, own) -> {
      int what = random.nextInt(10);
      if (what == 0) Collections.shuffle(own, random);
      else if (what == 1 && own.size() > 1) own.remove(random.nextInt(own.size()));
      else if (what == 2) POOL.get(dimension).stream().filter(c -> !own.contains(c)).findFirst().ifPresent(own::add);
    });
  }

  private Cell drawn() {
    int what = random.nextInt(100);
    String mark = MARKS[random.nextInt(MARKS.length)];
    if (what < 10) return new Cell("null", mark);
    if (what < 18) return new Cell("null", random.nextBoolean() ? ":" : "..");
    if (what < 22) return new Cell("null", "");
    if (what < 26) return new Cell(number(), mark);
    if (what < 29) return new Cell("-" + number(), "");
    if (what < 31) return new Cell("1e" + random.nextInt(3), "");
    if (what < 32) return new Cell("\"abc\"", "");
    if (what < 33) return new Cell("\"" + mark + "\"", "");
    if (what < 35) return new Cell("\"" + number() + "\"", "");
    if (what < 38) return new Cell("0", "");
    return new Cell(number(), "");
  }

  private String number() {
    String whole = Integer.toString(random.nextInt(500));
    return switch (random.nextInt(4)) {
      case 0 -> whole;
      case 1 -> whole + "." + random.nextInt(10) + "0";
      default -> whole + "." + random.nextInt(10);
    };
  }

  /** The table as a file, in one of the forms that publishers write. */
  byte[] file() {
    List<Cell> all = cells();
    int form = random.nextInt(6);
    Charset charset = random.nextInt(4) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    if (form == 0) return px(all).getBytes(StandardCharsets.ISO_8859_1);
    String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\ufeff" : "";
    return (mark + json(all, form)).getBytes(charset);
  }

  private List<Cell> cells() {
    List<String> keys = new ArrayList<>(List.of(""));
    for (String dimension : order)
      keys = keys.stream().flatMap(k -> codes.get(dimension).stream().map(c -> k + dimension + "=" + c + ";")).toList();
    return keys.stream().map(k -> cells.computeIfAbsent(sorted(k), key -> drawn())).toList();
  }

  /** The same cell whatever the order of the dimensions. */
  private static String sorted(String key) {
    return List.of(key.split(";")).stream().sorted().collect(Collectors.joining(";"));
  }

  private String json(List<Cell> all, int form) {
    List<Integer> indexes = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
    if (form == 2) Collections.shuffle(indexes, random);
    String values = form > 2 ? all.stream().map(Cell::value).collect(Collectors.joining(",", "[", "]"))
        : indexes.stream().filter(i -> !all.get(i).value().equals("null") || random.nextBoolean())
            .map(i -> "\"" + i + "\":" + all.get(i).value()).collect(Collectors.joining(",", "{", "}"));
    String marks = IntStream.range(0, all.size()).filter(i -> !all.get(i).mark().isEmpty())
        .mapToObj(i -> "\"" + i + "\":\"" + all.get(i).mark() + "\"").collect(Collectors.joining(",", "{", "}"));
    String dimensions = order.stream().map(d -> "\"" + d + "\":{\"category\":{\"index\":" + texts(codes.get(d))
        + ",\"label\":{\"KOSbvbarntiltaka0000\":\"Barn (antall)\"}}}").collect(Collectors.joining(",", "{", "}"));
    return "{\"class\":\"dataset\",\"label\":\"" + title() + "\",\"updated\":\"2026-" + two(month)
        + "-16T07:00:00Z\",\"id\":"
        + texts(order) + ",\"size\":" + order.stream().map(d -> codes.get(d).size()).toList()
        + ",\"role\":{\"time\":[\"Tid\"],\"metric\":[\"ContentsCode\"]},\"extension\":{\"px\":{\"tableid\":\"" + table
        + "\"}},\"dimension\":" + dimensions + ",\"value\":" + values + ",\"status\":" + marks + "}";
  }

  private String px(List<Cell> all) {
    StringBuilder px = new StringBuilder("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2010\";\nMATRIX=\"" + table
        + "\";\nTABLEID=\"" + table + "\";\nTITLE=\"" + title() + "\";\nLAST-UPDATED=\"2026" + two(month)
        + "16 08:00\";\nSTUB=" + quoted(order.subList(0, 2)) + ";\nHEADING=" + quoted(order.subList(2, order.size()))
        + ";\nTIMEVAL(\"Tid\")=TLIST(A1);\nCONTVARIABLE=\"ContentsCode\";\n");
    order
        .forEach(d -> px.append("VALUES(\"").append(d).append("\")=").append(quoted(codes.get(d))).append(";\nCODES(\"")
            .append(d).append("\")=").append(quoted(codes.get(d))).append(";\n"));
    px.append("DATA=\n");
    for (Cell cell : all) {
      boolean none = cell.value().equals("null");
      String mark = cell.mark().isEmpty() ? ".." : cell.mark();
      px.append(none ? "\"" + mark + "\"" : cell.value()).append(' ');
    }
    return px.append(";\n").toString();
  }

  private String title() { return table + ": Barn" + (sample ? " EKSEMPELDATA" : ""); }

  private static String two(int month) { return (month < 10 ? "0" : "") + Math.min(month, 12); }

  private static String quoted(List<String> texts) {
    return texts.stream().map(t -> "\"" + t + "\"").collect(Collectors.joining(","));
  }

  private static String texts(List<String> texts) { return "[" + quoted(texts) + "]"; }
}
