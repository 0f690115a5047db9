package no.oppvekststatus.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a small delimited text whole: semicolon, comma or tab, UTF-8 with or without mark, UTF-16 or Latin-1, lines that
 * begin with {@code #} being remarks.
 */
public final class DelimitedReader {
  /** What to do with a line that is overfull. */
  public static final String OVERFULL = "Linjen har flere felt enn overskriften. Sett anførselstegn rundt tekst som inneholder skilletegnet.";
  private static final long MOST = 20L << 20;

  /** A text with its header names plain: lower case, no spaces, å as a, ø as o. {@code remarks} are its {@code #} lines. */
  public record Table(List<String> head, List<Line> lines, List<String> remarks) {
    public boolean has(String... names) {
      return head.containsAll(List.of(names));
    }

    /** Somebody wrote in it that it is made up. */
    public boolean sample() {
      return remarks.stream().anyMatch(r -> r.toLowerCase(Locale.ROOT).contains("eksempeldata"));
    }
  }

  /**
   * @param number counts from 1 in the file
   * @param cells by plain header name, "" where the line is short
   * @param overfull it has words beyond the last column, so that nobody knows where each of its words belongs
   */
  public record Line(long number, Map<String, String> cells, boolean overfull) {
    public String get(String name) {
      return cells.getOrDefault(name, "").strip();
    }

    public boolean blank() {
      return cells.values().stream().allMatch(String::isBlank);
    }
  }

  /** Empty where the file is no text, is too large for a form, or cannot be split into lines. */
  public Optional<Table> read(Path file) throws IOException {
    if (Files.size(file) > MOST) return Optional.empty();
    byte[] bytes = Files.readAllBytes(file);
    String text = decode(bytes);
    if (text.indexOf('\0') >= 0 || text.isBlank()) return Optional.empty();
    List<String> remarks = text.lines().filter(l -> l.startsWith("#")).toList();
    String head = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst().orElse("");
    try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator(head)).commentCharacter('#')
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .commentStrategy(CommentStrategy.SKIP).skipEmptyLines(true).ofCsvRecord(text)) {
      return table(csv, remarks);
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Table> table(CsvReader<CsvRecord> csv, List<String> remarks) {
    List<String> head = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (CsvRecord row : csv) {
      if (head.isEmpty()) {
        row.getFields().forEach(f -> head.add(plain(f)));
        continue;
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(head.size(), row.getFieldCount()); i++) cells.put(head.get(i), row.getField(i));
      boolean overfull = row.getFields().stream().skip(head.size()).anyMatch(f -> !f.isBlank());
      lines.add(new Line(row.getStartingLineNumber(), cells, overfull));
    }
    return head.isEmpty() ? Optional.empty() : Optional.of(new Table(List.copyOf(head), lines, remarks));
  }

  /** A header name as it is looked up: "År" and " ar " are the same. */
  public static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\ufeff_*]+", "").replace('å', 'a').replace('ø', 'o').replace("æ", "ae");
  }

  private static char separator(String head) {
    if (head.indexOf(';') >= 0) return ';';
    return head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static String decode(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) return StandardCharsets.UTF_16LE;
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) return StandardCharsets.UTF_16BE;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName("windows-1252");
    }
  }
}
