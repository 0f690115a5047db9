package no.oppvekststatus.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The {@link Sha256} of a file, whose bytes are never all in memory. */
public final class Sha256File {
  private Sha256File() {}

  public static String of(Path file) throws IOException { return ofCopied(file, OutputStream.nullOutputStream()); }

  /** Of the bytes that were just copied from the file to the stream. */
  public static String ofCopied(Path file, OutputStream out) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
