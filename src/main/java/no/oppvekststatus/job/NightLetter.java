package no.oppvekststatus.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Map;
import java.util.stream.Stream;
import no.oppvekststatus.edition.ProposalReader;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.intake.InboxState;
import no.oppvekststatus.intake.Receipt;

/**
 * The night's message in plain Norwegian: what was received, what was refused, what was revised, what was made, and
 * what to do next.
 */
final class NightLetter {
  /** By step: what did not happen to the file, plan or municipality. */
  private static final Map<String, String> STEPS = Map.of(RefusedPlans.STEP, "er avvist", "assess", "er ikke vurdert",
      "compose", "har ikke fått nye utkast", "open-rounds", "har ikke fått skjemaene sine");
  private static final String UNDONE = "rett det som står under «Ble ikke ferdig», og kjør natten igjen; "
      + "bare det som mangler, gjøres da. Detaljene står i loggen.";

  private NightLetter() {}

  static String of(LocalDate date, NightNews news) { return of(date, news, List.of()); }

  static String of(LocalDate date, NightNews news, List<ProposalReader.Proposal> proposals) {
    NightFacts facts = news.now();
    List<String> lines = new ArrayList<>(List.of("Natten " + date, ""));
    lines.addAll(table(facts));
    lines.addAll(fetched(facts));
    lines.addAll(cameIn(facts));
    lines.addAll(receptions(facts));
    lines.addAll(made(facts));
    lines.addAll(before(news));
    lines.addAll(undone(facts));
    lines.addAll(left(facts));
    lines.addAll(repeated(facts.mail()));
    lines.addAll(RemarkLines.of(facts.remarks()));
    lines.addAll(proposed(proposals));
    lines.add("");
    lines.add("Neste steg: " + nextAction(facts)
        .orElse(proposals.isEmpty() ? "ingen." : "vurder de foreslåtte utgavene."));
    return String.join("\n", lines) + "\n";
  }

  /** Of a night that stopped before its end, and why. */
  static String failed(LocalDate date, String why) {
    return "Natten " + date + " stoppet\n\n" + why.strip()
        + "\n\nDet som er gjort, er lagret.\n\nNeste steg: rett årsaken og kjør «nightly --date "
        + date + "». Natten fortsetter der den stoppet.\n";
  }

  /** Read, accepted, refused, written. */
  static List<String> table(NightFacts f) {
    return List.of(
        row("lest", f.files().size(), "filer"),
        row("godtatt", f.rows(), "rader") + ", " + f.changed()
            + " av dem endret (den gamle verdien er beholdt)",
        row("avvist", f.refusedFiles(), "filer") + ", " + counted(f.refusedRows(), "linje", "linjer")
            + " (se «rejections»)",
        row("skrevet", f.documents(), "dokumenter") + ", " + f.mail().sent() + " e-poster");
  }

  private static String counted(long n, String one, String many) { return n + " " + (n == 1 ? one : many); }

  static String row(String what, long n, String unit) {
    return String.format(Locale.ROOT, "  %-8s %8d %s", what, n, unit);
  }

  /** Nothing where nobody was asked, or nobody had news. */
  private static List<String> fetched(NightFacts facts) {
    List<String> fetched = facts.fetches().stream().filter(e -> !e.unchanged()).map(e -> "  " + e.message()).toList();
    return fetched.isEmpty() ? List.of()
        : Stream.concat(Stream.of("", "Hentet fra utgiverne:"), fetched.stream()).toList();
  }

  private static List<String> cameIn(NightFacts facts) {
    if (facts.files().isEmpty()) return List.of("", "Ingen nye filer.");
    List<String> lines = new ArrayList<>(List.of("", "Kom inn:"));
    for (NightFacts.File f : facts.files()) {
      lines.add("  " + place(f.municipality()) + f.name() + ": " + (f.wasRefused() ? "avvist" : taken(f))
          + (f.refused() > 0 ? ", " + counted(f.refused(), "avvisning", "avvisninger") : ""));
      if (!f.unread().isEmpty()) lines.add("    " + f.unread());
    }
    return lines;
  }

  private static String taken(NightFacts.File f) {
    return f.count().equals(MergeCount.NONE) ? "ingenting nytt" : Receipt.counted(f.count());
  }

  /** The forms that were sent back and have not come again are named each night: somebody must ask for them. */
  private static List<String> receptions(NightFacts facts) {
    List<String> lines = new ArrayList<>();
    List<String> fresh =
        facts.receptions().stream().filter(NightFacts.ReceptionNote::fresh).map(a -> "  " + a.message()).toList();
    List<String> waiting = facts.receptions().stream().filter(a -> !a.fresh()).map(a -> "  " + a.message()).toList();
    if (!fresh.isEmpty()) lines.addAll(List.of("", "Til dem som har levert:"));
    lines.addAll(fresh);
    if (!waiting.isEmpty()) lines.addAll(List.of("", "Sendt tilbake før, og ikke kommet rettet:"));
    lines.addAll(waiting);
    return lines;
  }

