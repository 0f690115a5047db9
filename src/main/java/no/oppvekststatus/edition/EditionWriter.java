package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.composition.DecidedLights;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.origin.EditionLineage;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.report.FolderPrinter;
import no.oppvekststatus.report.ProofExtent;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Freezes an edition: prints it once more under its own number and clock, archives it, and remembers every figure in it. */
@Component
public class EditionWriter {
  private final Composition composition;
  private final EditionStore editions;
  private final DraftStore drafts;
  private final Home home;
  private final Clock clock;

  EditionWriter(Composition composition, EditionStore editions, DraftStore drafts, Home home, Clock clock) {
    this.composition = composition;
    this.editions = editions;
    this.drafts = drafts;
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

  /** What the next edition would be numbered, and what it would say otherwise than the one before (nothing in the first). */
  public record Proposed(int number, Differences differences) {}

  /** What would be published now, without publishing it. */
  public Proposed proposed(PlanBook book, PlanBook.Entry entry, int year) throws IOException {
    return proposed(book, entry, year, LocalDate.ofInstant(clock.instant(), DraftWriter.OSLO));
  }

  Proposed proposed(PlanBook book, PlanBook.Entry entry, int year, LocalDate date) throws IOException {
    Disclosed disclosed = composition.of(book, entry, year, date);
    return proposed(book, editions.of(entry.municipalityId(), year), said(disclosed, DraftWriter.imprint(disclosed.status().businessDate())));
  }

  private Proposed proposed(PlanBook book, List<Edition> before, Differences.Said now) throws IOException {
    if (before.isEmpty()) return new Proposed(1, new Differences(List.of()));
    Edition last = before.get(before.size() - 1);
    Differences.Said was = new Differences.Said(ExportRow.parse(editions.lines(last.id())),
        EditionInputsFile.lights(home.edition(last.municipality(), last.year(), last.number())));
    return new Proposed(before.size() + 1, Differences.of(was, now, book));
  }

  private static Differences.Said said(Disclosed disclosed, Imprint imprint) {
    return new Differences.Said(export(disclosed, imprint), DecidedLights.of(disclosed, imprint));
  }

  /** Publishes what the figures say now as the next edition. A crash leaves either all of it or nothing that counts. */
  public Edition freeze(PlanBook book, PlanBook.Entry entry, int year, Approval approval) throws IOException {
    List<Edition> before = editions.of(entry.municipalityId(), year);
    int number = before.size() + 1;
    if (number > 1 && approval.reason().isBlank()) throw new ReasonMissing(number);
    Instant instant = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    AssessmentInput input = composition.input(book, entry, year, LocalDate.ofInstant(instant, DraftWriter.OSLO));
    List<EarlierCell> earlier = composition.earlier(entry.municipalityId());
    Disclosed disclosed = composition.of(input, earlier);
    Differences.Said now = said(disclosed, new Imprint(number, instant, approval.role(), null, List.of()));
    Imprint imprint = new Imprint(number, instant, approval.role(), number == 1 ? null : approval.reason(),
        proposed(book, before, now).differences().corrections());
    Path folder = home.edition(entry.municipalityId(), year, number);
    List<Edition.Document> documents = print(disclosed, composition.freeze(input, earlier, imprint), now, folder);
    Map<UUID, String> pages = WebPages.of(disclosed, imprint, documents);
    Edition edition = editions.keep(new Edition(0, entry.municipalityId(), entry.plan().id(), year, number, instant, approval.role(),
        approval.reason(), disclosed.status().rulesVersion(), inputs(disclosed, book, entry, folder) + hashes(pages), documents), now.export(),
        pages, instant);
    layOut(edition, folder, disclosed);
    return edition;
  }

  static List<ExportRow> export(Disclosed disclosed, Imprint imprint) { return ExportRow.parse(ExportFile.csv(disclosed, imprint)); }

  /** A folder of the same number without a row in the database was left by a crash: it is made again. */
  private List<Edition.Document> print(Disclosed disclosed, EditionInputs inputs, Differences.Said now, Path folder) throws IOException {
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    FileSystemUtils.deleteRecursively(part);
    Files.createDirectories(part);
    FolderPrinter.Traced traced = FolderPrinter.print(disclosed, inputs.imprint(), part, ProofExtent.EVERY_FILE);
    EditionInputsFile.write(part, inputs, PlanReader.files(home.plans(), inputs.assessed().entry()), now.lights());
    LineageFile.write(part, EditionLineage.of(disclosed, inputs.imprint(), traced.numbers()));
    if (!composition.fingerprint(Composition.of(EditionInputsFile.read(part))).equals(composition.fingerprint(disclosed)))
      throw new IllegalStateException("Det frosne grunnlaget gir ikke den samme rapporten. Ingenting er publisert.");
    FileSystemUtils.deleteRecursively(folder);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    return traced.documents().stream().map(d -> new Edition.Document(UUID.randomUUID(), d.path(), d.kind(), d.recipient(), d.language(), d.pages(),
        d.sha256())).toList();
  }

  private String inputs(Disclosed disclosed, PlanBook book, PlanBook.Entry entry, Path folder) throws IOException {
    StringBuilder lines = new StringBuilder("fingerprint ").append(composition.fingerprint(disclosed)).append('\n');
    lines.append("templates ").append(composition.templates()).append('\n').append("planbook ").append(book.sha256()).append('\n');
    entry.files().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
        .forEach(f -> lines.append("plan ").append(f.getValue()).append(' ').append(f.getKey()).append('\n'));
    disclosed.status().sources().stream().flatMap(s -> s.files().stream()).map(p -> "original " + p.sha256() + " " + p.fileName())
        .distinct().sorted().forEach(l -> lines.append(l).append('\n'));
    EditionInputsFile.hashes(folder).forEach((path, sha256) -> lines.append(Edition.KEPT).append(sha256).append(' ').append(path).append('\n'));
    return lines.toString();
  }

  private static String hashes(Map<UUID, String> pages) {
    StringBuilder lines = new StringBuilder();
    pages.forEach((document, html) -> lines.append(Edition.PAGE).append(Sha256.of(html)).append(' ').append(document).append('\n'));
    return lines.toString();
  }

  /** The published files take the drafts' place; the night leaves them until the figures change. */
  private void layOut(Edition edition, Path folder, Disclosed disclosed) throws IOException {
    Path out = home.out(edition.municipality(), edition.year());
    Files.createDirectories(out);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) Files.copy(file, out.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    String fingerprint = composition.fingerprint(disclosed);
    drafts.owe(edition.municipality(), edition.year(), LocalDate.ofInstant(edition.clock(), DraftWriter.OSLO), fingerprint);
    drafts.printed(edition.municipality(), edition.year(), fingerprint, edition.documents().size(), edition.clock());
  }
}
