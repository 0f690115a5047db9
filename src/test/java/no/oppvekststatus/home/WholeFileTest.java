package no.oppvekststatus.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void aFileIsReplacedWholeAndNothingLiesBesideIt() throws IOException {
    Path file = Files.writeString(folder.resolve("rapport.pdf"), "old and longer");
    Files.writeString(WholeFile.half(file), "what a stopped program left");
    WholeFile.write(file, "nå");
    assertThat(file).hasContent("nå");
    assertThat(names()).containsExactly("rapport.pdf");
  }

  @Test
  void aReaderMeetsTheOldFileUntilTheNewOneIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("rapport.pdf"), "old");
    WholeFile.<RuntimeException>write(file, out -> {
      out.write("new".getBytes());
      out.flush();
      assertThat(file).hasContent("old");
      assertThat(names()).containsExactly(".rapport.pdf.part", "rapport.pdf");
    });
    assertThat(file).hasContent("new");
  }

  @Test
  void contentThatCannotBeMadeLeavesTheFileAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("rapport.pdf"), "old");
    assertThatThrownBy(() -> WholeFile.<RuntimeException>write(file, out -> {
      out.write(1);
      throw new IllegalStateException("no more");
    })).hasMessage("no more");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("rapport.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"inbox/.fhi-1.json.part", "inbox/orland/liste.csv.part", "out/orland/2025/.statusrapport-nb.pdf.part",
          "out/orland/2025/.statusrapport-nb.pdf.skrives", "out/orland/skjema/2025/skole.xlsx.ny",
          "out/post/1.eml.part", "out/natt-2026-01-01.txt.part",
          "archive/ab/abc/.fil.csv.part", "archive/ab/abc/ny-1234567890123.del"})
  void whatAStoppedProgramLeftIsKnownAlsoByItsEarlierNames(String path) {
    assertThat(WholeFile.left(new Home(folder), folder.resolve(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inbox/liste.ny", "inbox/ny-liste.del", "archive/ab/abc/liste.csv.part",
      "archive/ab/abc/liste.ny", "archive/ab/abc/ny-liste.del",
      "out/orland/2025/statusrapport-nb.pdf", "plans/egen.ny"})
  void whatSomebodyElseNamedSoIsLeftAlone(String path) {
    assertThat(WholeFile.left(new Home(folder), folder.resolve(path))).isFalse();
  }

  private java.util.List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
