package no.oppvekststatus.intake;

/** What became of a file that was received. */
public enum FileState {
  IMPORTED("imported"), REFUSED("refused");

  private final String code;

  FileState(String code) { this.code = code; }

  /** As it stands in the database. */
  public String code() { return code; }

  /** @throws IllegalArgumentException where there is no such state */
  public static FileState of(String code) {
    for (FileState s : values()) if (s.code.equals(code)) return s;
    throw new IllegalArgumentException("no state is called " + code);
  }
}
