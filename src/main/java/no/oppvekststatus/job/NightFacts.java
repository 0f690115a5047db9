package no.oppvekststatus.job;

import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.intake.FileState;
import no.oppvekststatus.intake.InboxState;
import no.oppvekststatus.sources.FetchResult;

/** What the database says has happened since an instant: a restarted night reports the same as an undisturbed one. */
record NightFacts(List<File> files, List<Drafts> drafts, List<Left> left, Mail mail, List<RemarkCount> remarks,
    List<SourceFetch> fetches, List<NightFaultStore.NightFault> faults, List<ReceptionNote> receptions) {

  NightFacts(List<File> files, List<Drafts> drafts, List<Left> left, Mail mail) {
    this(files, drafts, left, mail, List.of(), List.of(), List.of(), List.of());
  }

  /** A line on who handed something in: of this run, or of a form that was sent back before and has not come again. */
  record ReceptionNote(String message, boolean fresh) {}

  /** The last fetch from a publisher for one source since the night before. */
  record SourceFetch(FetchResult.FetchOutcome outcome, String message) {
    boolean failed() { return outcome == FetchResult.FetchOutcome.FAILED; }

    boolean unchanged() { return outcome == FetchResult.FetchOutcome.UNCHANGED; }
  }

  /** Data remarks of one kind in one report: those first made this night, and those known from before. */
  record RemarkCount(String municipality, int year, String code, long fresh, long known) {}

  /**
   * A file that was read.
   *
   * @param rows it is the source of now
   * @param added rows that were new when it was read
   * @param changed rows that it changed
   * @param refused rows, or the file itself
   * @param unread what is said of rows that nothing reads, or ""
   */
  record File(String name, String municipality, String format, FileState state, long rows, long added, long changed,
      long refused, String unread) {
    boolean wasRefused() { return state == FileState.REFUSED; }

    /** A list of places is the source of no figure, and its places are counted all the same. */
    boolean changedNothing() {
      return !wasRefused() && rows == 0 && added == 0 && changed == 0;
    }

    /** What it changed; rows that a later file has taken over are not counted as unchanged. */
    MergeCount count() {
      return new MergeCount(added, changed, Math.max(0, rows - added - changed));
    }
  }

  record Drafts(String municipality, int year, int documents) {}

  /** An entry still in the inbox, and what to do. */
  record Left(String path, InboxState state, String remedy, LocalDate since) {}

  /**
   * {@code repeated}: of those sent, how many may have arrived twice, as the program was stopped while they were sent.
   */
  record Mail(int sent, int waiting, int failed, int repeated) {
    Mail(int sent, int waiting, int failed) { this(sent, waiting, failed, 0); }
  }

  boolean nothingChanged() {
    return drafts.isEmpty() && faults.isEmpty() && mail.sent() == 0
        && files.stream().allMatch(File::changedNothing);
  }

  long rows() { return files.stream().mapToLong(File::rows).sum(); }

  long changed() { return files.stream().mapToLong(File::changed).sum(); }

  long refusedRows() { return files.stream().filter(f -> !f.wasRefused()).mapToLong(File::refused).sum(); }

  long refusedFiles() { return files.stream().filter(File::wasRefused).count(); }

  int documents() { return drafts.stream().mapToInt(Drafts::documents).sum(); }
}
