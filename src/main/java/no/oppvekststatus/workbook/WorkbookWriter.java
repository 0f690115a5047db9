package no.oppvekststatus.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Workbook;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes a workbook: sheets of real numbers, native charts, the same bytes for the same edition. */
public final class WorkbookWriter {
  private static final int ROWS_IN_MEMORY = 200;
  /** Every entry of the zip gets this time: the wall clock has no place in an edition. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
  /** A quarter less time than zlib's usual 6 for files that are larger by a sixtieth. */
  private static final int DEFLATE_LEVEL = 5;

  private WorkbookWriter() {}

  public static void write(Workbook workbook, OutputStream out) throws IOException {
    try (SettledWorkbook target = new SettledWorkbook()) {
      SheetWriter writer = new SheetWriter(target);
      for (Sheet sheet : workbook.sheets()) writer.write(sheet, workbook.pageLabel());
      new ChartWriter(target.getXSSFWorkbook(), workbook).write();
      properties(target.getXSSFWorkbook().getProperties(), workbook);
      target.setActiveSheet(0);
      target.writeAvoidingTempFiles(out);
    }
  }

  /** Every entry of its zip has the same time. */
  private static final class SettledWorkbook extends SXSSFWorkbook {
    SettledWorkbook() { super(ROWS_IN_MEMORY); }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException { return new CellTextWriter(); }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
      ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out) {
        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
          entry.setTime(ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
          super.putArchiveEntry(entry);
        }
      };
      zip.setUseZip64(Zip64Mode.Never);
      zip.setLevel(DEFLATE_LEVEL);
      return zip;
    }
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
}
