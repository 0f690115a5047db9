package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.home.TempFolderFile;
import no.oppvekststatus.report.FolderPrinter;
import no.oppvekststatus.report.PrintedDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Proves that the archive is as it was: hashes every original and every frozen file, and makes every edition again from
 * its own inputs.
 */
@Component
public class ArchiveReader {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveReader.class);

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
   * @param rendered editions made again from their own inputs with the same bytes
   * @param notes editions that only their hashes vouch for, and why: they were made with other rules, templates or code
   * @param findings what is not as it was, one plain sentence each
   */
  public record Check(int originals, int documents, int rendered, List<String> notes, List<String> findings) {}

  public Check check() throws IOException {
    List<String> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<EditionStore.Original> originals = editions.originals();
    for (EditionStore.Original o : originals)
      compare(home.archive().resolve(o.path()), o.sha256(), "Originalen " + o.name(), findings);
    int documents = 0;
    int rendered = 0;
    for (Edition e : editions.all()) {
      Path folder = home.edition(e.municipality(), e.year(), e.number());
      for (Edition.EditionDocument d : e.documents())
        compare(folder.resolve(d.path()), d.sha256(), name(e) + ", " + d.path(), findings);
      for (Map.Entry<String, String> kept : e.kept().entrySet())
        compare(folder.resolve(kept.getKey()), kept.getValue(), name(e) + ", " + kept.getKey(), findings);
      for (Map.Entry<String, String> page : e.pages().entrySet())
        if (editions.page(UUID.fromString(page.getKey())).map(p -> Sha256.of(p.html())).filter(page.getValue()::equals)
            .isEmpty())
          findings.add(name(e) + ", nettsiden til dokumentet " + page.getKey() + " er ikke lenger den samme.");
      documents += e.documents().size();
      if (renderAgain(e, folder, notes, findings)) rendered++;
    }
    for (Path folder : setAside()) notes.add("Mappen " + folder + " hører ikke til noen utgave. Den er satt til side, "
        + "og kan slettes når noen har sett på den.");
    return new Check(originals.size(), documents, rendered, List.copyOf(notes), List.copyOf(findings));
  }

  /** What was set aside because something else belonged in its place. */
  private List<Path> setAside() throws IOException {
    Path editionsFolder = home.editions();
    if (!Files.isDirectory(editionsFolder)) return List.of();
    try (Stream<Path> all = Files.walk(editionsFolder, 3)) {
      return all.filter(EditionFolderFile::setAside).sorted().toList();
    }
  }

  private static void compare(Path file, String sha256, String what, List<String> findings) throws IOException {
    if (!Files.exists(file)) findings.add(what + " mangler i arkivet: " + file);
    else if (!Sha256File.of(file).equals(sha256)) findings.add(what + " er ikke lenger den samme filen: " + file);
  }

  /** True where the edition's own inputs gave every document again, byte for byte. */
  private boolean renderAgain(Edition e, Path edition, List<String> notes, List<String> findings) throws IOException {
    if (!EditionInputsFile.kept(edition)) {
      if (e.kept().isEmpty()) notes
          .add(name(e) + " ble publisert før grunnlaget ble lagt ved siden av; bare kontrollsummene er kontrollert.");
      return false;
    }
    try (TempFolderFile temporary = TempFolderFile.open(home)) {
      EditionInputs inputs = EditionInputsFile.read(edition);
      List<PrintedDocument> again = FolderPrinter.print(Composition.of(inputs), inputs.imprint(), temporary.folder());
      List<String> unlike = unlike(e, again);
      List<String> made = inputs.making().differsFrom(composition.making());
      if (!unlike.isEmpty() && !made.isEmpty())
        notes.add(name(e) + " er laget med " + String.join(", ", made) + ": " + unlike.size()
            + " dokumenter er kontrollert med kontrollsum alene.");
      else unlike.forEach(path -> findings.add(name(e) + ", " + path + " ble ikke lik da den ble skrevet ut på nytt."));
      return unlike.isEmpty();
    } catch (RuntimeException | IOException broken) {
      LOG.warn("{} cannot be made again", name(e), broken);
      findings.add(name(e) + " lar seg ikke skrive ut på nytt fra grunnlaget i " + Home.inputs(edition) + ": "
          + broken.getMessage());
      return false;
    }
  }

  private static List<String> unlike(Edition e, List<PrintedDocument> again) {
    Map<String, String> printed =
        again.stream().collect(Collectors.toMap(PrintedDocument::path, PrintedDocument::sha256));
    return e.documents().stream().filter(d -> !d.sha256().equals(printed.get(d.path())))
        .map(Edition.EditionDocument::path).toList();
  }

  private static String name(Edition e) { return "Utgave " + e.number() + " for " + e.municipality() + " " + e.year(); }
}
