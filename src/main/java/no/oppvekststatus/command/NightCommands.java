package no.oppvekststatus.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import no.oppvekststatus.job.FirstStartStore;
import no.oppvekststatus.job.HousekeepingJob;
import no.oppvekststatus.job.Night;
import no.oppvekststatus.job.NightCorrelation;
import no.oppvekststatus.job.NightFaultStore;
import no.oppvekststatus.job.NightLogStore;
import no.oppvekststatus.job.Nights;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The commands about the night: run it, list it, clean up after it, or stay up and let the clock run it. */
final class NightCommands {
  private static final Set<Night.NightOutcome> NOT_RUN =
      Set.of(Night.NightOutcome.BUSY, Night.NightOutcome.TAKEN_OVER, Night.NightOutcome.STOPPED);

  private NightCommands() {}

  /** The command without a verb. */
  static int samplesThenNight(Oppvekststatus root, @Nullable LocalDate date, boolean samples) {
    try (CommandContext context = root.open()) {
      printRefused(root, context);
      new SampleFile(context.home()).copyToInbox(samples, context.get(FirstStartStore.class)::neverHeldData)
          .ifPresent(root.err()::println);
      return night(root, context, date == null ? context.today() : date);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("Eksempelfilene lot seg ikke kopiere: " + e.getMessage(), e);
    }
  }

  /** A plan that is refused is reported at once, as the night may last; the others go on. */
  private static void printRefused(Oppvekststatus root, CommandContext context) {
    for (PlanBook.RefusedPlan refused : context.book().refused()) {
      root.err().println("ADVARSEL: en plan er avvist, og kommunens rapporter blir ikke laget. De andre er med.");
      for (PlanRefused.Problem p : refused.problems())
        root.err().println("  " + p.file() + ":" + p.line() + ": " + p.what() + " " + p.remedy());
    }
  }

  private static int night(Oppvekststatus root, CommandContext context, LocalDate date) {
    root.err().println("Kjører natten " + date + " …");
    Night night = NightCorrelation.during(date, () -> withProgress(root, context.get(Nights.class), date));
    if (night.outcome() == Night.NightOutcome.FAILED) throw new IllegalStateException(night.closing());
    if (NOT_RUN.contains(night.outcome())) {
      root.err().println(night.closing().stripTrailing());
      return ExitCodes.STOPPED;
    }
    root.out().println(night.closing().stripTrailing());
    root.out().println("\nRapportene ligger i " + context.home().out());
    return context.get(NightFaultStore.class).any() ? ExitCodes.FINDINGS : ExitCodes.DONE;
  }

  private static Night withProgress(Oppvekststatus root, Nights nights, LocalDate date) {
    NightProgress progress = new NightProgress(nights::steps, root.err(), root.terminal() != Terminal.NOBODY).begin();
    try {
      return nights.run(date);
    } finally {
      progress.close();
    }
  }

  /** {@code nightly}. */
  @Command(name = "nightly", sortOptions = false,
      description = {"Kjører natten, fra innboks til rapportutkast.",
          "Tar imot filene i innboksen, leser dem, vurderer tallene, lager rapportutkastene som er endret, sender det som",
          "ligger i utboksen, og sier fra om hva som skjedde. To ganger samme dato gir ingen endringer.",
          "Kode 1 når noe ikke ble ferdig; meldingen sier hva.",
          "Kode 3 når en annen kjøring er i gang; ingenting er gjort da. Når programmet bes om å avslutte (Ctrl+C, SIGTERM), stanser",
          "natten etter det den holder på med, og neste start fortsetter der."})
  static final class NightlyCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--date", paramLabel = "DATO",
        description = "datoen natten gjelder, slik: 2026-03-15 (vanligvis i dag)")
    @Nullable LocalDate date;

    @Override
    public Integer call() {
      try (CommandContext context = root.open()) {
        printRefused(root, context);
        return night(root, context, date == null ? context.today() : date);
      }
    }
  }

  /** {@code runs}. */
  @Command(name = "runs", sortOptions = false, description = "Viser nettene som er kjørt, den nyeste først.")
  static final class RunsCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() {
      try (CommandContext context = root.open()) {
        List<Night> nights = context.get(NightLogStore.class).all();
        for (Night n : nights) root.out().println(n.businessDate() + "  " + word(n) + "  " + lasted(n));
        new ClosingTable(nights.size(), 0, 0, 0, "netter").print(root.out());
        return ExitCodes.DONE;
      }
    }

    private static String word(Night n) {
      return switch (n.outcome()) {
        case DONE -> "ferdig ";
        case FAILED -> "stoppet";
        default -> "i gang ";
      };
    }

    private static String lasted(Night n) {
      return n.endedAt() == null ? "startet " + n.startedAt() : n.startedAt() + " – " + n.endedAt();
    }
  }

  /** {@code housekeeping}. */
  @Command(name = "housekeeping", sortOptions = false,
      description = {"Rydder etter faste regler.",
          "Fjerner gammel kjørehistorikk, gammel innsynslogg og halvskrevne filer (docs/operations.md).",
          "Originaler, utgaver, tall og svar slettes aldri."})
  static final class HousekeepingCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() throws Exception {
      try (CommandContext context = root.open()) {
        HousekeepingJob.RemovedCounts swept = context.get(HousekeepingJob.class).sweep();
        swept.lines().forEach(root.out()::println);
        new ClosingTable(swept.total(), 0, 0, 0, swept.total() + " ting er fjernet").print(root.out());
        return ExitCodes.DONE;
      }
    }
  }

  /** {@code serve}. */
  @Command(name = "serve", sortOptions = false,
      description = {"Åpner skranken i nettleseren og lar klokken kjøre natten.",
          "Natten går vanligvis 02.30. En natt som ble borte, kjøres ved start.",
          "Ved første start skrives passordene til de lokale brukerne ut én gang."})
  static final class ServeCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
        description = "porten skranken svarer på (vanligvis 8080)") int port;

    @Override
    public Integer call() throws InterruptedException {
      try (CommandContext context = root.serve("--server.port=" + port)) {
        root.out().println("Skranken er åpen på http://localhost:" + context.port() + "/ – avslutt med Ctrl+C.");
        root.out().flush();
        while (context.running()) Thread.sleep(500);
        return ExitCodes.DONE;
      }
    }
  }
}
