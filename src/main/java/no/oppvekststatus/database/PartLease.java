package no.oppvekststatus.database;

/**
 * The right to do one part of a step of the night, held by a program until it has ended it or another program is given
 * it.
 *
 * @param part the number of the part
 * @param fencing the number that every transaction of the part is checked against
 * @param night the fencing number of the night that offers the part, checked as well
 */
public record PartLease(long part, long fencing, long night) {

  private static final String NAMED = "part ";

  static String name(long part) { return NAMED + part; }

  static long part(String name) { return Long.parseLong(name.substring(NAMED.length())); }

  String name() { return name(part); }

  /** As the sessions that work on the part carry it. */
  String fence() { return fencing + " " + name(); }

  /** The part has been given to another program: nothing that this one does for it counts any more. */
  public static final class PartLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartLost(PartLease lease) {
      super(lease.name() + " with fencing number " + lease.fencing + " has been given away");
    }
  }
}
