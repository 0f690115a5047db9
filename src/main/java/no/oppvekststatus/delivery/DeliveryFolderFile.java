package no.oppvekststatus.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.home.DurableFile;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.home.WholeFile;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * One delivery in a committee's folder: the document and its journal entry, under a hidden name until both are whole.
 */
final class DeliveryFolderFile {
  private final Path folder;
  private final Path half;

  /** @param committee folder of the committee's deliveries */
  DeliveryFolderFile(Path committee, Edition e, Edition.EditionDocument d) {
    this.folder = committee.resolve(e.year() + "-utgave-" + e.number() + "-" + d.path().replace(".pdf", ""));
    this.half = WholeFile.half(folder);
  }

  /** Whether it waits under its hidden name. */
  boolean waits() { return Files.exists(half); }

  /** Writes both files under the hidden name; what a stopped program left there is written anew. */
  void fill(Path original, Edition.EditionDocument d, JournalEntry journal) throws IOException {
    FileSystemUtils.deleteRecursively(half);
    Files.createDirectories(half);
    Path copy = half.resolve(d.path());
    Files.copy(original, copy);
    if (!Sha256File.of(copy).equals(d.sha256())) throw new IOException(original + " er ikke lenger den samme filen");
    Files.writeString(half.resolve(JournalEntry.NAME), JsonMapper.shared().writerWithDefaultPrettyPrinter()
        .writeValueAsString(journal));
    try (Stream<Path> files = Files.list(half)) {
      for (Path file : files.toList()) DurableFile.force(file);
    }
    DurableFile.force(half);
  }

  /**
   * Gives it its name. Something else under that name is left alone; the same document there was delivered by a
   * database that has been lost.
   */
  void place(Edition.EditionDocument d) throws IOException {
    Path there = folder.resolve(d.path());
    if (!Files.exists(folder)) WholeFile.placeFolder(half, folder);
    else if (Files.exists(there) && Sha256File.of(there).equals(d.sha256())) FileSystemUtils.deleteRecursively(half);
    else throw new IOException(folder + " finnes allerede, med noe annet i");
  }
}
