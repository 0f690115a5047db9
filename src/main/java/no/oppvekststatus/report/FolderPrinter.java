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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Sha256;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.PrintedPagesReader.Printed;
import no.oppvekststatus.report.lineage.Unmarked;
import no.oppvekststatus.report.origin.ChartTrails;
import no.oppvekststatus.report.origin.Lineage;
import no.oppvekststatus.report.origin.Origins;
import no.oppvekststatus.report.origin.Trail;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.proof.ConformanceReader;
import no.oppvekststatus.report.proof.StructureReader;
import no.oppvekststatus.report.sheets.Sheet;
import no.oppvekststatus.report.sheets.UnmarkedSheet;
import no.oppvekststatus.report.sheets.Workbooks;

/**
 * Prints every document of one municipality and year into one folder, in both written languages: reads each back, writes
 * only what has changed, and takes away what earlier prints left that no longer belongs.
 */
public final class FolderPrinter {
  private static final List<String> LANGUAGES = List.of("nb", "nn");
  private static final int THREADS = 2;
  private static final String NO_ORIGIN = "tallet «%s» kan ikke føres tilbake til noe";
  private static final String EVALUATION_RECIPIENT = "planeier";

  private final PagePrinter printer = new PagePrinter();
  private final Disclosed disclosed;
  private final Imprint imprint;
  private final Map<String, Origins> origins;

  private FolderPrinter(Disclosed disclosed, Imprint imprint) {
    this.disclosed = disclosed;
    this.imprint = imprint;
    this.origins = LANGUAGES.stream().collect(Collectors.toMap(l -> l, l -> Origins.of(disclosed, imprint, l)));
  }

  /** A file to print, and how. */
  private record Order(String name, String kind, String recipient, String language, Press press) {}

  private record Copy(byte[] bytes, @org.jspecify.annotations.Nullable Integer pages, List<PrintedNumber> numbers) {}

  /** What was printed, and every number in it with the id it resolves to. */
  public record Traced(List<PrintedDocument> documents, List<PrintedNumber> numbers) {}

  /** A printed file that has not been put out yet. */
  private record Finished(Order order, Copy copy) {
    boolean pdf() { return copy.pages() != null; }
  }

  private interface Press { Copy print(String name) throws IOException; }

  /** As the night prints drafts. */
  public static List<PrintedDocument> print(Disclosed disclosed, Imprint imprint, Path folder) {
    return print(disclosed, imprint, folder, Proof.LONGEST_OF_EACH_KIND).documents();
  }

