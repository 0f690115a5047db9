package no.oppvekststatus.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.tables.FileRow;
import no.oppvekststatus.tables.Interpreted;
import no.oppvekststatus.tables.Recognition;
import no.oppvekststatus.tables.StatisticsFile;
import no.oppvekststatus.tables.StatisticsFormat;
import no.oppvekststatus.tables.TableInterpretation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One KOSTRA table of 357 municipalities in JSON-stat, about 50,000 cells, and Jackson alone on the same bytes. */
@State(Scope.Thread)
public class CubeBenchmark {
  private static final int MUNICIPALITIES = 357;
  private static final int YEARS = 5;
  private static final int CELLS_OF_ONE = 140;
  private static final int BUSINESS_YEAR = 2026;

  private final JsonFactory json = JsonFactory.builder().build();
  private Path folder;
  private Path file;
  private StatisticsFile table;
  private TableInterpretation meaning;
  private InTurn<FileRow> rows;

  @Setup
  public void write() throws IOException {
    PlanBook book = PlanReader.book(null);
    folder = Files.createTempDirectory("cube");
    file = new KostraFiles(MUNICIPALITIES, YEARS, CELLS_OF_ONE).write(book, 1, folder, false).get(0).file();
    table = recognised();
    meaning = TableInterpretation.of(table, book, KnownPlaces.NO_LIST, BUSINESS_YEAR).table();
    List<FileRow> all = new ArrayList<>();
    table.forEachRow(all::add);
    rows = new InTurn<>(all);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
    Files.delete(folder);
  }

  private StatisticsFile recognised() throws IOException {
    if (StatisticsFormat.recognise(file, null) instanceof Recognition.Readable readable) return readable.file();
    throw new IllegalStateException("not recognised");
  }

  /** The tokens of the file, none of them looked at. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public int tokensByJackson() throws IOException {
    int tokens = 0;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
      while (parser.nextToken() != null) tokens++;
    }
    return tokens;
  }

  /** The format found by content, the head read, and every value counted. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public StatisticsFile recognitionOfTheFile() throws IOException { return recognised(); }

  /** Every cell with its codes, number and mark. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public void cellsOfTheFile(Blackhole sink) throws IOException { table.forEachRow(sink::consume); }

  /** What one of these cells means, of all of them in turn. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public Interpreted meaningOfOneCell() { return meaning.read(rows.next()); }
}
