package no.oppvekststatus.page.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import no.oppvekststatus.drawing.FaceFile;
import no.oppvekststatus.page.Type;
import no.oppvekststatus.page.TypeScale;

/** The compiled template and the type scale its styles make; compiled once a JVM. */
final class TemplateReader {
  private static final String PATH = "/reports/document.jrxml";

  /** @param report the compiled template, safe to fill from many threads */
  record Template(JasperReport report, TypeScale scale) {}

  private static final class Once {
    private static final Template TEMPLATE = read();
  }

  private TemplateReader() {}

  static Template template() {
    return Once.TEMPLATE;
  }

  private static Template read() {
    try (InputStream in = TemplateReader.class.getResourceAsStream(PATH)) {
      if (in == null) throw new IllegalStateException(PATH + " is missing from the program");
      JasperReport report = JasperCompileManager.compileReport(in);
      Map<String, Type> types = new HashMap<>();
      for (JRStyle style : report.getStyles()) types.put(style.getName(), type(style));
      return new Template(report, new TypeScale(types));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JRException e) {
      throw new IllegalStateException(PATH + " cannot be compiled", e);
    }
  }

  private static Type type(JRStyle style) {
    boolean bold = Boolean.TRUE.equals(style.isOwnBold());
    boolean italic = Boolean.TRUE.equals(style.isOwnItalic());
    FaceFile face = style.getOwnFontName() != null && style.getOwnFontName().endsWith("Semibold") ? FaceFile.SEMIBOLD
        : bold ? FaceFile.BOLD : italic ? FaceFile.ITALIC : FaceFile.REGULAR;
    Float leading = style.getParagraph().getOwnLineSpacingSize();
    Float size = style.getOwnFontSize();
    if (leading == null || size == null) throw new IllegalStateException("style " + style.getName() + " needs a size and a fixed leading");
    return new Type(style.getName(), face, size, Math.round(leading));
  }
}
