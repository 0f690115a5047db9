package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import no.oppvekststatus.intake.screening.Soundness;
import no.oppvekststatus.intake.selfreport.FormIdentity;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.privacy.FreeText;
import no.oppvekststatus.privacy.Identifier;

/**
 * Receives a file: looks whether it is safe, screens it for personal data, recognises it, reads it, and keeps it with
 * its original; or refuses it with a reason. The file itself is never moved or changed here, and whatever a reader does
 * with it stays within its {@link FileBoundary}.
 */
public final class Intake {
  private final FileReaders readers;
  private final FileBoundary boundary;
  private final ArchiveFile archive;
  private final SourceFileStore files;
  private final ImportStore keep;
  private final FormReturnStore returns;
  private final Clock clock;

  Intake(FileReaders readers, FileBoundary boundary, ArchiveFile archive, SourceFileStore files, ImportStore keep,
      FormReturnStore returns,
      Clock clock) {
    this.readers = readers;
    this.boundary = boundary;
    this.archive = archive;
    this.files = files;
    this.keep = keep;
    this.returns = returns;
    this.clock = clock;
  }

  /** Reads one file and says what became of it; bad data never throw, whatever a reader makes of them. */
  public Receipt receive(Path file, Request request) throws IOException {
    return receive(check(file), request);
  }

  /** The same of a file that was looked at already. */
  Receipt receive(CheckedFile checked, Request request) throws IOException {
    Path file = checked.seen().path();
    String name = FreeText.shownName(file.getFileName().toString());
    if (unnamed(name) || unnamed(FreeText.shownName(folder(request)))) return unnamed();
    Optional<Rejection> unsound = checked.unsound();
    Opened opened = new Opened(file, checked.seen(), name, Sha256File.of(file), request);
    Optional<SourceFileStore.ReceivedBefore> before =
        files.known(opened.sha256(), folder(request)).filter(SourceFileStore.ReceivedBefore::imported);
    if (before.isPresent()) {
      if (!request.dryRun()) archive.restore(file, opened.sha256(), before.get().archivedAs());
      return new Receipt(name, opened.sha256(), "", ImportOutcome.UNCHANGED, MergeCount.NONE, 0,
          renamed(name, before.get().name(), request));
    }
    FileBoundary.ReadingOutcome<List<Rejection>> screened =
        boundary.read(() -> (unsound.isEmpty() ? readers.screening() : readers.bytes()).at(file));
    if (screened.stopped().isPresent()) return unscreened(opened, screened.stopped().get());
    List<Rejection> found = screened.value();
    if (!found.isEmpty()) return personal(opened, found);
    return unsound.isPresent() ? refuse(opened, "", List.of(unsound.get()), Optional.empty()) : read(opened);
  }

  private List<Rejection> renamed(String name, String before, Request request) {
    if (name.equals(before)) return List.of();
    if (!request.dryRun()) returns.same(name, before);
    return List.of(new Rejection(RejectionCode.NOTE_SAME_BYTES, "", "Den samme filen er lest før som " + before + "."));
  }

  /**
   * What is known of a file before it is opened.
   *
   * @param unsound why it may not be opened, if so
   * @param unfinished it is broken as a file is that is still being copied
   */
  record CheckedFile(SeenFile seen, Optional<Rejection> unsound, boolean unfinished) {}

  /** Looks whether the file may be opened; one whose name carries an identity number is not looked at. */
  CheckedFile check(Path file) throws IOException {
    SeenFile seen = SeenFile.of(file);
    if (unnamed(FreeText.shownName(file.getFileName().toString())))
      return new CheckedFile(seen, Optional.empty(), false);
    FileBoundary.ReadingOutcome<Soundness> sound = boundary.read(() -> readers.safety().at(file));
    if (sound.stopped().isPresent()) return new CheckedFile(seen, sound.stopped(), false);
    return new CheckedFile(seen, sound.value().problem(), sound.value().unfinished());
  }

  /** A file on its way through. */
  private record Opened(Path file, SeenFile seen, String name, String sha256, Request request) {
    boolean still() { return seen.still(sha256); }

    /** @param archived its name in the archive, "" where it is not kept there */
    SourceFileStore.FileEntry entry(String format, boolean sample, FileState state, String archived,
        Optional<FormIdentity> form) throws IOException {
      return new SourceFileStore.FileEntry(sha256, folder(request), name, format, ArchiveFile.bytes(file), sample,
          state,
          archived, form.map(FormIdentity::key).orElse(""));
    }
  }

