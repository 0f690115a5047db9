package no.oppvekststatus.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PagePrinterTest {
  private final PagePrinter printer = new PagePrinter();

  @Test
  void everyKindOfBlockIsAccessibleAndArchivable() throws Exception {
    PrintedPages printed = printer.pdf(EveryBlock.report(), Look.STANDARD);
    Files.createDirectories(Path.of("target/pages"));
    Files.write(Path.of("target/pages/report.pdf"), printed.pdf());
    assertEquals(Map.of(), VeraPdf.broken(printed.pdf(), PDFAFlavour.PDFUA_1));
    assertEquals(Map.of(), VeraPdf.broken(printed.pdf(), PDFAFlavour.PDFA_2_A));
  }

  @Test
  void theSameDocumentIsTheSameBytesOnAnotherMachineAndDay() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      byte[] first = printer.pdf(EveryBlock.report(), Look.STANDARD).pdf();
      Thread.sleep(1100);
      Locale.setDefault(Locale.forLanguageTag("nn-NO"));
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      Files.write(Path.of("target/first.pdf"), first);
      byte[] second = printer.pdf(EveryBlock.report(), Look.STANDARD).pdf();
      Files.write(Path.of("target/second.pdf"), second);
      assertArrayEquals(first, second);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
