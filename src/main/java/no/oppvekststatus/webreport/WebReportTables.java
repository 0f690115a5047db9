package no.oppvekststatus.webreport;

import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Fact;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.RowKind;
import no.oppvekststatus.drawing.Pictures;
import org.jspecify.annotations.Nullable;

/** Tables with heads that name their column or row; on a narrow screen a table scrolls within its frame. */
final class WebReportTables {
  private static final double BAR = 120;

  private final Markup page;
  private final MarkSheet marks;
  private final MarkWords words;
  private final String accent;
  private final String section;

  /** {@code section}: the title a table without a caption is named by. */
  WebReportTables(Markup page, MarkSheet marks, MarkWords words, String accent, String section) {
    this.page = page;
    this.marks = marks;
    this.words = words;
    this.accent = accent;
    this.section = section;
  }

  void table(Block.Table table) {
    if (table.columns().isEmpty()) return;
    frame(table.caption());
    page.open("thead").open("tr");
    List<@Nullable String> kinds = ColumnRoom.of(table);
    for (int c = 0; c < kinds.size(); c++) head(table.columns().get(c), kinds.get(c));
    page.close("tr").close("thead").line().open("tbody").line();
    for (Block.Row row : table.rows()) row(table, row, kinds);
    page.close("tbody");
    unframe();
  }

  private void frame(String caption) {
    String name = caption.isBlank() ? section : caption;
    page.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", name).open("table").line();
    page.element("caption", name, "class", caption.isBlank() ? "unseen" : null);
  }

  private void unframe() { page.close("table").close("div").line(); }

  private void head(Block.Column column, @Nullable String kind) {
    if (column.head().isBlank()) page.open("td").close("td");
    else page.element("th", column.head(), "scope", "col", "class", kind);
  }

  private void row(Block.Table table, Block.Row row, List<@Nullable String> kinds) {
    boolean group = row.kind() == RowKind.GROUP;
    page.open("tr", "id", row.anchor() == null ? null : row.anchor().getFragment(), "class",
        row.kind() == RowKind.NORMAL ? null : row.kind().code());
    int span = group ? span(table, row) : 1;
    for (int c = 0; c < table.columns().size(); c += c == 0 ? span : 1) {
      Block.Cell cell = c < row.cells().size() ? row.cells().get(c) : Block.Cell.of("");
      boolean heads = c == 0 && !cell.text().isBlank();
      page.open(heads ? "th" : "td", "scope", heads ? "row" : null, "colspan",
          c == 0 && span > 1 ? Integer.toString(span) : null,
          "class", group ? null : kinds.get(c));
      cell(cell);
      page.close(heads ? "th" : "td");
    }
    page.close("tr").line();
  }

  /** How many columns a group's title runs over: as far as the cells after it are empty. */
  private static int span(Block.Table table, Block.Row row) {
    int span = 1;
    while (span < table.columns().size() && (span >= row.cells().size() || isEmpty(row.cells().get(span)))) span++;
    return span;
  }

  private static boolean isEmpty(Block.Cell cell) {
    return cell.text().isBlank() && cell.icon() == null && cell.note() == null && cell.strip().isEmpty()
        && cell.bar() == null;
  }

  private void cell(Block.Cell cell) {
    String alt = cell.alt() == null ? "" : cell.alt();
    if (cell.icon() != null) {
      if (cell.text().isBlank()) marks.alone(page, cell.icon(), words.of(cell.icon()));
      else marks.beside(page, cell.icon());
    }
    String tag = cell.strong() ? "strong" : cell.absent() ? "em" : "span";
    if (!cell.text().isBlank()) page.open(tag).text(cell.text(), cell.links()).close(tag);
    if (!cell.strip().isEmpty()) marks.strip(page, cell.strip(), alt);
    if (cell.bar() != null)
      page.drawing(Pictures.bar(cell.bar(), BAR, accent).svg(Markup.plain(alt.isBlank() ? cell.text() : alt)));
    if (cell.note() != null) page.open("small").text(cell.note(), inNote(cell)).close("small").line();
  }

  /** The links of the note; the links of the text come first. */
  private static List<Link> inNote(Block.Cell cell) {
    int from = 0;
    for (int i = 0; i < cell.links().size(); i++) {
      String words = cell.links().get(i).words();
      int at = cell.text().indexOf(words, from);
      if (at < 0) return cell.links().subList(i, cell.links().size());
      from = at + words.length();
    }
    return List.of();
  }

  /** The figures beside a chart. */
  void figures(Block.IndicatorBlock block) {
    if (block.figures().isEmpty()) return;
    page.open("table", "class", "figures").line().element("caption", block.title(), "class", "unseen").open("tbody")
        .line();
    for (Block.FigureRow row : block.figures()) {
      page.open("tr", "class", row.strong() ? "strong" : null).element("th", row.label(), "scope", "row").open("td",
          "class", "right");
      page.open(row.absent() ? "em" : "span").text(row.value()).close(row.absent() ? "em" : "span").close("td")
          .open("td", "class", "sign");
      if (row.mark() != null)
        marks.alone(page, row.mark(), row.markWord() == null ? words.of(row.mark()) : row.markWord());
      page.close("td").close("tr").line();
    }
    page.close("tbody").close("table").line();
  }

  /** Units by measures; a mark without a known word is described by the row's own sentence. */
  void matrix(Block.Matrix matrix) {
    frame(matrix.caption());
    page.open("thead");
    if (!matrix.tiers().isEmpty()) tiers(matrix.tiers());
    page.open("tr").element("th", matrix.unitHead(), "scope", "col");
    matrix.heads().forEach(head -> page.open("th", "scope", "col", "class", "middle").text(head).close("th"));
    page.close("tr").close("thead").line().open("tbody").line();
    for (Block.MatrixRow row : matrix.rows()) matrixRow(matrix, row);
    page.close("tbody");
    unframe();
    int from = 0;
    for (Block.TierSpan tier : matrix.tiers()) {
      page.element("p", tier.title(), "class", "key-title");
      key(matrix.key().subList(from, from += tier.columns()));
    }
    key(matrix.key().subList(from, matrix.key().size()));
  }

  private void tiers(List<Block.TierSpan> tiers) {
    page.open("tr").open("td").close("td");
    for (Block.TierSpan tier : tiers) {
      String colour = tier.colour() == null ? "" : tier.colour().code();
      page.element("th", tier.label(), "scope", "colgroup", "colspan", Integer.toString(tier.columns()), "class",
          "tier-head tier-" + colour);
    }
    page.close("tr").line();
  }

  private void matrixRow(Block.Matrix matrix, Block.MatrixRow row) {
    page.open("tr", "class", row.group() ? "group" : null);
    String span = row.group() && !matrix.heads().isEmpty() ? Integer.toString(matrix.heads().size() + 1) : null;
    page.open("th", "scope", "row", "colspan", span).text(row.unit());
    boolean unnamed = row.cells().stream().anyMatch(icon -> icon != Icon.BLANK && words.of(icon).isEmpty());
    if (unnamed) page.open("span", "class", "unseen").text(row.alt()).close("span");
    page.close("th");
    for (Icon icon : row.cells()) {
      page.open("td", "class", "middle");
      if (unnamed) marks.beside(page, icon);
      else marks.alone(page, icon, words.of(icon));
      page.close("td");
    }
    page.close("tr").line();
  }

  private void key(List<Fact> key) {
    if (key.isEmpty()) return;
    page.open("dl", "class", "key").line();
    for (Fact fact : key) page.open("div").element("dt", fact.label()).element("dd", fact.value()).close("div").line();
    page.close("dl").line();
  }
}
