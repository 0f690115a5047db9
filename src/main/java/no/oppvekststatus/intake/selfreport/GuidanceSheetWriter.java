package no.oppvekststatus.intake.selfreport;

import no.oppvekststatus.intake.selfreport.FormLookWriter.FormCellStyle;
import no.oppvekststatus.plan.Texts;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheet that explains the form in plain words. */
final class GuidanceSheetWriter {
  /** Numbered in the texts, each with a word and what it means; one with nothing behind the bar is a heading. */
  private static final int LINES = 21;

  private final XSSFSheet sheet;
  private final FormLookWriter look;
  private final Texts texts;

  GuidanceSheetWriter(XSSFWorkbook book, FormLookWriter look, Texts texts) {
    this.sheet = book.createSheet(texts.of("form.guide"));
    this.look = look;
    this.texts = texts;
  }

  void write() {
    sheet.setColumnWidth(0, 24 * 256);
    sheet.setColumnWidth(1, 100 * 256);
    cell(0, 0, texts.of("form.guide"), FormCellStyle.TITLE);
    cell(0, 1, "", FormCellStyle.TITLE);
    sheet.getRow(0).setHeightInPoints(34);
    int at = 2;
    for (int line = 1; line <= LINES; line++) {
      String[] text = texts.of("form.guide." + line).split("\\|", -1);
      boolean heading = text[1].isEmpty();
      cell(at, 0, text[0], heading ? FormCellStyle.GROUP : FormCellStyle.TEXT);
      cell(at, 1, text[1], heading ? FormCellStyle.GROUP : FormCellStyle.TEXT);
      sheet.getRow(at).setHeightInPoints(heading ? 28 : text[1].length() > 105 ? 36 : 21);
      at++;
    }
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.enableLocking();
  }

  private void cell(int row, int column, String text, FormCellStyle role) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    line.createCell(column).setCellValue(text);
    line.getCell(column).setCellStyle(look.of(role));
  }
}
