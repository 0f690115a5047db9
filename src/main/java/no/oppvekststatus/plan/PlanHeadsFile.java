package no.oppvekststatus.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.OwnerOnlyFile;
import no.oppvekststatus.home.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

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

  /** The file's content after its hash; a head by the name of its plan file. */
  private record KeptHeads(String version, String catalogue, Map<String, KeptHead> heads) {}

  /** By the name of the plan file. */
  Map<String, KeptHead> read(String catalogue) {
    if (version.isEmpty() || !Files.isRegularFile(file)) return Map.of();
    try {
      byte[] all = Files.readAllBytes(file);
      if (all.length < HASH) return Map.of();
      byte[] content = Arrays.copyOfRange(all, HASH, all.length);
      if (!Sha256.of(content).equals(new String(all, 0, HASH, StandardCharsets.US_ASCII))) return Map.of();
      KeptHeads kept = JsonMapper.shared().readValue(content, KeptHeads.class);
      return kept.version.equals(version) && kept.catalogue.equals(catalogue) ? kept.heads : Map.of();
    } catch (IOException | RuntimeException unusable) {
      LOG.info("the heads of the plans are not used: {}", unusable.toString());
      return Map.of();
    }
  }

  /** A home that cannot be written to costs time at the next start, and nothing else. */
  void write(String catalogue, Map<String, KeptHead> heads) {
    if (version.isEmpty()) return;
    try {
      byte[] bytes = JsonMapper.shared().writeValueAsBytes(new KeptHeads(version, catalogue, heads));
      OwnerOnlyFile.<RuntimeException>write(file, to -> {
        to.write(Sha256.of(bytes).getBytes(StandardCharsets.US_ASCII));
        to.write(bytes);
      });
    } catch (IOException e) {
      LOG.info("the heads of the plans are not kept: {}", e.toString());
    }
  }
}
