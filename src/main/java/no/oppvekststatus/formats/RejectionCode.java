package no.oppvekststatus.formats;

/**
 * Why a file, a line or a cell was not taken, or what is remarked on one that was: the code as it is stored, listed by
 * {@code rejections} and explained in {@code docs/data-interpretation.md}. What to do depends on the place and is said
 * where the code is given.
 */
public enum RejectionCode {
  // Whole files.
  EMPTY_FILE("empty-file"), BROKEN_FILE("broken-file"), TOO_LARGE("too-large"), NOT_A_FILE("not-a-file"),
  UNKNOWN_ENCODING("unknown-encoding"), TWICE_ENCODED("twice-encoded"), PATH_IN_ARCHIVE("path-in-archive"),
  XML_DOCTYPE("xml-doctype"), ZIP_BOMB("zip-bomb"), UNREADABLE("unreadable"), GONE("gone"), CHANGED("changed"),
  STILL_MOVING("still-moving"), UNKNOWN_FORMAT("unknown-format"), UNKNOWN_FOLDER("unknown-folder"),
  OTHER_MUNICIPALITY("other-municipality"), PLAN_REFUSED("plan-refused"), PERSONAL_DATA("personal-data"),
  KOSTRA_SUBMISSION("kostra-submission"), BROKEN_WORKBOOK("broken-workbook"), BROKEN_LINES("broken-lines"),
  NO_LINES("no-lines"), TOO_MANY_BAD_LINES("too-many-bad-lines"), MORE_REJECTED("more-rejected"),
  READER_FAILED("reader-failed"), READER_OUT_OF_MEMORY("reader-out-of-memory"), READER_TOO_DEEP("reader-too-deep"),
  READER_TOO_SLOW("reader-too-slow"),

  // Kinds of files that nobody reads here.
  STRICT_WORKBOOK("strict-workbook"), ODS_WORKBOOK("ods-workbook"), XLSB_WORKBOOK("xlsb-workbook"),
  XLS_WORKBOOK("xls-workbook"), NUMBERS_WORKBOOK("numbers-workbook"), PASSWORD_WORKBOOK("password-workbook"),
  XML_WORKBOOK("xml-workbook"), WEB_PAGE("web-page"), TEXT_DOCUMENT("text-document"), PRESENTATION("presentation"),
  PDF("pdf"), PICTURE("picture"), PARQUET("parquet"), PACKED("packed"), OLD_OFFICE("old-office"),

  // Publishers' tables.
  WRONG_SHAPE("wrong-shape"), METADATA("metadata"), NO_DATA("no-data"), EDITED_TABLE("edited-table"),
  HAND_MADE_TABLE("hand-made-table"), COMBINATION_ABSENT("combination-absent"), BUNDLE("bundle"),
  COLLECTION("collection"), DIMENSION("dimension"), QUERY("query"), CONFIG("config"), KLASS("klass"),
  CODELIST("codelist"), STATBANK_WORKBOOK("statbank-workbook"), UDIR_WORKBOOK("udir-workbook"),
  UNKNOWN_TABLE("unknown-table"), NO_PLACE_OR_TIME("no-place-or-time"), UNKNOWN_PLACE("unknown-place"),
  NAME_OF_SEVERAL("name-of-several"), NAME_PASSED_ON("name-passed-on"), NAME_OF_OTHER_YEARS("name-of-other-years"),
  UNKNOWN_MUNICIPALITY("unknown-municipality"), UNKNOWN_PERIOD("unknown-period"), FUTURE_YEAR("future-year"),
  NOT_A_NUMBER("not-a-number"), NEGATIVE_COUNT("negative-count"), UNKNOWN_MARK("unknown-mark"), CONFLICT("conflict"),

  // Columns and lines of our own tables.
  DUPLICATE_COLUMN("duplicate-column"), MISSING_COLUMN("missing-column"), UNKNOWN_COLUMN("unknown-column"),
  OVERFULL_LINE("overfull-line"), TITLE_ABOVE_HEADS("title-above-heads"), RENAMED_SHEET("renamed-sheet"),
  SURVEY_WITHOUT_TEMPLATE("survey-without-template"), UNKNOWN_INDICATOR("unknown-indicator"),
  UNKNOWN_LEVEL("unknown-level"), UNKNOWN_GENDER("unknown-gender"), INVALID_YEAR("invalid-year"),
  YEAR_IN_FUTURE("year-in-future"), INVALID_PERCENT("invalid-percent"), INVALID_NUMBER("invalid-number"),
  INVALID_DATE("invalid-date"), INVALID_CODE("invalid-code"), MORE_THAN_ALL("more-than-all"), DUPLICATE("duplicate"),

  // Cells.
  ERROR_CELL("error-cell"), TRUTH_CELL("truth-cell"), FORMULA_WITHOUT_VALUE("formula-without-value"),
  DAMAGED_CELL("damaged-cell"), DATE_CELL("date-cell"), PERCENT_CELL("percent-cell"),

  // Units' forms.
  CHANGED_FORM("changed-form"), EMPTY_FORM("empty-form"), OTHER_FORM_VERSION("other-form-version"),
  OTHER_PLAN("other-plan"), UNKNOWN_UNIT("unknown-unit"), SEVERAL_UNITS("several-units"),
  UNKNOWN_ITEM("unknown-item"), UNKNOWN_MEASURE("unknown-measure"), UNKNOWN_ANSWER("unknown-answer"),
  ANSWER_MISSING("answer-missing"), NOT_OPTIONAL("not-optional"), REASON_MISSING("reason-missing"),
  NEED_MISSING("need-missing"), TEXT_TOO_LONG("text-too-long"), FORMULA("formula"), DATE_IN_FUTURE("date-in-future"),
  DATE_TOO_OLD("date-too-old"), DATE_MISSING("date-missing"), INVALID_AMOUNT("invalid-amount"),
  CONTRADICTING_PRECISION("contradicting-precision"),

  // Remarks: what they are made on is taken all the same.
  NOTE_SAME_BYTES("note-same-bytes"), NOTE_NO_COPY("note-no-copy"), NOTE_UNREAD("note-unread"),
  NOTE_UNKNOWN_MUNICIPALITY("note-unknown-municipality"), NOTE_UNKNOWN_COLUMN("note-unknown-column"),
  NOTE_OTHER_SHEET("note-other-sheet"), NOTE_MENDED_LETTERS("note-mended-letters"),
  NOTE_LOST_LETTERS("note-lost-letters"), NOTE_CONFLICT("note-conflict"), NOTE_OUTDATED("note-outdated"),
  NOTE_CONTRADICTING("note-contradicting"), NOTE_BASE_KEPT("note-base-kept"), NOTE_BASE_MISSING("note-base-missing"),
  NOTE_RESPONSE_RATE("note-response-rate");

  private final String code;

  RejectionCode(String code) { this.code = code; }

  public String code() { return code; }
}
