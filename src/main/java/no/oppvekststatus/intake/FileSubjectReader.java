package no.oppvekststatus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.intake.selfreport.FormCsv;
import no.oppvekststatus.intake.survey.SurveyReader;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.tables.TablePeekReader;

/**
 * Tells which files may be read side by side. A published table that names itself touches the rows of that table
 * alone, and a form or a survey in a municipality's folder the rows of that municipality alone. Every other file may
 * touch anything: a list of places, a table that is known by its columns, a form that lies directly under the inbox.
 */
final class FileSubjectReader {
  private static final int HEAD = 4096;

  private FileSubjectReader() {}

  static FileSubject of(InboxFile file, PlanBook book) {
    try {
      return new FileSubject(file, subject(file, book));
    } catch (IOException unreadable) {
      return new FileSubject(file, "");
    }
  }

  private static String subject(InboxFile file, PlanBook book) throws IOException {
    String folder = file.municipalityId();
    if (folder != null && (zip(file.path()) || ownText(file.path()))) return "municipality " + folder;
    return TablePeekReader.table(file.path()).filter(t -> book.sources().stream().anyMatch(s -> s.table().equals(t)))
        .map(t -> "table " + t).orElse("");
  }

  /** A form or a survey as text: the names of its columns stand in the first line that is no remark. */
  private static boolean ownText(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String text = new String(head, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    Optional<String> first = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst();
    List<String> names = first.stream().flatMap(l -> Arrays.stream(l.split("[;,\t]")))
        .map(n -> DelimitedReader.plain(n.replace("\"", ""))).toList();
    return FormCsv.recognises(names) || SurveyReader.recognises(names);
  }

  private static boolean zip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }
}
