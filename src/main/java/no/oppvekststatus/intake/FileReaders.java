package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.intake.screening.FileSafetyReader;
import no.oppvekststatus.intake.screening.PersonalDataReader;
import no.oppvekststatus.intake.screening.Soundness;
import no.oppvekststatus.intake.selfreport.FormIdentity;
import no.oppvekststatus.intake.selfreport.FormReader;
import no.oppvekststatus.intake.selfreport.ReturnedFormWriter;
import no.oppvekststatus.plan.PlanBook;

/**
 * Everything that opens a foreign file, in the order in which it is used. {@link Intake} calls each of them through a
 * {@link FileBoundary} only.
 *
 * @param safety whether the file may be opened at all
 * @param screening personal data in a file that may be opened
 * @param bytes personal data in the bytes of a file that may not be opened, without unpacking it
 * @param kinds the kinds of content, tried one after the other
 * @param naming whose form a file is
 * @param copying the marked copy of a form
 */
record FileReaders(FileCheck<Soundness> safety, FileCheck<List<Rejection>> screening, FileCheck<List<Rejection>> bytes,
    List<ContentReader.ContentKind> kinds, Naming naming, Copying copying) {

  /** One look at a whole file. */
  @FunctionalInterface
  interface FileCheck<T> {
    T at(Path file) throws IOException;
  }

  /** Says whose form a file is; empty where it is none. */
  @FunctionalInterface
  interface Naming {
    Optional<FormIdentity> of(Path file, PlanBook book) throws IOException;
  }

  /** Composes the marked copy of a form in memory, with the answers of the year before. */
  @FunctionalInterface
  interface Copying {
    Optional<ReturnedFormWriter.MarkedCopy> of(Path form, PlanBook book, List<Rejection> rejections,
        List<KeptAnswer> lastYear) throws IOException;
  }

  /** @param mostBytes largest file that is opened */
  static FileReaders of(long mostBytes) {
    PersonalDataReader personal = new PersonalDataReader();
    return new FileReaders(new FileSafetyReader(mostBytes)::check, personal::screen, personal::screenBytes,
        ContentReader.kinds(),
        FormReader::identity, new ReturnedFormWriter()::compose);
  }

  Content content(Path file, Request request) throws IOException {
    return new ContentReader(kinds).read(file, request);
  }
}
