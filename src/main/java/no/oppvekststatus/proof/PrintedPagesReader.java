package no.oppvekststatus.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.proof.PaintReader.PaintedLetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * A finished PDF as it meets its readers, in one reading: what a screen reader speaks, every element of the structure
 * in order, what an eye sees, every status mark by its painted outlines, and where the links lead.
 */
public final class PrintedPagesReader {
  private static final String LINK = "Link";

  private final Map<COSBase, Integer> numbers = new HashMap<>();
  private final List<PaintReader.PaintedPage> pages = new ArrayList<>();
  private final List<List<String>> lines = new ArrayList<>();
  private final List<ReadAloud> spoken = new ArrayList<>();
  private final List<PrintedPicture> pictures = new ArrayList<>();
  private final LinkReader links;

  private PrintedPagesReader(PDDocument document) throws IOException { this.links = new LinkReader(document, pages); }

  /**
   * @param pages every letter of each page, in the order it is painted
   * @param lines the lines of each page in the order of the structure, those within its pictures too, then those of its
   *     artifacts
   */
  public record Printed(List<String> pages, List<List<String>> lines, List<ReadAloud> spoken,
      List<PrintedPicture> pictures, List<Beside> marks,
      List<LinkReader.LinkRead> links) {}

  /** One element with words: its text, or a figure's alternative text; {@code page} counts from 1. */
  public record ReadAloud(int page, String text) {}

  /** A figure by its alternative text, with the status marks painted in it. */
  public record PrintedPicture(int page, String alt, List<Icon> icons) {}

  /** A status mark that only decorates, and the words that begin where it ends. */
  public record Beside(int page, Icon icon, String words) {}

  public static Printed read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return read(document);
    }
  }

  static Printed read(PDDocument document) throws IOException {
    PrintedPagesReader reader = new PrintedPagesReader(document);
    for (PDPage page : document.getPages()) {
      reader.numbers.put(page.getCOSObject(), reader.pages.size());
      reader.pages.add(PaintReader.read(page));
      reader.lines.add(new ArrayList<>());
    }
    reader.walk(document.getDocumentCatalog().getStructureTreeRoot(), 1);
    for (int p = 0; p < reader.pages.size(); p++) reader.lines.get(p).addAll(reader.pages.get(p).artifactLines());
    return new Printed(reader.texts(), List.copyOf(reader.lines), List.copyOf(reader.spoken),
        List.copyOf(reader.pictures), reader.marks(), reader.links.links());
  }

  private List<String> texts() {
    return pages.stream().map(page -> String.join("", page.letters().stream().map(PaintedLetter::text).toList()))
        .toList();
  }

  /** Gives the words of a node, those of what stands within a line among them. */
  private String walk(PDStructureNode node, int page) throws IOException {
    StringBuilder own = new StringBuilder();
    List<Painted> painted = new ArrayList<>();
    int at = page;
    for (Object kid : node.getKids()) {
      int mcid = -1;
      if (kid instanceof PDStructureElement element) {
        String words = walk(element, pageOf(element, at));
        if (!inline(element)) continue;
        own.append(words);
        at = pageOf(element, at);
      } else if (kid instanceof Integer number && node instanceof PDStructureElement element) {
        at = pageOf(element, at);
        mcid = number;
      } else if (kid instanceof PDMarkedContentReference reference) {
        if (reference.getPage() != null) at = numbers.getOrDefault(reference.getPage().getCOSObject(), at - 1) + 1;
        mcid = reference.getMCID();
      }
      if (mcid >= 0) take(pages.get(at - 1), mcid, lines.get(at - 1), own, painted);
    }
    String alternative = node instanceof PDStructureElement e ? e.getAlternateDescription() : null;
    if (alternative != null) {
      spoken.add(new ReadAloud(at, alternative));
      pictures.add(new PrintedPicture(at, alternative,
          MarkRecogniser.among(painted).stream().map(MarkRecogniser.Seen::icon).toList()));
    } else if (!own.toString().isBlank() && !inline(node)) spoken.add(new ReadAloud(at, own.toString()));
    if (node instanceof PDStructureElement element && LINK.equals(element.getStructureType()))
      links.element(element, own.toString(), at);
    return own.toString();
  }

  private static void take(PaintReader.PaintedPage page, int mcid, List<String> lines, StringBuilder words,
      List<Painted> painted) {
    lines.addAll(page.lines(mcid));
    page.lines(mcid).forEach(words::append);
    painted.addAll(page.painted(mcid));
  }

  private static boolean inline(PDStructureNode node) {
    return node instanceof PDStructureElement element && List.of(LINK, "Span").contains(element.getStructureType());
  }

  private int pageOf(PDStructureElement element, int otherwise) {
    COSDictionary page = element.getPage() == null ? null : element.getPage().getCOSObject();
    return page == null ? otherwise : numbers.getOrDefault(page, otherwise - 1) + 1;
  }

  private List<Beside> marks() {
    List<Beside> marks = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++)
      for (MarkRecogniser.Seen seen : MarkRecogniser.among(pages.get(p).artifacts()))
        marks.add(new Beside(p + 1, seen.icon(), beside(seen, pages.get(p).letters())));
    return List.copyOf(marks);
  }

  /** The line that begins at the right edge of a mark, at its height. */
  private static String beside(MarkRecogniser.Seen mark, List<PaintedLetter> letters) {
    double edge = mark.x() + mark.size() / 2;
    StringBuilder line = new StringBuilder();
    double base = Double.NaN;
    for (PaintedLetter letter : letters) {
      boolean begins = letter.x() > edge - 1 && letter.x() < edge + 11 && Math.abs(letter.base() - mark.y() - 3) < 4.5;
      if (Double.isNaN(base) && begins) base = letter.base();
      if (Double.isNaN(base)) continue;
      if (Math.abs(letter.base() - base) > 0.3 || letter.x() < edge - 1) break;
      line.append(letter.text());
    }
    return line.toString();
  }
}
