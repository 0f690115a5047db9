package no.oppvekststatus.document;

/** What a row of a table is: figures or words, a heading over rows, or their sum. */
public enum RowKind {
  NORMAL("normal"), GROUP("group"), SUM("sum");

  private final String code;

  RowKind(String code) { this.code = code; }

  /** The class of the row in a web page. */
  public String code() { return code; }
}
