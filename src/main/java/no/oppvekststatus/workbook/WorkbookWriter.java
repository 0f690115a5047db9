package no.oppvekststatus.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Workbook;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a workbook: sheets of real numbers, native charts, the same bytes for the same edition. */
public final class WorkbookWriter {
  private static final int ROWS_IN_MEMORY = 200;
  /** Every entry of the zip gets this time: the wall clock has no place in an edition. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private WorkbookWriter() {}

  public static void write(Workbook workbook, OutputStream out) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (SXSSFWorkbook target = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      target.setZip64Mode(Zip64Mode.Never);
      SheetWriter writer = new SheetWriter(target);
      for (Sheet sheet : workbook.sheets()) writer.write(sheet, workbook.pageLabel());
      new ChartWriter(target.getXSSFWorkbook(), workbook).write();
      properties(target.getXSSFWorkbook().getProperties(), workbook);
      target.setActiveSheet(0);
      target.write(raw);
    }
    settle(raw.toByteArray(), out);
  }

  private static void properties(POIXMLProperties properties, Workbook workbook) {
    Optional<Date> clock = Optional.of(Date.from(workbook.clock()));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(workbook.title());
    core.setCreator(workbook.author());
    core.setSubjectProperty(workbook.subject());
    core.setCreated(clock);
    core.setModified(clock);
    core.setLastModifiedByUser(workbook.author());
    properties.getExtendedProperties().setApplication("Oppvekststatus");
  }

  /** The same entries in the same order, each with the same time. */
  private static void settle(byte[] raw, OutputStream out) throws IOException {
    ZipOutputStream settled = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(ENTRY_TIME);
        settled.putNextEntry(same);
        in.transferTo(settled);
        settled.closeEntry();
      }
    }
    settled.finish();
  }
}
