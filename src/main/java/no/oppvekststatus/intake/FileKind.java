package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;

/** A kind of file that is known by its first bytes or its parts, and that nobody reads here. */
enum FileKind {
  STRICT(RejectionCode.STRICT_WORKBOOK,
      "Regnearket er lagret som «Strict Open XML». Velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  ODS(RejectionCode.ODS_WORKBOOK, "Dette er et OpenDocument-regneark (.ods). Velg «Lagre som» og «Excel (.xlsx)»."),
  XLSB(RejectionCode.XLSB_WORKBOOK,
      "Dette er en binær Excel-arbeidsbok (.xlsb). Velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  XLS(RejectionCode.XLS_WORKBOOK,
      "Dette er en gammel Excel-fil (.xls). Velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  NUMBERS(RejectionCode.NUMBERS_WORKBOOK,
      "Filen er laget i Numbers, Pages eller Keynote. Velg «Eksporter til» og «Excel», og lagre som .xlsx."),
  PASSWORD(RejectionCode.PASSWORD_WORKBOOK,
      "Filen er beskyttet med passord og kan ikke åpnes. Fjern passordet, og velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  SPREADSHEET_XML(RejectionCode.XML_WORKBOOK,
      "Dette er et XML-regneark fra 2003. Velg «Lagre som» og «Excel-arbeidsbok (.xlsx)»."),
  WEB_PAGE(RejectionCode.WEB_PAGE,
      "Dette er en nettside, selv om navnet kan si noe annet. Last ned tabellen som CSV, eller åpne den i Excel og lagre som .xlsx."),
  WORD(RejectionCode.TEXT_DOCUMENT,
      "Dette er et tekstdokument, ikke et regneark. Skriv tallene i skjemaet eller malen, og lagre som .xlsx."),
  SLIDES(RejectionCode.PRESENTATION,
      "Dette er en presentasjon, ikke et regneark. Skriv tallene i malen, og lagre som .xlsx."),
  PDF(RejectionCode.PDF,
      "Dette er en PDF. Tall leses ikke av den. Skriv dem i malen, eller last ned tabellen som CSV."),
  PICTURE(RejectionCode.PICTURE, "Dette er et bilde. Skriv tallene i malen, og lagre som .xlsx."),
  PARQUET(RejectionCode.PARQUET, "Dette er en Parquet-fil. Last ned tabellen som JSON-stat 2 eller CSV."),
  PACKED(RejectionCode.PACKED, "Dette er en pakket mappe. Pakk den ut og legg inn filene hver for seg."),
  OLD_OFFICE(RejectionCode.OLD_OFFICE,
      "Dette er en gammel Office-fil. Lagre den på nytt: regneark som .xlsx, tabeller som CSV.");

  private final RejectionCode code;
  private final String remedy;

  FileKind(RejectionCode code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  Rejection refused() { return new Rejection(code, "", remedy); }
}
