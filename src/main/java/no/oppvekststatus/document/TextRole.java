package no.oppvekststatus.document;

/** What a paragraph is in its section. */
public enum TextRole {
  LEAD("lead"), BODY("body"), COMPACT("compact"), NOTE("note"), SMALL_HEADING("small-heading");

  private final String code;

  TextRole(String code) { this.code = code; }

  /** The class of the paragraph in a web page. */
  public String code() { return code; }
}
