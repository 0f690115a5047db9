package no.oppvekststatus.intake;

import java.io.IOException;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.tables.TablePeekReader;

/**
 * Decides which files may be read side by side. A published table that names itself touches the rows of that table
 * alone, and a form or a survey in a municipality's folder the rows of that municipality alone. Every other file may
 * touch anything: a list of places, a table that is known by its columns, a form that lies directly under the inbox.
 */
final class FileSubjectReader {
  private FileSubjectReader() {}

  static FileSubject of(InboxFile file, PlanBook book) {
    if (!file.plain()) return new FileSubject(file, "");
    try {
      return new FileSubject(file, subject(file, book));
    } catch (IOException | RuntimeException unreadable) {
      // read alone, and within the boundary of every reader
      return new FileSubject(file, "");
    }
  }

  private static String subject(InboxFile file, PlanBook book) throws IOException {
    String folder = file.municipalityId();
    if (folder != null && (WorkbookFile.packed(file.path()) || OwnTextReader.formOrSurvey(file.path())))
      return "municipality " + folder;
    return TablePeekReader.table(file.path()).filter(t -> book.sources().stream().anyMatch(s -> s.table().equals(t)))
        .map(t -> "table " + t).orElse("");
  }
}
