package no.oppvekststatus.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.oppvekststatus.composition.origin.DocumentPlaces;
import no.oppvekststatus.composition.origin.NumberOrigins;
import no.oppvekststatus.composition.origin.OriginResolver;
import no.oppvekststatus.composition.origin.PrintedNumber;
import no.oppvekststatus.composition.origin.ResolvedNumber;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.UnmarkedSheet;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.proof.ConformanceReader;
import no.oppvekststatus.proof.DrawnNumbers;
import no.oppvekststatus.proof.LineageReader;
import no.oppvekststatus.proof.PrintedPagesReader.Printed;
import no.oppvekststatus.proof.ReadBackReader;
import no.oppvekststatus.report.EditionCatalogue.Item;
import no.oppvekststatus.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/**
 * Prints every document of one municipality and year into one folder, in the plan's written languages: reads each back,
 * writes only what has changed, and takes away what earlier prints left that no longer belongs.
 */
public final class FolderPrinter {
  private static final String NO_ORIGIN = "tallet «%s» kan ikke føres tilbake til noe";

  private final PagePrinter printer = new PagePrinter();
  private final Disclosed disclosed;
  private final Imprint imprint;
  private final Map<Language, NumberOrigins> origins;

  private FolderPrinter(Disclosed disclosed, Imprint imprint, Map<Language, NumberOrigins> origins) {
    this.disclosed = disclosed;
    this.imprint = imprint;
    this.origins = origins;
  }

  /** The files that would be printed, sorted by path, before any of them is: without pages and hash. */
  public static List<PrintedDocument> planned(Disclosed disclosed, Imprint imprint) {
    return EditionCatalogue.of(disclosed, imprint).stream()
        .map(i -> new PrintedDocument(i.fileName(), i.kind(), i.recipient(), i.language(), null, ""))
        .sorted(Comparator.comparing(PrintedDocument::path)).toList();
  }

  private record PrintedCopy(byte[] bytes, @Nullable Integer pages, List<PrintedNumber> numbers,
      @Nullable Document document) {}

  /**
   * What was printed.
   *
   * @param numbers every number in it with the id it resolves to
   * @param reports the status reports as they were composed, by path
   */
  public record Traced(List<PrintedDocument> documents, List<PrintedNumber> numbers, Map<String, Document> reports) {}

  /** A printed file that has not been put out yet. */
  private record Finished(Item item, PrintedCopy copy) {
    String name() { return item.fileName(); }

    boolean pdf() { return copy.pages() != null; }
  }

  /** As the night prints drafts. */
  public static List<PrintedDocument> print(Disclosed disclosed, Imprint imprint, Path folder) {
    return print(disclosed, imprint, folder, ProofExtent.LONGEST_OF_EACH_KIND).documents();
  }

