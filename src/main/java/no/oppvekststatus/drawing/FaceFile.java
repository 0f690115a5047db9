package no.oppvekststatus.drawing;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * One face of the typeface: its own advances measure every line, so no machine's font metrics take part. It bears the
 * name that the templates give it, so that documents are printed with the same face, held in memory: from a file
 * OpenPDF reads the place of each glyph byte by byte, for every document.
 */
public enum FaceFile {
  REGULAR("SourceSans3-Regular"), ITALIC("SourceSans3-It"), SEMIBOLD("SourceSans3-Semibold"), BOLD("SourceSans3-Bold");

  private final BaseFont font;

  FaceFile(String name) {
    String path = "reports/fonts/" + name + ".ttf";
    try (InputStream in = FaceFile.class.getResourceAsStream("/" + path)) {
      if (in == null) throw new IllegalStateException(path + " is missing from the program");
      byte[] face = in.readAllBytes();
      font = BaseFont.createFont(path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, face, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The advance of a line in points. */
  public double width(String text, double size) {
    long units = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
      units += font.getWidth(text.codePointAt(i));
    return units * size / 1000;
  }

  public boolean shows(int codePoint) {
    return font.charExists(codePoint);
  }
}
