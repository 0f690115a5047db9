package no.oppvekststatus.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import no.oppvekststatus.backup.BackupContents.CopiedFile;
import no.oppvekststatus.backup.BackupContents.CopiedTable;
import no.oppvekststatus.backup.TableCopyStore.TableCopying;
import no.oppvekststatus.backup.TableCopyStore.DatabaseTable;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.home.DurableFile;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.home.WholeFile;
import org.springframework.stereotype.Component;

/**
 * Restores a backup into a home and a database that hold nothing. The files come first, then all rows in one commit,
 * then the plans. While it goes on the home is marked, and a restore that was stopped goes on from there with the
 * same backup.
 */
@Component
public class RestoreWriter {
  private final TableCopyStore tables;
  private final LockStore locks;
  private final Home home;
  private final RestoredHomeFile restored;

  RestoreWriter(TableCopyStore tables, LockStore locks, Home home) {
    this.tables = tables;
    this.locks = locks;
    this.home = home;
    this.restored = new RestoredHomeFile(home);
  }

  /** What was restored. */
  public record RestoreSummary(long rows, long files) {}

  /** Refuses a home whose restore was stopped before its end: nothing else may use it until that has been finished. */
  public static void requireFinished(Home home) {
    if (new RestoredHomeFile(home).begun())
      throw new BackupRefused("En gjenoppretting i " + home.root()
          + " ble avbrutt.\nKjør «restore FIL» igjen med den samme filen.");
  }

  public RestoreSummary restore(BackupReader backup) throws IOException {
    return locks.holding(LockStore.Lock.RUN, () -> locked(backup));
  }

  private RestoreSummary locked(BackupReader backup) throws IOException {
    BackupContents contents = backup.contents();
    String which = Sha256.of(contents.toString());
    boolean again = restored.begunWith(which);
    if (!again) restored.requireEmpty();
    backup.check();
    boolean filled = tables.reading(copying -> filled(copying, contents, again));
    if (!filled) {
      restored.begin(which);
      for (CopiedFile file : contents.entries()) if (!file.table()) file(backup, file);
      tables.<Integer>writing(copying -> rows(copying, backup));
    }
    restored.finish();
    return new RestoreSummary(contents.rows(), contents.files());
  }

  /** True where the rows of this very backup were committed before the restore was stopped. */
  private static boolean filled(TableCopying copying, BackupContents contents, boolean again) {
    if (!contents.sameSchema(copying.schema()))
      throw new BackupRefused("Databasen har en annen utgave (" + String.join(", ", copying.schema())
          + ") enn sikkerhetskopien (" + String.join(", ", contents.schema())
          + ").\nLag en ny, tom database og prøv igjen.");
    List<DatabaseTable> used = copying.tables().stream().filter(copying::hasRows).toList();
    if (!used.isEmpty() && !again) throw new BackupRefused("Databasen er i bruk: det er rader i "
        + used.stream().map(DatabaseTable::name).collect(Collectors.joining(", "))
        + ".\nGjenopprett til en ny, tom database.");
    return !used.isEmpty();
  }

  private void file(BackupReader backup, CopiedFile file) throws IOException {
    Path target = restored.place(file.path());
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    WholeFile.<RuntimeException>write(target, out -> {
      if (!backup.copy(file, out).equals(file.sha256()))
        throw new IOException("Sikkerhetskopien ble endret mens den ble lest.");
    });
    if (!file.modified().isEmpty()) Files.setLastModifiedTime(target, FileTime.from(Instant.parse(file.modified())));
    DurableFile.forceFolders(target, home.root());
  }

  private static int rows(TableCopying copying, BackupReader backup) throws IOException, SQLException {
    List<CopiedTable> copied = backup.contents().tables();
    List<DatabaseTable> here = copying.tables();
    for (DatabaseTable table : here) {
      CopiedTable from = copied.stream().filter(c -> c.name().equals(table.name()) && c.columns()
          .equals(table.columns())).findFirst()
          .orElseThrow(() -> new BackupRefused("Tabellen " + table.name()
              + " er ikke den samme her som i sikkerhetskopien."));
      try (InputStream in = backup.stream(from.entry())) {
        if (copying.copyIn(table, in) != from.rows())
          throw new BackupRefused("Tabellen " + table.name() + " har ikke så mange rader som sikkerhetskopien sier.");
      }
    }
    if (here.size() != copied.size()) throw new BackupRefused("Sikkerhetskopien har tabeller som databasen ikke har.");
    backup.contents().sequences().forEach(copying::set);
    copying.refreshStatistics();
    return here.size();
  }
}
