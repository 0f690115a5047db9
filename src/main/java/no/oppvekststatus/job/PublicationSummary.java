package no.oppvekststatus.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.delivery.Recipients;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.Prepared;
import no.oppvekststatus.edition.WrittenText;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.intake.RejectionStore;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.PrintedDocument;

/**
 * What an approver is shown before an edition is published: documents and recipients, what is lacking, every free text
 * that will be printed, and what is said otherwise than in the edition before.
 *
 * @param role the approver's, as printed
 * @param mails who gets which document
 * @param refusals that are open in the municipality's files, and in files for all
 */
public record PublicationSummary(Prepared prepared, String role, List<Recipients.AddressedDocument> mails,
    List<RejectionStore.Listed> refusals) {
  private static final int DIGEST = 16;

  /** A planned file as the edition will list it. */
  static Edition.EditionDocument document(PrintedDocument d) {
    return new Edition.EditionDocument(new UUID(0, 0), d.path(), d.kind(), d.recipient(), d.language(), d.pages(),
        d.sha256());
  }

  public int number() { return prepared.number(); }

  /** True where the edition before says all of it already. */
  public boolean nothingNew() {
    return prepared.nothingNew();
  }

  /** What a script must give back to show that exactly this was seen. */
  public String digest() {
    return Sha256.of(String.join("\n", lines())).substring(0, DIGEST);
  }

  /** In bokmål, one line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Utgave " + number() + " for " + prepared.entry().plan().municipality().name() + " " + prepared.year()
        + ", godkjent av " + role + ".");
    section(lines, "Dokumenter", prepared.planned().stream().map(this::line).toList());
    section(lines, "Åpne avvisninger", refusals.stream().map(PublicationSummary::line).toList());
    section(lines, "Enheter som ikke har svart", status().completeness().silent().stream().map(Unit::name).toList());
    section(lines, "Foreløpige tall", preliminary());
    section(lines, "Fritekster som blir trykt", prepared.texts().stream().map(PublicationSummary::line).toList());
    if (!prepared.texts().isEmpty())
      lines
          .add("  Les hver av dem: ingen må kunne kjenne igjen et barn. Cellen er svarets; teksten står på samme rad.");
    lines.addAll(news());
    lines.add("Innhold: " + prepared.fingerprint().substring(0, DIGEST));
    return lines;
  }

  private Status status() { return prepared.disclosed().status(); }

  private static void section(List<String> lines, String title, List<String> items) {
    lines.add(title + " (" + items.size() + ")" + (items.isEmpty() ? "" : ":"));
    items.forEach(item -> lines.add("  " + item));
  }

  private String line(PrintedDocument d) {
    String to = mails.stream().filter(m -> m.document().path().equals(d.path()))
        .map(PublicationSummary::line).collect(Collectors.joining(", "));
    return d.path() + (to.isEmpty() ? "" : " → " + to);
  }

  private static String line(Recipients.AddressedDocument mail) {
    return mail.recipient() + " <" + mail.address() + ">" + (mail.allowed() ? "" : " (sendes ikke: domenet er ikke "
        + "blant oppvekst.mail.domains)");
  }

  private static String line(RejectionStore.Listed l) {
    return l.file() + (l.rejection().place().isEmpty() ? "" : ", " + l.rejection().place()) + ": "
        + l.rejection().code();
  }

  private static String line(WrittenText t) {
    return t.author() + ", " + t.place() + ": «" + t.text().replaceAll("\\s+", " ") + "»";
  }

  private List<String> preliminary() {
    return status().findings().stream().filter(f -> f.kind() == FindingCode.PRELIMINARY)
        .map(f -> title(f.subject()) + ", "
            + f.says(FindingKey.YEAR).orElse(""))
        .distinct().toList();
  }

  private String title(String indicator) {
    return status().indicator(indicator).map(i -> i.indicator().title(Language.BOKMAL)).orElse(indicator);
  }

  private List<String> news() {
    Prepared.ChangesSinceLast news = prepared.news();
    if (news.before().isEmpty()) return List.of("Første utgave: det finnes ingen tidligere utgave å sammenligne med.");
    List<String> lines = new ArrayList<>();
    lines.add(news.differences().isEmpty() ? "Tall, lys og tellinger er de samme som i forrige utgave."
        : "Sier noe annet enn forrige utgave:");
    news.differences().lines().forEach(l -> lines.add("  " + l));
    if (!news.otherwise().isEmpty())
      lines.add("Også endret siden forrige utgave: " + String.join(", ", news.otherwise()) + ".");
    return lines;
  }
}
