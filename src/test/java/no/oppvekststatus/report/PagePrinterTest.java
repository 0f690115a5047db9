package no.oppvekststatus.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import no.oppvekststatus.report.proof.ConformanceReader;
import no.oppvekststatus.report.proof.StructureReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PagePrinterTest {
  private final PagePrinter printer = new PagePrinter();

  @Test
  void everyKindOfBlockIsAccessibleAndArchivable() throws Exception {
    PrintedPages printed = printer.pdf(EveryBlock.report(), Look.STANDARD);
    Files.createDirectories(Path.of("target/pages"));
    Files.write(Path.of("target/pages/report.pdf"), printed.pdf());
    assertEquals(List.of(), ConformanceReader.findings(printed.pdf()));
    assertEquals(List.of(), StructureReader.findings(printed.pdf(), "nb"));
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

  /** Java's own colour library writes a profile anew, otherwise in each build of Java. */
  @Test
  void theColourProfileIsTheFilesOwnBytes() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(printer.pdf(EveryBlock.report(), Look.STANDARD).pdf())) {
      assertArrayEquals(Files.readAllBytes(Path.of("reports/sRGB.icc")),
          pdf.getDocumentCatalog().getOutputIntents().get(0).getDestOutputIntent().createInputStream().readAllBytes());
    }
  }

  @Test
  void manyThreadsPrintTheSameBytes() {
    Document document = EveryBlock.report();
    String alone = hash(printer.pdf(document, Look.STANDARD).pdf());
    List<String> together = IntStream.range(0, 6).parallel().mapToObj(i -> hash(new PagePrinter().pdf(document, Look.STANDARD).pdf())).toList();
    assertEquals(Collections.nCopies(6, alone), together);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCoatOfArmsOnTheCoverIsAFigureWithWords() throws Exception {
    BufferedImage shield = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(shield, "png", png);
    byte[] pdf = printer.pdf(EveryBlock.report(), new Look("#5B2A86", png.toByteArray(), "Kommunevåpenet")).pdf();
    assertEquals(List.of(), ConformanceReader.findings(pdf));
    assertEquals(List.of(), StructureReader.findings(pdf, "nb"));
  }
}
