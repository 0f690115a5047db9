package no.oppvekststatus.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.document.Sheet.SheetValue.SheetValueCases;
import no.oppvekststatus.workbook.CellWriter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;

/** Holds a written sheet against its model, cell by cell as the cells go by: a sheet of any length needs no room. */
final class SheetReader {
  private static final int MOST = 20;

  private final Sheet model;
  private final Set<Integer> quoted;
  private final List<String> shared;
  private final List<String> wrong = new ArrayList<>();
  private final BitSet seen = new BitSet();

  /** A cell as it stands in the file: {@code type} s, inlineStr, n …; a formula is none of ours. */
  private record WrittenCell(CellAddress at, String type, int style, String text, boolean formula) {}

  private SheetReader(Sheet model, Set<Integer> quoted, List<String> shared) {
    this.model = model;
    this.quoted = quoted;
    this.shared = shared;
  }

  /**
   * One line a difference: the cell's address, what stands there, what was decided; no more than twenty.
   *
   * @param quoted styles that keep a text a text; {@code shared} the workbook's shared texts
   */
  static List<String> differences(InputStream sheet, Sheet model, Set<Integer> quoted, List<String> shared)
      throws IOException {
    SheetReader reader = new SheetReader(model, quoted, shared);
    try {
      XMLStreamReader xml = WorkbookReader.xml(sheet);
      while (xml.hasNext() && reader.wrong.size() < MOST)
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) reader.check(cell(xml));
    } catch (XMLStreamException | NumberFormatException broken) {
      reader.wrong.add("arket kan ikke leses");
    }
    reader.missing();
    return reader.wrong;
  }

  private static WrittenCell cell(XMLStreamReader xml) throws XMLStreamException {
    CellAddress at = new CellAddress(xml.getAttributeValue(null, "r"));
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder text = new StringBuilder();
    boolean formula = false;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
      if (!xml.isStartElement()) continue;
      if (xml.getLocalName().equals("f")) formula = true;
      else if (xml.getLocalName().equals("v") || xml.getLocalName().equals("t")) text.append(xml.getElementText());
    }
    return new WrittenCell(at, type == null ? "n" : type, style == null ? 0 : Integer.parseInt(style), text.toString(),
        formula);
  }

  private void check(WrittenCell cell) {
    SheetValue decided = decided(cell.at().getRow(), cell.at().getColumn());
    seen.set(place(cell.at().getRow(), cell.at().getColumn()));
    if (cell.formula() || !same(cell, decided)) wrong.add(cell.at() + " er «" + shown(cell) + "», ventet " + decided);
  }

  private void missing() {
    for (int row = 0; row <= last() && wrong.size() < MOST; row++)
      for (int column = 0; column < model.columns().size(); column++)
        if (!(decided(row, column) instanceof SheetValue.EmptyValue) && !seen.get(place(row, column)))
          wrong.add(new CellAddress(row, column) + " mangler, ventet " + decided(row, column));
  }

  private int place(int row, int column) {
    return Math.min(row, last() + 1) * (model.columns().size() + 1) + Math.min(column, model.columns().size());
  }

  private int last() { return Sheet.HEAD_ROW + model.rows().size(); }

  /** What the model has there; nothing outside of it. */
  private SheetValue decided(int row, int column) {
    if (row < 2) return column > 0 ? new SheetValue.EmptyValue()
        : new SheetValue.TextValue(row == 0 ? model.title() : model.note());
    if (row > last() || column >= model.columns().size()) return new SheetValue.EmptyValue();
    if (row == Sheet.HEAD_ROW) return new SheetValue.TextValue(model.columns().get(column).head());
    List<SheetValue> values = model.rows().get(row - Sheet.HEAD_ROW - 1);
    return column < values.size() ? values.get(column) : new SheetValue.EmptyValue();
  }

  private boolean same(WrittenCell cell, SheetValue value) { return value.on(new HoldsValue(cell)); }

  /** Whether a cell of the file holds the value. */
  private final class HoldsValue implements SheetValueCases<Boolean> {
    private final WrittenCell cell;

    HoldsValue(WrittenCell cell) { this.cell = cell; }

    @Override
    public Boolean text(SheetValue.TextValue value) { return SheetReader.this.text(cell, value.text()); }

    @Override
    public Boolean absent(SheetValue.AbsentValue value) { return SheetReader.this.text(cell, value.word()); }

    @Override
    public Boolean number(SheetValue.NumberValue value) {
      return SheetReader.number(cell) && Double.parseDouble(cell.text()) == value.value();
    }

    @Override
    public Boolean date(SheetValue.DateValue value) {
      return SheetReader.number(cell)
          && DateUtil.getLocalDateTime(Double.parseDouble(cell.text())).toLocalDate().equals(value.date());
    }

    @Override
    public Boolean empty() { return cell.text().isEmpty(); }
  }

  private static boolean number(WrittenCell cell) { return cell.type().equals("n") && !cell.text().isEmpty(); }

  private boolean text(WrittenCell cell, String text) {
    return (cell.type().equals("inlineStr") || cell.type().equals("s")) && shown(cell).equals(CellWriter.clean(text))
        && (!CellWriter.startsAsFormula(text) || quoted.contains(cell.style()));
  }

  private String shown(WrittenCell cell) {
    return cell.type().equals("s") ? shared.get(Integer.parseInt(cell.text())) : cell.text();
  }
}
