package no.oppvekststatus.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.intake.Receipt.Outcome;
import no.oppvekststatus.intake.screening.FileSafetyReader;
import no.oppvekststatus.intake.screening.PersonalDataReader;
import no.oppvekststatus.intake.screening.Soundness;
import no.oppvekststatus.intake.selfreport.ReturnedFormWriter;
import no.oppvekststatus.privacy.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * The door: looks whether a file is safe, screens it for identity numbers, recognises it, reads it, and keeps it with its
 * original; or refuses it with a reason. The file itself is never moved or changed here.
 */
public final class Intake {
  private final FileSafetyReader safety;
  private final PersonalDataReader personal = new PersonalDataReader();
  private final ContentReader contents = new ContentReader();
  private final ReturnedFormWriter returned = new ReturnedFormWriter();
  private final ArchiveFile archive;
  private final SourceFileStore files;
  private final ImportStore keep;
  private final Path out;
  private final Clock clock;

  Intake(FileSafetyReader safety, ArchiveFile archive, SourceFileStore files, ImportStore keep, Path out, Clock clock) {
    this.safety = safety;
    this.archive = archive;
    this.files = files;
    this.keep = keep;
    this.out = out;
    this.clock = clock;
  }

  /** Reads one file and says what became of it; expected bad data never throws. */
  public Receipt receive(Path file, Request request) throws IOException {
    String name = FreeText.shownName(file.getFileName().toString());
    SeenFile seen = SeenFile.of(file);
    Soundness soundness = safety.check(file);
    String sha256 = ArchiveFile.sha256(file);
    Opened opened = new Opened(file, seen, name, sha256, request);
    Optional<SourceFileStore.Known> before = files.known(sha256, folder(request)).filter(SourceFileStore.Known::imported);
    if (before.isPresent()) {
      if (!request.dryRun()) archive.restore(file, sha256, before.get().archivedAs());
      return new Receipt(name, sha256, "", Outcome.UNCHANGED, MergeCount.NONE, 0, List.of());
    }
    if (soundness instanceof Soundness.Harmful h) return refuse(opened, "", List.of(h.why()));
    if (soundness instanceof Soundness.Broken b) return refuse(opened, "", List.of(b.why()));
    List<Rejection> found = personal.screen(file);
    if (!found.isEmpty() || name.equals("vises ikke")) return personal(opened, found);
    String municipality = request.municipalityId();
    if (municipality != null && request.book().of(municipality).isEmpty())
      return refuse(opened, "", List.of(new Rejection("unknown-folder", "", "Mappen hører ikke til noen kommune med plan. Flytt filen.")));
    Content content = contents.read(file, request);
    return content instanceof Content.Refused refused ? refuse(opened, refused.format(), refused.why()) : keep(opened, content);
  }

  /** Why the file cannot be whole yet, if so; it is not read further. */
  Optional<Rejection> broken(Path file) throws IOException {
    return safety.check(file) instanceof Soundness.Broken b ? Optional.of(b.why()) : Optional.empty();
  }

  /** A file on its way through. */
  private record Opened(Path file, SeenFile seen, String name, String sha256, Request request) {
    boolean still() { return seen.still(sha256); }
  }

  private Receipt keep(Opened o, Content content) throws IOException {
    String archived = o.request().dryRun() ? "" : archive.keep(o.file(), o.sha256());
    ImportStore.Kept kept = keep.keep(entry(o, content.format(), sample(content), "imported", archived), content, o.request(), clock.instant(), o::still);
    if (kept.refused()) return refuse(o, content.format(), kept.rejections());
    if (content instanceof Content.Report report && report.workbook() && !o.request().dryRun())
      returned.write(o.file(), o.request().book(), report.rejections(), out);
    boolean nothing = kept.count().touched() == 0 && kept.rejections().stream().allMatch(Rejection::remark);
    return new Receipt(o.name(), o.sha256(), content.format(), nothing ? Outcome.UNCHANGED : Outcome.IMPORTED, kept.count(), kept.accepted(),
        kept.rejections());
  }

  private Receipt refuse(Opened o, String format, List<Rejection> why) throws IOException {
    if (!o.request().dryRun())
      keep.refuse(entry(o, format, false, "refused", archive.keep(o.file(), o.sha256())), why, clock.instant());
    return new Receipt(o.name(), o.sha256(), format, Outcome.REFUSED, MergeCount.NONE, 0, why);
  }

  /** Nothing of it is kept; where it is one of our forms, its unit gets a copy with those cells emptied. */
  private Receipt personal(Opened o, List<Rejection> found) throws IOException {
    List<Rejection> why = found.isEmpty() ? List.of(new Rejection("identity-number", "filnavnet",
        "Filnavnet inneholder et personnummer eller en e-postadresse. Gi filen et annet navn.")) : found;
    if (!o.request().dryRun()) returned.write(o.file(), o.request().book(), found, out);
    return new Receipt(o.name(), "", "", Outcome.PERSONAL, MergeCount.NONE, 0, why);
  }

  private static boolean sample(Content content) {
    if (content instanceof Content.Table t) return t.file().sample();
    if (content instanceof Content.Survey s) return s.sample();
    if (content instanceof Content.Places p) return p.reading().sample();
    return content instanceof Content.Report r && r.sample();
  }

  private static SourceFileStore.Entry entry(Opened o, String format, boolean sample, String state, @Nullable String archived)
      throws IOException {
    return new SourceFileStore.Entry(o.sha256(), folder(o.request()), o.name(), format, ArchiveFile.bytes(o.file()), sample, state,
        archived == null ? "" : archived);
  }

  private static String folder(Request request) {
    String municipality = request.municipalityId();
    return municipality == null ? "" : municipality;
  }
}
