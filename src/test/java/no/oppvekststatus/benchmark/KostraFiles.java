package no.oppvekststatus.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.oppvekststatus.fixtures.Norway;
import no.oppvekststatus.plan.Indicator.FigureSource.FromTable;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;

/**
 * Made-up KOSTRA tables as SSB writes them in JSON-stat 2.0: one file a table with every municipality, the catalogue's
 * own tables and contents first. The same tables every time.
 */
final class KostraFiles {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final int LAST_YEAR = 2025;
  private static final String PLACE = "KOKkommuneregion0000";

  private final List<String> places;
  private final int years;
  private final int cellsPerPlace;

  /** @param cellsPerPlace of one table, all years together; a table may have a few more so that its dimensions fill */
  KostraFiles(int municipalities, int years, int cellsPerPlace) {
    this.places = Norway.municipalities(municipalities);
    this.years = years;
    this.cellsPerPlace = cellsPerPlace;
  }

  /** A table that was written. */
  record Written(Path file, long cells) {}

  /** @param changed one cell in a hundred has another value, and the table is a quarter younger */
  List<Written> write(PlanBook book, int tables, Path folder, boolean changed) throws IOException {
    Files.createDirectories(folder);
    List<Source> sources =
        book.sources().stream().filter(s -> s.publisher().equals("SSB") && PLACE.equals(s.dimensions().place()))
            .toList();
    List<Written> written = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      String id = i < sources.size() ? sources.get(i).table() : Integer.toString(14_000 + i);
      Map<String, List<String>> axes = axes(i < sources.size() ? readings(book, sources.get(i)) : List.of());
      Path file = folder.resolve("kostra-" + id + ".json");
      written.add(new Written(file, write(file, id, axes, changed)));
      Files.setLastModifiedTime(file, LONG_AGO);
    }
    return written;
  }

  private static List<FromTable> readings(PlanBook book, Source source) {
    return book.indicators().stream().map(
        i -> i.reading() instanceof FromTable t && t.source().equals(source.id()) ? List.of(t) : List.<FromTable>of())
        .flatMap(List::stream).toList();
  }

  /** The dimensions in SSB's order: place, breakdowns, contents, time. */
  private Map<String, List<String>> axes(List<FromTable> readings) {
    Map<String, TreeSet<String>> breakdown = new LinkedHashMap<>();
    TreeSet<String> contents = new TreeSet<>();
    for (FromTable r : readings) {
      r.breakdown().forEach((dimension, code) -> breakdown.computeIfAbsent(dimension, d -> new TreeSet<>()).add(code));
      for (String code : new String[] {r.x(), r.n(), r.value(), r.s()}) if (code != null) contents.add(code);
    }
    if (readings.isEmpty())
      breakdown.put("KOKalder0000", new TreeSet<>(List.of("F000-005", "F006-012", "F013-017", "F018-022", "F000-022")));
    int categories = breakdown.values().stream().mapToInt(TreeSet::size).reduce(1, Math::multiplyExact);
    int wanted = (int) Math.ceil((double) cellsPerPlace / years / categories);
    for (int i = 0; contents.size() < wanted; i++) contents.add(String.format(Locale.ROOT, "KOSnokkeltall%04d", i));
    Map<String, List<String>> axes = new LinkedHashMap<>();
    axes.put(PLACE, places);
    breakdown.forEach((dimension, codes) -> axes.put(dimension, List.copyOf(codes)));
    axes.put("ContentsCode", List.copyOf(contents));
    axes.put("Tid", IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR).mapToObj(Integer::toString).toList());
    return axes;
  }

  private static long write(Path file, String table, Map<String, List<String>> axes, boolean changed)
      throws IOException {
    long cells = axes.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"" + table
          + ": EKSEMPELDATA nøkkeltall\",\"source\":\"EKSEMPELDATA\","
          + "\"updated\":\"" + (changed ? "2026-09-15" : "2026-06-15") + "T06:00:00Z\",\"id\":" + quoted(axes.keySet())
          + ",\"size\":"
          + axes.values().stream().map(List::size).toList() + ",\"dimension\":{"
          + axes.entrySet().stream().map(a -> dimension(a.getKey(), a.getValue())).collect(Collectors.joining(","))
          + "},\"value\":[");
      StringBuilder marks = values(out, new Random(table.hashCode()), cells, changed);
      out.write("],\"status\":{" + marks
          + "},\"role\":{\"time\":[\"Tid\"],\"metric\":[\"ContentsCode\"]},\"extension\":{\"px\":{\"tableid\":\""
          + table + "\"}}}");
    }
    return cells;
  }

  /** Percentages with one decimal and a few counts; one cell in twenty holds a mark, as small municipalities' do. */
  private static StringBuilder values(Writer out, Random random, long cells, boolean changed) throws IOException {
    StringBuilder marks = new StringBuilder();
    for (long i = 0; i < cells; i++) {
      int drawn = random.nextInt(1000);
      if (i > 0) out.write(',');
      if (i % 20 == 7) {
        marks.append(marks.length() > 0 ? "," : "").append('"').append(i).append("\":\"")
            .append(drawn < 500 ? ":" : "..").append('"');
        out.write("null");
      } else {
        out.write(drawn / 10 + "." + (drawn % 10 + (changed && i % 100 == 0 ? 1 : 0)) % 10);
      }
    }
    return marks;
  }

  private static String dimension(String id, List<String> codes) {
    return "\"" + id + "\":{\"label\":\"" + id + "\",\"category\":{\"index\":{"
        + IntStream.range(0, codes.size()).mapToObj(i -> "\"" + codes.get(i) + "\":" + i)
            .collect(Collectors.joining(","))
        + "},\"label\":{"
        + codes.stream().map(c -> "\"" + c + "\":\"Kategori " + c + "\"").collect(Collectors.joining(",")) + "}}}";
  }

  private static String quoted(Iterable<String> texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(t -> all.add("\"" + t + "\""));
    return "[" + String.join(",", all) + "]";
  }
}
