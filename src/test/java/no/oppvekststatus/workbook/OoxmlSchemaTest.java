package no.oppvekststatus.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every part of every kind of workbook keeps to ECMA-376, transitional: what Excel opens without a word about repair.
 */
class OoxmlSchemaTest {
  private static OoxmlSchema schema;

  @TempDir Path folder;

  @BeforeAll
  static void theSchemasLieInTheLibrary() throws Exception {
    String jar = System.getProperty("ooxml.schemas", "");
    Assumptions.assumeTrue(Files.isRegularFile(Path.of(jar)),
        "SKIPPED: Maven gives the place of the schemas; there are none at «" + jar + "»");
    schema = new OoxmlSchema(jar);
  }

  @Test
  void everyPartOfEveryKindOfWorkbookIsValid() throws Exception {
    Map<String, Object> wrong = new TreeMap<>();
    for (Map.Entry<String, byte[]> workbook : EveryWorkbook.in(folder).entrySet()) {
      var found = schema.violations(workbook.getValue());
      if (!found.isEmpty()) wrong.put(workbook.getKey(), found.subList(0, Math.min(8, found.size())));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aSeededViolationIsFoundInEachKindOfPart() throws Exception {
    byte[] sound = EveryWorkbook.in(folder).get("orland-nb");
    for (String[] seed : new String[][] {{"xl/workbook.xml", "<sheets>", "<sheets><sheet/>"},
        {"xl/worksheets/sheet1.xml", "<sheetData", "<rubbish/><sheetData"},
        {"xl/styles.xml", "<fonts", "<colors/><fonts"},
        {"xl/charts/chart1.xml", "<c:plotArea>", "<c:plotArea><c:nothing/>"},
        {"xl/drawings/drawing1.xml", "<xdr:to>", "<xdr:too/><xdr:to>"}}) {
      byte[] seeded = replaced(sound, seed[0], seed[1], seed[2]);
      assertThat(schema.violations(seeded)).as(seed[0]).isNotEmpty().allSatisfy(v -> assertThat(v).startsWith(seed[0]));
    }
  }

  private static byte[] replaced(byte[] workbook, String part, String find, String put) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean done = false;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        copy.putNextEntry(new ZipEntry(entry.getName()));
        done |= entry.getName().equals(part) && text.contains(find);
        copy.write(
            (entry.getName().equals(part) ? text.replaceFirst(find, put) : text).getBytes(StandardCharsets.UTF_8));
        copy.closeEntry();
      }
    }
    assertThat(done).as(part + " has no " + find).isTrue();
    return out.toByteArray();
  }
}
