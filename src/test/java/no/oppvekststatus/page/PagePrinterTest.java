package no.oppvekststatus.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.fixtures.EveryBlock;
import no.oppvekststatus.fixtures.HardCases;
import no.oppvekststatus.plan.CoatOfArms;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.proof.ConformanceReader;
import no.oppvekststatus.proof.PrintedPagesReader;
import no.oppvekststatus.proof.ReadBackReader;
import no.oppvekststatus.proof.StructureReader;
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
    assertEquals(List.of(), StructureReader.findings(printed.pdf(), Language.BOKMAL));
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

  @Test
  void aGroupThatGoesOnUponTheNextPageHasItsTitleThereAsDecoration() throws Exception {
    Document full = EveryBlock.report();
    List<Block.Row> rows =
        new ArrayList<>(List.of(Block.Row.group(List.of(Block.Cell.strong("Fjellheim"), Block.Cell.of("sju av ni")))));
    for (int i = 0; i < 70; i++) rows.add(Block.Row.normal(List.of(Block.Cell.of("Rad"), Block.Cell.of("svar"))));
    Block.Table table = new Block.Table("", List.of(Block.Column.left("Enhet", 1), Block.Column.left("Svar", 1)), rows);
    Document document = new Document(full.imprint(), Language.BOKMAL, full.title(), full.organisation(),
        full.runningTitle(), null, full.editionLine(), null,
        List.of(new Document.Section(1, null, "Svar", "Svar", true, null, List.of(table))));
    PrintedPages printed = printer.pdf(document, Look.STANDARD);
    PrintedPagesReader.Printed read = ReadBackReader.pages("grupper.pdf", document, printed).read();
    assertEquals(2, read.pages().size());
    assertTrue(read.pages().get(1).contains("Fjellheim"));
    assertFalse(read.pages().get(1).contains("sju av ni"));
    assertEquals(1, read.spoken().stream().filter(said -> said.text().equals("Fjellheim")).count());
    assertEquals(List.of(), StructureReader.findings(printed.pdf(), Language.BOKMAL));
  }

  @Test
  void aHeadingWithALongNoteBeginsWhereMostOfItHasRoom() throws IOException {
    PrintedPagesReader.Printed read = beforeANote(1);
    for (int rows = 2; read.pages().size() == 1; rows++) read = beforeANote(rows);
    assertEquals(2, read.pages().size());
    assertTrue(read.pages().get(0).contains("Hele kommunen"));
    assertTrue(read.pages().get(0).contains("Setning 3 "));
  }

  private PrintedPagesReader.Printed beforeANote(int count) throws IOException {
    Document full = EveryBlock.report();
    List<Block.Row> rows = Collections.nCopies(count, Block.Row.normal(List.of(Block.Cell.of("Rad"))));
    Document document = new Document(full.imprint(), Language.BOKMAL, full.title(), full.organisation(),
        full.runningTitle(), null, full.editionLine(), null,
        List.of(new Document.Section(1, null, "Svar", "Svar", true, null,
            List.of(new Block.Table("", List.of(Block.Column.left("Enhet", 1)), rows))),
            new Document.Section(2, null, "Hele kommunen", "Svar", false, null,
                List.of(Block.Text.note(HardCases.comment(1000))))));
    return ReadBackReader.pages("notat.pdf", document, printer.pdf(document, Look.STANDARD)).read();
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
    List<String> together = IntStream.range(0, 6).parallel()
        .mapToObj(i -> hash(new PagePrinter().pdf(document, Look.STANDARD).pdf())).toList();
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
  void aCoatOfArmsIsAFigureWithWordsWhateverKindOfPixelsItHas() throws Exception {
    Map<Integer, String> kinds = Map.of(BufferedImage.TYPE_INT_RGB, "png", BufferedImage.TYPE_INT_ARGB, "png",
        BufferedImage.TYPE_BYTE_GRAY, "png",
        BufferedImage.TYPE_USHORT_GRAY, "png", BufferedImage.TYPE_BYTE_INDEXED, "png", BufferedImage.TYPE_BYTE_BINARY,
        "png",
        BufferedImage.TYPE_3BYTE_BGR, "jpg");
    Document covered = EveryBlock.report();
    Document bare = new Document(covered.imprint(), Language.NYNORSK, "Eining – rapport", "Eining", "Eining", null,
        covered.editionLine(), null,
        covered.sections().subList(0, 1));
    for (Map.Entry<Integer, String> kind : kinds.entrySet()) {
      BufferedImage shield = new BufferedImage(60, 80, kind.getKey());
      ByteArrayOutputStream image = new ByteArrayOutputStream();
      ImageIO.write(shield, kind.getValue(), image);
      CoatOfArms arms =
          new CoatOfArms("v", "image/" + kind.getValue(), Base64.getEncoder().encodeToString(image.toByteArray()));
      for (Document document : List.of(covered, bare)) {
        PrintedPages printed = printer.pdf(document, new Look("#5B2A86", arms, "Kommunevåpenet til Eksempel kommune"));
        assertEquals(List.of(), ConformanceReader.findings(printed.pdf()), kind.toString());
        assertEquals(List.of(), StructureReader.findings(printed.pdf(), document.language()));
        assertEquals("Kommunevåpenet til Eksempel kommune",
            PrintedPagesReader.read(printed.pdf()).spoken().get(0).text());
        ReadBackReader.pages("vapen.pdf", document, printed);
        assertThrows(ReadBackReader.Mismatch.class, () -> ReadBackReader.pages("vapen.pdf", document,
            new PrintedPages(printed.pdf(), printed.pages(), "Et annet")));
      }
    }
  }
}
