package no.oppvekststatus.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.oppvekststatus.intake.Mutant.Allowed;

/**
 * Changes a workbook by chance: the bytes of the package, the bytes of a part, its parts, and the cells of its sheets.
 */
final class WorkbookMutations {
  private static final Pattern CELL = Pattern.compile("<c\\b([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("\\br=\"[A-Z]+(\\d+)\"");
  private static final Pattern VALUE = Pattern.compile("<v>[^<]*</v>");
  private static final String[] TYPES = {"n", "s", "str", "b", "e", "d", "inlineStr", "x", ""};
  private static final String[] VALUES = {"", "7", "0.07", "7,5", "1E3", "1E999", "-1", "NaN", "45000", "45000.5",
      "2024-12-31", "2024-12-31T00:00:00", "TRUE", "1", "#N/A",
      "999999", "ca. 5", "  6 ", "0.1 2", "6.000000000000001"};
  private static final Pattern SHEET =
      Pattern.compile("<sheet\\b[^>]*\\bname=\"(?:Skjema|Ungdata)\"[^>]*\\br:id=\"([^\"]*)\"");
  private final byte[] whole;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Random random;

  WorkbookMutations(byte[] whole, Random random) {
    this.whole = whole;
    this.random = random;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry())
        entries.put(e.getName(), zip.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Mutant next() {
    return switch (random.nextInt(8)) {
      case 0 -> packed();
      case 1 -> parts();
      case 2 -> bytes();
      default -> cells();
    };
  }

  private Mutant packed() {
    byte[] bytes = whole.clone();
    if (random.nextInt(4) == 0) return new Mutant("package cut off",
        java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)), Allowed.NOTHING);
    for (int i = 0; i <= random.nextInt(3); i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    return new Mutant("package with other bytes", bytes, Allowed.NOTHING);
  }

  private Mutant parts() {
    Map<String, byte[]> now = new LinkedHashMap<>(entries);
    List<String> names = List.copyOf(entries.keySet());
    String a = names.get(random.nextInt(names.size()));
    String b = names.get(random.nextInt(names.size()));
    if (random.nextBoolean()) {
      now.remove(a);
      return new Mutant("without " + a, zip(now), Allowed.ANYTHING);
    }
    now.put(a, entries.get(b));
    return new Mutant(a + " is " + b, zip(now), Allowed.ANYTHING);
  }

  private Mutant bytes() {
    List<String> names = List.copyOf(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] part = entries.get(name).clone();
    if (part.length == 0) return packed();
    for (int i = 0; i <= random.nextInt(2); i++) part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
    Map<String, byte[]> now = new LinkedHashMap<>(entries);
    now.put(name, part);
    return new Mutant("other bytes in " + name, zip(now), Allowed.ANYTHING);
  }

  private Mutant cells() {
    String answers = answers();
    List<String> sheets = entries.keySet().stream().filter(n -> n.startsWith("xl/worksheets/sheet")).toList();
    String path = answers.isEmpty() || random.nextInt(5) == 0 ? sheets.get(random.nextInt(sheets.size())) : answers;
    String sheet = text(path);
    List<MatchResult> cells = CELL.matcher(sheet).results().toList();
    if (cells.isEmpty()) return packed();
    MatchResult a = cells.get(random.nextInt(cells.size()));
    MatchResult b = cells.get(random.nextInt(cells.size()));
    String other = one(a.group(), b.group());
    String now = sheet.substring(0, a.start()) + other + sheet.substring(a.end());
    Set<Long> rows = new HashSet<>();
    for (String cell : List.of(a.group(), other))
      for (Matcher m = ROW.matcher(cell); m.find();) rows.add(Long.parseLong(m.group(1)));
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    changed.put(path, now.getBytes(StandardCharsets.UTF_8));
    return new Mutant("cell " + a.group() + " is " + other, zip(changed),
        new Allowed(rows, rows.contains(1L) || !path.equals(answers), false));
  }

  /** The sheet that is filled in, "" where there is none. */
  private String answers() {
    Matcher sheet = SHEET.matcher(text("xl/workbook.xml"));
    if (!sheet.find()) return "";
    Matcher relation = Pattern.compile("<Relationship\\b[^>]*>").matcher(text("xl/_rels/workbook.xml.rels"));
    while (relation.find()) if (relation.group().contains("Id=\"" + sheet.group(1) + "\""))
      return "xl/" + relation.group().replaceAll(".*Target=\"(?:/xl/)?([^\"]*)\".*", "$1");
    return "";
  }

  private String text(String part) {
    return new String(entries.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
  }

  private String one(String cell, String other) {
    String value = "<v>" + VALUES[random.nextInt(VALUES.length)] + "</v>";
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> cell + cell;
      case 2 -> cell.replaceFirst("\\s+t=\"[^\"]*\"", "").replaceFirst("<c ",
          "<c t=\"" + TYPES[random.nextInt(TYPES.length)] + "\" ");
      case 3 -> cell.replaceFirst("\\bs=\"\\d+\"", "s=\"" + random.nextInt(40) + "\"");
      case 4 -> cell.replaceFirst("\\br=\"[^\"]*\"", place(other));
      case 5 -> other.replaceFirst("\\br=\"[^\"]*\"", place(cell));
      case 6 -> VALUE.matcher(cell).find()
          ? VALUE.matcher(cell)
              .replaceFirst(Matcher.quoteReplacement("<f>1+1</f>" + (random.nextBoolean() ? "" : value)))
          : cell.replaceFirst("/>", ">" + Matcher.quoteReplacement(value) + "</c>");
      default -> VALUE.matcher(cell).find() ? VALUE.matcher(cell).replaceFirst(Matcher.quoteReplacement(value))
          : cell.replaceFirst("/>", " t=\"str\">" + Matcher.quoteReplacement(value) + "</c>");
    };
  }

  private static String place(String cell) {
    Matcher m = Pattern.compile("\\br=\"[^\"]*\"").matcher(cell);
    return m.find() ? m.group() : "";
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

}
