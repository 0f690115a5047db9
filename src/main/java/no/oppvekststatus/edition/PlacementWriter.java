package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.NorwegianTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Puts an edition that is recorded in its place: moves its folder, writes copies to {@code out/}, and marks it as
 * placed. Until then nobody is shown it or sent it. The same steps, in the same order, finish what a stopped publisher
 * left.
 */
@Component
public class PlacementWriter {
  private static final Logger LOG = LoggerFactory.getLogger(PlacementWriter.class);

  /** How far a publishing has come; each is on the disk or committed before it is reported. */
  enum Moment {
    /** All files lie in the part folder; there is no row. */
    PRINTED,
    /** The row and the mails to be sent are committed; the row names the part folder. */
    RECORDED,
    /** The folder lies in its place. */
    MOVED,
    /** The copies lie in {@code out/}. */
    COPIED,
    /** The row says that it lies in its place: it can be read and mailed. */
    PLACED
  }

  /** Receives each moment of each edition. */
  @FunctionalInterface
  interface Progress {
    void reached(Moment moment, Edition edition);
  }

  private final EditionStore editions;
  private final DraftStore drafts;
  private final Home home;
  private final LockStore locks;
  private final Progress progress;

  @Autowired
  PlacementWriter(EditionStore editions, DraftStore drafts, Home home, LockStore locks) {
    this(editions, drafts, home, locks,
        (moment, e) -> LOG.info("edition {}/{}/{} {}", e.municipality(), e.year(), e.number(), moment));
  }

  PlacementWriter(EditionStore editions, DraftStore drafts, Home home, LockStore locks, Progress progress) {
    this.editions = editions;
    this.drafts = drafts;
    this.home = home;
    this.locks = locks;
    this.progress = progress;
  }

  Progress progress() { return progress; }

  /** Finishes or undoes every publishing that was stopped, and says which; one that goes on is left alone. */
  public List<String> finishAll() throws IOException {
    List<String> finished = new ArrayList<>();
    for (EditionStore.Unplaced u : editions.unplaced()) {
      Edition e = u.edition();
      locks.trying(LockStore.Lock.reportYear(e.municipality(), e.year()), () -> finish(e.municipality(), e.year()))
          .ifPresent(finished::addAll);
    }
    return List.copyOf(finished);
  }

  /** The same for one report year, whose lock the caller holds; afterwards no folder of a stopped attempt is left. */
  List<String> finish(String municipality, int year) throws IOException {
    List<String> finished = new ArrayList<>();
    for (EditionStore.Unplaced u : editions.unplaced()) {
      Edition e = u.edition();
      if (!e.municipality().equals(municipality) || e.year() != year) continue;
      String outcome = place(u) ? "Den er nå fullført."
          : "Filene er borte, og ingen har sett utgaven. Den er trukket tilbake.";
      finished.add("Utgave " + e.number() + " for " + municipality + " " + year + ": en publisering ble avbrutt. "
          + outcome);
    }
    sweep(home.editions(municipality, year));
    return finished;
  }

  /** How many folders of stopped attempts were removed, in every report year that nobody works on. */
  public int sweepAll() throws IOException {
    int swept = 0;
    for (Path municipality : folders(home.editions()))
      for (Path year : folders(municipality)) {
        if (!year.getFileName().toString().matches("\\d{4}") || EditionFolderFile.parts(year).isEmpty()) continue;
        swept += alone(municipality.getFileName().toString(), year);
      }
    return swept;
  }

  private int alone(String municipality, Path year) throws IOException {
    int of = Integer.parseInt(year.getFileName().toString());
    return locks.trying(LockStore.Lock.reportYear(municipality, of), () -> sweep(year)).orElse(0);
  }

  /** A part folder that a row names holds an edition: it stays. */
  private int sweep(Path year) throws IOException {
    List<Path> named = editions.unplaced().stream().map(u -> folder(u.edition()).resolveSibling(u.part())).toList();
    int swept = 0;
    for (Path part : EditionFolderFile.parts(year)) {
      if (named.contains(part)) continue;
      EditionFolderFile.delete(part);
      swept++;
    }
    return swept;
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) return List.of();
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  private Path folder(Edition e) { return home.edition(e.municipality(), e.year(), e.number()); }

  /** False where its files are gone: then it is undone, row and mails. The caller holds the lock of the report year. */
  boolean place(EditionStore.Unplaced unplaced) throws IOException {
    Edition edition = unplaced.edition();
    Path folder = folder(edition);
    Path part = folder.resolveSibling(unplaced.part());
    if (EditionFolderFile.whole(edition, part)) EditionFolderFile.move(part, folder);
    else if (!EditionFolderFile.whole(edition, folder)) {
      LOG.warn("edition {}/{}/{} has no files and is undone", edition.municipality(), edition.year(), edition.number());
      editions.undo(edition.id());
      return false;
    }
    progress.reached(Moment.MOVED, edition);
    copy(edition, folder);
    progress.reached(Moment.COPIED, edition);
    editions.placed(edition.id());
    progress.reached(Moment.PLACED, edition);
    return true;
  }

  /** The published files take the drafts' place; the night leaves them until the figures change. */
  private void copy(Edition edition, Path folder) throws IOException {
    Path out = home.out(edition.municipality(), edition.year());
    Files.createDirectories(out);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList())
        EditionFolderFile.copy(file, out.resolve(file.getFileName()));
    }
    String shown = edition.fingerprint();
    LocalDate date = LocalDate.ofInstant(edition.clock(), NorwegianTime.ZONE);
    drafts.setDue(edition.municipality(), edition.year(), date, shown);
    drafts.printed(edition.municipality(), edition.year(), shown, edition.documents().size(), edition.clock());
  }
}
