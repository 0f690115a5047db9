package no.oppvekststatus.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentStreamTest {
  private static final int PAGES = Integer.getInteger("content.pages", 150);
  private static final int SIDE = 60;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 g 1 0 0 rg 0 0 9 9 re f 1 0 0 rg 5 5 9 9 re f     | 1 0 0 rg 0 0 9 9 re f 5 5 9 9 re f",
      "2 J 0 0 m 9 9 l S 0 J 2 J 1 1 m 9 9 l S 0 J         | 2 J 0 0 m 9 9 l S 1 1 m 9 9 l S",
      "0 J 1 w 0 0 m 9 9 l S                               | 0 0 m 9 9 l S",
      "0.5 w 1 0 0 RG 0 0 9 9 re f                         | 0 0 9 9 re f",
      "2 w q 3 w 0 0 m 9 9 l S Q 0 0 m 9 9 l S             | q 3 w 0 0 m 9 9 l S Q 2 w 0 0 m 9 9 l S",
      "q 1 0 0 1 0 0 cm Q 1 0 0 1 2 0 cm                   | 1 0 0 1 2 0 cm",
      "BT 1 0 0 1 5 5 Tm 10 0 Td -10 0 Td ET               | ''",
      "BT /F1 8 Tf 1 2 Td (a) Tj ET BT /F1 8 Tf 3 4 Td (b) Tj ET | /F1 8 Tf BT 1 2 Td (a) Tj ET BT 3 4 Td (b) Tj ET",
      "/P <</MCID 0>> BDC BT /F1 8 Tf 1 2 Td (a) Tj ET EMC | /P <</MCID 0>> BDC /F1 8 Tf BT 1 2 Td (a) Tj ET EMC",
      "/Artifact BMC EMC /P <</MCID 0>> BDC EMC            | /P <</MCID 0>> BDC EMC",
      "/Artifact BMC 0 0 9 9 re f EMC /Artifact BMC 1 1 9 9 re f EMC | /Artifact BMC 0 0 9 9 re f 1 1 9 9 re f EMC",
      "/Artifact BMC 0 0 9 9 re f EMC /Artifact BMC EMC     | /Artifact BMC 0 0 9 9 re f EMC",
      "/Artifact BMC 0 0 9 9 re f EMC /Artifact BMC q q /Artifact BMC 1 1 9 9 re f EMC Q Q EMC |"
          + " /Artifact BMC 0 0 9 9 re f q q /Artifact BMC 1 1 9 9 re f EMC Q Q EMC",
      "1 0 0 rg /G1 gs 1 0 0 rg 0 0 9 9 re f               | 1 0 0 rg /G1 gs 1 0 0 rg 0 0 9 9 re f",
      "7 1 m 2.5 1 l 2.5 9 l 7 9 l h f                       | 7 1 -4.5 8 re f",
      "[2]0 d 0 9 m 3 9 l 3 0 l 0 0 l h 1 1 m 2 2 l S        | [2]0 d 0 9 3 -9 re 1 1 m 2 2 l S",
      "0 9 m 0 0 l 3 0 l 3 9 l h f                           | 0 9 m 0 0 l 3 0 l 3 9 l h f",
      "0 9 m 3 9 l 3 0 l 1 0 l h f                           | 0 9 m 3 9 l 3 0 l 1 0 l h f",
      "/F1 8 Tf BT (\\) ET \\( q (Q)) Tj ET                | /F1 8 Tf BT (\\) ET \\( q (Q)) Tj ET",
      "/F1 8 Tf BT [(a) -20 <62> (c]d)] TJ ET              | /F1 8 Tf BT [(a) -20 <62> (c]d)] TJ ET"})
  void whatChangesNothingIsLeftOut(String written, String expected) {
    assertThat(page(written).strip().replaceAll("\\s+", " ")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BT (a) Tj", "/P BMC", "(a", "1 2", "% a note\nS", "BI /W 1 ID x EI {"})
  void contentThatIsNotWholeIsRefused(String written) {
    assertThatThrownBy(() -> page(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageLooksAsItDidBefore() throws IOException {
    int shorter = 0;
    for (int seed = 0; seed < PAGES; seed++) {
      Random random = new Random(seed);
      String drawing = "1 w 0 J 0 j 10 M []0 d\n" + drawn(random, 15);
      String page = drawn(random, 15) + "q 1 0 0 1 7 3 cm /X1 Do Q\n" + drawn(random, 15);
      BufferedImage before = picture(page, drawing, UnaryOperator.identity(), UnaryOperator.identity());
      BufferedImage after = picture(page, drawing, ContentStreamTest::page, ContentStreamTest::drawing);
      assertThat(pixels(after)).as("seed " + seed).isEqualTo(pixels(before));
      if (page(page).length() < page.length()) shorter++;
    }
    assertThat(shorter).isGreaterThan(PAGES / 2);
  }

  private static String page(String written) {
    byte[] bytes = written.getBytes(StandardCharsets.ISO_8859_1);
    return new String(ContentStream.ofPage(bytes, bytes.length), StandardCharsets.ISO_8859_1);
  }

  private static String drawing(String written) {
    byte[] bytes = written.getBytes(StandardCharsets.ISO_8859_1);
    return new String(ContentStream.ofDrawing(bytes, bytes.length), StandardCharsets.ISO_8859_1);
  }

  /** Parameters that are set again and again, and things that are painted with them. */
  private static String drawn(Random random, int many) {
    StringBuilder content = new StringBuilder();
    int saved = 0;
    for (int i = 0; i < many; i++) {
      int what = random.nextInt(12);
      if (what == 0) saved++;
      if (what == 1 && saved == 0) continue;
      if (what == 1) saved--;
      content.append(one(what, random)).append('\n');
    }
    return content.append("Q\n".repeat(saved)).toString();
  }

  private static String one(int what, Random random) {
    int x = random.nextInt(SIDE);
    int y = random.nextInt(SIDE);
    return switch (what) {
      case 0 -> "q";
      case 1 -> "Q";
      case 2 -> pick(random, "1 0 0 rg", "0 0 1 rg", "0.5 g", "1 0 0 rg");
      case 3 -> pick(random, "0 1 0 RG", "0 0 1 RG", "0 G");
      case 4 -> pick(random, "1 w", "4 w", "6 w");
      case 5 -> pick(random, "0 J", "1 J", "2 J", "0 j", "1 j", "2 M", "10 M");
      case 6 -> pick(random, "[]0 d", "[3 2]0 d", "[1 1.5]0 d");
      case 7 -> "BT /F1 " + pick(random, "9", "14") + " Tf " + pick(random, "", "0 Tc", "2 Tc") + ' ' + x + ' ' + y
          + " Td " + pick(random, "", "(ab) Tj", "(a) Tj 3 5 Td (\\(b) Tj") + " ET";
      case 8 ->
          x + " " + y + " m " + y + ' ' + x + " l " + (x + 9) + ' ' + y + " l " + pick(random, "S", "h f", "b", "n");
      case 9 -> pick(random, x + " " + y + " 12 9 re ",
          x + " " + y + " m " + x + ' ' + (y - 9) + " l " + (x + 9) + ' ' + (y - 9) + " l " + (x + 9) + ' ' + y
              + " l h ")
          + pick(random, "f", "S", "B*", "W n");
      case 10 -> "/Artifact BMC " + pick(random, "", x + " " + y + " m 9 9 l S") + " EMC";
      default -> pick(random, "1 0 0 1 0 0 cm", "1 0 0 1 3 -2 cm", "0.9 0 0 1.1 0 0 cm");
    };
  }

  private static String pick(Random random, String... of) { return List.of(of).get(random.nextInt(of.length)); }

  private static BufferedImage picture(String page, String drawing, UnaryOperator<String> ofPage,
      UnaryOperator<String> ofDrawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage one = new PDPage(new PDRectangle(SIDE, SIDE));
      document.addPage(one);
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
      PDFormXObject form = new PDFormXObject(stream(document, ofDrawing.apply(drawing)));
      form.setBBox(new PDRectangle(SIDE, SIDE));
      form.setResources(resources);
      PDResources ofOne = new PDResources();
      ofOne.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
      ofOne.put(COSName.getPDFName("X1"), form);
      one.setResources(ofOne);
      one.setContents(stream(document, ofPage.apply(page)));
      return new PDFRenderer(document).renderImageWithDPI(0, 144);
    }
  }

  private static PDStream stream(PDDocument document, String content) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
