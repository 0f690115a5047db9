package no.oppvekststatus.report.pdf;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/** Dates a PDF by its edition's clock, in its information and its metadata alike, and never by the machine's. */
public final class ClockPrinter extends ClassicPdfProducer {
  /** The context property that holds the clock, ISO 8601 in UTC. */
  static final String CLOCK = "no.oppvekststatus.clock";

  private final Instant clock;

  private ClockPrinter(PdfProducerContext context, Instant clock) {
    super(context);
    this.clock = clock;
  }

  /** How the exporter finds this producer. */
  public static final class Factory implements PdfProducerFactory {
    @Override
    public PdfProducer createProducer(PdfProducerContext context) {
      String clock = context.getJasperReportsContext().getProperty(CLOCK);
      if (clock == null) throw new IllegalStateException("a report is printed by an edition's clock");
      return new ClockPrinter(context, Instant.parse(clock));
    }
  }

  @Override
  public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
    PdfDocumentWriter writer = super.createWriter(out);
    PdfDate date = new PdfDate(GregorianCalendar.from(clock.atZone(ZoneOffset.UTC)));
    getPdfWriter().getInfo().put(PdfName.CREATIONDATE, date);
    getPdfWriter().getInfo().put(PdfName.MODDATE, date);
    return writer;
  }
}
