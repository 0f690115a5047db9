package no.oppvekststatus.intake;

/** Why an entry is still in the inbox. */
public enum InboxState {
  /** Until its bytes stand still. */
  WAITING("waiting"), BROKEN("broken"),
  /** It may contain personal data. */
  PERSONAL("personal"),
  /** It is no file, or the program may not read it. */
  UNUSABLE("unusable"),
  /** It was read, and could not be removed. */
  STUCK("stuck");

  private final String code;

  InboxState(String code) { this.code = code; }

  /** As it stands in the database. */
  public String code() { return code; }

  /** It is left where it is until a person puts it right. */
  public boolean needsHelp() {
    return this == UNUSABLE || this == STUCK;
  }

  /** @throws IllegalArgumentException where there is no such state */
  public static InboxState of(String code) {
    for (InboxState s : values()) if (s.code.equals(code)) return s;
    throw new IllegalArgumentException("no state is called " + code);
  }
}
