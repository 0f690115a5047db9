package no.oppvekststatus.intake;

/** The formats that this program itself gives out to be filled in, by the code that a received file is kept with. */
enum OwnFormat {
  FORM("skjema"), FORM_AS_TEXT("skjema-csv"), SURVEY("ungdata-mal");

  private final String code;

  OwnFormat(String code) { this.code = code; }

  String code() { return code; }

  static OwnFormat form(boolean workbook) { return workbook ? FORM : FORM_AS_TEXT; }
}