  /**
   * Nothing is put out before every file has stood its proof.
   *
   * @return what now stands in the folder, sorted by path; {@code manifest.json} beside it says the same
   * @throws ReadBackReader.Mismatch where a finished file is not what was decided, or has a number that nothing stands behind
   * @throws NotReleased where a finished file is not accessible or not archivable
   */
  public static Traced print(Disclosed disclosed, Imprint imprint, Path folder, Proof proof) {
    try {
      Files.createDirectories(folder);
      return new FolderPrinter(disclosed, imprint).print(folder, proof);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private Traced print(Path folder, Proof proof) throws IOException {
    List<Finished> finished = together(orders(), order -> new Finished(order, order.press().print(order.name())));
    together(tried(finished, proof), f -> {
      List<String> findings = ConformanceReader.findings(f.copy().bytes());
      if (!findings.isEmpty()) throw new NotReleased(f.order().name(), findings);
      return f;
    });
    List<PrintedDocument> printed = new ArrayList<>();
    for (Finished f : finished) {
      FolderFile.put(folder.resolve(f.order().name()), f.copy().bytes());
      printed.add(new PrintedDocument(f.order().name(), f.order().kind(), f.order().recipient(), f.order().language(), f.copy().pages(),
          Sha256.of(f.copy().bytes())));
    }
    printed.sort(Comparator.comparing(PrintedDocument::path));
    FolderFile.tidy(folder, printed);
    FolderFile.put(folder.resolve("manifest.json"), FolderFile.manifest(printed).getBytes(StandardCharsets.UTF_8));
    return new Traced(List.copyOf(printed), finished.stream().flatMap(f -> f.copy().numbers().stream()).toList());
  }

  /** The files that are checked in full. */
  private static Collection<Finished> tried(List<Finished> finished, Proof proof) {
    List<Finished> pdfs = finished.stream().filter(Finished::pdf).toList();
    if (proof == Proof.EVERY_FILE) return pdfs;
    return pdfs.stream().collect(Collectors.toMap(f -> f.order().kind(), f -> f,
        (a, b) -> b.copy().bytes().length > a.copy().bytes().length ? b : a, TreeMap::new)).values();
  }

  private interface Work<A, B> { B of(A item) throws IOException; }

  private static <A, B> List<B> together(Collection<A> items, Work<A, B> work) throws IOException {
    List<B> done = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<B>> running = new ArrayList<>();
      for (A item : items) running.add(threads.submit(() -> work.of(item)));
      for (Future<B> f : running) done.add(f.get());
      return done;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException r) throw r;
      if (e.getCause() instanceof IOException io) throw io;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    for (String language : LANGUAGES) {
      for (Committee c : organisation().committees()) {
        String name = "statusrapport-" + c.id() + "-" + language;
        orders.add(new Order(name + ".pdf", "statusrapport", c.id(), language, n -> pages(n, StatusDocument.marked(disclosed, c, language, imprint))));
        orders.add(new Order(name + ".xlsx", "statusrapport", c.id(), language, n -> workbook(n, c, language)));
      }
      for (Unit u : disclosed.status().completeness().reporting())
        orders.add(new Order("enhet-" + u.id() + "-" + language + ".pdf", "enhet", u.id(), language,
            n -> pages(n, UnitDocument.marked(disclosed, u, language, imprint))));
      orders.add(new Order("evaluering-" + language + ".pdf", "evaluering", evaluationRecipient(), language,
          n -> pages(n, EvaluationDocument.marked(disclosed, language, imprint))));
    }
    return orders;
  }

  private String evaluationRecipient() {
    return organisation().recipients().stream().filter(r -> r.document().equals("evaluering")).map(Organisation.Recipient::id)
        .findFirst().orElse(EVALUATION_RECIPIENT);
  }

  private Organisation organisation() { return disclosed.status().entry().organisation(); }

  private Copy pages(String name, Document marked) throws IOException {
    Unmarked<Document> unmarked = Unmarked.of(marked);
    Document document = unmarked.plain();
    PrintedPages printed = printer.pdf(document, Look.of(disclosed.status().entry(), document.language()));
    Printed read = ReadBackReader.pages(name, document, printed);
    List<String> findings = StructureReader.findings(printed.pdf(), document.language());
    if (!findings.isEmpty()) throw new NotReleased(name, findings);
    return new Copy(printed.pdf(), printed.pages(), traced(name, unmarked, read));
  }

  private Copy workbook(String name, Committee committee, String language) throws IOException {
    Account account = Account.of(disclosed, Optional.of(committee), language, imprint);
    List<UnmarkedSheet> unmarked = Workbooks.marked(account).stream().map(UnmarkedSheet::of).toList();
    List<Sheet> sheets = unmarked.stream().map(UnmarkedSheet::plain).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(account, sheets, out);
    ReadBackReader.workbook(name, sheets, out.toByteArray());
    List<PrintedNumber> numbers = new ArrayList<>();
    for (UnmarkedSheet sheet : unmarked) for (Trail t : Lineage.of(sheet.numbered(), Objects.requireNonNull(origins.get(language)))) {
      if (t.how() == Trail.How.NOT) throw new ReadBackReader.Mismatch(name, t.place(), NO_ORIGIN.formatted(t.printed()));
      if (!t.id().isEmpty() && !Workbooks.isTrace(sheet.plain(), account)) numbers.add(new PrintedNumber(name, 0, t.place(), t.printed(), t.id(), t.of()));
    }
    return new Copy(out.toByteArray(), null, numbers);
  }

  private List<PrintedNumber> traced(String name, Unmarked<Document> document, Printed read) {
    List<Trail> trails = ChartTrails.drawn(document.plain(),
        Lineage.of(document.numbered(), Objects.requireNonNull(origins.get(document.plain().language()))));
    List<PrintedNumber> numbers = new ArrayList<>();
    for (LineageReader.Found f : LineageReader.read(read, document.texts(), trails)) {
      Trail t = f.trail();
      if (t == null || !f.resolved()) throw new ReadBackReader.Mismatch(name, "side " + f.page(), NO_ORIGIN.formatted(f.printed()));
      if (!t.id().isEmpty()) numbers.add(new PrintedNumber(name, f.page(), PlaceNames.of(document.plain(), t.place()), t.printed(), t.id(), t.of()));
    }
    return numbers;
  }
}
