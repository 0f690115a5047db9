package no.oppvekststatus.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A workbook is written and read back as its rows go by: in a JVM of its own whose heap could not hold it otherwise.
 */
class LargeWorkbookTest {
  private static final Pattern TOLD = Pattern.compile("indicator rows (\\d+), all rows (\\d+), .*peak heap MB (\\d+)");

  @Test
  void fiveThousandIndicatorRowsTakeASmallHeap() throws Exception { write(5_000, 160); }

  @Test
  @Tag("benchmark")
  void aHundredThousandIndicatorRowsTakeUnderFourHundredMegabytes() throws Exception { write(100_000, 384); }

  private static void write(int rows, int megabytes) throws IOException, InterruptedException {
    String classes = ProgramProcess.classPath();
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + megabytes + "m", "-XX:+UseSerialGC",
        "-cp", classes, LargeWorkbook.class.getName(), String.valueOf(rows)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    System.out.println("workbook in a heap of " + megabytes + " MB: " + said.strip());
    Matcher stated = TOLD.matcher(said);
    assertThat(stated.find()).as(said).isTrue();
    assertThat(Integer.parseInt(stated.group(1))).isGreaterThanOrEqualTo(rows * 9 / 10);
    assertThat(Integer.parseInt(stated.group(3))).isLessThanOrEqualTo(megabytes);
  }
}
