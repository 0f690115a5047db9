package no.oppvekststatus.formats;

/**
 * Why something was not taken, without its content.
 *
 * @param code stable; one that begins with {@code note-} is a remark: the line was taken all the same
 * @param place position in the file ("linje 14, kolonne prosent", "Skjema!C12"), "" where the whole file is meant
 * @param remedy what to do about it, in plain Norwegian
 */
public record Rejection(String code, String place, String remedy) {

  public Rejection(RejectionCode code, String place, String remedy) { this(code.code(), place, remedy); }

  public boolean is(RejectionCode other) { return code.equals(other.code()); }

  /** True for a remark on something that was taken. */
  public boolean remark() {
    return code.startsWith("note-");
  }
}
