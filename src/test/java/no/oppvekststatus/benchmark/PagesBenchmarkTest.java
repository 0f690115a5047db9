package no.oppvekststatus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.origin.NumberOrigins;
import no.oppvekststatus.composition.origin.OriginResolver;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.proof.ConformanceReader;
import no.oppvekststatus.proof.DrawnNumbers;
import no.oppvekststatus.proof.LineageReader;
import no.oppvekststatus.proof.PrintedPagesReader;
import no.oppvekststatus.proof.ReadBackReader;
import no.oppvekststatus.proof.StructureReader;
import no.oppvekststatus.samples.SampleReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a committee's report costs on one thread: composing, printing, reading back, and both checks. */
@Tag("benchmark")
class PagesBenchmarkTest {
  private static final int ROUNDS = 5;

  private interface Work { void run() throws Exception; }

  @Test
  void aReportAndItsProofsArePrintedInTheTimeWeState() throws Exception {
    Disclosed disclosed = Disclosure.of(SampleReading.status("orland"), new DisclosureSettings(5));
    var committee = disclosed.status().entry().organisation().committees().get(0);
    Imprint imprint = DraftWriter.imprint(SampleReading.TODAY);
    PagePrinter printer = new PagePrinter();
    Document document = StatusDocument.of(disclosed, committee, Language.BOKMAL, imprint);
    PrintedPages printed = printer.pdf(document, Look.STANDARD);
    double compose = median("compose", () -> StatusDocument.of(disclosed, committee, Language.BOKMAL, imprint));
    double print = median("print", () -> printer.pdf(document, Look.STANDARD));
    median("read back", () -> ReadBackReader.pages("benchmark", document, printed));
    PrintedPagesReader.Printed read = PrintedPagesReader.read(printed.pdf());
    NumberOrigins origins = NumberOrigins.of(disclosed, imprint, Language.BOKMAL);
    Unmarked<Document> numbered = Unmarked.of(StatusDocument.marked(disclosed, committee, Language.BOKMAL, imprint));
    median("follow every number back",
        () -> assertThat(LineageReader.read(read, numbered,
            DrawnNumbers.drawn(document, OriginResolver.of(numbered.numbered(), origins))))
            .allMatch(LineageReader.FoundNumber::resolved));
    double quick =
        median("quick check", () -> assertThat(StructureReader.findings(printed.pdf(), Language.BOKMAL)).isEmpty());
    double full = median("full check", () -> assertThat(ConformanceReader.findings(printed.pdf())).isEmpty());
    double perSecond = 1000 / (compose + print) * printed.pages() / 10;
    System.out.println(String.format(Locale.ROOT,
        "BENCHMARK pages: %d pages, %d kB; %.1f reports of 10 pages a second and thread;"
            + " quick check %.0f ms, full check %.0f ms a file",
        printed.pages(), printed.pdf().length / 1024, perSecond, quick, full));
    assertThat(perSecond).isGreaterThan(1);
  }

  /**
   * Milliseconds of this thread's own time, so that neighbours on the machine do not count; after as many rounds to
   * warm up.
   */
  private static double median(String what, Work work) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 2 * ROUNDS; i++) {
      long start = ownTime();
      work.run();
      if (i >= ROUNDS) times.add((ownTime() - start) / 1e6);
    }
    Collections.sort(times);
    double median = times.get(times.size() / 2);
    System.out.println(String.format(Locale.ROOT, "BENCHMARK pages: %s %.0f ms", what, median));
    return median;
  }

  private static long ownTime() { return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }
}
