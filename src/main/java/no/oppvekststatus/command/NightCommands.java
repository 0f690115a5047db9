package no.oppvekststatus.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import no.oppvekststatus.job.FetchJob;
import no.oppvekststatus.job.FirstStartStore;
import no.oppvekststatus.job.HousekeepingJob;
import no.oppvekststatus.job.Night;
import no.oppvekststatus.job.Nights;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.FetchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The commands about the night: run it, list it, clean up after it, or stay up and let the clock run it. */
final class NightCommands {
  private NightCommands() {}

  /** The command without a verb. */
  static int samplesThenNight(Oppvekststatus root, @Nullable LocalDate date, boolean samples) {
    try (CommandContext context = root.open()) {
      new SampleFile(context.home()).lay(samples, context.get(FirstStartStore.class)::neverHeldData).ifPresent(root.err()::println);
      return night(root, context, date == null ? context.today() : date);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("Eksempelfilene lot seg ikke kopiere: " + e.getMessage(), e);
    }
  }

  private static int night(Oppvekststatus root, CommandContext context, LocalDate date) {
    root.err().println("Kjører natten " + date + " …");
    Night night = context.get(Nights.class).run(date);
    if (night.outcome() == Night.NightOutcome.FAILED) throw new IllegalStateException(night.closing());
    if (night.outcome() == Night.NightOutcome.BUSY) {
      root.err().println(night.closing().stripTrailing());
      return ExitCodes.STOPPED;
    }
    root.out().println(night.closing().stripTrailing());
    root.out().println("\nRapportene ligger i " + context.home().out());
    return ExitCodes.DONE;
  }

  /** {@code nightly}. */
  @Command(name = "nightly", sortOptions = false,
      description = {"Kjører natten, fra innboks til rapportutkast.",
          "Tar imot filene i innboksen, leser dem, vurderer tallene, lager rapportutkastene som er endret, sender det som",
          "ligger i utboksen, og sier fra om hva som skjedde. To ganger samme dato gir ingen endringer.",
          "Kode 3 når en annen kjøring er i gang; ingenting er gjort da."})
  static final class NightlyCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--date", paramLabel = "DATO", description = "datoen natten gjelder, slik: 2026-03-15 (vanligvis i dag)")
    @Nullable LocalDate date;

    @Override
    public Integer call() {
      try (CommandContext context = root.open()) {
        return night(root, context, date == null ? context.today() : date);
      }
    }
  }

  /** {@code fetch}. */
  @Command(name = "fetch", sortOptions = false,
      description = {"Henter nye tall fra utgiverne og legger dem i innboksen.",
          "Uten valg hentes bare det som skal ha nye tall etter kildenes kalender. Natten leser det inn.",
          "Er en kommune eller en indikator lagt til, hentes også det som er lest før, med --all eller --source.",
          "Kode 3 når en utgiver ikke ga et svar som kan brukes; de andre er hentet."})
  static final class FetchCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--all", description = "alle kildene, også de som ikke skal ha nye tall")
    boolean all;

    @Option(names = "--source", paramLabel = "ID", description = "bare denne kilden i sources.yaml; kan gis flere ganger")
    List<String> sources = List.of();

    @Override
    public Integer call() {
      try (CommandContext context = root.open()) {
        FetchJob job = context.get(FetchJob.class);
        List<Source> chosen = chosen(context);
        List<FetchResult> errands = chosen.isEmpty() ? job.run(this::told) : job.run(chosen, this::told);
        if (errands.isEmpty()) root.out().println("Ingen kilder skal ha nye tall nå.");
        long laid = errands.stream().mapToLong(e -> e.files().size()).sum();
        long failed = errands.stream().filter(e -> e.outcome() == FetchResult.FetchOutcome.FAILED).count();
        new ClosingTable(errands.size(), errands.stream().filter(FetchResult::answered).count(), failed, laid,
            laid == 0 ? "0 endringer i innboksen" : "Filene ligger i " + context.home().inbox() + "; natten leser dem inn.").print(root.out());
        return failed == 0 ? ExitCodes.DONE : ExitCodes.STOPPED;
      }
    }

    private void told(FetchResult errand) {
      root.out().println(errand.sentence());
      root.out().flush();
    }

    /** Empty: those that are due. */
    private List<Source> chosen(CommandContext context) {
      List<Source> known = context.book().sources();
      for (String id : sources)
        if (known.stream().noneMatch(s -> s.id().equals(id)))
          throw new WrongUse("Ukjent kilde «" + id + "». Disse er kjent: " + String.join(", ", known.stream().map(Source::id).sorted().toList()) + ".");
      return known.stream().filter(s -> all || sources.contains(s.id())).toList();
    }
  }

  /** {@code runs}. */
  @Command(name = "runs", sortOptions = false, description = "Viser nettene som er kjørt, den nyeste først.")
  static final class RunsCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() {
      try (CommandContext context = root.open()) {
        List<Night> nights = context.get(Nights.class).all();
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
      description = {"Rydder etter faste regler.", "Fjerner gammel kjørehistorikk, gammel innsynslogg og halvskrevne filer (docs/operations.md).",
          "Originaler, utgaver, tall og svar slettes aldri."})
  static final class HousekeepingCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() throws Exception {
      try (CommandContext context = root.open()) {
        HousekeepingJob.RemovedCounts swept = context.get(HousekeepingJob.class).sweep();
        swept.told().forEach(root.out()::println);
        new ClosingTable(swept.total(), 0, 0, 0, swept.total() + " ting er fjernet").print(root.out());
        return ExitCodes.DONE;
      }
    }
  }

  /** {@code serve}. */
  @Command(name = "serve", sortOptions = false,
      description = {"Åpner skranken i nettleseren og lar klokken kjøre natten.", "Natten går vanligvis 02.30. En natt som ble borte, kjøres ved start.",
          "Ved første start skrives passordene til de lokale brukerne ut én gang."})
  static final class ServeCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "porten skranken svarer på (vanligvis 8080)")
    int port;

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
