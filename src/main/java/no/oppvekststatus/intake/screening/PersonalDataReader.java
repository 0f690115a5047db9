package no.oppvekststatus.intake.screening;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.formats.Rejection;

/**
 * Reads a whole file, only to see whether it holds identity numbers, or in a form of ours also e-mail addresses and
 * phone numbers; keeps nothing of it.
 */
public final class PersonalDataReader {
  private static final int PIECE = 1 << 16;

  /** Where personal data stand, empty where there are none; the content itself is never returned. */
  public List<Rejection> screen(Path file) throws IOException {
    return WorkbookFile.packed(file) ? screenZip(file) : screenText(file);
  }

  /**
   * Looks through the bytes of a file that may not be opened, such as one that is cut off; what is packed in them is
   * not seen.
   */
  public List<Rejection> screenBytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) return List.of();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
      return screenStream(in);
    }
  }

  private List<Rejection> screenText(Path file) throws IOException {
    List<Rejection> numbers = screenBytes(file);
    return numbers.isEmpty() ? FormTextReader.screen(file) : numbers;
  }

  private static List<Rejection> screenZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) return screenWorkbook(zip);
      return screenParts(zip);
    }
  }

  /** A workbook whose parts are not XML is screened as bytes. */
  private static List<Rejection> screenWorkbook(ZipFile zip) throws IOException {
    try {
      return new WorkbookScreenReader(zip).screen();
    } catch (XMLStreamException e) {
      return screenParts(zip);
    }
  }

  private static List<Rejection> screenParts(ZipFile zip) throws IOException {
    List<Rejection> found = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (entry.isDirectory()) continue;
      try (InputStream in = zip.getInputStream(entry)) {
        found.addAll(screenStream(in));
      }
    }
    return found;
  }

  /**
   * Every encoding at once: bytes as characters, without the zero bytes of UTF-16 and without the lead byte that UTF-8
   * puts before a hard space. Digits stand the same in all of them.
   */
  static List<Rejection> screenStream(InputStream in) throws IOException {
    TextScreen screen = new TextScreen();
    byte[] bytes = new byte[PIECE];
    for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
      int kept = 0;
      for (int i = 0; i < n; i++) if (bytes[i] != 0 && bytes[i] != (byte) 0xC2) bytes[kept++] = bytes[i];
      screen.take(new String(bytes, 0, kept, StandardCharsets.ISO_8859_1));
    }
    return screen.finish();
  }
}
