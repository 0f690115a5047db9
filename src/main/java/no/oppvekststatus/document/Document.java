package no.oppvekststatus.document;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.TierColour;
import org.jspecify.annotations.Nullable;

/**
 * A document in which every string is already decided: the page only places it, the read-back compares it. The status
 * report, the unit report and the evaluation are all this shape.
 *
 * @param language nb or nn
 * @param runningTitle municipality, then report, in the header from page 2 (or 1 where there is no cover)
 * @param sampleMark framed in every footer where any input is made up, null where all of it is real
 * @param editionLine edition, state and date for every footer
 */
public record Document(Imprint imprint, Language language, String title, String organisation, String runningTitle,
    @Nullable String sampleMark, String editionLine, @Nullable Cover cover, List<Section> sections) {

  /** {@code rows} is the municipality's own pattern: one line of marks per focus area. */
  public record Cover(String title, String subtitle, String recipient, String resultHead, String effortHead,
      String areaHead, List<CoverRow> rows, List<Fact> facts, @Nullable Notice notice, String alt) {
    /** What the pattern shows, as one line. */
    public String heads() {
      return Stream.of(areaHead, resultHead, effortHead).filter(h -> !h.isBlank()).collect(Collectors.joining(" · "));
    }
  }

  public record CoverRow(String number, List<Icon> results, List<Icon> efforts) {}

  public record Fact(String label, String value) {}

  public record Notice(String title, String text) {}

  /**
   * Linked words, as they stand in their text.
   *
   * @param description the target in words, for readers who hear the link alone
   * @param to a page on the web, or {@code #…}: the section, indicator or row with just this anchor
   */
  public record Link(String words, String description, URI to) {
    public boolean outward() { return to.isAbsolute(); }
  }

  /**
   * {@code mark} stands before the title (an area's number); {@code anchor}
   * {@code #…} where a link leads to it.
   */
  public record Section(int level, @Nullable String mark, String title, String sectionName, boolean newPage,
      @Nullable TierColour tierColour, @Nullable URI anchor, List<Block> blocks) {
    public Section(int level, @Nullable String mark, String title, String sectionName, boolean newPage,
        @Nullable TierColour tierColour,
        List<Block> blocks) {
      this(level, mark, title, sectionName, newPage, tierColour, null, blocks);
    }
  }

  /** What a section is made of; each kind is handled wherever a document is set, written, read back or heard. */
  public sealed interface Block {
    <R> R on(BlockCases<R> cases);

    record Text(TextRole role, String text) implements Block {
      public static Text lead(String text) { return new Text(TextRole.LEAD, text); }
      public static Text body(String text) { return new Text(TextRole.BODY, text); }
      public static Text compact(String text) { return new Text(TextRole.COMPACT, text); }
      public static Text note(String text) { return new Text(TextRole.NOTE, text); }
      public static Text smallHeading(String text) { return new Text(TextRole.SMALL_HEADING, text); }

      @Override
      public <R> R on(BlockCases<R> cases) { return cases.text(this); }
    }

    record Statements(List<Statement> statements) implements Block {
      @Override
      public <R> R on(BlockCases<R> cases) { return cases.statements(this); }
    }

    record Statement(Icon icon, String text, List<Link> links) {
      public Statement(Icon icon, String text) { this(icon, text, List.of()); }
    }

    record Table(String caption, List<Column> columns, List<Row> rows) implements Block {
      @Override
      public <R> R on(BlockCases<R> cases) { return cases.table(this); }
    }

    /** {@code weight} shares the width. */
    record Column(String head, int weight, Alignment align) {
      public static Column left(String head, int weight) { return new Column(head, weight, Alignment.LEFT); }
      public static Column right(String head, int weight) { return new Column(head, weight, Alignment.RIGHT); }
    }

    /** {@code anchor} {@code #…} where a link leads to it. */
    record Row(RowKind kind, @Nullable URI anchor, List<Cell> cells) {
      public Row(RowKind kind, List<Cell> cells) { this(kind, null, cells); }
      public static Row normal(List<Cell> cells) { return new Row(RowKind.NORMAL, cells); }
      public static Row normal(URI anchor, List<Cell> cells) { return new Row(RowKind.NORMAL, anchor, cells); }
      public static Row group(List<Cell> cells) { return new Row(RowKind.GROUP, cells); }
      public static Row sum(List<Cell> cells) { return new Row(RowKind.SUM, cells); }
    }

    /**
     * @param icon before the text; its word is the text, so it is decoration for a screen reader
     * @param note a second, smaller line
     * @param strip a row of marks; {@code alt} says it in words
     * @param absent the text is an absence ("ikke målt"), set in italics
     * @param links in the text and then in the note, in their order
     */
    record Cell(@Nullable Icon icon, String text, @Nullable String note, List<Icon> strip, @Nullable Bar bar,
        @Nullable String alt, boolean strong, boolean absent, List<Link> links) {
      public Cell(@Nullable Icon icon, String text, @Nullable String note, List<Icon> strip, @Nullable Bar bar,
          @Nullable String alt,
          boolean strong, boolean absent) {
        this(icon, text, note, strip, bar, alt, strong, absent, List.of());
      }

      public static Cell of(String text) { return new Cell(null, text, null, List.of(), null, null, false, false); }
      public static Cell strong(String text) { return new Cell(null, text, null, List.of(), null, null, true, false); }
      public static Cell absent(String word) { return new Cell(null, word, null, List.of(), null, null, false, true); }
      public static Cell status(Icon icon, String word) {
        return new Cell(icon, word, null, List.of(), null, null, false, false);
      }
      public static Cell strip(List<Icon> strip, String alt) {
        return new Cell(null, "", null, strip, null, alt, false, false);
      }
      public static Cell bar(Bar bar, String alt) {
        return new Cell(null, "", null, List.of(), bar, alt, false, false);
      }
      public Cell withNote(String line) { return new Cell(icon, text, line, strip, bar, alt, strong, absent, links); }
      public Cell withStrip(List<Icon> icons, String words) {
        return new Cell(icon, text, note, icons, bar, words, strong, absent, links);
      }
      public Cell leading(List<Link> to) { return new Cell(icon, text, note, strip, bar, alt, strong, absent, to); }
    }

    /**
     * Parts of a whole: filled, tinted with edge, dashed outline (hatched where {@code estimate}); {@code money} has
     * its own colour.
     */
    record Bar(double filled, double tinted, double dashed, double whole, boolean estimate, boolean money) {
      public Bar(double filled, double tinted, double dashed, double whole, boolean estimate) {
        this(filled, tinted, dashed, whole, estimate, false);
      }
    }

    /** Two or three boxes side by side. */
    record Panels(List<Panel> panels) implements Block {
      @Override
      public <R> R on(BlockCases<R> cases) { return cases.panels(this); }
    }

    record Panel(String title, @Nullable String big, @Nullable String bigNote, List<Icon> strip, @Nullable String alt,
        List<String> lines) {}

    /** One indicator: verdict, sentence, chart, figure table, source line with its links. */
    record IndicatorBlock(String id, Icon verdict, String word, String title, String sentence, Chart chart,
        List<FigureRow> figures, String sourceLine, List<Link> links) implements Block {
      public IndicatorBlock(String id, Icon verdict, String word, String title, String sentence, Chart chart,
          List<FigureRow> figures,
          String sourceLine) {
        this(id, verdict, word, title, sentence, chart, figures, sourceLine, List.of());
      }

      @Override
      public <R> R on(BlockCases<R> cases) { return cases.indicator(this); }

      public URI anchor() { return anchor(id); }

      public static URI anchor(String id) { return URI.create("#indikator-" + id); }
    }

    /** {@code mark} stands behind the value (better / similar / worse …); {@code markWord} is read out in its place. */
    record FigureRow(String label, String value, @Nullable Icon mark, @Nullable String markWord, boolean strong,
        boolean absent) {
      public FigureRow(String label, String value, @Nullable Icon mark, boolean strong, boolean absent) {
        this(label, value, mark, null, strong, absent);
      }
    }

    record Pyramid(List<TierStep> steps, String alt) implements Block {
      @Override
      public <R> R on(BlockCases<R> cases) { return cases.pyramid(this); }
    }

    /** From the top to the base. */
    record TierStep(TierColour colour, String colourLabel, String title, String note, List<Icon> strip) {}

    /** The year's evaluations and meetings on a line of months 1–12. */
    record Timeline(String caption, List<Event> events, String alt) implements Block {
      @Override
      public <R> R on(BlockCases<R> cases) { return cases.timeline(this); }
    }

    record Event(int month, Icon icon, String label) {}

    /**
     * Units × measures.
     *
     * @param tiers over the heads, together as many columns; empty where the plan has no tiers
     * @param heads the plan's own numbers or letters; {@code key} explains each of them, in their order
     */
    record Matrix(String caption, String unitHead, List<TierSpan> tiers, List<String> heads, List<MatrixRow> rows,
        List<Fact> key) implements Block {
      @Override
      public <R> R on(BlockCases<R> cases) { return cases.matrix(this); }
    }

    /**
     * {@code label} stands over the columns, {@code title} over their key; {@code colour} is null over what is in no
     * tier.
     */
    record TierSpan(String label, String title, @Nullable TierColour colour, int columns) {}

    /** {@code group} true: a heading row without cells. {@code alt} says the row in words. */
    record MatrixRow(boolean group, String unit, List<Icon> cells, String alt) {}

    record Key(String label, List<KeyItem> items) implements Block {
      @Override
      public <R> R on(BlockCases<R> cases) { return cases.key(this); }
    }

    record KeyItem(Icon icon, String word) {}

    record Boxed(String title, List<String> lines) implements Block {
      @Override
      public <R> R on(BlockCases<R> cases) { return cases.boxed(this); }
    }

    /** What is done with each kind of block: a new kind does not compile until every place has handled it. */
    interface BlockCases<R> {
      R text(Text block);

      R statements(Statements block);

      R table(Table block);

      R panels(Panels block);

      R indicator(IndicatorBlock block);

      R pyramid(Pyramid block);

      R timeline(Timeline block);

      R matrix(Matrix block);

      R key(Key block);

      R boxed(Boxed block);
    }
  }
}
