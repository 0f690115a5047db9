package no.oppvekststatus.figures;

import java.util.Optional;

/** Why there is no number. Missing is not zero, and each reason is kept from file to page. */
public enum Absence {
  NOT_APPLICABLE("."), MISSING(".."), NOT_YET_PUBLISHED("..."), CONFIDENTIAL(":"), HIDDEN_BY_SOURCE("*"),
  NOT_ASKED("not_asked"), NOT_MEASURED("not_measured"), BREAK("break"), TOO_SMALL("too_small"),
  SUPPRESSED("suppressed");

  private final String code;

  Absence(String code) { this.code = code; }

  /** As the export writes it: the source's mark, or our word. */
  public String code() { return code; }

  public static Optional<Absence> ofCode(String code) {
    for (Absence a : values()) if (a.code.equals(code)) return Optional.of(a);
    return Optional.empty();
  }

  /** Hidden, by the source or by us. */
  public boolean hidden() {
    return this == CONFIDENTIAL || this == HIDDEN_BY_SOURCE || this == SUPPRESSED;
  }
}
