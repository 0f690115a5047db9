package no.oppvekststatus.intake.selfreport;

import no.oppvekststatus.intake.selfreport.FormLookWriter.Role;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheet that explains the form in plain words. */
final class GuidanceSheetWriter {
  private static final String[][] TEXTS = {
      {"Slik gjør du", ""},
      {"1", "Velg ett svar for hvert tiltak i kolonnen «Svar». Listen kommer fram når du står i feltet."},
      {"2", "Svarer du «Ikke aktuelt», må du skrive hvorfor. Andre svar kan ha en merknad."},
      {"3", "Er en evaluering gjennomført, skriv datoen den ble gjort."},
      {"4", "Skriv hvor mange møter som ble holdt. La feltet stå tomt når enheten ikke har ansvar for møtet. Tomt er ikke null."},
      {"5", "Skriv hva enheten trenger av kompetanse, ett behov på hver rad. Kjenner du ikke beløpet, lar du det stå tomt."},
      {"6", "Skriv dagen du leverer, lagre filen og legg den i kommunens innmappe."},
      {"Hva ordene betyr", ""},
      {"I drift", "Tiltaket brukes fast i enheten."},
      {"Kjent", "De ansatte kjenner tiltaket, men det brukes ikke fast."},
      {"Under etablering", "Tiltaket er bestemt og forberedes."},
      {"Ikke startet", "Enheten har ikke begynt."},
      {"Avsluttet", "Tiltaket er ferdig og skal ikke brukes videre."},
      {"Ikke valgt", "Enheten har valgt å ikke bruke et tiltak den selv kan velge. Det er ikke et avvik."},
      {"Ikke aktuelt", "Tiltaket passer ikke for enheten. Skriv hvorfor."},
      {"Dette må ikke stå i skjemaet", ""},
      {"Personer", "Skriv ikke navn, fødselsnummer, D-nummer, DUF-nummer, telefon eller e-post. Skriv roller, som «rektor» eller «helsesykepleier»."},
      {"Enkeltsaker", "Skriv ikke noe om enkeltbarn eller familier. Da blir hele skjemaet avvist."},
      {"Når skjemaet er levert", ""},
      {"Riktige rader", "leses inn samme natt. Et nytt skjema fra samme enhet erstatter svarene i det gamle."},
      {"Gale felter", "kommer tilbake i en kopi der feltene er merket og en merknad sier hva som skal rettes."}};

  private final XSSFSheet sheet;
  private final FormLookWriter look;

  GuidanceSheetWriter(XSSFWorkbook book, FormLookWriter look) {
    this.sheet = book.createSheet(FormLayout.GUIDE);
    this.look = look;
  }

  void write(Form form) {
    sheet.setColumnWidth(0, 24 * 256);
    sheet.setColumnWidth(1, 100 * 256);
    cell(0, 0, "Veiledning", Role.TITLE);
    cell(0, 1, "", Role.TITLE);
    sheet.getRow(0).setHeightInPoints(34);
    int at = 2;
    for (String[] text : TEXTS) {
      boolean heading = text[1].isEmpty();
      cell(at, 0, text[0], heading ? Role.GROUP : Role.TEXT);
      cell(at, 1, text[1], heading ? Role.GROUP : Role.TEXT);
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

  private void cell(int row, int column, String text, Role role) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    line.createCell(column).setCellValue(text);
    line.getCell(column).setCellStyle(look.of(role));
  }
}
