package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.drawing.Marks;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Scene;
import no.oppvekststatus.drawing.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * One cell as a pile of pieces that a tall row may be parted between.
 *
 * @param text where its words lie in the structure
 */
record CellSetting(List<Piece> pieces, Tag text) {
  /** A number or a status as wide as this stands on one line where the other columns have room. */
  private static final double SHORT = 72;

  /** A line of words, or a drawing that is read where {@code alt} has words and decorates where it is null. */
  record Piece(int indent, int height, List<Wording.Part> line, @Nullable Type type, @Nullable Scene drawing, @Nullable String alt,
      Block.@Nullable Cell marked) {}

  static CellSetting of(Block.Cell cell, int width, Type type, Bench bench, Tag text) {
    List<Piece> pieces = new ArrayList<>();
    int indent = cell.icon() == null ? 0 : 13;
    Type note = bench.type("Note");
    List<String> lines = new ArrayList<>(Lines.of(cell.text(), type, Math.max(6, width - indent)));
    int noted = lines.size();
    if (cell.note() != null) lines.addAll(Lines.of(cell.note(), note, width));
    List<List<Wording.Part>> parted = Wording.of(lines, cell.links(), text, bench.tags());
    for (int i = 0; i < noted; i++) {
      pieces.add(new Piece(indent, type.leading(), parted.get(i), type, null, null, i == 0 && cell.icon() != null ? cell : null));
    }
    if (noted == 0 && cell.icon() != null) {
      Sketch sketch = new Sketch();
      Marks.draw(sketch, cell.icon(), 5, 5, 10);
      pieces.add(new Piece(0, type.leading(), List.of(), null, sketch.scene(10, 10), cell.alt(), null));
    }
    if (!cell.strip().isEmpty()) {
      Scene strip = Pictures.strip(cell.strip(), width, 8.5, 10.4);
      pieces.add(new Piece(0, (int) Math.ceil(strip.height()) + 3, List.of(), null, strip, cell.alt(), null));
    }
    if (cell.bar() != null) {
      pieces.add(new Piece(0, 12, List.of(), null, Pictures.bar(cell.bar(), Math.min(width, 96), bench.accent()), cell.alt(), null));
    }
    for (List<Wording.Part> line : parted.subList(noted, parted.size())) pieces.add(new Piece(0, note.leading(), line, note, null, null, null));
    return new CellSetting(pieces, text);
  }

  int height() {
    return pieces.stream().mapToInt(Piece::height).sum();
  }

  /** The widest piece that ought not to be broken, in points: a word, and a number or status that is short. */
  static double unbreakable(Block.Cell cell, Type type, boolean number) {
    double widest = number || cell.icon() != null ? type.width(Glyphs.printable(cell.text())) : 0;
    if (widest > SHORT) widest = 0;
    for (String word : Lines.words(Glyphs.printable(cell.text()))) widest = Math.max(widest, type.width(word.stripTrailing()));
    return widest + (cell.icon() == null ? 0 : 13);
  }

  void set(Forme forme, List<Piece> shown, int x, int y, int width, boolean right, Bench bench) {
    int top = y;
    for (Piece piece : shown) {
      Block.Cell marked = piece.marked();
      if (marked != null && marked.icon() != null) {
        int at = right ? x + width - (int) Math.ceil(piece.type() == null ? 0 : piece.type().width(marked.text())) - 13 : x;
        Marks.draw(forme.decoration(), marked.icon(), at + 5, top + piece.height() / 2.0 + 0.4, 10);
      }
      if (piece.type() != null) forme.line(x + piece.indent(), top, width - piece.indent(), piece.line(), piece.type(), right);
      drawing(forme, piece, x, top, bench);
      top += piece.height();
    }
  }

  private void drawing(Forme forme, Piece piece, int x, int y, Bench bench) {
    Scene drawing = piece.drawing();
    if (drawing == null) return;
    if (piece.alt() == null || piece.alt().isBlank() || text.parent() == null) forme.decoration().place(drawing, x, y + 1);
    else forme.picture(x, y + 1, drawing, piece.alt(), bench.tags().under(text.parent(), "Figure"));
  }
}
