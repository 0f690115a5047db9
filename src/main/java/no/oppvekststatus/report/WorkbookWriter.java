package no.oppvekststatus.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.sheets.ChartWriter;
import no.oppvekststatus.report.sheets.Sheet;
import no.oppvekststatus.report.sheets.SheetWriter;
import no.oppvekststatus.report.sheets.Workbooks;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a committee's workbook: nine sheets of real numbers, native charts, the same bytes for the same edition. */
public final class WorkbookWriter {
  private static final int ROWS_IN_MEMORY = 200;
  /** Every entry of the zip gets this time: the wall clock has no place in an edition. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private WorkbookWriter() {}

  public static void write(Disclosed disclosed, Committee committee, String language, Imprint imprint, OutputStream out) throws IOException {
    Account account = Account.of(disclosed, Optional.of(committee), language, imprint);
    write(account, Workbooks.of(account), out);
  }

  static void write(Account account, List<Sheet> sheets, OutputStream out) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.setZip64Mode(Zip64Mode.Never);
      SheetWriter writer = new SheetWriter(workbook);
      for (Sheet sheet : sheets) writer.write(sheet, account.text("sheet.page"));
      new ChartWriter(workbook.getXSSFWorkbook(), account, sheets).write();
      properties(workbook.getXSSFWorkbook().getProperties(), account);
      workbook.setActiveSheet(0);
      workbook.write(raw);
    }
    settle(raw.toByteArray(), out);
  }

  private static void properties(POIXMLProperties properties, Account account) {
    Optional<Date> clock = Optional.of(Date.from(account.imprint().clock()));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(account.text("status.title", account.year()) + " – " + account.plan().municipality().name());
    core.setCreator(account.plan().municipality().name());
    core.setSubjectProperty(account.plan().title() + ", " + account.plan().periodLabel());
    core.setCreated(clock);
    core.setModified(clock);
    core.setLastModifiedByUser(account.plan().municipality().name());
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
