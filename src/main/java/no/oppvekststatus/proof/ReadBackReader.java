package no.oppvekststatus.proof;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.proof.PrintedPagesReader.Printed;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads a finished file back and holds it against the model it was printed from. */
public final class ReadBackReader {
  private ReadBackReader() {}

  /** What was printed is not what was decided: the file is not released. */
  public static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Mismatch(String file, String where, String what) { super(file + ", " + where + ": " + what); }
  }

  /**
   * A finished PDF, loaded once.
   *
   * @param read what its readers meet: words, marks, links, lines
   * @param structure what {@link StructureReader} finds wrong; empty where nothing is
   */
  public record Proved(Printed read, List<String> structure) {}

  /**
   * Reads the file, refuses it where it is not its model, and checks its structure.
   *
   * @throws Mismatch where the file says or shows anything else than the document
   */
  public static Proved pages(String file, Document document, PrintedPages printed) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
      Printed read = PrintedPagesReader.read(pdf);
      compare(file, document, printed, read);
      return new Proved(read, StructureReader.findings(pdf, document.language()));
    }
  }

  /**
   * The number of pages is the promised one; the edition's line stands on every page; what a screen reader would say is
   * the model's words, each once, and nothing else; what an eye would see is the model's status marks, each beside its
   * word; and the model's links lie over their words and lead where they should, and no others do.
   */
  private static void compare(String file, Document document, PrintedPages printed, Printed read) {
    if (read.pages().size() != printed.pages())
      throw new Mismatch(file, "sidetall", read.pages().size() + " sider, ventet " + printed.pages());
    for (int p = 0; p < read.pages().size(); p++) runningLines(file, p + 1, read.pages().get(p), document);
    List<String> decided = Stream.concat(Stream.ofNullable(printed.arms()), ExpectedSpeech.of(document).stream())
        .map(Glyphs::printable).toList();
    refuse(file, SpeechComparison.of(read.spoken(), decided, ExpectedSpeech.repeatable(document)));
    refuse(file, MarkComparison.of(read, ExpectedMarks.of(document)));
    refuse(file, LinkComparison.of(read.links(), ExpectedLinks.of(document)));
  }

  /** The edition and, where anything is made up, that it is so stand at the foot of every page. */
  private static void runningLines(String file, int page, String text, Document document) {
    for (String decided : new String[] {document.editionLine(), document.sampleMark()})
      if (decided != null && !bare(text).contains(bare(Glyphs.printable(decided))))
        throw new Mismatch(file, "side " + page, "finner ikke «" + decided + "»");
  }

  private static void refuse(String file, Optional<SpeechComparison.SpeechDifference> difference) {
    if (difference.isPresent()) throw new Mismatch(file, "side " + difference.get().page(), difference.get().what());
  }

  private static String bare(String text) { return text.replaceAll("[\\s\\u00a0\\u00ad\\u2011\\u202f]+", ""); }

  /** Every cell of every sheet holds the value of the model, and none holds a formula. */
  public static void workbook(String file, List<Sheet> sheets, byte[] xlsx) throws IOException {
    Optional<WorkbookReader.SheetDifference> difference = WorkbookReader.difference(xlsx, sheets);
    if (difference.isPresent()) throw new Mismatch(file, difference.get().sheet(), difference.get().what());
  }
}
