package no.oppvekststatus.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.fixtures.EveryBlock;
import no.oppvekststatus.page.Layout.Line;
import org.junit.jupiter.api.Test;

/** A page loses no room to what does not stand on it: rows, keys, headings and spaces take what they need. */
class PageRoomTest {
  private static List<Line> lines(Section... sections) throws IOException {
    Document document = EveryBlock.document(sections);
    return LayoutReader.read(new PagePrinter().pdf(document, Look.STANDARD).pdf(), false).lines().stream()
        .filter(Line::body).toList();
  }

  private static Line line(List<Line> lines, String text) {
    return lines.stream().filter(l -> l.text().equals(text)).findFirst().orElseThrow();
  }

  private static double apart(List<Line> lines, String upper, String lower) {
    return line(lines, lower).base() - line(lines, upper).base();
  }

  /** A dense row of one line, with the air that the template has above and below: in a long table of words alone. */
  private static double lowRow() throws IOException {
    List<Row> rows = IntStream.rangeClosed(1, 12).mapToObj(i -> Row.normal(List.of(Cell.of("Rad " + i)))).toList();
    return apart(lines(EveryBlock.section("Rader", new Block.Table("", List.of(Column.left("Nr", 20)), rows))), "Rad 1",
        "Rad 2");
  }

  /** Rows of one line and a bar; the first has a note too. */
  private static Block.Table bars(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Cell words = Cell.of("Kort tekst");
      rows.add(Row.normal(List.of(Cell.of("Rad " + i), i == 1 ? words.withNote("Med merknad.") : words,
          Cell.bar(new Block.Bar(5, 2, 1, 8, false), "5 av 8"))));
    }
    rows.add(Row.normal(List.of(Cell.of("Uten"), Cell.of("Kort tekst"), Cell.of(""))));
    return new Block.Table("", List.of(Column.left("Nr", 20), Column.left("Tekst", 50), Column.left("Del", 30)), rows);
  }

  @Test
  void aRowOfOneLineIsOneLineTallThoughOthersHaveNotesOrBars() throws IOException {
    List<Line> lines = lines(EveryBlock.section("Rader", bars(8)));
    double low = lowRow();
    assertThat(apart(lines, "Rad 1", "Rad 2")).isCloseTo(low + 11, within(0.5));
    assertThat(apart(lines, "Rad 2", "Rad 3")).isBetween(low - 0.5, low + 1.5);
    assertThat(apart(lines, "Rad 8", "Uten")).isBetween(low - 0.5, low + 1.5);
  }

  /** Whatever stands above, the last row of a page leaves less than another row, and a little, below it. */
  @Test
  void aRowStandsOnAPageThatHasRoomForIt() throws IOException {
    double low = lowRow();
    for (int above = 0; above < 8; above++) {
      List<Block> blocks = new ArrayList<>(Collections.nCopies(above, Block.Text.note("En linje.")));
      blocks.add(bars(70));
      double lowest = lines(EveryBlock.section("Rader", blocks.toArray(new Block[0]))).stream()
          .filter(l -> l.page() == 1 && l.text().startsWith("Rad")).mapToDouble(Line::base).max().orElse(0);
      assertThat(Layout.BOTTOM - lowest).as("%d lines above", above).isLessThan(low + 9);
    }
  }

  @Test
  void aRowOfMarksIsALineTall() throws IOException {
    assertThat(apart(lines(EveryBlock.matrix(26)), "Enhet 1", "Enhet 2")).isCloseTo(14, within(0.5));
  }

  @Test
  void anAreasHeadingOfTwoLinesTakesOnlyWhatTheNumberLeaves() throws IOException {
    String title = "Kompetanse og inkluderende praksis med en endring av tjenestens mandat og innhold";
    double apart = 0;
    for (String shown : List.of("Kompetanse", title)) {
      List<Line> lines =
          lines(new Section(1, "1", shown, "Område", true, null, List.of(Block.Text.body("Teksten under."))));
      double text = line(lines, "Teksten under.").base();
      apart = text - lines.stream().filter(Line::chapter).mapToDouble(Line::base).min().orElse(0) - apart;
    }
    assertThat(apart).isLessThanOrEqualTo(5);
  }

  /** However much room the page before had, the space before a heading stays on it. */
  @Test
  void aHeadingThatBeginsAPageStandsAtItsTop() throws IOException {
    List<Double> tops = new ArrayList<>();
    for (int lines = 34; lines < 42; lines++)
      for (int notes = 0; notes < 3; notes++) {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, Block.Text.body("En linje.")));
        blocks.addAll(Collections.nCopies(notes, Block.Text.note("En liten linje.")));
        List<Line> set = lines(EveryBlock.section("Fyll", blocks.toArray(new Block[0])), EveryBlock.part("Så",
            Block.Text.body("Under overskriften."), Block.Text.body("Under den.")));
        Line first = set.stream().filter(l -> l.page() == 2).min(Comparator.comparingDouble(Line::base)).orElseThrow();
        if (first.text().equals("Så")) tops.add(first.base());
      }
    assertThat(tops).hasSizeGreaterThan(3).allSatisfy(top -> assertThat(top).isCloseTo(tops.get(0), within(0.5)));
  }

  /** One long word does not make all columns as wide as itself. */
  @Test
  void aKeyTakesAsManyColumnsAsItsWordsLeaveRoomFor() throws IOException {
    List<Block.KeyItem> items = new ArrayList<>();
    for (String word : List.of("uten mål", "bak planen", "nådd", "ikke sikkert nådd, men på god vei", "feil vei",
        "i drift"))
      items.add(new Block.KeyItem(Icon.BEHIND, word));
    List<Line> lines = lines(EveryBlock.section("Tegn", Block.Text.body("Tekst."), new Block.Key("Tegnene", items)));
    assertThat(line(lines, "i drift").base()).isEqualTo(line(lines, "uten mål").base());
  }

  /** Two notes under a table that fills a page take its last rows with them. */
  @Test
  void notesThatCloseASectionDoNotStandAloneOnAPage() throws IOException {
    for (int rows = 30; rows < 50; rows++) {
      List<Line> lines =
          lines(EveryBlock.section("Rader", bars(rows), Block.Text.note("Første."), Block.Text.note("Andre.")));
      int page = line(lines, "Første.").page();
      assertThat(lines).as("%d rows", rows).anyMatch(l -> l.page() == page && l.text().startsWith("Uten"));
    }
  }
}
