package no.oppvekststatus.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionWriter;
import no.oppvekststatus.job.Publication;
import no.oppvekststatus.plan.PlanBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish}: shows the approver what the edition says otherwise than the one before, and freezes it when that is acknowledged. */
@Command(name = "publish", sortOptions = false,
    description = {"Fryser en utgave av rapportene og legger mottakerne i utboksen.",
        "Fra og med den andre utgaven skrives først listen over alt som er endret siden den forrige.",
        "Da må --reason si hvorfor den forrige rettes; en begrunnelse bekrefter også at listen er lest. Uten den publiseres ingenting (kode 2)."})
final class PublishCommand implements Callable<Integer> {
  @ParentCommand Oppvekststatus root;
  @Mixin ReportCommands.Which which = new ReportCommands.Which();

  @Option(names = "--approver", required = true, paramLabel = "ROLLE", description = "rollen som godkjenner, aldri et navn")
  String approver = "";

  @Option(names = "--reason", paramLabel = "TEKST", description = "hvorfor forrige utgave rettes")
  String reason = "";

  @Option(names = "--acknowledge", description = "listen over endringer er lest; begrunnelsen spørres det etter om den mangler")
  boolean acknowledged;

  @Override
  public Integer call() throws Exception {
    if (approver.isBlank()) throw new WrongUse("--approver må si hvilken rolle som godkjenner.");
    try (CommandContext context = root.open()) {
      PlanBook.Entry entry = context.entry(which.municipality);
      int year = context.year(entry, which.year);
      EditionWriter.Proposed proposed = context.get(EditionWriter.class).proposed(context.book(), entry, year);
      show(proposed, root.out());
      Publication.Done done = context.get(Publication.class)
          .publish(context.book(), entry, year, new EditionWriter.Approval(approver.strip(), reasonFor(proposed)));
      Edition edition = done.edition();
      root.out().println("Utgave " + edition.number() + " for " + edition.municipality() + " " + edition.year() + " er publisert. "
          + done.owed() + " forsendelser i utboksen, " + done.sent().sent() + " sendt eller lagt i out/post/, " + done.sent().putOff()
          + " prøves på nytt av natten.");
      new ClosingTable(0, 0, 0, edition.documents().size(), "i " + context.home().out(entry.municipalityId(), year)).print(root.out());
      return ExitCodes.DONE;
    }
  }

  private static void show(EditionWriter.Proposed proposed, PrintWriter out) {
    if (proposed.number() == 1) out.println("Første utgave: det finnes ingen tidligere utgave å sammenligne med.");
    else if (proposed.differences().isEmpty()) out.println("Utgave " + proposed.number() + " sier det samme som den forrige.");
    else {
      out.println("Utgave " + proposed.number() + " sier noe annet enn den forrige:");
      proposed.differences().lines().forEach(out::println);
      out.println();
    }
    out.flush();
  }

  /** A reason given is an acknowledgement; on a terminal it can be typed after the list has been read. */
  private String reasonFor(EditionWriter.Proposed proposed) {
    if (proposed.number() == 1 || !reason.isBlank()) return reason.strip();
    Console terminal = System.console();
    if (terminal != null) {
      if (!acknowledged && !"ja".equalsIgnoreCase(terminal.readLine("Er listen lest, og skal utgaven publiseres? (ja/nei) "))) return refuse();
      String typed = terminal.readLine("Hvorfor rettes den forrige utgaven? ");
      if (typed != null && !typed.isBlank()) return typed.strip();
    }
    return refuse();
  }

  private String refuse() {
    throw new WrongUse(acknowledged ? "Listen er bekreftet, men en ny utgave trenger en begrunnelse (--reason \"…\"). Ingenting er publisert."
        : "Bekreft endringene over med en begrunnelse (--reason \"…\"). Ingenting er publisert.");
  }
}
