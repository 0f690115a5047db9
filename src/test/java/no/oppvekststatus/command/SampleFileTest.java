package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.oppvekststatus.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up files come into a home that nobody works in, or where they are asked for; nowhere else. */
class SampleFileTest {
  @TempDir Path root;

  @Test
  void aHomeThatHasNeverHeldDataGetsThem() throws IOException {
    assertThat(new SampleFile(home()).copyToInbox(false, () -> true))
        .hasValueSatisfying(said -> assertThat(said).contains(" eksempelfiler er lagt i "));
    assertThat(root.resolve("inbox/orland/ungdata.csv")).exists();
    assertThat(root.resolve("samples.part")).doesNotExist();
  }

  @Test
  void aHomeWithPlansOriginalsOrReportsOfItsOwnGetsNoneAndReadsHow() throws IOException {
    for (String own : new String[] {"plans/orland-2024-2027.yaml", "archive/ab/original", "out/natt-2026-01-01.txt"}) {
      Path file = root.resolve(own);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "min");
      assertThat(new SampleFile(home()).copyToInbox(false, () -> true)).as(own)
          .contains("Eksempeldata legges bare i en ny hjemmemappe. Vil du ha dem her også, bruk --samples.");
      assertThat(root.resolve("inbox")).as(own).doesNotExist();
      Files.delete(file);
    }
  }

  @Test
  void aDatabaseThatHasBeenInUseOrAFileInWaitKeepsThemOut() throws IOException {
    assertThat(new SampleFile(home()).copyToInbox(false, () -> false)).isPresent();
    assertThat(root.resolve("inbox")).doesNotExist();
    Files.writeString(Files.createDirectories(root.resolve("inbox")).resolve("min.csv"), "min");
    assertThat(new SampleFile(home()).copyToInbox(false, () -> true)).isEmpty();
    assertThat(root.resolve("inbox/orland")).doesNotExist();
  }

  @Test
  void askedForTheyComeWithoutReplacingAnything() throws IOException {
    Path mine = Files.createDirectories(root.resolve("inbox/orland")).resolve("ungdata.csv");
    Files.writeString(mine, "min");
    assertThat(new SampleFile(home()).copyToInbox(true, () -> false)).isPresent();
    assertThat(mine).hasContent("min");
    assertThat(root.resolve("inbox/orland/kostra-12275.json")).exists();
  }

  @Test
  void aFirstStartThatWasCutShortIsGoneOnWith() throws IOException {
    new SampleFile(home()).copyToInbox(false, () -> true);
    Files.delete(root.resolve("inbox/orland/ungdata.csv"));
    Files.createFile(root.resolve("samples.part"));
    new SampleFile(home()).copyToInbox(false, () -> false);
    assertThat(root.resolve("inbox/orland/ungdata.csv")).exists();
    assertThat(root.resolve("samples.part")).doesNotExist();
  }

  private Home home() { return new Home(root); }
}
