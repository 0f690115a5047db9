package no.oppvekststatus.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.oppvekststatus.document.Alignment;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.ChartDrawing;
import no.oppvekststatus.drawing.Marks;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Scene;

/** The same document as Typst reads it: its words, tables and vectors, in a plain layout of our sizes. */
final class TypstText implements Block.BlockCases<String> {
  private static final double STRIP = 120;
  private static final double PYRAMID = 480;
  private static final String HEAD = """
      #set document(title: "%s")
      #set page(paper: "a4", margin: (x: 20mm, y: 22mm), footer: [%s #h(1fr) #context counter(page).display()])
      #set text(lang: "nb", font: "%s", size: 9.5pt)
      #set table(stroke: (bottom: 0.4pt + rgb("#C6D0D4")), inset: 4pt)
      #show table.cell.where(y: 0): strong
      """;

  private final Path folder;
  private final StringBuilder text = new StringBuilder();
  private int pictures;

  private TypstText(Path folder) { this.folder = folder; }

  /** Writes {@code report.typ} and its pictures. */
  static void write(Document document, String font, Path folder) throws IOException {
    TypstText typst = new TypstText(folder);
    typst.text.append(HEAD.formatted(document.title(), words(document.editionLine()), font)).append("= ")
        .append(words(document.title())).append('\n');
    Document.Cover cover = document.cover();
    if (cover != null) cover.facts().forEach(f -> typst.line(words(f.label()) + ": " + words(f.value())));
    for (Document.Section section : document.sections()) {
      if (section.newPage()) typst.line("#pagebreak(weak: true)");
      if (!section.title().isBlank())
        typst.line("=".repeat(Math.min(section.level() + 1, 3)) + " " + words(section.title()));
      section.blocks().forEach(block -> typst.line(block.on(typst)));
    }
    Files.writeString(folder.resolve("report.typ"), typst.text);
  }

  private void line(String line) { text.append(line).append("\n\n"); }

  @Override
  public String text(Block.Text block) { return words(block.text()); }

  @Override
  public String statements(Block.Statements block) {
    return lines(block.statements().stream().map(s -> mark(s.icon()) + " " + words(s.text())));
  }

  @Override
  public String table(Block.Table block) {
    String heads = block.columns().stream().map(c -> cell(words(c.head()))).collect(Collectors.joining(", "));
    String columns =
        block.columns().stream().map(c -> c.weight() + "fr").collect(Collectors.joining(", ", "(", ",)"));
    String align = block.columns().stream().map(c -> c.align() == Alignment.RIGHT ? "right" : "left")
        .collect(Collectors.joining(", ", "(", ",)"));
    return words(block.caption()) + "\n#table(columns: " + columns + ", align: " + align + ", table.header(" + heads
        + "),\n" + block.rows().stream().map(r -> row(r, block.columns().size())).collect(Collectors.joining(",\n"))
        + ")";
  }

  private String row(Block.Row row, int columns) {
    List<Block.Cell> cells = row.cells();
    return IntStream.range(0, columns).mapToObj(i -> cell(i < cells.size() ? content(cells.get(i)) : ""))
        .collect(Collectors.joining(", "));
  }

  private String content(Block.Cell cell) {
    StringBuilder content = new StringBuilder();
    if (cell.icon() != null) content.append(mark(cell.icon())).append(' ');
    content.append(cell.strong() ? "#strong[" + words(cell.text()) + "]" : words(cell.text()));
    if (!cell.strip().isEmpty()) content.append(picture(Pictures.strip(cell.strip(), STRIP, 7, 9), "" + cell.alt()));
    if (cell.bar() != null) content.append(picture(Pictures.bar(cell.bar(), STRIP, "#0B3F66"), "" + cell.alt()));
    if (cell.note() != null) content.append(" \\ #text(8pt)[").append(words(cell.note())).append(']');
    return content.toString();
  }

