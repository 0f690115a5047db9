package no.oppvekststatus.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.oppvekststatus.backup.BackupReader;
import no.oppvekststatus.backup.BackupWriter;
import no.oppvekststatus.backup.RestoreWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands that copy a whole home to one file, and back. */
final class BackupCommands {
  private BackupCommands() {}

  /** {@code backup}. */
  @Command(name = "backup", sortOptions = false,
      description = {"Tar sikkerhetskopi av databasen og filene til én fil.",
          "Planer, innboks, arkiv, utgaver og rapporter følger med, hver med kontrollsum. Legg filen på en annen maskin.",
          "Kode 1 når arkivet selv har filer som mangler eller er endret."})
  static final class BackupCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Parameters(paramLabel = "FIL",
        description = "filen kopien skrives til, for eksempel kopi.zip; den må ikke finnes fra før") Path file =
            Path.of("");

    @Override
    public Integer call() throws Exception {
      try (CommandContext context = root.open()) {
        BackupWriter.BackupSummary written = context.get(BackupWriter.class).write(file);
        written.findings().forEach(root.out()::println);
        root.out().println("Sikkerhetskopien er skrevet til " + file.toAbsolutePath().normalize() + ".\nSHA-256: "
            + written.sha256());
        new ClosingTable(written.rows(), written.files(), written.findings().size(), written.files(), written.rows()
            + " rader og "
            + written.files() + " filer").print(root.out());
        return written.findings().isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
      }
    }
  }

  /** {@code restore}. */
  @Command(name = "restore", sortOptions = false,
      description = {"Gjenoppretter en sikkerhetskopi i en tom hjemmemappe og en tom database.",
          "Hele filen kontrolleres først. Der det allerede ligger data, blir ingenting endret.",
          "En gjenoppretting som ble avbrutt, fullføres med samme kommando."})
  static final class RestoreCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Parameters(paramLabel = "FIL", description = "filen som «backup» har skrevet") Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
      RestoreWriter.RestoreSummary restored;
      try (BackupReader backup = BackupReader.open(file);
          CommandContext context = root.open("--oppvekst.database.schema=" + backup.contents().version())) {
        restored = context.get(RestoreWriter.class).restore(backup);
      }
      upgrade();
      root.out().println("Sikkerhetskopien er gjenopprettet i " + root.homeFolder()
          + ". Kjør «verify» før den tas i bruk.");
      new ClosingTable(restored.files(), restored.files(), 0, restored.files(), restored.rows() + " rader og "
          + restored.files() + " filer")
          .print(root.out());
      return ExitCodes.DONE;
    }

    /** A start without a target brings the database of an older program up to this one. */
    private void upgrade() {
      root.open().close();
    }
  }
}
