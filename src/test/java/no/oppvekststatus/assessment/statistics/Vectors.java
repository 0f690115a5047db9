package no.oppvekststatus.assessment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Reads the test vectors: our own from the class path, those of others only from the folder beside the checkout. */
public final class Vectors {
  private Vectors() {}

  public static List<NamedCsvRecord> committed(String name) throws IOException {
    try (Reader in = new InputStreamReader(Vectors.class.getResourceAsStream("/vectors/" + name), StandardCharsets.UTF_8)) {
      return records(in);
    }
  }

  public static List<NamedCsvRecord> beside(String name) throws IOException {
    Path file = Path.of("../shared/vectors").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "SKIPPED: " + file + " is not there, the vectors of others were not checked");
    try (Reader in = Files.newBufferedReader(file)) {
      return records(in);
    }
  }

  private static List<NamedCsvRecord> records(Reader in) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      return csv.stream().toList();
    }
  }

  public static double number(NamedCsvRecord row, String column) { return Double.parseDouble(row.getField(column)); }

  /** Equal to the digits printed; a double has 15 that can be trusted. */
  public static void assertPrinted(String printed, double actual, String what) {
    BigDecimal expected = new BigDecimal(printed);
    int digits = Math.min(expected.stripTrailingZeros().precision(), 14);
    double half = 0.5 * Math.pow(10, expected.precision() - expected.scale() - (double) expected.precision());
    double tolerance = Math.max(half, Math.abs(expected.doubleValue()) * Math.pow(10, -digits) * (digits >= 14 ? 5 : 0.5));
    if (digits < 14) tolerance = half;
    assertEquals(expected.doubleValue(), actual, tolerance * 1.0000001, what);
  }
}
