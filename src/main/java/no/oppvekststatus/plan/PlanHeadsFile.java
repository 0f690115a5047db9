package no.oppvekststatus.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.OwnerOnlyFile;
import no.oppvekststatus.home.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the home folder the heads of the plans that were found in order, so that a plan that has not changed is not
 * read at every start. What was kept by another version of the program or beside another catalogue, or is damaged, is
 * not used, and everything is read. Where two programs write at once the hash tells whether the file is whole.
 */
public final class PlanHeadsFile {
  private static final Logger LOG = LoggerFactory.getLogger(PlanHeadsFile.class);
  private static final int HASH = 64;

  private final Path file;
  private final String version;

  /** @param version the same as long as the same files give the same plans; "" where nothing is to be kept */
  PlanHeadsFile(Path file, String version) {
    this.file = file;
    this.version = version;
  }

  public static PlanHeadsFile of(Home home) {
    return new PlanHeadsFile(home.planHeads(), PlanCodeReader.version());
  }

  /** By the name of the plan file. */
  Map<String, KeptHead> read(String catalogue) {
    if (version.isEmpty() || !Files.isRegularFile(file)) return Map.of();
    try {
      byte[] all = Files.readAllBytes(file);
      if (all.length < HASH) return Map.of();
      byte[] content = Arrays.copyOfRange(all, HASH, all.length);
      if (!Sha256.of(content).equals(new String(all, 0, HASH, StandardCharsets.US_ASCII))) return Map.of();
      return read(new DataInputStream(new ByteArrayInputStream(content)), catalogue);
    } catch (IOException | RuntimeException unusable) {
      LOG.info("the heads of the plans are not used: {}", unusable.toString());
      return Map.of();
    }
  }

  private Map<String, KeptHead> read(DataInputStream in, String catalogue) throws IOException {
    if (!in.readUTF().equals(version) || !in.readUTF().equals(catalogue)) return Map.of();
    Map<String, KeptHead> heads = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) heads.put(in.readUTF(), KeptHeadBytes.read(in));
    return heads;
  }

  /** A home that cannot be written to costs time at the next start, and nothing else. */
  void write(String catalogue, Map<String, KeptHead> heads) {
    if (version.isEmpty()) return;
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(content);
      out.writeUTF(version);
      out.writeUTF(catalogue);
      out.writeInt(heads.size());
      for (Map.Entry<String, KeptHead> head : heads.entrySet()) {
        out.writeUTF(head.getKey());
        KeptHeadBytes.write(head.getValue(), out);
      }
      byte[] bytes = content.toByteArray();
      OwnerOnlyFile.<RuntimeException>write(file, to -> {
        to.write(Sha256.of(bytes).getBytes(StandardCharsets.US_ASCII));
        to.write(bytes);
      });
    } catch (IOException e) {
      LOG.info("the heads of the plans are not kept: {}", e.toString());
    }
  }
}
