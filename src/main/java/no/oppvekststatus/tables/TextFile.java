package no.oppvekststatus.tables;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import no.oppvekststatus.formats.EncodingWatch;
import no.oppvekststatus.formats.TextEncoding;

/** A file of text with the encoding its bytes show, whatever it says of itself. */
record TextFile(Path path, TextEncoding shown) {

  /** Reads the file through once, to see its encoding. */
  static TextFile of(Path path) throws IOException {
    EncodingWatch watch = new EncodingWatch();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[64 * 1024];
      for (int n; (n = in.read(buffer)) > 0;) watch.accept(buffer, n);
    }
    return new TextFile(path, watch.encoding());
  }

  String encoding() { return shown.name(); }

  /** The letters have each become two: the intended text is known, but the file is no longer the publisher's. */
  boolean twice() {
    return shown.misread().isPresent();
  }

  /** Of a character only the half is there, and those after it are others than were written. */
  boolean halved() throws IOException {
    return shown.halved(bytes(path));
  }

  /** From the first character after a byte order mark. */
  BufferedReader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 64 * 1024);
    in.skipNBytes(shown.mark());
    Reader reader = new InputStreamReader(in, shown.charset());
    return new BufferedReader(reader, 64 * 1024);
  }

  /** The beginning of the text, at most {@code characters}. */
  String head(int characters) throws IOException {
    char[] buffer = new char[characters];
    int length = 0;
    try (Reader reader = open()) {
      for (int n; length < characters && (n = reader.read(buffer, length, characters - length)) > 0;) length += n;
    }
    return new String(buffer, 0, length);
  }

  static long bytes(Path path) throws IOException { return Files.size(path); }
}
