package no.oppvekststatus.page.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRReportTemplate;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import no.oppvekststatus.drawing.FaceFile;
import no.oppvekststatus.page.TemplateShape;
import no.oppvekststatus.page.Type;
import no.oppvekststatus.page.TypeScale;

/**
 * The templates of {@code reports/}, each with the styles of {@code styles.jrtx}, compiled when they are first asked
 * for.
 */
final class TemplateFile {
  /** So many shapes are kept compiled; those longest unused go first. */
  private static final int KEPT = 400;
  private static final Map<TemplateShape, JasperReport> SHAPES =
      Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TemplateShape, JasperReport> eldest) { return size() > KEPT; }
      });

  private TemplateFile() {}

  private static final class Styles {
    private static final List<JRStyle> ALL = styles();
    private static final TypeScale SCALE = scale(ALL);
  }

  private static final class Main {
    private static final JasperReport REPORT = compiled(design("report"));
  }

  /** The report itself; safe to fill from many threads. */
  static JasperReport report() {
    return Main.REPORT;
  }

  /** The styles as the records need them: face, size and leading. */
  static TypeScale scale() {
    return Styles.SCALE;
  }

  /** A template with its columns in place. */
  static JasperReport of(TemplateShape shape) {
    JasperReport known = SHAPES.get(shape);
    if (known != null) return known;
    JasperReport made = compiled(new ShapePrinter(shape).placed(design(shape.template())));
    SHAPES.put(shape, made);
    return made;
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = TemplateFile.class.getResourceAsStream("/reports/" + name);
    if (in == null) throw new IllegalStateException("reports/" + name + " is missing from the program");
    return in;
  }

  /** A template as it is written, to be compiled. */
  static JasperDesign design(String name) {
    try (InputStream in = open(name + ".jrxml")) {
      JasperDesign design = JRXmlLoader.load(in);
      for (JRReportTemplate template : new ArrayList<>(design.getTemplatesList())) design.removeTemplate(template);
      return design;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JRException e) {
      throw new IllegalStateException("reports/" + name + ".jrxml cannot be read", e);
    }
  }

  /** A template with the styles that it uses. */
  static JasperReport compiled(JasperDesign design) {
    try {
      Set<String> used = new HashSet<>();
      for (JRBand band : bands(design)) styles(band.getChildren(), used);
      for (JRStyle style : Styles.ALL) if (used.contains(style.getName())) design.addStyle(style);
      return JasperCompileManager.compileReport(design);
    } catch (JRException e) {
      throw new IllegalStateException("reports/" + design.getName() + ".jrxml cannot be compiled", e);
    }
  }

  private static List<JRBand> bands(JasperDesign design) {
    List<JRBand> bands = new ArrayList<>(
        Arrays.asList(design.getTitle(), design.getPageHeader(), design.getColumnHeader(), design.getBackground()));
    bands.addAll(Arrays.asList(design.getDetailSection().getBands()));
    for (JRGroup group : design.getGroupsList()) if (group.getGroupFooterSection().getBands() != null)
      bands.addAll(Arrays.asList(group.getGroupFooterSection().getBands()));
    bands.removeIf(band -> band == null);
    return bands;
  }

  private static void styles(List<JRChild> children, Set<String> used) {
    for (JRChild child : children) {
      if (child instanceof JRElement element && element.getStyleNameReference() != null)
        used.add(element.getStyleNameReference());
      if (child instanceof JRElementGroup group) styles(group.getChildren(), used);
    }
  }

  private static List<JRStyle> styles() {
    try (InputStream in = open("styles.jrtx")) {
      JRTemplate template = JRXmlTemplateLoader.getInstance(DefaultJasperReportsContext.getInstance()).loadTemplate(in);
      return List.of(template.getStyles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TypeScale scale(List<JRStyle> styles) {
    Map<String, Type> types = new HashMap<>();
    for (JRStyle style : styles) types.put(style.getName(), type(style));
    return new TypeScale(types);
  }

  private static Type type(JRStyle style) {
    boolean bold = Boolean.TRUE.equals(style.isOwnBold());
    boolean italic = Boolean.TRUE.equals(style.isOwnItalic());
    FaceFile face = style.getOwnFontName() != null && style.getOwnFontName().endsWith("Semibold") ? FaceFile.SEMIBOLD
        : bold ? FaceFile.BOLD : italic ? FaceFile.ITALIC : FaceFile.REGULAR;
    Float leading = style.getParagraph().getOwnLineSpacingSize();
    Float size = style.getOwnFontSize();
    if (leading == null || size == null)
      throw new IllegalStateException("style " + style.getName() + " needs a size and a leading");
    return new Type(style.getName(), face, size, Math.round(leading));
  }
}
