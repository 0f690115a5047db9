package no.oppvekststatus.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.job.Publication;
import no.oppvekststatus.job.PublicationSummary;
import no.oppvekststatus.plan.PlanBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish}: shows what would go out, and freezes it as an edition when exactly that is confirmed. */
@Command(name = "publish", sortOptions = false,
    description = {"Fryser en utgave av rapportene og legger mottakerne i utboksen.",
        "Først vises alt som ville gått ut: dokumenter og mottakere, åpne avvisninger, enheter uten svar, foreløpige "
            + "tall, hver fritekst som blir trykt, og alt som er endret siden forrige utgave. I terminalen spørres det "
            + "så om det skal publiseres.",
        "Et skript kjøres to ganger: først uten --yes (kode 2, ingenting er publisert), så med --yes og kontrollsummen "
            + "som ble vist.",
        "Fra og med den andre utgaven må --reason si hvorfor den forrige rettes. Er ingenting endret, publiseres "
            + "ingenting (kode 0)."})
final class PublishCommand implements Callable<Integer> {
  @ParentCommand Oppvekststatus root;
  @Mixin ReportCommands.Which which = new ReportCommands.Which();

  @Option(names = "--approver", required = true, paramLabel = "ROLLE",
      description = "rollen som godkjenner, slik den heter i planen eller organisasjonen; aldri et navn") String approver =
          "";

  @Option(names = "--reason", paramLabel = "TEKST",
      description = "hvorfor forrige utgave rettes; trykkes i rapporten og i e-postene") String reason = "";

  @Option(names = "--yes", paramLabel = "KONTROLLSUM",
      description = "det som ble vist med denne kontrollsummen, skal publiseres")
  @Nullable String yes;

  @Override
  public Integer call() throws Exception {
    try (CommandContext context = root.open()) {
      PlanBook.Entry entry = context.entry(which.municipality);
      Publication publication = context.get(Publication.class);
      Publication.PublicationOrder order =
          new Publication.PublicationOrder(context.report(entry, context.year(entry, which.year)), approver,
              reason.strip());
      publication.finish().forEach(root.out()::println);
      PublicationSummary summary = publication.propose(order);
      if (summary.nothingNew()) return nothing(summary);
      summary.lines().forEach(root.out()::println);
      root.out().println("Kontrollsum: " + summary.digest());
      root.out().flush();
      return published(context, publication, confirmed(order, summary), summary);
    }
  }

  private int nothing(PublicationSummary summary) {
    root.out().println("Ingenting å publisere: utgave " + (summary.number() - 1) + " sier allerede det samme.");
    new ClosingTable(0, 0, 0, 0, "").print(root.out());
    return ExitCodes.DONE;
  }

  private int published(CommandContext context, Publication publication, Publication.PublicationOrder order,
      PublicationSummary shown)
      throws IOException {
    Publication.Done done = publication.publish(order, shown);
    Edition edition = done.edition();
    root.out().println("Utgave " + edition.number() + " for " + edition.municipality() + " " + edition.year()
        + " er publisert. " + done.queued() + " forsendelser i utboksen, " + done.sent().sent()
        + " sendt eller lagt i out/post/, " + done.sent().putOff() + " prøves på nytt av natten.");
    String where = "i " + context.home().out(edition.municipality(), edition.year());
    new ClosingTable(0, 0, 0, edition.documents().size(), where).print(root.out());
    return ExitCodes.DONE;
  }

  /** The order with its reason, when what was shown is confirmed: by its digest, or by the person at the terminal. */
  private Publication.PublicationOrder confirmed(Publication.PublicationOrder order, PublicationSummary summary) {
    String confirmed = yes;
    boolean asked = confirmed == null;
    if (confirmed != null && !summary.digest().equals(confirmed.strip()))
      throw unconfirmed("Kontrollsummen er ikke den som står over. Les listen, og kjør igjen med", summary);
    String because = summary.number() > 1 && order.reason().isEmpty() ? reasonAsked() : order.reason();
    if (summary.number() > 1 && because.isEmpty())
      throw unconfirmed("Utgave " + summary.number() + " trenger en begrunnelse for hvorfor forrige utgave rettes. "
          + "Kjør igjen med --reason \"…\"", summary);
    if (asked && !"ja".equalsIgnoreCase(root.terminal().ask("Skal dette publiseres? (ja/nei) ").orElse("").strip()))
      throw unconfirmed("Det som står over, er ikke bekreftet. Svar ja i terminalen, eller kjør igjen med", summary);
    return order.because(because);
  }

  private static WrongUse unconfirmed(String why, PublicationSummary summary) {
    return new WrongUse(why + " --yes " + summary.digest() + ". Ingenting er publisert.");
  }

  private String reasonAsked() {
    return root.terminal().ask("Hvorfor rettes den forrige utgaven? ").orElse("").strip();
  }
}
