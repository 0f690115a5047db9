package no.oppvekststatus.intake;

/**
 * What a file in the inbox is about, as far as its place and its first bytes show.
 *
 * @param subject files of the same subject may touch the same rows and are read in order; "" where any other file may
 *     touch them too
 */
public record FileSubject(InboxFile file, String subject) {
  /** The file may be read beside the files of other subjects. */
  public boolean independent() {
    return !subject.isEmpty();
  }
}
