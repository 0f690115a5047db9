package no.oppvekststatus.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.oppvekststatus.backup.BackupContents.CopiedFile;
import no.oppvekststatus.home.Sha256File;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that is opened for reading. It is refused before anything is restored where it is foreign, newer or
 * damaged.
 */
public final class BackupReader implements AutoCloseable {
  private static final int MOST_FINDINGS = 5;

  private final Path file;
  private final ZipFile zip;
  private final BackupContents contents;

  private BackupReader(Path file, ZipFile zip, BackupContents contents) {
    this.file = file;
    this.zip = zip;
    this.contents = contents;
  }

  /** Reads what it consists of, and refuses what this program cannot restore. */
  public static BackupReader open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new BackupRefused("Det finnes ingen fil " + file + ".");
    ZipFile zip = zip(file);
    boolean opened = false;
    try {
      BackupContents contents = contents(file, zip);
      Set<String> unknown = contents.unknownTo(MigrationReader.versions());
      if (!unknown.isEmpty())
        throw new BackupRefused(file + " er tatt med en nyere utgave av programmet; databasen har endringene "
            + String.join(", ", unknown) + ", som denne utgaven ikke kjenner.\nOppgrader programmet og prøv igjen.");
      opened = true;
      return new BackupReader(file, zip, contents);
    } finally {
      if (!opened) zip.close();
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw foreign(file);
    }
  }

  private static BackupContents contents(Path file, ZipFile zip) throws IOException {
    ZipEntry manifest = zip.getEntry(BackupContents.NAME);
    if (manifest == null) throw foreign(file);
    try (InputStream in = zip.getInputStream(manifest)) {
      BackupContents contents = JsonMapper.shared().readValue(in.readAllBytes(), BackupContents.class);
      if (!contents.format().equals(BackupContents.FORMAT) || contents.schema().isEmpty()) throw foreign(file);
      return contents;
    } catch (JacksonException | ZipException | NullPointerException e) {
      throw foreign(file);
    }
  }

  private static BackupRefused foreign(Path file) {
    return new BackupRefused(file + " er ikke en hel sikkerhetskopi fra dette programmet.\n"
        + "Bruk en fil som «backup» har skrevet, eller en annen kopi av den.");
  }

  public BackupContents contents() { return contents; }

  /** Hashes every entry, and refuses a backup in which one is missing, damaged or not listed. */
  void check() throws IOException {
    List<String> listed = contents.entries().stream().map(CopiedFile::path).toList();
    Set<String> found = new TreeSet<>(zip.stream().map(ZipEntry::getName)
        .filter(name -> !name.equals(BackupContents.NAME)).toList());
    Set<String> wrong = new TreeSet<>(found);
    wrong.removeAll(new HashSet<>(listed));
    if (new HashSet<>(listed).size() != listed.size()) throw foreign(file);
    for (CopiedFile entry : contents.entries())
      if (!entry.belongs() || !found.contains(entry.path()) || !whole(entry)) wrong.add(entry.path());
    contents.tables().stream().map(BackupContents.CopiedTable::entry).filter(name -> !listed.contains(name))
        .forEach(wrong::add);
    if (!wrong.isEmpty())
      throw new BackupRefused(file + " er skadet eller endret: " + wrong.stream().limit(MOST_FINDINGS)
          .collect(Collectors.joining(", "))
          + (wrong.size() > MOST_FINDINGS ? " og " + (wrong.size() - MOST_FINDINGS) + " til" : "")
          + ".\nIngenting er gjenopprettet. Bruk en annen kopi.");
  }

  private boolean whole(CopiedFile entry) throws IOException {
    try {
      return copy(entry, OutputStream.nullOutputStream()).equals(entry.sha256());
    } catch (ZipException damaged) {
      return false;
    }
  }

  /** The hash of what was copied. */
  String copy(CopiedFile entry, OutputStream out) throws IOException {
    try (InputStream in = stream(entry.path())) {
      return Sha256File.<RuntimeException>ofWritten(out, in::transferTo);
    }
  }

  InputStream stream(String path) throws IOException {
    InputStream in = zip.getInputStream(new ZipEntry(path));
    if (in == null) throw new ZipException("no entry " + path);
    return in;
  }

  @Override
  public void close() throws IOException { zip.close(); }
}
