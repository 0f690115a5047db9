package no.oppvekststatus.intake.selfreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the self-report form of one unit and round as a workbook; the same plan gives the same bytes. */
public final class FormWriter {

  /** A form without answers of the year before. */
  public void write(PlanBook.Entry entry, PlanBook book, Unit unit, int year, OutputStream out) throws IOException {
    write(FormContents.of(entry, book, unit, year, List.of()), out);
  }

  static void write(Form form, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = build(form)) {
      save(workbook, out);
    }
  }

  static XSSFWorkbook build(Form form) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    FormLookWriter look = new FormLookWriter(workbook);
    XSSFSheet setup = workbook.createSheet(FormLayout.SETUP);
    competences(workbook, setup, form.competences());
    Map<Form.Question, Integer> rows = new FormSheetWriter(workbook, look, form.texts()).write(form);
    new GuidanceSheetWriter(workbook, look, form.texts()).write();
    setup(setup, form, rows);
    workbook.setSheetOrder(FormLayout.SETUP, 2);
    workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    properties(workbook, form);
    return workbook;
  }

  static void save(XSSFWorkbook workbook, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Reproducibility.runWithSourceDateEpoch(() -> workbook.write(bytes));
    bytes.writeTo(out);
  }

  private static void setup(XSSFSheet sheet, Form form, Map<Form.Question, Integer> rows) {
    String[][] head = {{"skjema", FormLayout.ID}, {"versjon", FormLayout.VERSION}, {"kommune", form.municipality()},
        {"enhet", form.unit().id()}, {"år", String.valueOf(form.year())}, {"plan", form.entry().plan().id()},
        {"eksempel", form.entry().organisation().sample() ? "ja" : "nei"}, {"punkter", String.valueOf(rows.size())}};
    for (int r = 0; r < head.length; r++) line(sheet, r, head[r]);
    int at = FormLayout.SETUP_MAP;
    for (Map.Entry<Form.Question, Integer> e : rows.entrySet())
      line(sheet, at++, e.getKey().kind().name(), String.join(" ", e.getKey().items()),
          String.valueOf(e.getValue() + 1), e.getKey().text());
    sheet.enableLocking();
  }

  private static void line(XSSFSheet sheet, int row, String... cells) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    for (int c = 0; c < cells.length; c++) line.createCell(c).setCellValue(cells[c]);
  }

  /**
   * The titles stand in column G of the hidden sheet, named, so that a dropdown may be longer than Excel's own list.
   */
  private static void competences(XSSFWorkbook workbook, XSSFSheet sheet, List<Plan.CompetenceMeasure> measures) {
    for (int i = 0; i < Math.max(1, measures.size()); i++) {
      Row row = sheet.createRow(i);
      row.createCell(6).setCellValue(measures.isEmpty() ? "" : measures.get(i).title());
    }
    Name name = workbook.createName();
    name.setNameName(FormRulesWriter.COMPETENCES);
    name.setRefersToFormula(FormLayout.SETUP + "!$G$1:$G$" + Math.max(1, measures.size()));
  }

  private static void properties(XSSFWorkbook workbook, Form form) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle(form.text("form.title", form.year(), form.unit().name()));
    core.setSubjectProperty(form.entry().plan().title());
    core.setCreator("Oppvekststatus");
    core.setLastModifiedByUser("Oppvekststatus");
    core.setDescription(form.entry().organisation().sample() ? form.text("sample.title") : "");
    Date opened =
        Date.from(form.entry().organisation().round().opens(form.year()).atStartOfDay().toInstant(ZoneOffset.UTC));
    core.setCreated(Optional.of(opened));
    core.setModified(Optional.of(opened));
    workbook.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Oppvekststatus");
    workbook.getProperties().getExtendedProperties().getUnderlyingProperties()
        .setCompany(form.entry().plan().municipality().name());
  }
}
