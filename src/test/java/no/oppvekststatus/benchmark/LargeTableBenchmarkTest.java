package no.oppvekststatus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.Application;
import no.oppvekststatus.fixtures.ProcessMemory;
import no.oppvekststatus.fixtures.ProgramProcess;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One table of many megabytes in a heap of 256: {@code mvn -Pbenchmark -Dtest=LargeTableBenchmarkTest test
 * -Dlarge.megabytes=500}. It holds that every cell is taken, never a time.
 */
@Tag("benchmark")
class LargeTableBenchmarkTest {
  private static final int MUNICIPALITIES = 357;
  private static final int YEARS = 20;
  private static final double BYTES_OF_A_CELL = 6.0;
  @TempDir Path home;

  @Test
  void everyCellOfALargeTableIsTakenInASmallHeap() throws Exception {
    int megabytes = Integer.getInteger("large.megabytes", 20);
    int ofAPlace = (int) (megabytes * (double) (1 << 20) / BYTES_OF_A_CELL / MUNICIPALITIES);
    KostraFiles.Written table = new KostraFiles(MUNICIPALITIES, YEARS, ofAPlace)
        .write(PlanReader.book(null), 1, home.resolve("inbox"), false).get(0);
    long bytes = Files.size(table.file());
    long begun = System.nanoTime();
    Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-cp", ProgramProcess.classPath(), Application.class.getName(), "import", table.file().toString(), "--home",
        home.toString()).redirectErrorStream(true).redirectOutput(home.resolve("said.txt").toFile()).start();
    long rss = 0;
    while (!program.waitFor(100, TimeUnit.MILLISECONDS)) rss = Math.max(rss, ProcessMemory.peak(program.pid()) >> 10);
    String said = Files.readString(home.resolve("said.txt"));
    System.out.printf(Locale.ROOT, "%nTABLE of %,d bytes, %,d cells: %.1f s; peak RSS %d MB, heap at most 256 MB%n%s%n",
        bytes, table.cells(), (System.nanoTime() - begun) / 1e9, rss, said.strip());
    assertThat(program.exitValue()).as(said).isZero();
    assertThat(said).contains(table.cells() + " nye, 0 endret, 0 uendret");
  }
}
