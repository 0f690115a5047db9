package no.oppvekststatus.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.sheets.Sheet;
import no.oppvekststatus.report.sheets.Workbooks;

/**
 * Prints every document of one municipality and year into one folder, in both written languages: reads each back, writes
 * only what has changed, and takes away what earlier prints left that no longer belongs.
 */
public final class FolderPrinter {
  private static final List<String> LANGUAGES = List.of("nb", "nn");
  private static final int THREADS = 2;
  private static final String EVALUATION_RECIPIENT = "planeier";

  private final PagePrinter printer = new PagePrinter();
  private final Disclosed disclosed;
  private final Imprint imprint;
  private final Look look;

  private FolderPrinter(Disclosed disclosed, Imprint imprint) {
    this.disclosed = disclosed;
    this.imprint = imprint;
    String accent = organisation().accent();
    this.look = accent == null ? Look.STANDARD : new Look(accent, null, null);
  }

  /** A file to print, and how. */
  private record Order(String name, String kind, String recipient, String language, Press press) {}

  private record Copy(byte[] bytes, @org.jspecify.annotations.Nullable Integer pages) {}

  private interface Press { Copy print(String name) throws IOException; }

  /**
   * @return what now stands in the folder, sorted by path; {@code manifest.json} beside it says the same
   * @throws ReadBackReader.Mismatch where a finished file is not what was decided
   */
  public static List<PrintedDocument> print(Disclosed disclosed, Imprint imprint, Path folder) {
    try {
      Files.createDirectories(folder);
      return new FolderPrinter(disclosed, imprint).print(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private List<PrintedDocument> print(Path folder) throws IOException {
    List<PrintedDocument> printed = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<PrintedDocument>> running = new ArrayList<>();
      for (Order order : orders()) running.add(threads.submit(() -> print(order, folder)));
      for (Future<PrintedDocument> f : running) printed.add(f.get());
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
    printed.sort(Comparator.comparing(PrintedDocument::path));
    FolderFile.tidy(folder, printed);
    FolderFile.put(folder.resolve("manifest.json"), FolderFile.manifest(printed).getBytes(StandardCharsets.UTF_8));
    return List.copyOf(printed);
  }

  private PrintedDocument print(Order order, Path folder) throws IOException {
    Copy copy = order.press().print(order.name());
    FolderFile.put(folder.resolve(order.name()), copy.bytes());
    return new PrintedDocument(order.name(), order.kind(), order.recipient(), order.language(), copy.pages(), FolderFile.sha256(copy.bytes()));
  }

  private List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    for (String language : LANGUAGES) {
      for (Committee c : organisation().committees()) {
        String name = "statusrapport-" + c.id() + "-" + language;
        orders.add(new Order(name + ".pdf", "statusrapport", c.id(), language, n -> pages(n, StatusDocument.of(disclosed, c, language, imprint))));
        orders.add(new Order(name + ".xlsx", "statusrapport", c.id(), language, n -> workbook(n, c, language)));
      }
      for (Unit u : disclosed.status().completeness().reporting())
        orders.add(new Order("enhet-" + u.id() + "-" + language + ".pdf", "enhet", u.id(), language,
            n -> pages(n, UnitDocument.of(disclosed, u, language, imprint))));
      orders.add(new Order("evaluering-" + language + ".pdf", "evaluering", evaluationRecipient(), language,
          n -> pages(n, EvaluationDocument.of(disclosed, language, imprint))));
    }
    return orders;
  }

  private String evaluationRecipient() {
    return organisation().recipients().stream().filter(r -> r.document().equals("evaluering")).map(Organisation.Recipient::id)
        .findFirst().orElse(EVALUATION_RECIPIENT);
  }

  private Organisation organisation() { return disclosed.status().entry().organisation(); }

  private Copy pages(String name, Document document) throws IOException {
    PrintedPages printed = printer.pdf(document, look);
    ReadBackReader.pages(name, document, printed);
    return new Copy(printed.pdf(), printed.pages());
  }

  private Copy workbook(String name, Committee committee, String language) throws IOException {
    Account account = Account.of(disclosed, Optional.of(committee), language, imprint);
    List<Sheet> sheets = Workbooks.of(account);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(account, sheets, out);
    ReadBackReader.workbook(name, sheets, out.toByteArray());
    return new Copy(out.toByteArray(), null);
  }
}
