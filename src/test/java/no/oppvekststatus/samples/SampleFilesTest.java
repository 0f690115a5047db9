package no.oppvekststatus.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed sample files are what the table of made-up figures says, and each says that it is a sample. */
class SampleFilesTest {

  @Test
  void theSamplesAreAsTheirTableSays() throws IOException {
    for (var file : SampleFiles.all().entrySet())
      assertThat(Files.readAllBytes(Path.of("samples").resolve(file.getKey()))).as(file.getKey().toString()).isEqualTo(file.getValue());
  }

  @Test
  void everySampleSaysSo() throws IOException {
    for (var file : SampleFiles.all().entrySet())
      assertThat(new String(file.getValue(), StandardCharsets.UTF_8)).as(file.getKey().toString()).contains("EKSEMPELDATA");
  }
}
