package no.oppvekststatus.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.privacy.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * A file as it lies in the inbox.
 *
 * @param municipalityId the folder it lies in, null directly under the inbox
 * @param folder path of its folder under the inbox, "" directly under it
 */
public record InboxFile(Path path, String folder, @Nullable String municipalityId, long bytes, Instant modified) {
  private static final Duration STILL = Duration.ofMinutes(1);
  private static final int LONGEST = 400;

  /** Zero where its time has stood still for a minute (or lies in the future, which no copying explains). */
  public Duration stillIn(Instant now) {
    Duration age = Duration.between(modified, now);
    return age.isNegative() || age.compareTo(STILL) >= 0 ? Duration.ZERO : STILL.minus(age);
  }

  /** A text that is another one when another file lies in its place, or the same one has other bytes. */
  public String description() {
    return path + "|" + SeenFile.described(path);
  }

  /** What it is called in lists; without its name, or that of a folder, where the name carries an identity number. */
  public String key() {
    String name = path.getFileName().toString();
    boolean hidden = FreeText.shownName(name).equals(FreeText.HIDDEN);
    return shown(folder.isEmpty() ? name : folder + "/" + name)
        + (hidden ? ", " + bytes + " byte, endret " + modified.truncatedTo(ChronoUnit.MILLIS) : "");
  }

  /** True where the name in lists is the path itself, with nothing left out or changed. */
  boolean plain() {
    String name = path.getFileName().toString();
    return key().equals(folder.isEmpty() ? name : folder + "/" + name);
  }

  /**
   * A path under the inbox as it may be shown: no identity number, no control mark, and no longer than a list can hold.
   */
  static String shown(String relative) {
    StringJoiner names = new StringJoiner("/");
    for (String name : relative.replace('\\', '/').split("/")) names.add(FreeText.shownName(name));
    String whole = names.toString();
    if (whole.length() <= LONGEST) return whole;
    String digest = Sha256.of(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    return whole.substring(0, LONGEST / 2) + " … " + whole.substring(whole.length() - LONGEST / 4) + " (" + digest
        + ")";
  }
}