  @Override
  public String panels(Block.Panels block) {
    return "#grid(columns: " + block.panels().size() + ", gutter: 8pt, " + block.panels().stream()
        .map(p -> cell("#strong[" + words(p.title()) + "] \\ " + words(p.big() == null ? "" : p.big()) + " "
            + p.lines().stream().map(TypstText::words).collect(Collectors.joining(" \\ "))))
        .collect(Collectors.joining(", ")) + ")";
  }

  @Override
  public String indicator(Block.IndicatorBlock block) {
    String chart = ChartDrawing.of(block.chart()).map(scene -> picture(scene, block.chart().alt())).orElse("");
    String figures = block.figures().stream()
        .map(f -> cell(words(f.label())) + ", " + cell(words(f.value()) + (f.mark() == null ? "" : mark(f.mark()))))
        .collect(Collectors.joining(", "));
    return "=== " + words(block.title()) + "\n" + mark(block.verdict()) + " #strong[" + words(block.word()) + "] "
        + words(block.sentence()) + "\n#grid(columns: (332pt, 1fr), " + cell(chart) + ", " + cell(
            "#table(columns: 2, " + figures + ")")
        + ")\n#text(8pt)[" + words(block.sourceLine()) + "]";
  }

  @Override
  public String pyramid(Block.Pyramid block) { return picture(Pictures.pyramid(block.steps(), PYRAMID), block.alt()); }

  @Override
  public String timeline(Block.Timeline block) {
    return lines(block.events().stream().map(e -> mark(e.icon()) + " " + e.month() + " " + words(e.label())));
  }

  @Override
  public String matrix(Block.Matrix block) {
    String heads = Stream.concat(Stream.of(block.unitHead()), block.heads().stream()).map(h -> cell(words(h)))
        .collect(Collectors.joining(", "));
    String rows = block.rows().stream().map(r -> Stream.concat(Stream.of(cell(words(r.unit()))),
        IntStream.range(0, block.heads().size())
            .mapToObj(i -> cell(i < r.cells().size() ? mark(r.cells().get(i)) : "")))
        .collect(Collectors.joining(", "))).collect(Collectors.joining(",\n"));
    return words(block.caption()) + "\n#table(columns: " + (block.heads().size() + 1) + ", inset: 2pt, table.header("
        + heads + "),\n" + rows + ")\n" + lines(block.key().stream().map(k -> words(k.label() + " " + k.value())));
  }

  @Override
  public String key(Block.Key block) {
    return block.items().stream().map(i -> mark(i.icon()) + " " + words(i.word())).collect(Collectors.joining(" "));
  }

  @Override
  public String boxed(Block.Boxed block) {
    return "#block(stroke: 0.5pt, inset: 6pt)[#strong[" + words(block.title()) + "] \\ "
        + block.lines().stream().map(TypstText::words).collect(Collectors.joining(" \\ ")) + "]";
  }

  private static String lines(Stream<String> lines) { return lines.collect(Collectors.joining(" \\\n")); }

  private static String cell(String content) { return "[" + content + "]"; }

  private String mark(Icon icon) {
    if (icon == Icon.BLANK) return "";
    Path file = folder.resolve("mark-" + icon.name() + ".svg");
    if (!Files.exists(file)) put(file, Marks.scene(icon).svg("m"));
    return "#box(height: 8pt, image(\"" + file.getFileName() + "\", height: 8pt, alt: \"" + icon.name() + "\"))";
  }

  private String picture(Scene scene, String alt) {
    Path file = folder.resolve("picture-" + pictures++ + ".svg");
    put(file, scene.svg("p"));
    return "#image(\"" + file.getFileName() + "\", width: " + scene.width() + "pt, alt: \"" + alt.replace("\"", "'")
        + "\")";
  }

  private static void put(Path file, String svg) {
    try {
      String named =
          svg.contains("xmlns") ? svg : svg.replaceFirst("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
      Files.write(file, named.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every sign that Typst would read as markup stands as itself. */
  private static String words(String text) {
    return text.replaceAll("([\\\\#*_`$<>@\\[\\]~/=+-])", "\\\\$1");
  }
}
