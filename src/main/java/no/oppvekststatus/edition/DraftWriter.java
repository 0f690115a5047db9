package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;
import no.oppvekststatus.plan.ReportCase;
import no.oppvekststatus.report.FolderPrinter;
import no.oppvekststatus.report.ManifestFile;
import no.oppvekststatus.report.PrintedDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the drafts in {@code out/<municipality>/<year>/} as the figures are, printing only what has changed. */
@Component
public class DraftWriter {
  private static final Logger LOG = LoggerFactory.getLogger(DraftWriter.class);

  private final Composition composition;
  private final DraftStore drafts;
  private final DraftBasisStore bases;
  private final FindingStore findings;
  private final Home home;
  private final LockStore locks;
  private final Clock clock;

  DraftWriter(Composition composition, DraftStore drafts, DraftBasisStore bases, FindingStore findings, Home home,
      LockStore locks, Clock clock) {
    this.composition = composition;
    this.drafts = drafts;
    this.bases = bases;
    this.findings = findings;
    this.home = home;
    this.locks = locks;
    this.clock = clock;
  }

  /** The drafts of one report year of a plan. */
  public record PlanYear(PlanHead plan, int year) {
    String municipality() { return plan.municipalityId(); }
  }

  /**
   * Where nothing has changed that the drafts depend on, notes that the last assessment holds on the date too. So that
   * this is cheap for many, no plan is read and the database is asked for all at once.
   *
   * @return those that have to be assessed
   */
  public List<PlanYear> renew(List<PlanYear> all, LocalDate date) {
    Map<String, String> received = bases.received(all.stream().map(PlanYear::municipality).distinct().toList());
    List<DraftBasisStore.DraftBasis> now =
        all.stream().map(d -> new DraftBasisStore.DraftBasis(d.municipality(), d.year(), basis(d.plan(), received)))
            .toList();
    Set<DraftBasisStore.DraftBasis> renewed = bases.renewed(now, date);
    return IntStream.range(0, all.size()).filter(i -> !renewed.contains(now.get(i))).mapToObj(all::get).toList();
  }

  /** Assesses the figures and says what the drafts of the year ought to show. */
  public void assess(ReportCase report) {
    PlanHead plan = report.entry().head();
    String basis = basis(plan, bases.received(List.of(plan.municipalityId())));
    Disclosed disclosed = composition.of(report);
    drafts.setDue(report.municipality(), report.year(), report.date(), composition.fingerprint(disclosed));
    findings.note(report.municipality(), report.year(), report.date(), disclosed.status().findings());
    bases.note(new DraftBasisStore.DraftBasis(report.municipality(), report.year(), basis), report.date(),
        holdsUntil(disclosed.status(), report.date()));
  }

  /** Everything that the result is made from, but the date. Looked up before the figures are. */
  private String basis(PlanHead plan, Map<String, String> received) {
    return Fingerprint.of(plan.files(), composition.settings(), composition.making(),
        received.getOrDefault(plan.municipalityId(), ""));
  }

  /** With the date alone, evaluations become late after their day, and milestones after the end of a year. */
  private static LocalDate holdsUntil(Status status, LocalDate date) {
    LocalDate yearEnd = LocalDate.of(date.getYear(), Month.DECEMBER, 31);
    return status.evaluations().stream().filter(e -> e.state() == Status.EvaluationState.NOT_DUE)
        .flatMap(e -> Optional.ofNullable(e.due()).stream()).filter(d -> d.isBefore(yearEnd)).min(LocalDate::compareTo)
        .orElse(yearEnd);
  }

  /** Drafts of the municipalities with a plan whose content has changed, or whose files are gone. */
  public List<DraftStore.Draft> due(PlanBook book) {
    return drafts.all().stream().filter(d -> book.head(d.municipality()).isPresent())
        .filter(d -> d.stale() || !lies(d.municipality(), d.year())).toList();
  }

  /** Prints the drafts of that name; their clock is the business date on which their content last changed. */
  public void print(PlanBook book, String name) {
    for (DraftStore.Draft draft : drafts.all())
      if (draft.name().equals(name)) book.of(draft.municipality())
          .ifPresent(entry -> print(new ReportCase(book, entry, draft.year(), draft.businessDate())));
  }

  /** Prints the drafts of one year whether they have changed or not, alone in their folder. */
  public List<PrintedDocument> print(ReportCase report) {
    LockStore.Lock folder = LockStore.Lock.reportYear(report.municipality(), report.year());
    return locks.holding(folder, () -> printAlone(report));
  }

  private List<PrintedDocument> printAlone(ReportCase report) {
    Disclosed disclosed = composition.of(report);
    String fingerprint = composition.fingerprint(disclosed);
    drafts.setDue(report.municipality(), report.year(), report.date(), fingerprint);
    List<PrintedDocument> printed =
        FolderPrinter.print(disclosed, imprint(report.date()), home.out(report.municipality(), report.year()));
    drafts.printed(report.municipality(), report.year(), fingerprint, printed.size(), clock.instant());
    return printed;
  }

  /** A draft carries the business date 00:00 in Oslo, never the wall clock. */
  public static Imprint imprint(LocalDate date) {
    return new Imprint(0, date.atStartOfDay(NorwegianTime.ZONE).toInstant(), null, null, List.of());
  }

  private boolean lies(String municipality, int year) {
    Path folder = home.out(municipality, year);
    if (!Files.isRegularFile(folder.resolve(ManifestFile.NAME))) return false;
    try {
      return ManifestFile.read(folder).stream().allMatch(d -> Files.exists(folder.resolve(d.path())));
    } catch (IOException damaged) {
      LOG.warn("the drafts of {} {} are printed again", municipality, year, damaged);
      return false;
    }
  }
}
