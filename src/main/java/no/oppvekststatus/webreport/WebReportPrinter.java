package no.oppvekststatus.webreport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;

/**
 * Prints any document as one HTML page that stands alone: the same strings as the PDF, for a phone as for a screen
 * reader.
 */
public final class WebReportPrinter {
  private static final String STYLE = read("/reports/web-report.css");

  private WebReportPrinter() {}

  /** The same page for the same document; its one style element carries everything it looks like. */
  public static PrintedWebReport page(Document document, Look look) {
    String style = ":root { --accent: " + look.accent() + "; }\n" + STYLE;
    return new PrintedWebReport(WebReport.html(document, style, look), hash(style));
  }

  /** The page alone. */
  public static String html(Document document, Look look) { return page(document, look).html(); }

  private static String hash(String style) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String read(String resource) {
    try (InputStream in = WebReportPrinter.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException(resource + " is not in the program");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
