package no.oppvekststatus.page.pdf;

import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;

/** Where a place of the structure fell when the templates were filled. */
final class FilledPageReader {
  private FilledPageReader() {}

  /** The page, from 0, that an element with a place in the structure stands on; -1 where none has it. */
  static int page(JasperPrint print, String path) {
    for (int p = 0; p < print.getPages().size(); p++)
      for (JRPrintElement element : print.getPages().get(p).getElements())
        if (path.equals(property(element, TagPrinter.PATH))) return p;
    return -1;
  }

  private static @Nullable String property(JRPrintElement element, String name) {
    return element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
  }
}
