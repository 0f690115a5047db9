package no.oppvekststatus.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.oppvekststatus.backup.BackupContents.CopiedFile;
import no.oppvekststatus.backup.BackupContents.CopiedTable;
import no.oppvekststatus.backup.KeptFilesReader.KeptFile;
import no.oppvekststatus.backup.TableCopyStore.TableCopying;
import no.oppvekststatus.backup.TableCopyStore.DatabaseTable;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.OwnerOnlyFile;
import no.oppvekststatus.home.Sha256File;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one archive of the database as it is at one moment and of the files that belong to it. No night runs meanwhile:
 * it would take files out of the inbox whose rows the copy does not have. Publishing and importing may go on: what is
 * committed after that moment is not in the backup, and what is in it has its files, since the archive only grows.
 */
@Component
public class BackupWriter {
  private final TableCopyStore tables;
  private final KeptFilesReader files;
  private final LockStore locks;
  private final Home home;
  private final Clock clock;

  BackupWriter(TableCopyStore tables, KeptFilesReader files, LockStore locks, Home home, Clock clock) {
    this.tables = tables;
    this.files = files;
    this.locks = locks;
    this.home = home;
    this.clock = clock;
  }

  /**
   * What was written.
   *
   * @param findings files of the archive that are gone or no longer what they were, one sentence each
   */
  public record BackupSummary(long rows, long files, String sha256, List<String> findings) {}

  /** Writes the archive, its owner's alone; nothing that lies there is replaced. */
  public BackupSummary write(Path file) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) throw new BackupRefused(target + " finnes allerede. Velg et annet navn; en sikkerhetskopi skrives aldri over.");
    for (Path folder : List.of(home.plans(), home.inbox(), home.archive(), home.out()))
      if (target.startsWith(folder.toAbsolutePath().normalize()))
        throw new BackupRefused("Sikkerhetskopien kan ikke ligge i " + folder + ", som den er en kopi av. Velg en mappe på en annen disk.");
    return locks.holding(LockStore.Lock.RUN, () -> locked(target));
  }

  private BackupSummary locked(Path target) throws IOException {
    List<String> findings = new ArrayList<>();
    BackupContents[] written = new BackupContents[1];
    OwnerOnlyFile.<RuntimeException>write(target, out -> written[0] = tables.reading(copying -> archive(copying, out, findings)));
    return new BackupSummary(written[0].rows(), written[0].files(), Sha256File.of(target), List.copyOf(findings));
  }

  private BackupContents archive(TableCopying copying, OutputStream out, List<String> findings) throws IOException, SQLException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    String made = clock.instant().toString();
    List<CopiedFile> entries = new ArrayList<>();
    List<CopiedTable> copied = new ArrayList<>();
    for (DatabaseTable table : copying.tables()) copied.add(table(copying, table, zip, entries));
    for (KeptFile file : files.list(copying.originals(), copying.editions())) file(file, zip, entries, findings);
    BackupContents contents = new BackupContents(BackupContents.FORMAT, made, copying.schema(), copied, copying.sequences(), entries);
    zip.putNextEntry(new ZipEntry(BackupContents.NAME));
    zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
    zip.closeEntry();
    zip.finish();
    return contents;
  }

  private static CopiedTable table(TableCopying copying, DatabaseTable table, ZipOutputStream zip, List<CopiedFile> entries)
      throws IOException, SQLException {
    ZipEntry entry = new ZipEntry(CopiedTable.entry(table.name()));
    long[] rows = new long[1];
    zip.putNextEntry(entry);
    String sha256 = Sha256File.<SQLException>ofWritten(zip, out -> rows[0] = copying.copyOut(table, out));
    zip.closeEntry();
    entries.add(new CopiedFile(entry.getName(), entry.getSize(), sha256, ""));
    return new CopiedTable(table.name(), table.columns(), rows[0]);
  }

  /** What cannot be read is named; a report or a file of the inbox that has left meanwhile is not missed. */
  private static void file(KeptFile file, ZipOutputStream zip, List<CopiedFile> entries, List<String> findings) throws IOException {
    for (Path place : file.places()) {
      try (InputStream in = Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) {
        ZipEntry entry = new ZipEntry(file.entry());
        String modified = Files.getLastModifiedTime(place).toInstant().toString();
        zip.putNextEntry(entry);
        String sha256 = Sha256File.<RuntimeException>ofWritten(zip, in::transferTo);
        zip.closeEntry();
        entries.add(new CopiedFile(file.entry(), entry.getSize(), sha256, modified));
        if (!file.sha256().isEmpty() && !file.sha256().equals(sha256)) findings.add("Originalen " + place + " er ikke lenger den samme filen.");
        return;
      } catch (NoSuchFileException gone) {
        continue;
      } catch (AccessDeniedException closed) {
        findings.add("Programmet får ikke lest " + place + ". Filen er ikke med i kopien.");
        return;
      }
    }
    if (file.entry().startsWith("archive/")) findings.add(file.places().get(0) + " mangler i arkivet.");
  }
}
