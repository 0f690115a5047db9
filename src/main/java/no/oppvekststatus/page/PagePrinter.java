package no.oppvekststatus.page;

import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.page.pdf.DocumentPrinter;

/**
 * Prints any document as an accessible PDF (PDF/UA-1, PDF/A-2a); safe for many threads, the same bytes for the same
 * document.
 */
public final class PagePrinter {

  /** @throws IllegalStateException where the printer's library fails */
  public PrintedPages pdf(Document document, Look look) {
    DocumentPrinter.PrintedPdf printed = DocumentPrinter.pdf(document, look);
    return new PrintedPages(printed.pdf(), printed.pages(), look.coatOfArmsAlt());
  }
}
