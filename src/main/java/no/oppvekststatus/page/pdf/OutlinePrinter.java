package no.oppvekststatus.page.pdf;

import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** The exporter, which also enters a heading in the outline for whoever writes its lines. */
final class OutlinePrinter extends JRPdfExporter {
  OutlinePrinter(JasperReportsContext context) {
    super(context);
  }

  /** Where a text has a level, its anchor's name stands in the outline at that level. */
  void enter(JRPrintText text) {
    if (text.getBookmarkLevel() > 0) setAnchor(pdfProducer.createChunk("", Map.of(), Locale.ROOT), text, text);
  }
}
