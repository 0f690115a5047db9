package no.oppvekststatus.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportYear;
import no.oppvekststatus.report.FolderPrinter;
import no.oppvekststatus.report.PrintedDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the drafts in {@code out/<municipality>/<year>/} as the figures are, printing only what has changed. */
@Component
public class DraftWriter {
  /** Where a day begins for the reports. */

  private final Composition composition;
  private final DraftStore drafts;
  private final FindingStore findings;
  private final Home home;
  private final LockStore locks;
  private final Clock clock;

  DraftWriter(Composition composition, DraftStore drafts, FindingStore findings, Home home, LockStore locks,
      Clock clock) {
    this.composition = composition;
    this.drafts = drafts;
    this.findings = findings;
    this.home = home;
    this.locks = locks;
    this.clock = clock;
  }

  /** Assesses the report year of the date and says what its drafts ought to show. */
  public void assess(PlanBook book, PlanBook.Entry entry, LocalDate date) {
    int year = ReportYear.of(entry, date);
    Disclosed disclosed = composition.of(book, entry, year, date);
    drafts.owe(entry.municipalityId(), year, date, composition.fingerprint(disclosed));
    findings.note(entry.municipalityId(), year, date, disclosed.status().findings());
  }

  /** Drafts whose content has changed, or whose files are gone. */
  public List<DraftStore.Draft> due() {
    return drafts.all().stream().filter(d -> d.stale() || !lies(d.municipality(), d.year())).toList();
  }

  /** Prints the drafts that are due; their clock is the business date on which their content last changed. */
  public List<PrintedDocument> print(PlanBook book, DraftStore.Draft draft) {
    Optional<PlanBook.Entry> entry = book.of(draft.municipality());
    return entry.isEmpty() ? List.of() : print(book, entry.get(), draft.year(), draft.businessDate());
  }

  /** Prints the drafts of one year whether they have changed or not, alone in their folder. */
  public List<PrintedDocument> print(PlanBook book, PlanBook.Entry entry, int year, LocalDate date) {
    LockStore.Lock folder = LockStore.Lock.reportYear(entry.municipalityId(), year);
    return locks.holding(folder, () -> printAlone(book, entry, year, date));
  }

  private List<PrintedDocument> printAlone(PlanBook book, PlanBook.Entry entry, int year, LocalDate date) {
    Disclosed disclosed = composition.of(book, entry, year, date);
    Imprint imprint = imprint(date);
    String fingerprint = composition.fingerprint(disclosed);
    drafts.owe(entry.municipalityId(), year, date, fingerprint);
    List<PrintedDocument> printed = FolderPrinter.print(disclosed, imprint, home.out(entry.municipalityId(), year));
    drafts.printed(entry.municipalityId(), year, fingerprint, printed.size(), clock.instant());
    return printed;
  }

  /** A draft carries the business date 00:00 in Oslo, never the wall clock. */
  public static Imprint imprint(LocalDate date) {
    return new Imprint(0, date.atStartOfDay(NorwegianTime.ZONE).toInstant(), null, null, List.of());
  }

  private boolean lies(String municipality, int year) {
    Path folder = home.out(municipality, year);
    Path manifest = folder.resolve("manifest.json");
    if (!Files.exists(manifest)) return false;
    for (JsonNode document : JsonMapper.shared().readTree(manifest))
      if (!Files.exists(folder.resolve(document.path("path").asString()))) return false;
    return true;
  }
}
