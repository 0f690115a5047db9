package no.oppvekststatus.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import no.oppvekststatus.job.WorkerJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code worker}: a program that takes part in the nights that another one runs. */
@Command(name = "worker", sortOptions = false,
    description = {"Hjelper til med natten som et annet program kjører (docs/operations.md).",
        "Tar deler av natten fra den samme databasen, og blir stående til det avsluttes (Ctrl+C, SIGTERM).",
        "Da leverer det fra seg det som er igjen, etter filen eller kommunen det holder på med.",
        "Natten deles når oppvekst.worker.parts er større enn 0 hos programmet som kjører den.",
        "Kode 3 når planer, innstillinger eller versjon er andre enn hos det programmet."})
final class WorkerCommand implements Callable<Integer> {
  private static final long OFTEN = 500;

  @ParentCommand Oppvekststatus root;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (CommandContext context = root.open()) {
      WorkerJob worker = context.get(WorkerJob.class);
      try (WorkerJob.Work work = worker.beginAsWorker()) {
        root.err().println("Klar til å ta deler av natten, " + work.threads() + " om gangen – avslutt med Ctrl+C.");
        while (context.running() && worker.refused().isEmpty()) Thread.sleep(OFTEN);
      }
      if (worker.refused().isEmpty()) return ExitCodes.DONE;
      root.err().println("Stoppet: " + worker.refused());
      return ExitCodes.STOPPED;
    }
  }
}
