package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.intake.selfreport.FormIdentity;
import no.oppvekststatus.intake.selfreport.ReturnedFormWriter.MarkedCopy;

/** Gives a form that was not taken whole back to its unit, as a marked copy and as a line of the night's message. */
final class FormReturnStore {
  private final FileReaders readers;
  private final FileBoundary boundary;
  private final AnswerStore answers;
  private final ReceptionNoteStore notes;
  private final Path out;
  private final Clock clock;

  FormReturnStore(FileReaders readers, FileBoundary boundary, AnswerStore answers, ReceptionNoteStore notes, Path out,
      Clock clock) {
    this.readers = readers;
    this.boundary = boundary;
    this.answers = answers;
    this.notes = notes;
    this.out = out;
    this.clock = clock;
  }

  /** Whose form it is; empty where it is none or cannot be read. */
  Optional<FormIdentity> whose(Path file, Content content, Request request) throws IOException {
    if (content instanceof Content.SelfReportContent report && !report.answers().isEmpty()) {
      Answer any = report.answers().get(0);
      return Optional.of(new FormIdentity(any.municipality(), any.unit(), any.year()));
    }
    return content.format().equals(OwnFormat.FORM.code()) ? whose(file, request) : Optional.empty();
  }

  private Optional<FormIdentity> whose(Path file, Request request) throws IOException {
    FileBoundary.ReadingOutcome<Optional<FormIdentity>> named =
        boundary.read(() -> readers.naming().of(file, request.book()));
    return named.stopped().isPresent() ? Optional.empty() : named.value();
  }

  /** A form in which nothing is filled out has no cells to mark. */
  void refused(FormIdentity form, String name, List<Rejection> why, Request request) {
    if (why.stream().anyMatch(r -> r.is(RejectionCode.EMPTY_FORM)))
      notes.empty(form, name, request.book(), clock.instant());
  }

  void same(String name, String before) { notes.same(name, before, clock.instant()); }

  /**
   * The marked copy is composed within the boundary and written here: a composition that was abandoned writes nothing.
   * Gives a remark where it could not be composed.
   */
  List<Rejection> giveBack(Path file, String name, List<Rejection> wrong, Request request) throws IOException {
    if (request.dryRun()) return List.of();
    Optional<FormIdentity> form = whose(file, request);
    List<KeptAnswer> lastYear =
        form.map(f -> answers.of(f.municipality(), f.year() - 1, f.year() - 1)).orElse(List.of());
    FileBoundary.ReadingOutcome<Optional<MarkedCopy>> composed =
        boundary.read(() -> readers.copying().of(file, request.book(), wrong, lastYear));
    if (composed.stopped().isPresent()) return List.of(new Rejection(RejectionCode.NOTE_NO_COPY, "",
        "Kopien med de merkede cellene kunne ikke lages. Rett cellene som er nevnt, i skjemaet selv."));
    Optional<MarkedCopy> copy = composed.value();
    if (copy.isPresent() && form.isPresent()) {
      Path written = copy.get().write(out);
      notes.returned(form.get(), name, out.getFileName() + "/" + out.relativize(written).toString().replace('\\', '/'),
          request.book(), clock.instant());
    }
    return List.of();
  }
}
