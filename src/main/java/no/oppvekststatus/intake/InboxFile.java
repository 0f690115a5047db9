package no.oppvekststatus.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.oppvekststatus.plan.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * A file as it lies in the inbox.
 *
 * @param municipalityId the folder it lies in, null directly under the inbox
 * @param folder path of its folder under the inbox, "" directly under it
 */
public record InboxFile(Path path, String folder, @Nullable String municipalityId, long bytes, Instant modified) {
  private static final Duration STILL = Duration.ofMinutes(1);

  /** Zero where its time has stood still for a minute (or lies in the future, which no copying explains). */
  public Duration stillIn(Instant now) {
    Duration age = Duration.between(modified, now);
    return age.isNegative() || age.compareTo(STILL) >= 0 ? Duration.ZERO : STILL.minus(age);
  }

  /** What it is called in lists; without its name, or that of a folder, where the name carries an identity number. */
  String key() {
    String shown = FreeText.shownName(path.getFileName().toString());
    String name = shown.equals(FreeText.HIDDEN) ? shown + ", " + bytes + " byte, endret " + modified.truncatedTo(ChronoUnit.MILLIS) : shown;
    return folder.isEmpty() ? name : FreeText.shownPath(folder) + "/" + name;
  }
}
