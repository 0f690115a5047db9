package no.oppvekststatus.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.report.FolderPrinter;
import no.oppvekststatus.report.Imprint;
import no.oppvekststatus.report.PrintedDocument;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Proves that the archive is as it was: hashes every original and every frozen document, and prints editions again where it can. */
@Component
public class ArchiveReader {
  private final EditionStore editions;
  private final Composition composition;
  private final Home home;

  ArchiveReader(EditionStore editions, Composition composition, Home home) {
    this.editions = editions;
    this.composition = composition;
    this.home = home;
  }

  /**
   * What the check found.
   *
   * @param rendered editions printed again with the same bytes; {@code moved} editions whose inputs have changed since,
   *     so that only their hashes were checked
   * @param findings what is not as it was, one plain sentence each
   */
  public record Check(int originals, int documents, int rendered, int moved, List<String> findings) {}

  public Check check(PlanBook book) throws IOException {
    List<String> findings = new ArrayList<>();
    List<EditionStore.Original> originals = editions.originals();
    for (EditionStore.Original o : originals) compare(home.archive().resolve(o.path()), o.sha256(), "Originalen " + o.name(), findings);
    int documents = 0;
    int rendered = 0;
    int moved = 0;
    for (Edition e : editions.all()) {
      for (Edition.Document d : e.documents())
        compare(home.edition(e.municipality(), e.year(), e.number()).resolve(d.path()), d.sha256(), name(e) + ", " + d.path(), findings);
      documents += e.documents().size();
      if (renderAgain(e, book, findings)) rendered++;
      else moved++;
    }
    return new Check(originals.size(), documents, rendered, moved, List.copyOf(findings));
  }

  private static void compare(Path file, String sha256, String what, List<String> findings) throws IOException {
    if (!Files.exists(file)) findings.add(what + " mangler i arkivet: " + file);
    else if (!sha256(file).equals(sha256.strip())) findings.add(what + " er ikke lenger den samme filen: " + file);
  }

  /** False where the figures, the plan or the templates have changed since: an edition is then held by its hashes alone. */
  private boolean renderAgain(Edition e, PlanBook book, List<String> findings) throws IOException {
    PlanBook.Entry entry = book.of(e.municipality()).orElse(null);
    if (entry == null) return false;
    Disclosed disclosed = composition.again(book, entry, e);
    if (!e.inputs().startsWith("fingerprint " + composition.fingerprint(disclosed) + "\n")) return false;
    Path folder = Files.createTempDirectory("oppvekststatus-verify");
    try {
      List<PrintedDocument> again = FolderPrinter.print(disclosed, imprint(e, book), folder);
      for (Edition.Document d : e.documents())
        if (again.stream().noneMatch(a -> a.path().equals(d.path()) && a.sha256().equals(d.sha256().strip())))
          findings.add(name(e) + ", " + d.path() + " ble ikke lik da den ble skrevet ut på nytt.");
      return true;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private Imprint imprint(Edition e, PlanBook book) {
    List<Edition> all = editions.of(e.municipality(), e.year());
    List<Imprint.Correction> corrected = e.number() == 1 ? List.of()
        : Corrections.of(ExportRow.parse(editions.lines(all.get(e.number() - 2).id())), ExportRow.parse(editions.lines(e.id())), book);
    return new Imprint(e.number(), e.clock(), e.approver(), e.number() == 1 ? null : e.reason(), corrected);
  }

  private static String name(Edition e) { return "Utgave " + e.number() + " for " + e.municipality() + " " + e.year(); }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
         DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
