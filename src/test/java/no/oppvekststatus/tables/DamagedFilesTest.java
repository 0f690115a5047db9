package no.oppvekststatus.tables;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has happened to a file on its way, it is read or refused; nothing else, and no cell is lost in between. */
class DamagedFilesTest {
  private static final List<String> WHOLE = List.of(
      "{\"class\":\"dataset\",\"id\":[\"A\",\"B\"],\"size\":[2,2],\"dimension\":{\"A\":{\"category\":{\"index\":{\"a\":0,\"b\":1}}},"
          + "\"B\":{\"category\":{\"index\":[\"x\",\"y\"]}}},\"value\":{\"0\":1,\"2\":3},\"status\":{\"1\":\"..\"}}",
      "[{\"Skoleaarnavn\":\"2020-21\",\"AndelMobbet\":\"5,1\",\"AntallBesvart\":\"*\",\"EnhetNavn\":\"Sel\"}]",
      "{\"metadata\":{\"columns\":[[{\"name\":\"2025-26\",\"columnCount\":1}],[{\"name\":\"Andel\"}]]},\"rows\":[{\"kode\":\"Q\",\"data\":[\"0,0\"]}]}",
      "CHARSET=\"ANSI\";STUB=\"r\";HEADING=\"t\";VALUES(\"r\")=\"a\",\"b\";VALUES(\"t\")=\"2022\",\"2023\";KEYS(\"r\")=VALUES;DATA=\"a\" 1 \"..\";",
      "\"12275: Barn\"\n\n\"region\";\"A 2022\";\"A 2023\"\n\"5057 Ørland\";1,5;\"..\"\n",
      "Geografi,År,value\nSel,2021,1.5\nSel,2022,:\n",
      "sep=\t\nKode\t2021.Alle.Antall\t2021.Alle.Andel\n3813\t5 525\t70,9%\n");

  @TempDir Path folder;

  @Test
  void damageNeverEscapesAsAnException() throws IOException {
    Random random = new Random(20261122);
    Path path = folder.resolve("fil");
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = WHOLE.get(round % WHOLE.size()).getBytes(StandardCharsets.UTF_8);
      for (int i = 1 + random.nextInt(4); i > 0; i--) bytes = damaged(bytes, random);
      Files.write(path, bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThatCode(() -> readOrRefused(path)).as(text).doesNotThrowAnyException();
    }
  }

  private static void readOrRefused(Path path) throws IOException {
    if (!(StatisticsFormat.recognise(path, null) instanceof Recognition.Readable readable)) return;
    long[] rows = new long[1];
    readable.file().forEachRow(row -> rows[0]++);
    if (rows[0] != readable.file().cells()) throw new AssertionError("cells were lost");
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    if (bytes.length < 2) return bytes;
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(4)) {
      case 0 -> java.util.Arrays.copyOf(bytes, at);
      case 1 -> with(bytes, at, (byte) random.nextInt(256));
      case 2 -> with(bytes, at, (byte) "\"{}[],;:\n-.0\0".charAt(random.nextInt(13)));
      default -> java.util.Arrays.copyOfRange(bytes, Math.min(at, 3), bytes.length);
    };
  }

  private static byte[] with(byte[] bytes, int at, byte b) {
    byte[] copy = bytes.clone();
    copy[at] = b;
    return copy;
  }
}
