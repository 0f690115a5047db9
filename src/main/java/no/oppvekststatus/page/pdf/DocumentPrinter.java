package no.oppvekststatus.page.pdf;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fill.JRSubreportRunnerFactory;
import net.sf.jasperreports.engine.fill.ThreadPoolSubreportRunnerFactory;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.page.CoverRecords;
import no.oppvekststatus.page.DocumentRecords;
import no.oppvekststatus.page.PageRecord;
import no.oppvekststatus.page.RecordContext;

/** Fills the templates of {@code reports/} with a document's records and exports them as a tagged PDF/A-2a. */
public final class DocumentPrinter {
  /** Without it no property of a template's element reaches the printed one, and the whole file would be untagged. */
  private static final String TRANSFER = "net.sf.jasperreports.print.transfer.oppvekststatus";
  private static final int TOP = 56;
  private static final int FOOT = 796;

  private final Document document;
  private final Look look;
  private final JasperReport report;

  private DocumentPrinter(Document document, Look look, JasperReport report) {
    this.document = document;
    this.look = look;
    this.report = report;
  }

  /** A finished file and its number of pages. */
  public record PrintedPdf(byte[] pdf, int pages) {}

  /** The filled templates, with what they were filled from. */
  private record Filled(JasperPrint print, RecordContext context, List<PageRecord> records) {}

  /** @throws IllegalStateException where the printer's library fails */
  public static PrintedPdf pdf(Document document, Look look) {
    return pdf(document, look, TemplateFile.report());
  }

  /** By another main template. */
  static PrintedPdf pdf(Document document, Look look, JasperReport report) {
    try {
      DocumentPrinter printer = new DocumentPrinter(document, look, report);
      Filled filled = printer.filled();
      LinkPlaces places = new LinkPlaces(filled.context().links());
      StructureTree tree = new StructureTree();
      byte[] pages = Reproducible.named(printer.export(filled.print(), tree, places));
      byte[] tagged = LinkPrinter.linked(pages, tree, document.language().tag(), places);
      return new PrintedPdf(Reproducible.identified(tagged), filled.print().getPages().size());
    } catch (JRException e) {
      throw new IllegalStateException("«" + document.title() + "» cannot be printed", e);
    }
  }

  /** A second chapter begins a page where the first fills no more than one. */
  private Filled filled() throws JRException {
    Filled first = fill(true);
    Filled filled = fitsOnePage(first) ? first : fill(false);
    new ChartRoomPrinter(filled.context().charts(), TOP, FOOT).grow(filled.print());
    return filled;
  }

  private static boolean fitsOnePage(Filled filled) {
    List<Integer> begun =
        filled.records().stream().filter(r -> r.value("opensPage") != null && r.value("textTag") != null).limit(2)
            .map(r -> FilledPageReader.page(filled.print(), String.valueOf(r.value("textTag")))).toList();
    return begun.size() < 2 || begun.get(1) - begun.get(0) <= 1;
  }

  private Filled fill(boolean parted) throws JRException {
    RecordContext context =
        new RecordContext(TemplateFile.scale(), report.getColumnWidth(), look.accent(), look.coatOfArms() != null);
    PageRecord cover = CoverRecords.of(document, context);
    List<PageRecord> records = DocumentRecords.of(document, context, parted);
    RecordReader reader = new RecordReader(records);
    JasperPrint print = JasperFillManager.getInstance(context()).fill(report, parameters(cover, reader), reader);
    return new Filled(print, context, records);
  }

  private Map<String, Object> parameters(PageRecord cover, RecordReader reader) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("nb-NO"));
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(NorwegianTime.ZONE));
    for (String name : cover.fields()) parameters.put(name, reader.printed(cover.value(name)));
    if (look.coatOfArms() == null) return parameters;
    parameters.put("arms", SimpleDataRenderer.getInstance(look.coatOfArms().bytes()));
    if (look.coatOfArmsAlt() != null) parameters.put("armsAlt", look.coatOfArmsAlt());
    if (look.coatOfArmsAlt() != null) parameters.put("armsTag", "Figure#0");
    return parameters;
  }

  private static SimpleJasperReportsContext context() {
    SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    context.setProperty(TRANSFER, "no.oppvekststatus");
    context.setProperty(JRSubreportRunnerFactory.SUBREPORT_RUNNER_FACTORY,
        ThreadPoolSubreportRunnerFactory.class.getName());
    context.setProperty(JRTextMeasurerUtil.PROPERTY_TEXT_MEASURER_FACTORY,
        TextMeasurePrinter.MeasurerFactory.class.getName());
    return context;
  }

  private byte[] export(JasperPrint print, StructureTree tree, LinkPlaces places) throws JRException {
    SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
    settings.setTagged(true);
    settings.setTagLanguage(document.language().tag());
    settings.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
    settings.setIccProfilePath("reports/sRGB.icc");
    settings.setMetadataTitle(Glyphs.printable(document.title()));
    settings.setMetadataAuthor(Glyphs.printable(document.organisation()));
    settings.setMetadataCreator("Oppvekststatus");
    settings.setDisplayMetadataTitle(true);
    SimpleJasperReportsContext context = context();
    context.setProperty(JRPdfExporter.PDF_TAGGER_FACTORY_PROPERTY, TagPrinter.TaggerFactory.class.getName());
    context.setProperty(JRPdfExporter.PDF_PRODUCER_FACTORY_PROPERTY, ClockPrinter.ClockFactory.class.getName());
    context.setProperty(ClockPrinter.CLOCK, document.imprint().clock().toString());
    context.setValue(PageTextPrinter.PLACES, places);
    context.setValue(TagPrinter.TREE, tree);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutlinePrinter exporter = new OutlinePrinter(context);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.setConfiguration(settings);
    SimplePdfReportConfiguration drawing = new SimplePdfReportConfiguration();
    drawing.setForceSvgShapes(false);
    exporter.setConfiguration(drawing);
    exporter.exportReport();
    return bytes.toByteArray();
  }
}
