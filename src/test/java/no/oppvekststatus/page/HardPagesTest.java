package no.oppvekststatus.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.fixtures.EveryBlock;
import no.oppvekststatus.fixtures.HardCases;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.proof.ConformanceReader;
import no.oppvekststatus.proof.StructureReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class HardPagesTest {
  private final PagePrinter printer = new PagePrinter();

  /** The words of a text without spaces and line breaks, which pages place as they need. */
  private static String bare(String text) {
    return Glyphs.printable(text).replaceAll("[\\s\\u00A0\\u202F]+", "");
  }

  private static String read(byte[] pdf, int from, int to) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(from);
      stripper.setEndPage(to);
      return stripper.getText(document);
    }
  }

  private static String print(Document document, String name) throws Exception {
    PrintedPages printed = new PagePrinter().pdf(document, Look.STANDARD);
    Files.createDirectories(Path.of("target/pages"));
    Files.write(Path.of("target/pages/" + name + ".pdf"), printed.pdf());
    return read(printed.pdf(), 1, printed.pages());
  }

  @Test
  void hardContentsAreAccessibleToo() throws Exception {
    PrintedPages printed = printer.pdf(HardCases.document(), Look.STANDARD);
    Files.createDirectories(Path.of("target/pages"));
    Files.write(Path.of("target/pages/hard.pdf"), printed.pdf());
    assertEquals(List.of(), ConformanceReader.findings(printed.pdf()));
    assertEquals(List.of(), StructureReader.findings(printed.pdf(), Language.BOKMAL));
    try (PDDocument document = Loader.loadPDF(printed.pdf())) {
      assertEquals(printed.pages(), document.getNumberOfPages());
    }
  }

  @Test
  void everyStringOfAReportCanBeReadBack() throws Exception {
    Document report = EveryBlock.report();
    String read = bare(print(report, "report"));
    List<String> missing = new ArrayList<>();
    for (String text : strings(report)) if (!read.contains(bare(text))) missing.add(text);
    assertEquals(List.of(), missing);
  }

  private static List<String> strings(Document document) {
    List<String> all = new ArrayList<>(List.of(document.editionLine(), "Side 2 av"));
    if (document.cover() != null)
      all.addAll(List.of(document.cover().title(), document.cover().subtitle(), document.cover().recipient()));
    for (Document.Section section : document.sections()) {
      all.add(section.title());
      for (Block block : section.blocks()) {
        if (block instanceof Block.Text t) all.add(t.text());
        if (block instanceof Block.Statements s) s.statements().forEach(x -> all.add(x.text()));
        if (block instanceof Block.IndicatorBlock i) {
          all.addAll(List.of(i.title(), i.word(), i.sentence(), i.sourceLine()));
          i.figures().forEach(f -> all.addAll(List.of(f.label(), f.value())));
        }
        if (block instanceof Block.Boxed b) { all.add(b.title()); all.addAll(b.lines()); }
        if (block instanceof Block.Key k) k.items().forEach(x -> all.add(x.word()));
        if (block instanceof Block.Pyramid p)
          p.steps().forEach(x -> all.addAll(List.of(x.title(), x.note(), x.colourLabel())));
        if (block instanceof Block.Timeline t) t.events().forEach(x -> all.add(x.label()));
      }
    }
    return all;
  }

  @Test
  void aLongCommentIsWholeOnItsPages() throws Exception {
    String comment = HardCases.comment(4000);
    Document document = EveryBlock.document(EveryBlock.section("Kommentar", Block.Text.body(comment)));
    assertTrue(bare(print(document, "comment")).contains(bare(comment)));
  }

  @Test
  void aTableRepeatsItsHeadAndShowsEveryRowOnce() throws Exception {
    Document document = EveryBlock.document(EveryBlock.section("Tabell", HardCases.table(60)));
    PrintedPages printed = printer.pdf(document, Look.STANDARD);
    assertTrue(printed.pages() >= 2);
    int rows = 0;
    for (int page = 1; page <= printed.pages(); page++) {
      String text = read(printed.pdf(), page, page);
      assertTrue(text.contains("Beløp, kr"), "head on page " + page);
      rows += text.split("Rad \\d").length - 1;
    }
    assertEquals(60, rows);
  }

  @Test
  void noHeadingStandsAloneAtTheFootOfAPage() throws Exception {
    for (int lines = 30; lines < 54; lines += 3) {
      List<Document.Section> sections = new ArrayList<>();
      sections.add(EveryBlock.section("Først", Block.Text.body("linje\n".repeat(lines))));
      sections.add(EveryBlock.part("Overskriften", HardCases.table(6)));
      PrintedPages printed = printer.pdf(EveryBlock.document(sections.toArray(new Document.Section[0])), Look.STANDARD);
      for (int page = 1; page <= printed.pages(); page++) {
        String text = read(printed.pdf(), page, page);
        if (text.contains("Overskriften"))
          assertTrue(text.contains("Rad 2"), lines + " lines: heading without two rows");
      }
    }
  }

  @Test
  void signsWithoutAGlyphBecomeABoxAndControlsVanish() throws Exception {
    String read = bare(print(EveryBlock.document(HardCases.signs()), "signs"));
    assertTrue(read.contains(bare("Smil □, shalom □□□□, null, bjelle, mykbindestrek, halv par")), read);
    assertTrue(read.contains(bare("<b>ikke</b> & \"markup\".")));
    assertFalse(read.contains("\u0000"));
  }
}
