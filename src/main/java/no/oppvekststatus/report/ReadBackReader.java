package no.oppvekststatus.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.report.drawing.Glyphs;
import no.oppvekststatus.report.sheets.Sheet;
import no.oppvekststatus.report.sheets.WorkbookReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a finished file back and holds it against the model it was printed from. */
public final class ReadBackReader {
  private ReadBackReader() {}

  /** What was printed is not what was decided: the file must not leave the house. */
  public static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mismatch(String file, String where, String what) { super(file + ", " + where + ": " + what); }
  }

  /**
   * Every decided string stands in the pages' text, white space aside; the number of pages is the promised one; and what a
   * screen reader would say is the model's words, each once, and nothing else.
   */
  public static void pages(String file, Document document, PrintedPages printed) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int p = 1; p <= pdf.getNumberOfPages(); p++) {
        stripper.setStartPage(p);
        stripper.setEndPage(p);
        pages.add(bare(stripper.getText(pdf)));
      }
    }
    if (pages.size() != printed.pages()) throw new Mismatch(file, "sidetall", pages.size() + " sider, ventet " + printed.pages());
    int at = 0;
    for (String decided : DecidedStrings.of(document)) at = find(file, pages, at, Glyphs.printable(decided));
    List<String> decided = Stream.concat(Stream.ofNullable(printed.arms()), SpokenWords.of(document).stream()).map(Glyphs::printable).toList();
    Optional<SpokenComparison.Difference> difference =
        SpokenComparison.of(SpokenPagesReader.read(printed.pdf()), decided, SpokenWords.repeatable(document));
    if (difference.isPresent()) throw new Mismatch(file, "side " + difference.get().page(), difference.get().what());
  }

  /** The page where it stands: at or after the page of the string before it, or anywhere as a last resort. */
  private static int find(String file, List<String> pages, int from, String decided) {
    String wanted = bare(decided);
    for (int p = from; p < pages.size(); p++) if (pages.get(p).contains(wanted) || across(pages, p, wanted)) return p;
    for (int p = 0; p < from; p++) if (pages.get(p).contains(wanted) || across(pages, p, wanted)) return from;
    throw new Mismatch(file, "fra side " + (from + 1), "finner ikke «" + decided + "»");
  }

  /** A long paragraph may begin on one page and end on the next. */
  private static boolean across(List<String> pages, int page, String wanted) {
    if (page + 1 >= pages.size()) return false;
    for (int cut = wanted.length() - 1; cut > 0; cut--)
      if (pages.get(page).contains(wanted.substring(0, cut))) return pages.get(page + 1).contains(wanted.substring(cut));
    return false;
  }

  private static String bare(String text) { return text.replaceAll("[\\s\\u00a0\\u00ad\\u2011\\u202f]+", ""); }

  /** Every cell of every sheet holds the value of the model, and none holds a formula. */
  public static void workbook(String file, List<Sheet> sheets, byte[] xlsx) throws IOException {
    Optional<WorkbookReader.Difference> difference = WorkbookReader.difference(xlsx, sheets);
    if (difference.isPresent()) throw new Mismatch(file, difference.get().sheet(), difference.get().what());
  }
}
