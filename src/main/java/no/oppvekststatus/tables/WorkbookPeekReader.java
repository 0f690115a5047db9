package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Knows a publisher's workbook by its first texts and refuses it: those we have seen were edited by hand, and the same
 * tables exist in forms made for reading. No XML is parsed, and at most 256 KB is unpacked.
 */
final class WorkbookPeekReader {
  private static final int MOST = 256 * 1024;
  private static final Pattern STATBANK = Pattern.compile("<t[^>]*>\\s*\\d{5}: [^<]+</t>");

  private WorkbookPeekReader() {}

  static Recognition recognise(Path file) throws IOException {
    String texts;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("xl/sharedStrings.xml");
      if (entry == null) return new Recognition.NotStatistics();
      try (InputStream in = zip.getInputStream(entry)) {
        texts = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
      }
    } catch (ZipException e) {
      throw Malformed.broken("");
    }
    if (STATBANK.matcher(texts).find()) {
      return refused(RejectionCode.STATBANK_WORKBOOK,
          "Dette er en tabell fra Statistikkbanken som regneark. Last den ned som JSON-stat 2 eller CSV.");
    }
    if (texts.contains("Prikket") || (texts.contains("<t>Verdi</t>") && texts.contains("Antall elever"))) {
      return refused(RejectionCode.UDIR_WORKBOOK,
          "Dette er tall fra Udir som regneark. Bruk «Eksporter» til CSV i Udirs statistikkbank.");
    }
    return new Recognition.NotStatistics();
  }

  private static Recognition.StatisticsRefused refused(RejectionCode code, String remedy) {
    return new Recognition.StatisticsRefused(code, "", remedy);
  }
}
