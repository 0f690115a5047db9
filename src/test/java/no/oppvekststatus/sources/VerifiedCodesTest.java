package no.oppvekststatus.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.FigureSource.FromTable;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Source;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * {@code verified: true} stands in the catalogue only where table, dimensions and codes have been seen in what a
 * publisher said.
 */
class VerifiedCodesTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final Path REAL = Path.of("../shared/real");
  private static final Path BESIDE = Path.of("src/test/resources/sources");
  private static final String ROWS = "published-rows.txt";
  /** Figures that the municipality itself defines, in our own forms and template. */
  private static final Set<String> OWN = Set.of("Ungdata", "enhetene");

  private record Seen(String table, String dimension, String code, String file) {
    String key() { return String.join("|", table, dimension, code); }
  }

  private static List<Seen> seen() throws IOException {
    List<Seen> seen = new ArrayList<>();
    for (String line : Files.readAllLines(BESIDE.resolve("seen.txt"))) {
      String[] parts = line.split(" \\| ");
      if (!line.startsWith("#")) seen.add(new Seen(parts[0], parts[1], parts[2], parts[3]));
    }
    return seen;
  }

  private static Set<String> keys() throws IOException {
    Set<String> keys = new HashSet<>();
    seen().forEach(s -> keys.add(s.key()));
    return keys;
  }

  @Test
  void aVerifiedSourceHasBeenSeenWithItsDimensions() throws IOException {
    Set<String> keys = keys();
    List<Source> verified = BOOK.sources().stream().filter(s -> s.verified() && !OWN.contains(s.publisher())).toList();
    assertThat(verified).isNotEmpty();
    for (Source s : verified) {
      assertThat(seen()).as(s.id()).anyMatch(line -> line.table().equals(s.table()) && line.dimension().equals("id"));
      Stream.concat(s.dimensions().given(), Stream.ofNullable(s.spelling().title()))
          .forEach(dimension -> assertThat(keys).as(s.id()).contains(s.table() + "|id|" + dimension));
    }
  }

  @Test
  void aVerifiedIndicatorHasBeenSeenWithItsContentsAndEveryCodeOfItsBreakdown() throws IOException {
    Set<String> keys = keys();
    List<Indicator> verified =
        BOOK.indicators().stream().filter(Indicator::verified).filter(i -> i.reading() instanceof FromTable t
            && !OWN.contains(BOOK.source(t.source()).publisher())).toList();
    assertThat(verified).isNotEmpty();
    for (Indicator i : verified) {
      FromTable t = (FromTable) i.reading();
      String table = BOOK.source(t.source()).table();
      Stream.of(t.x(), t.n(), t.value(), t.s()).filter(Objects::nonNull)
          .forEach(code -> assertThat(keys).as(i.id()).contains(table + "|contents|" + code));
      t.breakdown()
          .forEach((dimension, code) -> assertThat(keys).as(i.id()).contains(table + "|" + dimension + "|" + code));
    }
  }

  @Test
  void whatIsSaidToBeSeenStandsInTheFileThatIsNamed() throws IOException {
    if (!Files.isDirectory(REAL)) System.err
        .println("SKIPPED: " + REAL.toAbsolutePath() + " is not there; seen.txt was not held against the files");
    Assumptions.assumeTrue(Files.isDirectory(REAL), "the real files are not beside the project");
    for (Seen s : seen()) if (!s.file().equals(ROWS))
      assertThat(Files.readString(REAL.resolve(s.file()))).as(s.toString()).containsPattern(whole(s));
  }

  @Test
  void whatIsSaidToBeSeenInRowsStandsInARowOfThatTable() throws IOException {
    List<String> rows = Files.readAllLines(BESIDE.resolve(ROWS));
    List<Seen> seen = seen().stream().filter(s -> s.file().equals(ROWS)).toList();
    assertThat(seen).isNotEmpty();
    for (Seen s : seen) assertThat(rows).as(s.toString()).anyMatch(row -> inRow(s, row));
  }

  private static boolean inRow(Seen seen, String row) {
    if (!row.startsWith(seen.table() + " | ")) return false;
    String code = Pattern.quote(seen.code());
    String shown = switch (seen.dimension()) {
      case "id" -> "(?<=\\| )" + code + "(?= \\|)|(?<= )" + code + "(?==)";
      case "contents" -> "(?<= (?:MEASURE_TYPE|ContentsCode|statistikkvariabel)=)" + code + "(?= )";
      default -> "(?<= " + Pattern.quote(seen.dimension()) + "=)" + code + "(?= )";
    };
    return Pattern.compile(shown).matcher(row).find();
  }

  @Test
  void aPartOfALongerCodeIsNotTakenForTheCode() {
    Pattern json = whole(new Seen("t", "d", "0", "f.json"));
    assertThat("{\"index\":[\"0\"]}").containsPattern(json);
    assertThat("{\"index\":[\"10\"],\"value\":[0]}").doesNotContainPattern(json);
    Pattern text = whole(new Seen("t", "d", "00-17", "f.txt"));
    assertThat("Alder=00-17,01").containsPattern(text);
    assertThat("Alder=00-17-1,x.00-17,100-17,00-17a").doesNotContainPattern(text);
  }

  /** The code as a whole value: quoted in JSON; elsewhere with no word character, dot or hyphen beside it. */
  private static Pattern whole(Seen seen) {
    String code = Pattern.quote(seen.code());
    return Pattern.compile(seen.file().endsWith(".json") ? "\"" + code + "\"" : "(?<![\\w.-])" + code + "(?![\\w.-])",
        Pattern.UNICODE_CHARACTER_CLASS);
  }
}
