package no.oppvekststatus.privacy;

import java.util.Arrays;

/** What a person can be found by. */
public enum Identifier {
  /** A birth number, or a D number or another number made like it. */
  IDENTITY_NUMBER("identity-number"), DUF_NUMBER("duf-number"), EMAIL("email"), PHONE("phone");

  private final String code;

  Identifier(String code) { this.code = code; }

  /** The code of the rejection that names it. */
  public String code() { return code; }

  /** The code of a rejection is that of one of these. */
  public static boolean isCode(String code) {
    return Arrays.stream(values()).anyMatch(i -> i.code.equals(code));
  }
}
