package no.oppvekststatus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.origin.NumberOrigins;
import no.oppvekststatus.composition.origin.OriginResolver;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.document.Workbook;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.proof.ConformanceReader;
import no.oppvekststatus.proof.DrawnNumbers;
import no.oppvekststatus.proof.LineageReader;
import no.oppvekststatus.proof.ReadBackReader;
import no.oppvekststatus.samples.SampleReading;
import no.oppvekststatus.workbook.WorkbookWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A committee's report and its workbook beside Typst and XlsxWriter on the same content, each with a process or thread
 * for each processor, in turn: {@code mvn -Pbenchmark verify -Dtest=OthersBenchmarkTest}. Each has {@code
 * -Dothers.seconds} to warm up and as many to be counted; with fewer than forty Java's compilers still take a part of
 * the processors, which a night has behind it after a minute. Typst is looked for as the
 * npm package {@code @myriaddreamin/typst-ts-node-compiler} in {@code -Dtypst.modules}, XlsxWriter in
 * {@code /usr/bin/python3}; whichever is missing is named and left out.
 */
@Tag("benchmark")
class OthersBenchmarkTest {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int SECONDS = Integer.getInteger("others.seconds", 60);
  private static final Path FOLDER = Path.of("target/others").toAbsolutePath();
  private static final Path SCRIPTS = Path.of("src/test/resources/benchmark").toAbsolutePath();

  private final Disclosed disclosed = Disclosure.of(SampleReading.status("orland"), new DisclosureSettings(5));
  private final Imprint imprint = DraftWriter.imprint(SampleReading.TODAY);
  private final ReportScope scope = ReportScope.of(disclosed,
      Optional.of(disclosed.status().entry().organisation().committees().get(0)), Language.BOKMAL, imprint);
  private final NumberOrigins origins = NumberOrigins.of(disclosed, imprint, Language.BOKMAL);
  private final PagePrinter printer = new PagePrinter();

  @Test
  void aReportBesideTypst() throws Exception {
    Files.createDirectories(FOLDER);
    TypstText.write(composed().plain(), "Source Sans 3", FOLDER);
    double bare = rate("report, composed and printed", this::printed);
    double proved = rate("the same with every check but the full validator", this::proved);
    double full = rate("the same with the full validator", () -> {
      assertThat(ConformanceReader.findings(proved().pdf())).isEmpty();
      return null;
    });
    double typst = others("Typst, tagged, PDF/UA-1", List.of("node", SCRIPTS.resolve("report-typst.cjs").toString(),
        FOLDER.toString(), Path.of("reports/fonts").toAbsolutePath().toString(), Integer.toString(SECONDS)));
    if (typst > 0) report("%.2f, %.2f and %.2f times Typst", bare / typst, proved / typst, full / typst);
    assertThat(full).isGreaterThan(0);
  }

  @Test
  void aWorkbookBesideXlsxWriter() throws Exception {
    Files.createDirectories(FOLDER);
    Workbook workbook = Workbooks.of(scope);
    long cells = workbook.sheets().stream().mapToLong(s -> (long) s.rows().size() * s.columns().size()).sum();
    new JsonMapper().writeValue(FOLDER.resolve("sheets.json").toFile(),
        workbook.sheets().stream().map(OthersBenchmarkTest::values).toList());
    double ours = rate("workbook of " + cells + " cells", () -> {
      WorkbookWriter.write(workbook, new ByteArrayOutputStream());
      return null;
    });
    double xlsxWriter =
        others("XlsxWriter", List.of("/usr/bin/python3", SCRIPTS.resolve("workbook-xlsxwriter.py").toString(),
            FOLDER.resolve("sheets.json").toString(), Integer.toString(SECONDS)));
    if (xlsxWriter > 0) report("%,.0f and %,.0f cells a second: %.2f times XlsxWriter", ours * cells,
        xlsxWriter * cells, ours / xlsxWriter);
    assertThat(ours).isGreaterThan(0);
  }

  private Unmarked<Document> composed() { return Unmarked.of(marked()); }

  private Document marked() {
    return StatusDocument.marked(disclosed, disclosed.status().entry().organisation().committees().get(0),
        Language.BOKMAL, imprint);
  }

  private PrintedPages printed() { return printer.pdf(composed().plain(), Look.STANDARD); }

  /** Read back, its structure checked and every number followed to its origin. */
  private PrintedPages proved() throws IOException {
    Unmarked<Document> numbered = composed();
    PrintedPages printed = printer.pdf(numbered.plain(), Look.STANDARD);
    ReadBackReader.Proved proof = ReadBackReader.pages("benchmark", numbered.plain(), printed);
    assertThat(proof.structure()).isEmpty();
    assertThat(LineageReader.read(proof.read(), numbered,
        DrawnNumbers.drawn(numbered.plain(), OriginResolver.of(numbered.numbered(), origins))))
        .allMatch(LineageReader.FoundNumber::resolved);
    return printed;
  }

  private static Map<String, Object> values(Sheet sheet) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(sheet.columns().stream().map(c -> (Object) c.head()).toList());
    sheet.rows().forEach(row -> rows.add(row.stream()
        .map(v -> v.number().<Object>map(Sheet.SheetValue.NumberValue::value).orElse(v.text())).toList()));
    return Map.of("name", sheet.name(), "rows", rows);
  }

  /** How many a second all threads do together, after as long to warm up. */
  private static double rate(String what, Callable<?> work) throws Exception {
    together(work);
    double rate = together(work);
    report("%s: %.2f a second on %d threads", what, rate, PROCESSORS);
    return rate;
  }

  private static double together(Callable<?> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS);
    try {
      List<Future<Double>> rates = new ArrayList<>();
      for (int i = 0; i < PROCESSORS; i++) rates.add(threads.submit(() -> alone(work)));
      double sum = 0;
      for (Future<Double> rate : rates) sum += rate.get();
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }

  private static double alone(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    int done = 0;
    while (System.nanoTime() - start < SECONDS * 1_000_000_000L) {
      work.call();
      done++;
    }
    return done / ((System.nanoTime() - start) / 1e9);
  }

  /** As many of its processes as there are processors, at once; 0 where it is not installed. */
  private static double others(String what, List<String> command) throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSORS; i++) {
      ProcessBuilder process = new ProcessBuilder(command).redirectError(new File(FOLDER.toFile(), "errors.txt"));
      process.environment().put("NODE_PATH", System.getProperty("typst.modules", "node_modules"));
      try {
        processes.add(process.start());
      } catch (IOException notThere) {
        report("%s is not installed and left out", what);
        return 0;
      }
    }
    double sum = 0;
    for (Process process : processes) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) sum += Double.parseDouble(said.replaceAll("(?s).*rate=([0-9.]+).*", "$1"));
      else report("%s did not run: %s", what, Files.readString(FOLDER.resolve("errors.txt")));
    }
    report("%s: %.2f a second in %d processes", what, sum, PROCESSORS);
    return sum;
  }

  private static void report(String line, Object... values) {
    System.out.println("BENCHMARK others: " + String.format(Locale.ROOT, line, values));
  }
}
