package no.oppvekststatus.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.yaml.YamlText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** One file of a plan as it lay when the program started; {@code path} is what problems print. */
final class PlanFile {
  private final String path;
  private final Resource place;
  private final byte[] held;
  private final boolean packed;
  private final String sha256;

  /** @param packed whether it is held so, which costs time now and when it is read */
  PlanFile(String path, Resource place, byte[] bytes, boolean packed) {
    this.path = path;
    this.place = place;
    this.held = packed ? packed(bytes) : bytes;
    this.packed = packed;
    this.sha256 = Sha256.of(bytes);
  }

  String path() { return path; }

  String name() { return Path.of(path).getFileName().toString(); }

  String sha256() { return sha256; }

  byte[] bytes() {
    if (!packed) return held;
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(held))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (InputStream in = new DeflaterInputStream(new ByteArrayInputStream(bytes), deflater)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
  }

  YamlText text() { return new YamlText(path, new String(bytes(), StandardCharsets.UTF_8)); }

  /** The image in the folder of the file; of one that is too large only as much as shows that it is. */
  byte @Nullable [] image(String name) {
    try {
      Resource image = place.createRelative(name);
      if (!image.isReadable()) return null;
      try (InputStream in = image.getInputStream()) {
        return in.readNBytes(CoatOfArms.MOST_BYTES + 1);
      }
    } catch (IOException unreadable) {
      return null;
    }
  }
}
