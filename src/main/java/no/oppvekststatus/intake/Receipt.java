package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import java.util.List;
import no.oppvekststatus.figures.MergeCount;

/**
 * What became of a file.
 *
 * @param fileName as it may be shown ("vises ikke" where the name carries an identity number)
 * @param sha256 of its bytes; "" for a file refused for personal data or not read
 * @param format what it was recognised as, "" where it was not
 * @param accepted rows or answers taken
 * @param rejections refused lines and cells, and remarks on lines that were taken
 */
public record Receipt(String fileName, String sha256, String format, ImportOutcome outcome, MergeCount count,
    long accepted,
    List<Rejection> rejections) {

  /** PERSONAL: nothing of it is kept and it stays where it lay. WAITING: looked at again another night. */
  public enum ImportOutcome {
    IMPORTED, UNCHANGED, REFUSED, WAITING, PERSONAL
  }

  /** Nothing was recognised, counted or kept: there is nothing but the outcome to report. */
  static Receipt unread(String fileName, ImportOutcome outcome, List<Rejection> why) {
    return new Receipt(fileName, "", "", outcome, MergeCount.NONE, 0, why);
  }

  /** The outcome in one plain line. */
  public String sentence() {
    return switch (outcome) {
      case IMPORTED -> counted(count) + (refusedLines() == 0 ? "" : "; " + refusedLines() + " avvist");
      case UNCHANGED -> "0 endringer";
      case REFUSED -> "avvist: " + rejections.get(0).remedy();
      case WAITING -> "venter: " + rejections.get(0).remedy();
      case PERSONAL -> "avvist, ikke lagret: " + rejections.get(0).remedy();
    };
  }

  /** How many rows were new, changed and as before. */
  public static String counted(MergeCount count) {
    return count.added() + " nye, " + count.changed() + " endret, " + count.unchanged() + " uendret";
  }

  public long refusedLines() {
    return rejections.stream().filter(r -> !r.remark()).count();
  }
}
