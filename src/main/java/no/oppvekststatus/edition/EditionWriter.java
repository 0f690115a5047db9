package no.oppvekststatus.edition;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.composition.DecidedLights;
import no.oppvekststatus.composition.PublishedFigures;
import no.oppvekststatus.composition.origin.EditionLineage;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.ReportCase;
import no.oppvekststatus.report.FolderPrinter;
import no.oppvekststatus.report.PrintedDocument;
import no.oppvekststatus.report.ProofExtent;
import no.oppvekststatus.webreport.PrintedWebReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Freezes an edition: prints it once more under its own number and clock, archives it, and stores every figure of the
 * edition.
 */
@Component
public class EditionWriter {
  private final Composition composition;
  private final EditionStore editions;
  private final PlacementWriter placement;
  private final LockStore locks;
  private final Home home;
  private final Clock clock;

  EditionWriter(Composition composition, EditionStore editions, PlacementWriter placement, LockStore locks, Home home,
      Clock clock) {
    this.composition = composition;
    this.editions = editions;
    this.placement = placement;
    this.locks = locks;
    this.home = home;
    this.clock = clock;
  }

  /** Who approved it, in which role, and why there is a new edition ("" in the first). */
  public record Approval(String role, String reason) {}

  /** A second edition without a reason: nothing has been written. */
  public static final class ReasonMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReasonMissing(int number) {
      super("Utgave " + number + " trenger en begrunnelse for hvorfor forrige utgave rettes (--reason \"…\").");
    }
  }

  /**
   * What the next edition would be numbered, and what it would say otherwise than the one before (nothing in the
   * first).
   */
  public record Proposed(int number, Differences differences) {}

  Proposed proposed(ReportCase report) throws IOException {
    List<Edition> before = editions.of(report.municipality(), report.year());
    Differences.Said now = said(composition.of(report), DraftWriter.imprint(report.date()));
    return new Proposed(before.size() + 1, differences(report.book(), before, now));
  }

  private Differences differences(PlanBook book, List<Edition> before, Differences.Said now) throws IOException {
    if (before.isEmpty()) return new Differences(List.of());
    Edition last = before.get(before.size() - 1);
    Differences.Said then = new Differences.Said(editions.figures(last.id()), EditionInputsFile.lights(folder(last)));
    return Differences.of(then, now, book);
  }

  private Path folder(Edition e) { return home.edition(e.municipality(), e.year(), e.number()); }

  private static Differences.Said said(Disclosed disclosed, Imprint imprint) {
    return new Differences.Said(PublishedFigures.of(disclosed, imprint), DecidedLights.of(disclosed, imprint));
  }

  /** What would be published now, without publishing it. */
  public Prepared prepare(ReportCase report) throws IOException {
    return prepare(report, null);
  }

  /** {@code shown}: what was prepared a while ago; it is not assessed again where it rests on the same still. */
  private Prepared prepare(ReportCase report, @Nullable Prepared shown) throws IOException {
    List<Edition> before = editions.of(report.municipality(), report.year());
    Instant instant = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Prepared.Basis basis = composition.basis(report);
    if (shown != null && shown.restsOn(basis, before)) return shown.at(instant);
    Disclosed disclosed = composition.of(basis);
    Imprint imprint = new Imprint(before.size() + 1, instant, null, null, List.of());
    Differences.Said said = said(disclosed, imprint);
    return new Prepared(before.size() + 1, instant, basis, disclosed, said, FolderPrinter.planned(disclosed, imprint),
        news(basis.input(), before, said), composition.fingerprint(disclosed));
  }

  private Prepared.ChangesSinceLast news(AssessmentInput input, List<Edition> before, Differences.Said now)
      throws IOException {
    Differences differences = differences(input.book(), before, now);
    if (before.isEmpty()) return new Prepared.ChangesSinceLast(Optional.empty(), differences, List.of());
    Edition last = before.get(before.size() - 1);
    List<String> otherwise = new ArrayList<>();
    if (!answers(EditionInputsFile.answers(folder(last))).equals(answers(input.answers())))
      otherwise.add("svar og merknader fra enhetene");
    if (!last.plans().equals(input.entry().files())) otherwise.add("plan, organisasjon eller kommentarer");
    if (!last.templates().equals(composition.templates())) otherwise.add("maler og tekster i programmet");
    return new Prepared.ChangesSinceLast(Optional.of(last), differences, List.copyOf(otherwise));
  }

  /** What was answered, wherever in a form it stood. */
  private static Set<String> answers(List<KeptAnswer> kept) {
    return kept.stream().map(KeptAnswer::answer).map(a -> String.join("|", a.unit(), String.valueOf(a.year()),
        a.kind().name(), a.item(), a.status().code(), number(a.quantity()), number(a.base()),
        String.valueOf(a.approximate()),
        String.valueOf(a.date()), a.note())).collect(Collectors.toSet());
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * Publishes what the figures say now as the next edition, alone for its municipality and year, after finishing what a
   * stopped publishing left. A stop at any moment leaves either all of it, or what the next start finishes or undoes.
   *
   * @param shown what the approver has seen; null where nothing was shown
   * @param approved is given what is about to be published, and throws where that is not what was approved
   * @param recorded writes in the transaction that records the edition
   */
  public Edition publish(ReportCase report, @Nullable Prepared shown, Function<Prepared, Approval> approved,
      Consumer<Edition> recorded) throws IOException {
    return locks.holding(LockStore.Lock.reportYear(report.municipality(), report.year()), () -> {
      placement.finish(report.municipality(), report.year());
      Prepared prepared = prepare(report, shown);
      return freeze(prepared, approved.apply(prepared), recorded);
    });
  }

  private Edition freeze(Prepared p, Approval approval, Consumer<Edition> recorded) throws IOException {
    if (p.number() > 1 && approval.reason().isBlank()) throw new ReasonMissing(p.number());
    String reason = p.number() == 1 ? null : approval.reason();
    Imprint imprint = new Imprint(p.number(), p.clock(), approval.role(), reason, p.news().differences().corrections());
    Path part = EditionFolderFile.begin(home.edition(p.entry().municipalityId(), p.year(), p.number()));
    Edition edition;
    try {
      FolderPrinter.Traced printed = print(p, imprint, part);
      List<Edition.EditionDocument> documents = printed.documents().stream().map(EditionWriter::document).toList();
      Map<UUID, PrintedWebReport> pages = WebPages.of(p.entry(), printed.reports(), documents);
      Edition whole = new Edition(0, p.entry().municipalityId(), p.entry().plan().id(), p.year(), p.number(), p.clock(),
          approval.role(), approval.reason(), p.disclosed().status().rulesVersion(), inputs(p, part) + hashes(pages),
          documents);
      EditionFolderFile.sync(part, home.archive());
      placement.progress().reached(PlacementWriter.Moment.PRINTED, whole);
      EditionStore.EditionContent content =
          new EditionStore.EditionContent(p.said().export(), pages, part.getFileName().toString());
      edition = editions.keep(whole, content, p.clock(), recorded);
    } catch (IOException | RuntimeException e) {
      EditionFolderFile.delete(part);
      throw e;
    }
    return placed(edition, part);
  }

  private Edition placed(Edition edition, Path part) throws IOException {
    placement.progress().reached(PlacementWriter.Moment.RECORDED, edition);
    if (placement.place(new EditionStore.Unplaced(edition, part.getFileName().toString()))) return edition;
    throw new IllegalStateException("Filene til utgaven ble borte mens den ble publisert. Den er trukket tilbake, og "
        + "ingenting er publisert.");
  }

  /** Prints the documents, and proves that the frozen inputs alone give what they show. */
  private FolderPrinter.Traced print(Prepared p, Imprint imprint, Path part) throws IOException {
    FolderPrinter.Traced printed = FolderPrinter.print(p.disclosed(), imprint, part, ProofExtent.EVERY_FILE);
    EditionInputs inputs = composition.freeze(p.basis(), imprint);
    EditionInputsFile.write(part, inputs, PlanReader.files(home.plans(), p.entry()), p.said().lights());
    LineageFile.write(part, EditionLineage.of(p.disclosed(), imprint, printed.numbers()));
    if (!composition.fingerprint(Composition.of(EditionInputsFile.read(part))).equals(p.fingerprint()))
      throw new IllegalStateException("Det frosne grunnlaget gir ikke den samme rapporten. Ingenting er publisert.");
    return printed;
  }

  private static Edition.EditionDocument document(PrintedDocument d) {
    return new Edition.EditionDocument(UUID.randomUUID(), d.path(), d.kind(), d.recipient(), d.language(), d.pages(),
        d.sha256());
  }

  private String inputs(Prepared p, Path part) throws IOException {
    StringBuilder lines = new StringBuilder("fingerprint ").append(p.fingerprint()).append('\n');
    lines.append("templates ").append(composition.templates()).append('\n');
    lines.append("planbook ").append(p.book().sha256()).append('\n');
    p.entry().files().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .forEach(f -> lines.append(Edition.PLAN).append(f.getValue()).append(' ').append(f.getKey()).append('\n'));
    p.disclosed().status().sources().stream().flatMap(s -> s.files().stream())
        .map(o -> Edition.ORIGINAL + o.sha256() + " " + o.fileName()).distinct().sorted()
        .forEach(l -> lines.append(l).append('\n'));
    EditionInputsFile.hashes(part)
        .forEach((path, sha256) -> lines.append(Edition.KEPT).append(sha256).append(' ').append(path).append('\n'));
    return lines.toString();
  }

  private static String hashes(Map<UUID, PrintedWebReport> pages) {
    StringBuilder lines = new StringBuilder();
    pages.forEach((document, page) -> lines.append(Edition.PAGE).append(Sha256.of(page.html())).append(' ')
        .append(document).append('\n'));
    return lines.toString();
  }
}
