package no.oppvekststatus.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.FigureSource.FromTable;
import no.oppvekststatus.plan.PlanBook;

/** The made-up figures as cells of the published tables that the catalogue reads. */
record SampleTable(PlanBook book, List<Cell> cells) {
  private static final Path FILE = Path.of("src/test/resources/samples/eksempeltall.txt");
  private static final int FIRST_YEAR = 2018;

  /** {@code text} is the number or mark as the source writes it; {@code breakdown} by dimension id. */
  record Cell(String source, String contents, Map<String, String> breakdown, String place, int year, String text,
      Indicator indicator) {}

  static SampleTable read(PlanBook book) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      String row = line.replaceAll("#.*", "").strip();
      if (!row.isEmpty()) cells.addAll(row(book, row.split("\\s+")));
    }
    return new SampleTable(book, cells);
  }

  private static List<Cell> row(PlanBook book, String[] columns) {
    Indicator indicator = book.indicator(columns[0]);
    FromTable reading = (FromTable) indicator.reading();
    String[] part = columns[1].split("/");
    Map<String, String> breakdown = new LinkedHashMap<>(reading.breakdown());
    if (part.length > 1) breakdown.put("gender", part[1]);
    String contents = part[0].equals("base") ? "base of " + reading.value() : contents(reading, part[0]);
    List<Cell> cells = new ArrayList<>();
    for (int i = 3; i < columns.length; i++)
      if (!columns[i].equals("-"))
        cells.add(
            new Cell(reading.source(), contents, breakdown, columns[2], FIRST_YEAR + i - 3, columns[i], indicator));
    return cells;
  }

  private static String contents(FromTable reading, String part) {
    return Optional.ofNullable(switch (part) {
      case "x" -> reading.x();
      case "n" -> reading.n();
      case "s" -> reading.s();
      default -> reading.value();
    }).orElseThrow(() -> new IllegalArgumentException(reading.source() + " has no " + part));
  }

  SampleTable of(String source) {
    return new SampleTable(book, cells.stream().filter(c -> c.source().equals(source)).toList());
  }

  SampleTable within(Set<String> places, int first, int last) {
    return new SampleTable(book,
        cells.stream().filter(c -> places.contains(c.place()) && c.year() >= first && c.year() <= last).toList());
  }

  Set<String> sources() {
    Set<String> found = new LinkedHashSet<>();
    cells.forEach(c -> found.add(c.source()));
    return found;
  }

  Optional<String> text(String contents, Map<String, String> breakdown, String place, int year) {
    return cells.stream()
        .filter(c -> c.contents().equals(contents) && c.breakdown().equals(breakdown) && c.place().equals(place)
            && c.year() == year)
        .map(Cell::text).findFirst();
  }
}
