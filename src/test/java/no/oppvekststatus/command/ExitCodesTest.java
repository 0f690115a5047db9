package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command that cannot go on prints: one plain line, never a stack trace. */
class ExitCodesTest {
  @TempDir Path folder;

  @Test
  void aHomeThatIsNoFolderIsReportedBeforeAnythingStarts() throws IOException {
    Path file = Files.writeString(folder.resolve("hjem"), "");
    assertThat(said(file, () -> new IllegalStateException("started")))
        .isEqualTo("Stoppet: Filen eller mappen kan ikke brukes: " + file.resolve("logs")
            + ". Rett årsaken og kjør kommandoen igjen; det som er gjort, gjøres ikke om.\n");
  }

  @Test
  void aFullDiskAndAClosedFolderAreSaidPlainly() {
    assertThat(
        said(folder, () -> new UncheckedIOException(new FileSystemException("/x/y", null, "No space left on device"))))
        .startsWith("Stoppet: Disken er full. Rett årsaken").doesNotContain("\tat ");
    assertThat(said(folder, () -> new UncheckedIOException(new AccessDeniedException("/x/y"))))
        .startsWith("Stoppet: Programmet har ikke tilgang til /x/y. Rett årsaken")
        .endsWith("Detaljer står i " + folder.resolve("logs/feil.log") + "\n");
  }

  private static String said(Path home, java.util.function.Supplier<RuntimeException> failure) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(new String[] {"runs", "--home", home.toString()}, (settings, web) -> {
      throw failure.get();
    },
        new ByteArrayOutputStream(), err);
    assertThat(code).isEqualTo(ExitCodes.STOPPED);
    return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
