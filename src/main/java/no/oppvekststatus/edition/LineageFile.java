package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.oppvekststatus.composition.origin.EditionLineage;
import no.oppvekststatus.home.Home;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of an edition and their origins as one file among its inputs, hashed with them. */
final class LineageFile {
  private static final String NAME = "lineage.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LineageFile() {}

  /** {@code edition}: the edition's folder. */
  static void write(Path edition, EditionLineage lineages) throws IOException {
    Files.write(file(edition), JSON.writeValueAsBytes(lineages));
  }

  /** Empty where the edition was published before its lineage was kept. */
  static Optional<EditionLineage> read(Path edition) throws IOException {
    return Files.isRegularFile(file(edition))
        ? Optional.of(JSON.readValue(Files.readAllBytes(file(edition)), EditionLineage.class)) : Optional.empty();
  }

  private static Path file(Path edition) { return Home.inputs(edition).resolve(NAME); }
}
