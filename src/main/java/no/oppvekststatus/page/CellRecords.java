package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Scene;
import org.jspecify.annotations.Nullable;

/** The fields of one cell in a row's record: its words in the field of their kind, its note, and what is drawn. */
record CellRecords(RecordContext context, PageRecord row, int column, boolean emphasised) {
  private static final int BAR = 96;

  static boolean isEmpty(Block.Cell cell) {
    return cell.text().isBlank() && cell.icon() == null && (cell.note() == null || cell.note().isBlank())
        && cell.strip().isEmpty() && cell.bar() == null;
  }

  /** Sets the cell in {@code width} points; gives the parts of the prototype that it uses. */
  Set<String> set(Block.Cell cell, int width, Tag td) {
    Set<String> used = new HashSet<>();
    if (isEmpty(cell)) {
      row.with("empty" + column, true).with("blank" + column, "").with("blankTag" + column, td.path());
      used.add("blank");
      return used;
    }
    List<Link> rest = new ArrayList<>(cell.links());
    String words = context.printable(cell.text());
    String note = context.printable(cell.note());
    boolean alone = note.isEmpty() && !isRead(cell);
    if (!words.isEmpty()) {
      String field = field(cell);
      text(field, words, alone ? td : context.tags().under(td, "P"), rest, used);
      if (cell.icon() != null) draw("icon", TextRecords.mark(cell.icon(), 10), null, td, used);
    } else if (cell.icon() != null) draw("strip", TextRecords.mark(cell.icon(), 10), cell.alt(), td, used);
    if (!cell.strip().isEmpty()) draw("strip", Pictures.strip(cell.strip(), width, 8.5, 10.4), cell.alt(), td, used);
    if (cell.bar() != null)
      draw("bar", Pictures.bar(cell.bar(), Math.min(width, BAR), context.accent()), cell.alt(), td, used);
    if (!note.isEmpty()) text("note", note, context.tags().under(td, "P"), rest, used);
    return used;
  }

  private String field(Block.Cell cell) {
    boolean status = cell.icon() != null;
    if (cell.absent()) return status ? "statusAbsent" : "absent";
    return cell.strong() || emphasised ? status ? "statusStrong" : "strong" : status ? "status" : "text";
  }

  /** Something that is drawn in it has words of its own. */
  private static boolean isRead(Block.Cell cell) {
    boolean drawn = !cell.strip().isEmpty() || cell.bar() != null || cell.text().isBlank() && cell.icon() != null;
    return drawn && cell.alt() != null && !cell.alt().isBlank();
  }

  /** The words of a cell that holds nothing else stand in the cell itself. */
  private void text(String field, String words, Tag place, List<Link> rest, Set<String> used) {
    row.with(field + column, words).with(field + "Tag" + column, place.path()).with(field + "Links" + column,
        context.places(words, rest));
    used.add(field);
  }

  private void draw(String field, @Nullable Scene scene, @Nullable String alt, Tag td, Set<String> used) {
    if (scene == null) return;
    row.with(field + column, scene);
    used.add(field);
    if (alt == null || alt.isBlank()) return;
    row.with(field + "Alt" + column, context.printable(alt)).with(field + "Tag" + column,
        context.tags().under(td, "Figure").path());
  }
}
