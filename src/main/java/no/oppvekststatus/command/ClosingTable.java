package no.oppvekststatus.command;

import java.io.PrintWriter;
import java.util.Locale;

/** What every command ends with: read, accepted, refused, written; a line that has nothing to say says 0. */
record ClosingTable(long read, long accepted, long refused, long written, String where) {

  void print(PrintWriter to) {
    to.println();
    row(to, "lest", read);
    row(to, "godtatt", accepted);
    row(to, "avvist", refused);
    row(to, "skrevet", written);
    if (!where.isEmpty()) to.println("  " + where);
    to.flush();
  }

  private static void row(PrintWriter to, String what, long n) {
    to.println(String.format(Locale.ROOT, "  %-8s %8d", what, n));
  }
}
