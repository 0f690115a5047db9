package no.oppvekststatus.backup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a backup consists of: its last entry, {@code manifest.json}.
 *
 * @param format {@link #FORMAT} in every backup that this program can read
 * @param made when its database was read, ISO 8601
 * @param schema versions of the migrations that the database had had
 */
public record BackupContents(String format, String made, List<String> schema, List<CopiedTable> tables,
    List<CopiedSequence> sequences, List<CopiedFile> entries) {
  static final String FORMAT = "oppvekststatus-backup-1";
  static final String NAME = "manifest.json";
  private static final String DATABASE = "database/";
  private static final Set<String> FOLDERS = Set.of("plans", "inbox", "archive", "out");

  public BackupContents {
    schema = List.copyOf(schema);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    entries = List.copyOf(entries);
  }

  /** A table's rows as CSV, under {@link #entry}. */
  record CopiedTable(String name, String columns, long rows) {
    String entry() { return entry(name); }

    static String entry(String table) { return DATABASE + table + ".csv"; }
  }

  /** The last number that a sequence gave. */
  record CopiedSequence(String name, long value) {}

  /** An entry of the archive; {@code modified} is the file's own time, ISO 8601, empty for a table. */
  record CopiedFile(String path, long bytes, String sha256, String modified) {
    boolean table() { return path.startsWith(DATABASE); }

    /** Whether it is a table, or a file below one of the folders that a backup holds, and leads nowhere else. */
    boolean belongs() {
      List<String> parts = List.of(path.split("/", -1));
      boolean plain = parts.size() > 1 && !path.contains("\\") && parts.stream().noneMatch(p -> p.isEmpty()
          || p.equals(".") || p.equals(".."));
      return plain && (table() || FOLDERS.contains(parts.get(0)));
    }
  }

  long files() { return entries.stream().filter(e -> !e.table()).count(); }

  long rows() { return tables.stream().mapToLong(CopiedTable::rows).sum(); }

  /** The latest migration that its database had had. */
  public String version() {
    return schema.get(schema.size() - 1);
  }

  /** Versions that the program does not have. */
  Set<String> unknownTo(List<String> migrations) {
    Set<String> known = migrations.stream().map(BackupContents::number).collect(Collectors.toSet());
    return schema.stream().filter(v -> !known.contains(number(v))).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a database that has had these migrations is of the same version. */
  boolean sameSchema(List<String> applied) {
    return applied.stream().map(BackupContents::number).toList().equals(schema.stream().map(BackupContents::number)
        .toList());
  }

  private static String number(String version) { return version.replaceFirst("^0+(?=\\d)", ""); }
}
