package no.oppvekststatus.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program puts aside lies in its own folder under the home, and what a killed program left is swept. */
class TempFolderFileTest {
  @TempDir Path root;

  @Test
  void theFolderIsTheOwnersAloneAndGoesWithTheProgram() throws Exception {
    try (TempFolderFile opened = open()) {
      for (Path folder : List.of(root.resolve("tmp"), opened.folder()))
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
      Files.writeString(opened.folder("del-").resolve("utkast.pdf"), "utkast");
    }
    assertThat(left()).containsExactly("turn.lock");
  }

  @Test
  void whatPoiPutsAsideLiesInItAsLongAsItIsOpen() throws Exception {
    try (TempFolderFile opened = open().serve(false)) {
      assertThat(TempFile.createTempFile("poi-", ".xml").toPath()).hasParent(opened.folder());
      assertThat(TempFile.createTempDirectory("poi-").toPath()).hasParent(opened.folder());
    }
    Path elsewhere = TempFile.createTempFile("poi-", ".xml").toPath();
    assertThat(elsewhere.startsWith(root)).isFalse();
    Files.delete(elsewhere);
  }

  @Test
  void whatAKilledProgramLeftIsSweptAndWhatARunningOneHoldsIsNot() throws Exception {
    Path original = Files.writeString(root.resolve("original.txt"), "skal ligge");
    Process other = holder();
    List<String> held = left().stream().filter(name -> !name.equals("turn.lock")).toList();
    assertThat(held).hasSize(2);
    try (TempFolderFile mine = open(); TempFolderFile second = open()) {
      assertThat(left()).containsAll(held);
      assertThat(mine.folder()).isDirectory().isNotEqualTo(second.folder());
      other.destroyForcibly().waitFor();
      Files.createSymbolicLink(root.resolve("tmp").resolve(held.get(0).replace(".lock", "")).resolve("lenke"),
          original);
      Files.writeString(Files.createDirectories(root.resolve("tmp/no-lock/del")).resolve("utkast.pdf"), "utkast");
      open().close();
      assertThat(left()).doesNotContainAnyElementsOf(held).doesNotContain("no-lock").hasSize(5);
      assertThat(mine.folder()).isDirectory();
    }
    assertThat(original).hasContent("skal ligge");
  }

  @Test
  void aSecondFolderOfTheSameProgramLeavesTheFirstOneHeld() throws Exception {
    try (TempFolderFile mine = open()) {
      open().close();
      Process other = holder();
      assertThat(mine.folder()).as("what another start has swept").isDirectory();
      other.destroyForcibly().waitFor();
    }
  }

  private TempFolderFile open() { return TempFolderFile.open(new Home(root)); }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(root.resolve("tmp"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Another program that has a folder open. */
  private Process holder() throws IOException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        ProgramProcess.classPath(), Holder.class.getName(), root.toString())
        .redirectErrorStream(true).start();
    assertThat(process.inputReader().readLine()).isEqualTo("open");
    return process;
  }

  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (TempFolderFile opened = TempFolderFile.open(new Home(Path.of(args[0])))) {
        System.out.println("open");
        System.in.read();
        opened.folder();
      }
    }
  }
}
