package no.oppvekststatus.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PagePrinterTest {
  @Test
  void aReportIsPrinted() throws Exception {
    PrintedPages printed = new PagePrinter().pdf(EveryBlock.report(), Look.STANDARD);
    Files.createDirectories(Path.of("target/pages"));
    Files.write(Path.of("target/pages/report.pdf"), printed.pdf());
    long t = System.nanoTime();
    for (int i = 0; i < 10; i++) new PagePrinter().pdf(EveryBlock.report(), Look.STANDARD);
    System.out.println("ms per report " + (System.nanoTime() - t) / 10_000_000);
  }
}
