package no.oppvekststatus.database;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.home.NorwegianTime;

/**
 * The program that keeps others from starting a run, as the database server knows it.
 *
 * @param program the name it gave itself: {@code oppvekststatus nightly 4711}, for a night with its node after it
 * @param address where it connects from
 */
public record LockHolder(String program, String address, Instant since) {
  private static final Pattern NAMED = Pattern.compile("oppvekststatus (?:([a-z]\\S*) )?(\\d+)(?: [0-9a-f]{8})?");
  private static final Pattern THIS_MACHINE = Pattern.compile("127\\..*|::1|");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH.mm").withZone(NorwegianTime.ZONE);

  /** As in "nightly (prosess 4711), i gang siden 29.11.2026 02.30". */
  public String sentence() {
    Matcher named = NAMED.matcher(program);
    String who = !named.matches() ? "«" + program + "»"
        : (named.group(1) == null ? "Et annet program" : "«" + named.group(1) + "»") + " (prosess " + named.group(2)
            + ")";
    return who + (THIS_MACHINE.matcher(address).matches() ? "" : " på " + address) + ", i gang siden "
        + TIME.format(since);
  }
}
