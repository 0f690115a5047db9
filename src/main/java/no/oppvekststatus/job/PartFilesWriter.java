package no.oppvekststatus.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.oppvekststatus.home.DurableFile;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.IdentityFile;
import no.oppvekststatus.home.PlacedFiles;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.home.WholeFile;
import no.oppvekststatus.intake.InboxStore;
import no.oppvekststatus.job.CarriedFileStore.Carried;
import no.oppvekststatus.report.FolderFile;
import no.oppvekststatus.report.ManifestFile;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Brings files to parts of a night that are done in another home folder, and what these have made back. A worker sends
 * a file as soon as it is whole, before the row that says so is committed; the program that runs the night places it in
 * its place when the step has ended.
 */
@Component
class PartFilesWriter {
  private final CarriedFileStore carried;
  private final InboxStore inbox;
  private final Home home;

  PartFilesWriter(CarriedFileStore carried, InboxStore inbox, Home home) {
    this.carried = carried;
    this.inbox = inbox;
    this.home = new Home(home.root().toAbsolutePath().normalize());
  }

  /** Sends the files that the parts read. */
  void send(Collection<StepExecution> parts) {
    try {
      for (StepExecution part : parts)
        for (String name : PartitionedJob.names(part.getExecutionContext(), NightParts.FILES)) {
          Optional<Path> file = inbox.find(name);
          if (file.isPresent()) carried.send(new Carried(part.getId(), false, inboxed(name)), file.get());
        }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The inbox may be a link: its files are named by their place in it. */
  private String inboxed(String name) {
    return below(home.inbox().resolve(name));
  }

  private String below(Path file) {
    return home.root().relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** Does one piece of a part in this program's own workspace, and sends on what comes of it. */
  void away(String name, StepExecution part, PlacedFiles.PlacingWork work) throws Exception {
    IdentityFile.empty(home);
    List<String> files = PartitionedJob.names(part.getExecutionContext(), NightParts.FILES);
    Path file = home.inbox().resolve(name);
    Carried given = new Carried(part.getId(), false, inboxed(name));
    if (files.contains(name) && !fetched(given, file)) return;
    PlacedFiles.reporting(placed -> {
      if (keeps(placed)) carried.send(new Carried(part.getId(), true, below(placed)), placed);
    }, work);
    if (files.contains(name) && !Files.exists(file)) taken(given);
  }

  private boolean fetched(Carried given, Path file) throws IOException {
    Optional<CarriedFileStore.CarriedFacts> facts = carried.find(given);
    if (facts.isEmpty()) return false;
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    WholeFile.<IOException>write(file, out -> carried.copy(given, out));
    if (!Sha256File.of(file).equals(facts.get().sha256())) throw new IOException(file + " did not arrive whole");
    Files.setLastModifiedTime(file, FileTime.from(facts.get().modified()));
    return true;
  }

  /** An empty file of that name is the word that it has left the inbox. */
  private void taken(Carried given) throws IOException {
    Path word = Files.createTempFile(home.temporary(), "taken", "");
    try {
      carried.send(new Carried(given.part(), true, given.path()), word);
    } finally {
      Files.delete(word);
    }
  }

  private boolean keeps(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(home.out()) || whole.startsWith(home.archive());
  }

  /** Places everything that parts have made, and removes from the inbox what they have received. */
  void place() throws IOException {
    for (Carried file : carried.made()) {
      Path target = home.root().resolve(file.path()).normalize();
      if (target.startsWith(home.inbox())) received(file);
      else if (keeps(target)) place(file, target);
    }
    carried.forgetAll();
  }

  /** Its name in lists is its path below the inbox. */
  private void received(Carried file) throws IOException {
    Optional<CarriedFileStore.CarriedFacts> given = carried.find(new Carried(file.part(), false, file.path()));
    if (given.isPresent()) inbox.received(file.path().substring(file.path().indexOf('/') + 1), given.get().sha256());
  }

  private void place(Carried file, Path target) throws IOException {
    String sha256 = carried.find(file).orElseThrow().sha256();
    Path folder = Objects.requireNonNull(target.getParent());
    if (!Files.isRegularFile(target) || !Sha256File.of(target).equals(sha256)) {
      Files.createDirectories(folder);
      WholeFile.<IOException>write(target, out -> carried.copy(file, out));
    }
    if (target.startsWith(home.archive())) DurableFile.forceFolders(target, home.archive());
    if (target.getFileName().toString().equals(ManifestFile.NAME) && reports(folder)) FolderFile.tidy(folder);
  }

  /** A folder of printed documents, not one of forms. */
  private boolean reports(Path folder) {
    return folder.getParent() != null && home.out().equals(folder.getParent().getParent());
  }
}
