package no.oppvekststatus.intake.screening;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.formats.Rejection;

/** The first look at a file: size, packing, paths within, entity expansion, encoding, and whether it is whole. */
public final class FileSafetyReader {
  private static final long UNPACKED_FLOOR = 32L << 20;
  private static final int MOST_ENTRIES = 5_000;
  private static final int RATIO = 150;
  private final long mostBytes;

  /** @param mostBytes largest file that is opened; unpacked it may be three times as large */
  public FileSafetyReader(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  public Soundness check(Path file) throws IOException {
    long size = Files.size(file);
    if (!Files.isRegularFile(file))
      return harmful(RejectionCode.NOT_A_FILE, "Dette er ikke en vanlig fil. Legg inn selve filen.");
    if (size > mostBytes)
      return harmful(RejectionCode.TOO_LARGE, "Filen er større enn " + (mostBytes >> 20) + " MB. Del den opp.");
    if (size == 0) return broken(RejectionCode.EMPTY_FILE, "Filen er tom. Kopier den inn på nytt.");
    byte[] head = head(file);
    if (starts(head, 0xFF, 0xFE, 0, 0) || starts(head, 0, 0, 0xFE, 0xFF))
      return harmful(RejectionCode.UNKNOWN_ENCODING, "Filen er lagret i tegnsettet UTF-32. Lagre den som UTF-8.");
    return WorkbookFile.packed(file) ? checkZip(file, size) : checkEnd(file, head);
  }

  private Soundness checkZip(Path file, long size) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (entries.size() > MOST_ENTRIES) return bomb();
      long unpacked = 0;
      for (ZipEntry entry : entries) {
        if (leaves(entry.getName()))
          return harmful(RejectionCode.PATH_IN_ARCHIVE,
              "Pakken inneholder en sti ut av sin egen mappe. Lagre filen på nytt fra Excel.");
        long limit = Math.min(3 * mostBytes, Math.max(UNPACKED_FLOOR, size * RATIO)) - unpacked;
        Optional<Long> bytes = unpack(zip, entry, limit);
        if (bytes.isEmpty()) return bomb();
        if (bytes.get() < 0)
          return harmful(RejectionCode.XML_DOCTYPE,
              "Filen inneholder en dokumenttypeerklæring (DOCTYPE). Lagre den på nytt fra Excel.");
        unpacked += bytes.get();
      }
      return new Soundness.Sound();
    } catch (ZipException | java.io.EOFException e) {
      return broken(RejectionCode.BROKEN_FILE,
          "Filen kan ikke åpnes: den er avkuttet eller ødelagt. Kopier den inn på nytt.");
    }
  }

  /** Bytes unpacked, negative where an XML part declares a document type, empty where it grows past the limit. */
  private static Optional<Long> unpack(ZipFile zip, ZipEntry entry, long limit) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    DoctypeWatch watch = new DoctypeWatch();
    long total = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        total += n;
        if (total > limit) return Optional.empty();
        if (xml && watch.sees(buffer, n)) return Optional.of(-1L);
      }
    }
    return Optional.of(total);
  }

  private static Soundness checkEnd(Path file, byte[] head) throws IOException {
    String start = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "")
        .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
        .stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) return new Soundness.Sound();
    String end = tail(file).replace("\0", "").stripTrailing();
    boolean whole = end.endsWith(start.startsWith("{") ? "}" : "]");
    return whole ? new Soundness.Sound()
        : broken(RejectionCode.BROKEN_FILE, "Filen slutter midt i innholdet. Last den ned eller kopier den på nytt.");
  }

  private static boolean leaves(String name) {
    String path = name.replace('\\', '/');
    return path.startsWith("/") || path.contains(":") || List.of(path.split("/")).contains("..");
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(512);
    }
  }

  private static String tail(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(512, in.length())];
      in.seek(in.length() - end.length);
      in.readFully(end);
      return new String(end, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) return false;
    for (int i = 0; i < wanted.length; i++) if ((bytes[i] & 0xFF) != wanted[i]) return false;
    return true;
  }

  private static Soundness bomb() {
    return harmful(RejectionCode.ZIP_BOMB,
        "Filen blir altfor stor når den pakkes ut. Lagre den på nytt med bare det som trengs.");
  }

  private static Soundness harmful(RejectionCode code, String remedy) {
    return new Soundness.Harmful(new Rejection(code, "", remedy));
  }

  private static Soundness broken(RejectionCode code, String remedy) {
    return new Soundness.Broken(new Rejection(code, "", remedy));
  }
}
