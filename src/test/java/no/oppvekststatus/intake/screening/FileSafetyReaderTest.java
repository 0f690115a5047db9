package no.oppvekststatus.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSafetyReaderTest {
  private final FileSafetyReader safety = new FileSafetyReader(64L << 20);
  @TempDir Path folder;

  @Test
  void anOrdinaryFileIsSound() throws IOException {
    assertThat(safety.check(Files.writeString(folder.resolve("a.json"), "\ufeff {\"a\": [1]} \n")))
        .isInstanceOf(Soundness.Sound.class);
    assertThat(safety.check(zip("a.xlsx", "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(Soundness.Sound.class);
  }

  @Test
  void aFileCutInTheMiddleIsBroken() throws IOException {
    assertThat(code(Files.writeString(folder.resolve("b.json"), "{\"a\": [1, 2"))).isEqualTo("broken-file");
    byte[] whole = Files.readAllBytes(zip("b.xlsx", "xl/workbook.xml", new byte[5000]));
    assertThat(code(Files.write(folder.resolve("c.xlsx"), Arrays.copyOf(whole, whole.length / 2))))
        .isEqualTo("broken-file");
    assertThat(code(Files.createFile(folder.resolve("d.csv")))).isEqualTo("empty-file");
  }

  @Test
  void aPackageThatGrowsWithoutEndIsRefused() throws IOException {
    assertThat(code(zip("e.xlsx", "xl/worksheets/sheet1.xml", new byte[100 << 20]))).isEqualTo("zip-bomb");
  }

  @Test
  void aPathOutOfThePackageIsRefused() throws IOException {
    assertThat(code(zip("f.xlsx", "../../etc/x.xml", new byte[1]))).isEqualTo("path-in-archive");
  }

  @Test
  void aDocumentTypeIsRefusedAlsoInUtf16() throws IOException {
    String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>";
    assertThat(code(zip("g.xlsx", "xl/sharedStrings.xml", xml.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("xml-doctype");
    assertThat(code(zip("h.xlsx", "xl/sharedStrings.xml", xml.getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo("xml-doctype");
  }

  @Test
  void aFileOverTheLimitIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("i.csv"), new byte[2000]);
    assertThat(((Soundness.Harmful) new FileSafetyReader(1000).check(file)).why().code()).isEqualTo("too-large");
  }

  private String code(Path file) throws IOException {
    Soundness s = safety.check(file);
    if (s instanceof Soundness.Broken b) return b.why().code();
    return s instanceof Soundness.Harmful h ? h.why().code() : "sound";
  }

  private Path zip(String name, String entry, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(content);
    }
    return file;
  }
}