  private static List<String> made(NightFacts facts) {
    if (facts.drafts().isEmpty()) return List.of("", "Ingen rapporter er endret.");
    List<String> lines = new ArrayList<>(List.of("", "Laget:"));
    for (NightFacts.Drafts d : facts.drafts())
      lines.add("  " + d.municipality() + " " + d.year() + ": " + d.documents() + " dokumenter i out/"
          + d.municipality() + "/" + d.year() + "/");
    return lines;
  }

  /** Of a night that went on: what its message before this one has, in numbers. */
  private static List<String> before(NightNews news) {
    return news.before()
        .map(b -> List.of("", "Meldt tidligere samme natt: " + counted(b.files(), "fil", "filer") + " lest, "
            + counted(b.rows(), "rad", "rader") + ", " + b.changed() + " endret, "
            + counted(b.documents(), "dokument", "dokumenter") + " laget."))
        .orElse(List.of());
  }

  private static List<String> undone(NightFacts facts) {
    if (facts.faults().isEmpty()) return List.of();
    List<String> lines = new ArrayList<>(List.of("", "Ble ikke ferdig; alt annet er gjort:"));
    for (NightFaultStore.NightFault f : facts.faults())
      lines.add("  " + f.item() + " " + undone(f.step()) + ": " + f.message().replaceAll("\\s+", " "));
    return lines;
  }

  private static String undone(String step) { return STEPS.getOrDefault(step, "er ikke lest inn"); }

  private static List<String> left(NightFacts facts) {
    if (facts.left().isEmpty()) return List.of();
    List<String> lines = new ArrayList<>(List.of("", "Ligger fortsatt i innboksen:"));
    for (NightFacts.Left l : facts.left())
      lines.add("  " + l.path() + " (" + word(l.state()) + " siden " + l.since() + ") " + l.remedy());
    return lines;
  }

  private static List<String> repeated(NightFacts.Mail mail) {
    if (mail.repeated() == 0) return List.of();
    return List.of("",
        counted(mail.repeated(), "e-post kan ha", "e-poster kan ha") + " kommet fram to ganger, med samme Message-ID: "
            + "programmet ble stoppet mens den ble sendt.");
  }

  private static List<String> proposed(List<ProposalReader.Proposal> proposals) {
    if (proposals.isEmpty()) return List.of();
    List<String> lines = new ArrayList<>(List.of("", "Publiserte rapporter som nå ville sagt noe annet:"));
    for (ProposalReader.Proposal p : proposals)
      lines.add("  " + p.municipality() + " " + p.year() + ": utgave " + p.number() + " foreslås, " + p.reason()
          + ". Se listen og publiser med «publish --municipality " + p.municipality() + " --year " + p.year()
          + " --reason …».");
    return lines;
  }

  private static String word(InboxState state) {
    return switch (state) {
      case WAITING -> "venter til den er hel";
      case BROKEN -> "ødelagt";
      case UNUSABLE -> "blir ikke lest";
      case STUCK -> "lest, men ikke fjernet";
      case PERSONAL -> "kan inneholde personopplysninger";
    };
  }

  private static String place(String municipality) { return municipality.isEmpty() ? "" : municipality + "/"; }

  /** Empty where nobody need do anything. */
  private static Optional<String> nextAction(NightFacts f) {
    if (f.left().stream().anyMatch(l -> l.state() == InboxState.PERSONAL))
      return Optional.of("slett filene med personopplysninger fra innboksen, og be avsenderen levere uten dem.");
    if (!f.faults().isEmpty()) return Optional.of(UNDONE);
    if (f.left().stream().anyMatch(l -> l.state().needsHelp()))
      return Optional.of("rett det som ligger i innboksen og ikke blir lest eller fjernet.");
    if (f.mail().failed() > 0)
      return Optional.of("sjekk adressene til de " + f.mail().failed() + " e-postene som ikke lot seg sende.");
    if (f.refusedFiles() + f.refusedRows() > 0)
      return Optional.of("kjør «rejections» og send filene tilbake til dem som leverte dem.");
    if (f.fetches().stream().anyMatch(NightFacts.SourceFetch::failed))
      return Optional.of("rett det som står under «Hentet fra utgiverne», eller last ned tabellene selv.");
    if (f.mail().waiting() > 0)
      return Optional.of("ingen, " + f.mail().waiting() + " e-poster prøves på nytt av seg selv.");
    return f.documents() > 0 ? Optional.of("les utkastene og publiser dem med «publish».") : Optional.empty();
  }
}
