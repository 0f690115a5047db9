package no.oppvekststatus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the kinds of files that cannot be read here from one another, by their bytes and never by their names. */
final class FileKindReader {
  private static final int HEAD = 2048;
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  private FileKindReader() {}

  /** Empty where the file is of a kind that is read, or of none that is known. */
  static Optional<FileKind> read(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004")) return zip(file);
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return Optional.of(compound(file));
    return bytes(start);
  }

  private static Optional<FileKind> bytes(String start) {
    if (start.startsWith("%PDF")) return Optional.of(FileKind.PDF);
    if (start.startsWith("PAR1")) return Optional.of(FileKind.PARQUET);
    if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8"))
      return Optional.of(FileKind.PICTURE);
    if (start.startsWith("{\\rtf")) return Optional.of(FileKind.WORD);
    if (start.startsWith("\u001f\u008b") || start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!"))
      return Optional.of(FileKind.PACKED);
    String text = start.replace("\0", "").replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
        .stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("<?xml") && text.contains("schemas-microsoft-com:office:spreadsheet"))
      return Optional.of(FileKind.SPREADSHEET_XML);
    boolean page = text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")
        || text.startsWith("<?xml") && text.contains("<html");
    return page ? Optional.of(FileKind.WEB_PAGE) : Optional.empty();
  }

  private static Optional<FileKind> zip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry workbook = zip.getEntry("xl/workbook.xml");
      if (workbook != null)
        return begins(zip, workbook).contains(STRICT) ? Optional.of(FileKind.STRICT) : Optional.empty();
      ZipEntry type = zip.getEntry("mimetype");
      if (type != null) return openDocument(begins(zip, type));
      if (zip.getEntry("xl/workbook.bin") != null) return Optional.of(FileKind.XLSB);
      if (zip.getEntry("word/document.xml") != null) return Optional.of(FileKind.WORD);
      if (zip.getEntry("ppt/presentation.xml") != null) return Optional.of(FileKind.SLIDES);
      boolean apple = zip.stream()
          .anyMatch(e -> e.getName().matches("(.*/)?(Index/.*\\.iwa|Index\\.zip|index\\.(xml|apxl)(\\.gz)?)"));
      if (apple) return Optional.of(FileKind.NUMBERS);
      return zip.getEntry("[Content_Types].xml") == null ? Optional.of(FileKind.PACKED) : Optional.empty();
    } catch (ZipException e) {
      return Optional.empty();
    }
  }

  private static Optional<FileKind> openDocument(String type) {
    if (type.contains("opendocument.spreadsheet")) return Optional.of(FileKind.ODS);
    if (type.contains("opendocument.presentation")) return Optional.of(FileKind.SLIDES);
    return Optional.of(type.contains("opendocument") ? FileKind.WORD : FileKind.PACKED);
  }

  private static String begins(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  /** The container of old Office files, and of new ones with a password. */
  private static FileKind compound(Path file) {
    try (POIFSFileSystem opened = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = opened.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) return FileKind.PASSWORD;
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) return FileKind.XLS;
      if (root.hasEntryCaseInsensitive("PowerPoint Document")) return FileKind.SLIDES;
      return root.hasEntryCaseInsensitive("WordDocument") ? FileKind.WORD : FileKind.OLD_OFFICE;
    } catch (IOException | RuntimeException e) {
      return FileKind.OLD_OFFICE;
    }
  }
}
