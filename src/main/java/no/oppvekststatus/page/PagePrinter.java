package no.oppvekststatus.page;

import java.util.List;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.page.pdf.SheetPrinter;

/** Prints any document as an accessible PDF (PDF/UA-1, PDF/A-2a); safe for many threads, the same bytes for the same document. */
public final class PagePrinter {

  /** @throws IllegalStateException where the printer's library fails */
  public PrintedPages pdf(Document document, Look look) {
    CoverPage.Arms arms = look.coatOfArms() == null ? CoverPage.Arms.NONE : CoverPage.Arms.SHOWN;
    List<Sheet> sheets = Galley.sheets(document, SheetPrinter.scale(), look.accent(), arms);
    return new PrintedPages(SheetPrinter.pdf(document, sheets, look), sheets.size(), look.coatOfArmsAlt());
  }
}
