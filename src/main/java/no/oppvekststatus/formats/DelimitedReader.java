package no.oppvekststatus.formats;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a small delimited text whole: semicolon, comma or tab, or what a first line "sep=;" says; in any encoding that
 * {@link TextEncoding} knows; lines that begin with {@code #} being remarks. FastCSV splits the lines into fields. What
 * stays here it has no word for: which separator a person used, names of columns however they are written, and lines
 * that a quote too many or a decimal comma has made another line than was meant; those are refused, not read.
 */
public final class DelimitedReader {
  /** What to do with a line that is uneven. */
  public static final String UNEVEN =
      "Linjen har ikke like mange felt som overskriften. Sett anførselstegn rundt tekst som inneholder skilletegnet, "
          + "og gi hver kolonne en overskrift.";
  private static final long MOST = 20L << 20;

  /** So many lines are looked through for heads that do not stand first. */
  private static final int OPENING = 10;
  /** So many bytes hold the first lines of any table of ours. */
  private static final int BEGINNING = 64 << 10;
  private static final Pattern FILLING = Pattern.compile("[\\s\\u00a0\\ufeff_*]+");

  /**
   * A text with its header names plain: lower case, no spaces, å as a, ø as o.
   *
   * @param headings the columns that have a heading or hold anything, as they are written
   * @param opening the lines after the first as if they were heads, at most ten
   * @param remarks its {@code #} lines
   * @param headShort every line has more fields than the head, which has then lost one: nobody knows which; where a
   *     comma parts the fields, each such line is uneven instead
   */
  public record DelimitedTable(List<String> head, List<Heading> headings, List<List<Heading>> opening,
      List<DelimitedLine> lines, List<String> remarks, boolean headShort) {
    public boolean has(String... names) {
      return head.containsAll(List.of(names));
    }

    /** Some line does not reach the last column. */
    public boolean ragged() {
      return lines.stream().anyMatch(l -> l.cells().size() < new HashSet<>(head).size());
    }

    /** Somebody wrote in it that it is made up. */
    public boolean sample() {
      return remarks.stream().anyMatch(r -> r.toLowerCase(Locale.ROOT).contains("eksempeldata"));
    }
  }

  /**
   * @param number counts from 1 in the file
   * @param cells by plain header name, "" where the line is short
   * @param uneven it has words beyond the last column, or is short where a column has no heading, so that nobody knows
   *     where each of its words belongs
   */
  public record DelimitedLine(long number, Map<String, String> cells, boolean uneven) {
    public String get(String name) {
      return cells.getOrDefault(name, "").strip();
    }

    public boolean blank() {
      return cells.values().stream().allMatch(String::isBlank);
    }
  }

  /** Empty where the file is no text, is too large for a form, or cannot be split into lines. */
  public Optional<DelimitedTable> read(Path file) throws IOException {
    return Files.size(file) > MOST ? Optional.empty() : table(Files.readAllBytes(file), Integer.MAX_VALUE);
  }

  /** The first lines alone, by which a table is known; of a large file no more than its beginning is read. */
  public Optional<DelimitedTable> opening(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return table(in.readNBytes(BEGINNING), OPENING);
    }
  }

  private static Optional<DelimitedTable> table(byte[] bytes, int most) throws IOException {
    TextEncoding encoding = TextEncoding.of(bytes);
    if (most > OPENING && encoding.halved(bytes.length)) return Optional.empty();
    String text = encoding.decode(bytes);
    if (text.indexOf('\0') >= 0 || text.isBlank()) return Optional.empty();
    List<String> remarks = text.lines().filter(l -> l.startsWith("#")).toList();
    Optional<Character> stated = SeparatorLine.of(text);
    String table = stated.isPresent() ? SeparatorLine.without(text) : text;
    char separator = separator(table, stated);
    try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator).commentCharacter('#')
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(most == OPENING).commentStrategy(CommentStrategy.SKIP).skipEmptyLines(true)
        .ofCsvRecord(table)) {
      return table(csv, remarks, most, separator);
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<DelimitedTable> table(CsvReader<CsvRecord> csv, List<String> remarks, int most,
      char separator) {
    List<String> head = new ArrayList<>();
    List<Heading> headings = new ArrayList<>();
    List<List<Heading>> opening = new ArrayList<>();
    List<DelimitedLine> lines = new ArrayList<>();
    int longer = 0;
    for (CsvRecord row : csv) {
      if (lines.size() == most) break;
      if (most > OPENING && row.getFields().stream().anyMatch(f -> holdsLines(f, head.size(), separator)))
        return Optional.empty();
      if (head.isEmpty()) {
        row.getFields().forEach(f -> head.add(plain(f)));
        headings.addAll(headings(row));
        continue;
      }
      if (opening.size() < OPENING) opening.add(headings(row));
      if (row.getFieldCount() > head.size()) longer++;
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(head.size(), row.getFieldCount()); i++) cells.put(head.get(i), row.getField(i));
      lines.add(new DelimitedLine(row.getStartingLineNumber(), cells, uneven(row, head, separator)));
    }
    if (lines.stream().allMatch(l -> l.get("").isEmpty())) headings.removeIf(h -> h.plain().isEmpty());
    return head.isEmpty() ? Optional.empty()
        : Optional.of(new DelimitedTable(List.copyOf(head), List.copyOf(headings), opening, lines, remarks,
            separator != ',' && longer > 0 && longer == lines.size()));
  }

  /**
   * Empty fields beyond the last column are what spreadsheets leave; where a comma parts the fields, a decimal comma
   * may have moved them.
   */
  private static boolean uneven(CsvRecord row, List<String> head, char separator) {
    if (separator == ',' && row.getFieldCount() > head.size()) return true;
    int last = head.size();
    while (last > 0 && head.get(last - 1).isEmpty()) last--;
    boolean unnamed = head.subList(0, last).contains("");
    return row.getFields().stream().skip(head.size()).anyMatch(f -> !f.isBlank())
        || unnamed && row.getFieldCount() < last;
  }

  /**
   * A field of several lines that has the separators of a line in it: a quote too many has made one field of what were
   * lines.
   */
  private static boolean holdsLines(String field, int columns, char separator) {
    if (columns < 3 || field.indexOf('\n') < 0) return false;
    return field.chars().filter(c -> c == separator).count() >= columns - 1;
  }

  private static List<Heading> headings(CsvRecord row) {
    List<Heading> headings = new ArrayList<>();
    for (String field : row.getFields())
      headings.add(new Heading(field, "linje " + row.getStartingLineNumber() + ", kolonne " + (headings.size() + 1)));
    return headings;
  }

  /** A header name as it is looked up: "År" and " ar " are the same. */
  public static String plain(String name) {
    return FILLING.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("").replace('å', 'a').replace('ø', 'o')
        .replace("æ", "ae");
  }

  /** As stated, where the first line has it; else by the first line that has any, titles above the head having none. */
  private static char separator(String text, Optional<Character> stated) {
    List<String> lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).limit(OPENING).toList();
    if (stated.isPresent() && lines.stream().limit(1).anyMatch(l -> l.indexOf(stated.get()) >= 0)) return stated.get();
    String first = lines.stream().filter(l -> parted(l, 2)).findFirst()
        .or(() -> lines.stream().filter(l -> parted(l, 1)).findFirst()).orElse("");
    if (first.indexOf(';') >= 0) return ';';
    return first.indexOf('\t') >= 0 ? '\t' : ',';
  }

  /** The line has so many of one of the separators; a title often has a comma, and a table has more. */
  private static boolean parted(String line, int times) {
    return ";\t,".chars().anyMatch(separator -> line.chars().filter(c -> c == separator).limit(times).count() == times);
  }
}
