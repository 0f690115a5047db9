package no.oppvekststatus.page.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/**
 * Takes what would differ from machine to machine out of the writing of a PDF: it is dated by its edition's clock, in
 * its information and its metadata alike, and holds the colour profile as the file has it, not as a Java's own library
 * writes it anew.
 */
public final class ClockPrinter extends PageTextPrinter {
  /** The context property that holds the clock, ISO 8601 in UTC. */
  static final String CLOCK = "no.oppvekststatus.clock";
  private static final String PROFILE = "sRGB IEC61966-2.1";
  private static final int COLOURS = 3;

  private final Instant clock;

  private ClockPrinter(PdfProducerContext context, Instant clock) {
    super(context);
    this.clock = clock;
  }

  /** How the exporter finds this producer. */
  public static final class ClockFactory implements PdfProducerFactory {
    @Override
    public PdfProducer createProducer(PdfProducerContext context) {
      String clock = context.getJasperReportsContext().getProperty(CLOCK);
      if (clock == null) throw new IllegalStateException("a report is printed by an edition's clock");
      return new ClockPrinter(context, Instant.parse(clock));
    }
  }

  @Override
  public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
    super.createWriter(out);
    PdfDate date = new PdfDate(GregorianCalendar.from(clock.atZone(ZoneOffset.UTC)));
    getPdfWriter().getInfo().put(PdfName.CREATIONDATE, date);
    getPdfWriter().getInfo().put(PdfName.MODDATE, date);
    return new ProfileWriter(this, getPdfWriter());
  }

  /** Puts the colour profile in byte for byte. */
  private static final class ProfileWriter extends ClassicPdfWriter {
    ProfileWriter(ClassicPdfProducer producer, PdfWriter writer) { super(producer, writer); }

    @Override
    public void setIccProfilePath(String path, InputStream in) throws IOException {
      PdfStream profile = new PdfStream(in.readAllBytes());
      profile.put(PdfName.N, new PdfNumber(COLOURS));
      profile.put(PdfName.ALTERNATE, PdfName.DEVICERGB);
      profile.flateCompress();
      PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
      intent.put(PdfName.S, PdfName.GTS_PDFA1);
      intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(PROFILE));
      intent.put(PdfName.INFO, new PdfString(PROFILE));
      intent.put(PdfName.DESTOUTPUTPROFILE, getPdfWriter().addToBody(profile).getIndirectReference());
      getPdfWriter().getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }
  }
}
