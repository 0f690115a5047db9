package no.oppvekststatus.page.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.drawing.FaceFile;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Sketch;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.page.Mark;
import no.oppvekststatus.page.Sheet;
import no.oppvekststatus.page.Type;
import no.oppvekststatus.page.TypeScale;
import no.oppvekststatus.plan.CoatOfArms;
import no.oppvekststatus.plan.Texts;

/** Fills the template with finished sheets and exports them as a tagged PDF/A-2a. */
public final class SheetPrinter {
  private static final int SLACK = 12;

  private final Document document;
  private final Look look;

  private SheetPrinter(Document document, Look look) {
    this.document = document;
    this.look = look;
  }

  /** The template's styles, for the layout. */
  public static TypeScale scale() {
    return TemplateReader.template().scale();
  }

  /** @throws IllegalStateException where the printer's library fails */
  public static byte[] pdf(Document document, List<Sheet> sheets, Look look) {
    try {
      SheetPrinter printer = new SheetPrinter(document, look);
      return Reproducible.identified(LinkPrinter.linked(Reproducible.named(printer.export(printer.fill(sheets))), sheets));
    } catch (JRException e) {
      throw new IllegalStateException("«" + document.title() + "» cannot be printed", e);
    }
  }

  private JasperPrint fill(List<Sheet> sheets) throws JRException {
    List<Map<String, ?>> records = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) records.add(record(sheets.get(i), i + 1, sheets.size()));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("nb-NO"));
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(NorwegianTime.ZONE));
    JasperPrint print = JasperFillManager.fillReport(TemplateReader.template().report(), parameters, new JRMapCollectionDataSource(records));
    for (int i = 0; i < sheets.size(); i++) body(print.getPages().get(i), sheets.get(i), print);
    return print;
  }

  private Map<String, Object> record(Sheet sheet, int page, int pages) {
    Map<String, Object> record = new HashMap<>();
    Sketch ground = new Sketch();
    ground.place(sheet.decoration(), 0, 0);
    String sample = document.sampleMark() == null ? "" : Glyphs.fitted(Glyphs.printable(document.sampleMark()), FaceFile.SEMIBOLD, 8, 170);
    if (!sample.isBlank()) ground.frame(52.5, 810, FaceFile.SEMIBOLD.width(sample, 8) + 11, 12, Ink.INK, 1);
    record.put("decoration", new ScenePrinter(ground.scene(595, 842)));
    record.put("cover", sheet.cover());
    record.put("runningTitle", runningTitle());
    record.put("section", Glyphs.fitted(Glyphs.printable(sheet.section()), FaceFile.REGULAR, 8, 156));
    record.put("sampleMark", sample);
    record.put("editionLine", Glyphs.fitted(Glyphs.printable(document.editionLine()), FaceFile.REGULAR, 8, 216));
    record.put("folio", Texts.in(document.language()).of("page.number", page, pages));
    return record;
  }

  /** The organisation in semibold ink, the rest softer. */
  private String runningTitle() {
    String title = Glyphs.fitted(Glyphs.printable(document.runningTitle()), FaceFile.SEMIBOLD, 8, 322);
    String name = Glyphs.printable(document.organisation());
    String rest = title.startsWith(name) ? title.substring(name.length()) : "";
    String strong = rest.isEmpty() ? title : name;
    return escaped(strong) + "<style fontName=\"Source Sans 3\" forecolor=\"" + Ink.SOFT + "\">" + escaped(rest) + "</style>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void body(JRPrintPage page, Sheet sheet, JasperPrint print) throws JRException {
    CoatOfArms arms = look.coatOfArms();
    if (page == print.getPages().get(0) && arms != null) page.addElement(arms(arms, sheet.cover(), print));
    for (Mark mark : sheet.marks()) {
      if (mark instanceof Mark.Line line) page.addElement(text(line, print));
      if (mark instanceof Mark.Picture picture) page.addElement(image(picture, print));
    }
  }

  private JRPrintElement text(Mark.Line line, JasperPrint print) {
    Type type = line.type();
    JRBasePrintText text = new JRBasePrintText(print.getDefaultStyleProvider());
    text.setStyle(print.getStylesMap().get(type.style()));
    text.getParagraph().setLineSpacing(LineSpacingEnum.SINGLE);
    PartPrinter.place(text, line.right() ? line.x() - SLACK : line.x());
    text.setY(line.y());
    text.setWidth(Math.max(line.width(), (int) Math.ceil(type.width(line.text()))) + SLACK);
    text.setHeight(type.leading() + SLACK);
    text.setText(line.text());
    if (line.right()) text.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
    text.setLineSpacingFactor(1);
    text.setLeadingOffset((float) (type.baseline() - 1.024 * type.size()));
    text.setTextHeight(type.leading());
    if (type.style().equals("AreaNumber")) text.setForecolor(Color.decode(look.accent()));
    if (line.bookmark() > 0) {
      text.setAnchorName(line.outline());
      text.setBookmarkLevel(line.bookmark());
    }
    if (line.tag() != null) text.getPropertiesMap().setProperty(TagPrinter.PATH, line.tag().path());
    return text;
  }

  private static JRPrintElement image(Mark.Picture picture, JasperPrint print) {
    JRBasePrintImage image = new JRBasePrintImage(print.getDefaultStyleProvider());
    image.setX(picture.x());
    image.setY(picture.y());
    image.setWidth((int) Math.ceil(picture.scene().width()));
    image.setHeight((int) Math.ceil(picture.scene().height()));
    image.setScaleImage(ScaleImageEnum.CLIP);
    image.setRenderer(new ScenePrinter(picture.scene()));
    image.setHyperlinkTooltip(Glyphs.printable(picture.alt()));
    if (picture.tag() != null) image.getPropertiesMap().setProperty(TagPrinter.PATH, picture.tag().path());
    return image;
  }

  /** In the upper right corner: of the cover's field, or beside the title of a report without a cover. */
  private JRPrintElement arms(CoatOfArms arms, boolean cover, JasperPrint print) throws JRException {
    JRBasePrintImage image = new JRBasePrintImage(print.getDefaultStyleProvider());
    image.setX(cover ? 495 : 507);
    image.setY(cover ? 38 : 54);
    image.setWidth(cover ? 48 : 36);
    image.setHeight(cover ? 56 : 43);
    image.setHorizontalImageAlign(HorizontalImageAlignEnum.RIGHT);
    image.setScaleImage(ScaleImageEnum.RETAIN_SHAPE);
    image.setRenderer(net.sf.jasperreports.renderers.SimpleDataRenderer.getInstance(arms.bytes()));
    if (look.coatOfArmsAlt() != null) {
      image.setHyperlinkTooltip(look.coatOfArmsAlt());
      image.getPropertiesMap().setProperty(TagPrinter.PATH, "Figure#0");
    }
    return image;
  }

  private SimpleJasperReportsContext context() {
    SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    context.setProperty(JRPdfExporter.PDF_TAGGER_FACTORY_PROPERTY, TagPrinter.Factory.class.getName());
    context.setProperty(JRPdfExporter.PDF_PRODUCER_FACTORY_PROPERTY, ClockPrinter.Factory.class.getName());
    context.setProperty(ClockPrinter.CLOCK, document.imprint().clock().toString());
    return context;
  }

  private byte[] export(JasperPrint print) throws JRException {
    SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
    settings.setTagged(true);
    settings.setTagLanguage(document.language().tag());
    settings.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
    settings.setIccProfilePath("reports/sRGB.icc");
    settings.setMetadataTitle(Glyphs.printable(document.title()));
    settings.setMetadataAuthor(Glyphs.printable(document.organisation()));
    settings.setMetadataCreator("Oppvekststatus");
    settings.setDisplayMetadataTitle(true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JRPdfExporter exporter = new JRPdfExporter(context());
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
