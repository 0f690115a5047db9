package no.oppvekststatus.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The committed samples are what the table of made-up figures says, and each says in its own text that it is made up.
 */
class SampleFilesTest {
  @Test
  void theCommittedFilesAreThoseTheTableGives() throws IOException {
    for (Map.Entry<String, byte[]> file : SampleFiles.all().entrySet())
      assertThat(Files.readAllBytes(Path.of("samples/inbox").resolve(file.getKey())))
          .as(file.getKey() + " (run SampleFiles.main)")
          .isEqualTo(file.getValue());
  }

  @Test
  void everyFileIsMarkedAsMadeUpInItsHead() throws IOException {
    for (Map.Entry<String, byte[]> file : SampleFiles.all().entrySet()) {
      String text = new String(file.getValue(), StandardCharsets.UTF_8);
      if (!file.getKey().endsWith("smuss-11f.txt"))
        assertThat(text.substring(0, Math.min(text.length(), 1500))).as(file.getKey()).contains("EKSEMPELDATA");
    }
  }

  @Test
  void syntheticIdentityNumbersHaveValidControlDigitsAndAnImpossibleMonth() {
    assertThat(DirtySamples.identity("018890", 17)).matches("018890\\d{5}");
  }
}
