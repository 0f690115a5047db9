package no.oppvekststatus.home;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint by which a content is known wherever it lies: SHA-256, 64 small hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  public static String of(byte[] bytes) { return HexFormat.of().formatHex(digest().digest(bytes)); }

  /** Of the text in UTF-8. */
  public static String of(String text) { return of(text.getBytes(StandardCharsets.UTF_8)); }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
