package no.oppvekststatus.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import no.oppvekststatus.edition.Home;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.intake.selfreport.FormWriter;
import no.oppvekststatus.plan.Obliged;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.PrintedDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens a round: one form for each unit with a duty to report, in {@code out/<municipality>/skjema/<year>/}, and its manifest. */
@Component
public class FormRoundWriter {
  private final AnswerStore answers;
  private final Home home;

  FormRoundWriter(AnswerStore answers, Home home) {
    this.answers = answers;
    this.home = home;
  }

  /** Writes the forms that are lacking in every round that is open on the date; a form that lies there is left alone. */
  public int openBy(PlanBook book, PlanBook.Entry entry, LocalDate date) throws IOException {
    Organisation.Round round = entry.organisation().round();
    int written = 0;
    for (int year = date.getYear() - 1; year <= date.getYear(); year++)
      if (!round.opens(year).isAfter(date) && !round.due(year).isBefore(date)) written += open(book, entry, year, false);
    return written;
  }

  /** Writes the round's forms; with {@code anew} also those that lie there already. Says how many were written. */
  public int open(PlanBook book, PlanBook.Entry entry, int year, boolean anew) throws IOException {
    Path folder = Files.createDirectories(home.forms(entry.municipalityId(), year));
    List<KeptAnswer> lastYear = answers.of(entry.municipalityId(), year - 1, year - 1);
    List<Unit> units = Obliged.reporting(entry, year);
    int written = 0;
    for (Unit unit : units) {
      Path file = folder.resolve(unit.id() + ".xlsx");
      if (Files.exists(file) && !anew) continue;
      write(book, entry, unit, year, lastYear, file);
      written++;
    }
    if (written > 0) manifest(folder, units, entry.plan().language());
    return written;
  }

  private static void write(PlanBook book, PlanBook.Entry entry, Unit unit, int year, List<KeptAnswer> lastYear, Path file)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      new FormWriter().write(entry, book, unit, year, lastYear, out);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void manifest(Path folder, List<Unit> units, String language) throws IOException {
    List<PrintedDocument> lines = new ArrayList<>();
    for (Unit unit : units) {
      String path = unit.id() + ".xlsx";
      lines.add(new PrintedDocument(path, "skjema", unit.id(), language, null, sha256(folder.resolve(path))));
    }
    lines.sort(Comparator.comparing(PrintedDocument::path));
    Files.writeString(folder.resolve("manifest.json"), JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(lines) + "\n");
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
