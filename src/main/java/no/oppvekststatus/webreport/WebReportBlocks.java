package no.oppvekststatus.webreport;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.BlockCases;
import no.oppvekststatus.document.TextRole;
import no.oppvekststatus.drawing.ChartDrawing;

/** What a section is made of, each kind of block in the HTML that means it. */
final class WebReportBlocks implements BlockCases<Markup> {
  private final Markup page;
  private final MarkSheet marks;
  private final WebReportTables tables;
  private final String heading;
  private final Locale language;

  /** {@code heading}: the tag of a heading within the section. */
  WebReportBlocks(Markup page, MarkSheet marks, WebReportTables tables, String heading, Locale language) {
    this.page = page;
    this.marks = marks;
    this.tables = tables;
    this.heading = heading;
    this.language = language;
  }

  void block(Block block) { block.on(this); }

  @Override
  public Markup table(Block.Table table) {
    tables.table(table);
    return page;
  }

  @Override
  public Markup matrix(Block.Matrix matrix) {
    tables.matrix(matrix);
    return page;
  }

  @Override
  public Markup text(Block.Text text) {
    if (text.role() == TextRole.SMALL_HEADING) page.element(heading, text.text());
    else page.paragraphs(text.text(), text.role().code());
    return page;
  }

  @Override
  public Markup statements(Block.Statements statements) {
    page.open("ul", "class", "statements").line();
    for (Block.Statement s : statements.statements()) {
      page.open("li");
      marks.beside(page, s.icon());
      page.open("span").text(s.text(), s.links()).close("span").close("li").line();
    }
    page.close("ul").line();
    return page;
  }

  @Override
  public Markup panels(Block.Panels panels) {
    page.open("div", "class", "panels").line();
    for (Block.Panel panel : panels.panels()) {
      page.open("div", "class", "panel").line().element("p", panel.title(), "class", "panel-title");
      if (panel.big() != null) {
        page.open("p", "class", "big").open("strong").text(panel.big()).close("strong").text(" ").text(panel.bigNote())
            .close("p").line();
      }
      marks.strip(page, panel.strip(), panel.alt() == null ? "" : panel.alt());
      panel.lines().forEach(line -> page.paragraphs(line, null));
      page.close("div").line();
    }
    page.close("div").line();
    return page;
  }

  @Override
  public Markup indicator(Block.IndicatorBlock block) {
    page.open("article", "id", block.anchor().getFragment(), "class", "indicator").line().open("p", "class", "verdict");
    marks.beside(page, block.verdict());
    page.open("strong").text(block.word()).close("strong").close("p").line().element(heading, block.title())
        .paragraphs(block.sentence(), null);
    page.open("div", "class", "chart-and-figures").line();
    ChartDrawing.of(block.chart()).ifPresent(scene -> page.open("div", "class", "chart")
        .drawing(scene.svg(Markup.plain(block.chart().alt()))).close("div").line());
    tables.figures(block);
    page.close("div").line().open("p", "class", "note").text(block.sourceLine(), block.links()).close("p").line()
        .close("article").line();
    return page;
  }

  /** The tiers as a list, widest at the base; the same in words for whoever does not see it. */
  @Override
  public Markup pyramid(Block.Pyramid pyramid) {
    page.element("p", pyramid.alt(), "class", "unseen").open("ol", "class", "pyramid").line();
    int step = 0;
    for (Block.TierStep tier : pyramid.steps()) {
      page.open("li", "class", "tier-" + tier.colour().code() + " step-" + Math.min(++step, 5)).element("span",
          tier.colourLabel(), "class", "tier");
      page.open("span", "class", "tier-words").element("strong", tier.title()).element("span", tier.note());
      marks.strip(page, tier.strip(), "");
      page.close("span").close("li").line();
    }
    page.close("ol").line();
    return page;
  }

  @Override
  public Markup timeline(Block.Timeline timeline) {
    if (!timeline.caption().isBlank()) page.paragraphs(timeline.caption(), "note");
    if (timeline.events().isEmpty()) {
      page.paragraphs(timeline.alt(), null);
      return page;
    }
    page.open("ol", "class", "timeline").line();
    List<Block.Event> sorted = timeline.events().stream().sorted(Comparator.comparingInt(Block.Event::month)).toList();
    for (Block.Event event : sorted) {
      page.open("li").open("span", "class", "month").text(month(event.month())).close("span");
      marks.beside(page, event.icon());
      page.open("span").text(event.label()).close("span").close("li").line();
    }
    page.close("ol").line();
    return page;
  }

  private String month(int number) {
    return Month.of(Math.min(Math.max(number, 1), 12)).getDisplayName(TextStyle.FULL, language);
  }

  @Override
  public Markup key(Block.Key key) {
    if (key.items().isEmpty()) return page;
    if (!key.label().isBlank()) page.paragraphs(key.label(), "note");
    page.open("ul", "class", "signs").line();
    for (Block.KeyItem item : key.items()) {
      page.open("li");
      marks.beside(page, item.icon());
      page.open("span").text(item.word()).close("span").close("li").line();
    }
    page.close("ul").line();
    return page;
  }

  @Override
  public Markup boxed(Block.Boxed boxed) {
    page.open("div", "class", "boxed").line();
    if (!boxed.title().isBlank()) page.element(heading, boxed.title());
    boxed.lines().forEach(line -> page.paragraphs(line, null));
    page.close("div").line();
    return page;
  }
}