  private Receipt read(Opened o) throws IOException {
    String municipality = o.request().municipalityId();
    PlanBook book = o.request().book();
    if (municipality != null && book.awaits(municipality)) return awaitsPlan(o);
    if (municipality != null && book.head(municipality).isEmpty())
      return refuse(o, "",
          List.of(new Rejection(RejectionCode.UNKNOWN_FOLDER, "",
              "Mappen hører ikke til noen kommune med plan. Flytt filen.")),
          Optional.empty());
    FileBoundary.ReadingOutcome<Content> seen = boundary.read(() -> readers.content(o.file(), o.request()));
    if (seen.stopped().isPresent()) return refuse(o, "", List.of(seen.stopped().get()), Optional.empty());
    Content content = seen.value();
    if (!book.refused().isEmpty() && content.ofStranger()) return awaitsPlan(o);
    if (!content.whyRefused().isEmpty()) return refuse(o, content, content.whyRefused());
    return content.personal().isEmpty() ? keep(o, content) : personal(o, content.personal());
  }

  private Receipt keep(Opened o, Content content) throws IOException {
    String archived = o.request().dryRun() ? "" : archive.keep(o.file(), o.sha256());
    Optional<FormIdentity> form = returns.whose(o.file(), content, o.request());
    ImportStore.Kept kept = keep.keep(
        o.entry(content.format(), content.sample(), FileState.IMPORTED, archived, form), content, o.request(),
        clock.instant(), o::still);
    if (kept.refused()) return refuse(o, content, kept.rejections());
    List<Rejection> reported = new ArrayList<>(kept.rejections());
    if (content instanceof Content.SelfReportContent report && report.workbook())
      reported.addAll(returns.giveBack(o.file(), o.name(), report.rejections(), o.request()));
    boolean nothing = kept.count().touched() == 0 && kept.rejections().stream().allMatch(Rejection::remark);
    return new Receipt(o.name(), o.sha256(), content.format(),
        nothing ? ImportOutcome.UNCHANGED : ImportOutcome.IMPORTED, kept.count(), kept.accepted(),
        reported);
  }

  private Receipt refuse(Opened o, Content content, List<Rejection> why) throws IOException {
    Optional<FormIdentity> form =
        o.request().dryRun() ? Optional.empty() : returns.whose(o.file(), content, o.request());
    if (form.isPresent()) returns.refused(form.get(), o.name(), why, o.request());
    return refuse(o, content.format(), why, form);
  }

  private Receipt refuse(Opened o, String format, List<Rejection> why, Optional<FormIdentity> form) throws IOException {
    if (!o.request().dryRun())
      keep.refuse(o.entry(format, false, FileState.REFUSED, archive.keep(o.file(), o.sha256()), form), why,
          clock.instant());
    return new Receipt(o.name(), o.sha256(), format, ImportOutcome.REFUSED, MergeCount.NONE, 0, why);
  }

  /** Nothing of it is kept; where it is one of our forms, its unit gets a copy with those cells emptied. */
  private Receipt personal(Opened o, List<Rejection> found) throws IOException {
    List<Rejection> reported = new ArrayList<>(found);
    reported.addAll(returns.giveBack(o.file(), o.name(), found, o.request()));
    return Receipt.unread(o.name(), ImportOutcome.PERSONAL, reported);
  }

  /** A file in which nobody could look for personal data is treated as one that holds them. */
  private static Receipt unscreened(Opened o, Rejection why) {
    return Receipt.unread(o.name(), ImportOutcome.PERSONAL, List.of(new Rejection(why.code(), "",
        "Filen lar seg ikke sjekke for personopplysninger, og er verken lest inn eller lagret. " + why.remedy())));
  }

  /** It may be about a municipality whose plan is refused: read now, its rows would be refused too. */
  private static Receipt awaitsPlan(Opened o) {
    return Receipt.unread(o.name(), ImportOutcome.WAITING, List.of(new Rejection(RejectionCode.PLAN_REFUSED, "",
        "Filen gjelder en kommune som ikke har en gyldig plan nå, fordi planen er avvist. "
            + "Rett planen. Filen leses neste gang.")));
  }

  /** Neither the file nor its name is looked at again. */
  private static Receipt unnamed() {
    return Receipt.unread(FreeText.HIDDEN, ImportOutcome.PERSONAL,
        List.of(new Rejection(Identifier.IDENTITY_NUMBER.code(), "filnavnet",
            "Navnet på filen eller mappen inneholder et personnummer eller en e-postadresse. Gi den et annet navn.")));
  }

  private static boolean unnamed(String shown) { return shown.equals(FreeText.HIDDEN); }

  private static String folder(Request request) {
    String municipality = request.municipalityId();
    return municipality == null ? "" : municipality;
  }
}
