package no.oppvekststatus.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import no.oppvekststatus.edition.Composition;
import no.oppvekststatus.job.FormRoundWriter;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;
import no.oppvekststatus.plan.ReportCase;
import no.oppvekststatus.plan.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The commands about the units' self-reports: open a round, and see who has not answered. */
final class FormCommands {
  private FormCommands() {}

  /** {@code forms}. */
  @Command(name = "forms", sortOptions = false,
      description = {"Åpner en runde: ett skjema for hver enhet som rapporterer.",
          "Skjemaene legges i out/KOMMUNE/skjema/ÅR/.",
          "Natten gjør det samme av seg selv når planens kalender sier det."})
  static final class FormsCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--year", required = true, paramLabel = "ÅR",
        description = "året enhetene rapporterer for") int year;

    @Option(names = "--municipality", paramLabel = "ID", description = "bare denne kommunen (vanligvis alle)")
    @Nullable String municipality;

    @Override
    public Integer call() throws Exception {
      try (CommandContext context = root.open()) {
        List<PlanBook.Entry> entries =
            municipality == null ? context.book().entries() : List.of(context.entry(municipality));
        int written = 0;
        for (PlanBook.Entry entry : entries) {
          if (municipality != null) context.year(entry, year);
          int forms = context.get(FormRoundWriter.class).open(context.book(), entry, year);
          root.out().println(entry.municipalityId() + ": " + forms + " skjemaer i "
              + context.home().forms(entry.municipalityId(), year));
          written += forms;
        }
        new ClosingTable(0, 0, 0, written, "").print(root.out());
        return ExitCodes.DONE;
      }
    }
  }

  /** {@code remind}. */
  @Command(name = "remind", sortOptions = false,
      description = {"Viser hvilke enheter som skal ha en påminnelse.",
          "Runden er åpen eller fristen er ute, og enheten har ikke svart.",
          "Ingenting sendes; listen er til den som eier planen."})
  static final class RemindCommand implements Callable<Integer> {
    /** So long after the due date silence is no longer worth a reminder. */
    private static final int DAYS_AFTER = 60;

    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() {
      try (CommandContext context = root.open()) {
        LocalDate today = context.today();
        int due = 0;
        for (PlanHead plan : context.book().heads()) due += remind(context, plan, today);
        new ClosingTable(context.book().heads().size(), 0, 0, 0, due + " enheter har ikke svart").print(root.out());
        return ExitCodes.DONE;
      }
    }

    private int remind(CommandContext context, PlanHead plan, LocalDate today) {
      Organisation.ReportingRound round = plan.round();
      int due = 0;
      for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
        if (today.isBefore(round.opens(year)) || today.isAfter(round.due(year).plusDays(DAYS_AFTER))) continue;
        PlanBook.Entry entry = context.entry(plan.municipalityId());
        List<Unit> silent = context.get(Composition.class).of(new ReportCase(context.book(), entry, year, today))
            .status().completeness().silent();
        for (Unit unit : silent)
          root.out().println(entry.municipalityId() + " " + year + ": " + unit.name() + ", frist " + round.due(year));
        due += silent.size();
      }
      return due;
    }
  }
}
