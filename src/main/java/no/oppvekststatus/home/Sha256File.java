package no.oppvekststatus.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The {@link Sha256} of a file, whose bytes are never all in memory. */
public final class Sha256File {
  private Sha256File() {}

  public static String of(Path file) throws IOException { return ofCopied(file, OutputStream.nullOutputStream()); }

  /** Of the bytes that were just copied from the file to the stream. */
  public static String ofCopied(Path file, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256File.<RuntimeException>ofWritten(out, in::transferTo);
    }
  }

  /** Of the bytes that were just written to the stream. */
  public static <E extends Exception> String ofWritten(OutputStream out, WholeFile.FileContent<E> content)
      throws IOException, E {
    MessageDigest digest = Sha256.digest();
    content.writeTo(new DigestOutputStream(out, digest));
    return HexFormat.of().formatHex(digest.digest());
  }
}
