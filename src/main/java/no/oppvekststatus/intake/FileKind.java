package no.oppvekststatus.intake;

/** A kind of file that is known by its first bytes or its parts, and that nobody reads here. */
enum FileKind {
  STRICT("strict-workbook",
      "Regnearket er lagret som «Strict Open XML». Velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  ODS("ods-workbook", "Dette er et OpenDocument-regneark (.ods). Velg «Lagre som» og «Excel (.xlsx)»."),
  XLSB("xlsb-workbook", "Dette er en binær Excel-arbeidsbok (.xlsb). Velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  XLS("xls-workbook", "Dette er en gammel Excel-fil (.xls). Velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  NUMBERS("numbers-workbook",
      "Filen er laget i Numbers, Pages eller Keynote. Velg «Eksporter til» og «Excel», og lagre som .xlsx."),
  PASSWORD("password-workbook",
      "Filen er beskyttet med passord og kan ikke åpnes. Fjern passordet, og velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  SPREADSHEET_XML("xml-workbook", "Dette er et XML-regneark fra 2003. Velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  WEB_PAGE("web-page",
      "Dette er en nettside, selv om navnet kan si noe annet. Last ned tabellen som CSV, eller åpne den i Excel og lagre som .xlsx."),
  WORD("text-document",
      "Dette er et tekstdokument, ikke et regneark. Skriv tallene i skjemaet eller malen, og lagre som .xlsx."),
  SLIDES("presentation", "Dette er en presentasjon, ikke et regneark. Skriv tallene i malen, og lagre som .xlsx."),
  PDF("pdf", "Dette er en PDF. Tall leses ikke av den. Skriv dem i malen, eller last ned tabellen som CSV."),
  PICTURE("picture", "Dette er et bilde. Skriv tallene i malen, og lagre som .xlsx."),
  PARQUET("parquet", "Dette er en Parquet-fil. Last ned tabellen som JSON-stat 2 eller CSV."),
  PACKED("packed", "Dette er en pakket mappe. Pakk den ut og legg inn filene hver for seg."),
  OLD_OFFICE("old-office", "Dette er en gammel Office-fil. Lagre den på nytt: regneark som .xlsx, tabeller som CSV.");

  private final String code;
  private final String remedy;

  FileKind(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  Rejection refused() { return new Rejection(code, "", remedy); }
}
