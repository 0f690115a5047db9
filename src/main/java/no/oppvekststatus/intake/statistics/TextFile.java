package no.oppvekststatus.intake.statistics;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text with the encoding its bytes show, whatever it says of itself. */
record TextFile(Path path, Charset charset, int mark, String encoding) {

  /** Reads the whole file once: a single byte that is not UTF-8 makes it Latin-1. */
  static TextFile of(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(4096);
    }
    if (starts(head, 0xEF, 0xBB, 0xBF)) return new TextFile(path, StandardCharsets.UTF_8, 3, "UTF-8 med BOM");
    if (starts(head, 0xFF, 0xFE)) return new TextFile(path, StandardCharsets.UTF_16LE, 2, "UTF-16LE med BOM");
    if (starts(head, 0xFE, 0xFF)) return new TextFile(path, StandardCharsets.UTF_16BE, 2, "UTF-16BE med BOM");
    if (zeros(head, 1) > head.length / 5) return new TextFile(path, StandardCharsets.UTF_16LE, 0, "UTF-16LE uten BOM");
    if (zeros(head, 0) > head.length / 5) return new TextFile(path, StandardCharsets.UTF_16BE, 0, "UTF-16BE uten BOM");
    Utf8Check check = new Utf8Check();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[64 * 1024];
      for (int n; (n = in.read(buffer)) > 0 && check.valid(); ) check.accept(buffer, n);
    }
    if (!check.valid()) return new TextFile(path, Charset.forName("windows-1252"), 0, "ISO-8859-1");
    return new TextFile(path, StandardCharsets.UTF_8, 0, check.ascii() ? "ASCII" : "UTF-8");
  }

  /** From the first character after a byte order mark. */
  BufferedReader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 64 * 1024);
    in.skipNBytes(mark);
    Reader reader = new InputStreamReader(in, charset);
    return new BufferedReader(reader, 64 * 1024);
  }

  /** The beginning of the text, at most {@code characters}. */
  String head(int characters) throws IOException {
    char[] buffer = new char[characters];
    int length = 0;
    try (Reader reader = open()) {
      for (int n; length < characters && (n = reader.read(buffer, length, characters - length)) > 0; ) length += n;
    }
    return new String(buffer, 0, length);
  }

  static long bytes(Path path) throws IOException { return Files.size(path); }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
    return true;
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) if (head[i] == 0) zeros++;
    return zeros;
  }
}