  /**
   * Nothing is put out before every file has stood its proof.
   *
   * @return what now stands in the folder, sorted by path; {@code manifest.json} beside it says the same
   * @throws ReadBackReader.Mismatch where a finished file is not what was decided, or has a number that nothing stands
   *     behind
   * @throws NotReleased where a finished file is not accessible or not archivable
   */
  public static Traced print(Disclosed disclosed, Imprint imprint, Path folder, ProofExtent proof) {
    try {
      Files.createDirectories(folder);
      Map<Language, NumberOrigins> origins = EditionCatalogue.languages(disclosed)
          .collect(Collectors.toMap(l -> l, l -> NumberOrigins.of(disclosed, imprint, l)));
      return new FolderPrinter(disclosed, imprint, origins).print(folder, proof);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private Traced print(Path folder, ProofExtent proof) throws IOException {
    List<Finished> finished =
        PrintThreads.each(EditionCatalogue.of(disclosed, imprint), item -> new Finished(item, copy(item)));
    PrintThreads.each(tried(finished, proof), f -> {
      List<String> findings = ConformanceReader.findings(f.copy().bytes());
      if (!findings.isEmpty()) throw new NotReleased(f.name(), findings);
      return f;
    });
    List<PrintedDocument> printed = new ArrayList<>();
    for (Finished f : finished) {
      FolderFile.put(folder.resolve(f.name()), f.copy().bytes());
      printed.add(
          new PrintedDocument(f.name(), f.item().kind(), f.item().recipient(), f.item().language(), f.copy().pages(),
              Sha256.of(f.copy().bytes())));
    }
    printed.sort(Comparator.comparing(PrintedDocument::path));
    FolderFile.tidy(folder, printed);
    FolderFile.put(folder.resolve(ManifestFile.NAME), ManifestFile.text(printed).getBytes(StandardCharsets.UTF_8));
    return new Traced(List.copyOf(printed), finished.stream().flatMap(f -> f.copy().numbers().stream()).toList(),
        reports(finished));
  }

  private static Map<String, Document> reports(List<Finished> finished) {
    Map<String, Document> reports = new TreeMap<>();
    for (Finished f : finished) {
      Document document = f.copy().document();
      if (document != null && f.item().kind() == DocumentKind.STATUS_REPORT) reports.put(f.name(), document);
    }
    return reports;
  }

  /** The files that are checked in full. */
  private static Collection<Finished> tried(List<Finished> finished, ProofExtent proof) {
    List<Finished> pdfs = finished.stream().filter(Finished::pdf).toList();
    if (proof == ProofExtent.EVERY_FILE) return pdfs;
    return pdfs.stream().collect(Collectors.toMap(f -> f.item().kind(), f -> f,
        (a, b) -> b.copy().bytes().length > a.copy().bytes().length ? b : a, TreeMap::new)).values();
  }

  private final class PrintedCopies implements EditionCatalogue.ItemCases<PrintedCopy, IOException> {
    @Override
    public PrintedCopy pages(Item.Pages item) throws IOException {
      return FolderPrinter.this.pages(item.fileName(), item.marked().get());
    }

    @Override
    public PrintedCopy sheets(Item.Sheets item) throws IOException { return FolderPrinter.this.sheets(item); }
  }

  private PrintedCopy copy(Item item) throws IOException {
    return item.on(new PrintedCopies());
  }

  private PrintedCopy pages(String name, Document marked) throws IOException {
    Unmarked<Document> unmarked = Unmarked.of(marked);
    Document document = unmarked.plain();
    PrintedPages printed = printer.pdf(document, Look.of(disclosed.status().entry(), document.language()));
    ReadBackReader.Proved proved = ReadBackReader.pages(name, document, printed);
    if (!proved.structure().isEmpty()) throw new NotReleased(name, proved.structure());
    return new PrintedCopy(printed.pdf(), printed.pages(), traced(name, unmarked, proved.read()), document);
  }

  private PrintedCopy sheets(Item.Sheets item) throws IOException {
    String name = item.fileName();
    ReportScope scope = item.scope().get();
    List<UnmarkedSheet> unmarked = Workbooks.marked(scope).stream().map(UnmarkedSheet::of).toList();
    List<Sheet> sheets = unmarked.stream().map(UnmarkedSheet::plain).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(scope, sheets), out);
    ReadBackReader.workbook(name, sheets, out.toByteArray());
    List<PrintedNumber> numbers = new ArrayList<>();
    for (UnmarkedSheet sheet : unmarked)
      for (ResolvedNumber t : OriginResolver.of(sheet.numbered(),
          Objects.requireNonNull(origins.get(item.language())))) {
            if (t.how() == ResolvedNumber.How.NOT)
              throw new ReadBackReader.Mismatch(name, t.place(), NO_ORIGIN.formatted(t.printed()));
            if (!t.id().isEmpty() && !Workbooks.isTrace(sheet.plain(), scope))
              numbers.add(new PrintedNumber(name, 0, t.place(), t.printed(), t.id(), t.of()));
          }
    return new PrintedCopy(out.toByteArray(), null, numbers, null);
  }

  private List<PrintedNumber> traced(String name, Unmarked<Document> document, Printed read) {
    List<ResolvedNumber> trails = DrawnNumbers.drawn(document.plain(),
        OriginResolver.of(document.numbered(), Objects.requireNonNull(origins.get(document.plain().language()))));
    List<PrintedNumber> numbers = new ArrayList<>();
    for (LineageReader.FoundNumber f : LineageReader.read(read, document, trails)) {
      ResolvedNumber t = f.trail();
      if (t == null || !f.resolved())
        throw new ReadBackReader.Mismatch(name, "side " + f.page(), NO_ORIGIN.formatted(f.printed()));
      if (!t.id().isEmpty()) numbers.add(new PrintedNumber(name, f.page(),
          DocumentPlaces.of(document.plain(), t.place()), t.printed(), t.id(), t.of()));
    }
    return numbers;
  }
}
