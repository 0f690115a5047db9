package no.oppvekststatus.database;

/**
 * The right to run the night, held by this program until it is closed or another program takes it over.
 *
 * @param fencing the number that every transaction of the night is checked against
 * @param takeovers how often this night has been taken over from programs that ended or fell silent without releasing
 *     it
 */
public record Lease(long fencing, int takeovers) {
  /** Another program has taken the night over: nothing that this one does counts any more. */
  public static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost(long fencing) { super("the lease with fencing number " + fencing + " has been taken over"); }
  }
}
