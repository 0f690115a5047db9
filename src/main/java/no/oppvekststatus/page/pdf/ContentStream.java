package no.oppvekststatus.page.pdf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a page or a drawing without the operators that change nothing on it. What prints states the colour,
 * the typeface and the pen anew for every text and every line, places texts that have no letters, and closes an
 * artifact before the next. A third of a page's operators were such, and everything that reads a page reads them.
 *
 * <p>What sets a parameter of the graphics state is written before the next thing painted, and only if another value
 * holds. ISO 32000-1, 8.2 and 8.4.
 */
final class ContentStream {
  private static final String UNMOVED = "1 0 0 1 0 0 cm";
  private static final String ARTIFACT = "/Artifact BMC";
  /** Operators that set one parameter, and which. */
  private static final Map<String, String> PARAMETERS = Map.ofEntries(Map.entry("rg", "fill"), Map.entry("g", "fill"),
      Map.entry("k", "fill"), Map.entry("RG", "stroke"), Map.entry("G", "stroke"), Map.entry("K", "stroke"),
      Map.entry("w", "w"), Map.entry("J", "J"), Map.entry("j", "j"), Map.entry("M", "M"), Map.entry("d", "d"),
      Map.entry("Tf", "Tf"), Map.entry("Tc", "Tc"));
  private static final Map<String, String> OF_NEW_PAGE =
      Map.of("w", "1 w", "J", "0 J", "j", "0 j", "M", "10 M", "d", "[]0 d", "Tc", "0 Tc");
  private static final List<String> FILL = List.of("fill");
  private static final List<String> STROKE = List.of("stroke", "w", "J", "j", "M", "d");
  private static final List<String> TEXT = List.of("fill", "Tf", "Tc");
  /** A drawing begins by stating its own pen, and has everything else from the page. */
  private static final List<String> PLACED = List.of("fill", "stroke", "Tf", "Tc");
  private static final List<String> ALL = PARAMETERS.values().stream().distinct().sorted().toList();

  private final ContentScanner from;
  private final byte[] content;
  private final Deque<ContentScope> saved = new ArrayDeque<>();
  private final Deque<ContentScope> marked = new ArrayDeque<>();
  private final StringBuilder placed = new StringBuilder();
  private Map<String, String> stated;
  private Map<String, String> holding;
  /** Where the path begins that is not painted yet, −1 where none is. */
  private int path = -1;
  private int corners;
  private boolean rectangles;
  private boolean inText;
  private boolean textBegun;
  private byte[] written;
  private int size;
  /** Where the end of an artifact begins that is the last thing written. */
  private int artifactEnd = -1;
  private int afterArtifact = -1;

  private ContentStream(byte[] content, int length, Map<String, String> holding) {
    this.content = content;
    this.from = new ContentScanner(content, length);
    this.written = new byte[length + 1];
    this.holding = new HashMap<>(holding);
    this.stated = new HashMap<>(holding);
  }

  /**
   * What has been begun and is not yet ended.
   *
   * @param before length of what was written before it
   * @param after the same after its beginning, −1 where it went on with the one before
   * @param stated the parameters when it began
   * @param holding those of them that had been written
   */
  private record ContentScope(String beginning, int before, int after, Map<String, String> stated,
      Map<String, String> holding) {
    ContentScope(String beginning, int before, int after) { this(beginning, before, after, Map.of(), Map.of()); }
  }

  /** A page begins with a state that is known. */
  static byte[] ofPage(byte[] content, int length) {
    return shortened(new ContentStream(content, length, OF_NEW_PAGE));
  }

  /** A drawing begins with whatever holds where it is placed. */
  static byte[] ofDrawing(byte[] content, int length) {
    return shortened(new ContentStream(content, length, Map.of()));
  }

  private static byte[] shortened(ContentStream stream) {
    while (stream.from.next()) stream.take(stream.from.operator());
    if (stream.inText || !stream.marked.isEmpty()) throw new IllegalArgumentException("content that is not ended");
    return Arrays.copyOf(stream.written, stream.size);
  }

  private void take(String operator) {
    String parameter = PARAMETERS.get(operator);
    if (parameter != null) stated.put(parameter, from.statement());
    else switch (operator) {
      case "m", "l", "c", "v", "y", "h", "re", "W", "W*" -> extendPath(operator);
      case "n" -> paint(List.of());
      case "f", "F", "f*" -> paint(FILL);
      case "S", "s" -> paint(STROKE);
      case "B", "B*", "b", "b*" -> paint(ALL);
      case "Do" -> paint(PLACED);
      case "Tj", "TJ" -> show();
      case "Tm", "Td" -> placed.append(from.statement()).append('\n');
      case "BT" -> inText = true;
      case "ET" -> endText();
      case "q" -> save();
      case "Q" -> restore();
      case "cm" -> transform();
      case "BMC", "BDC" -> mark();
      case "EMC" -> endMarked();
      default -> other();
    }
  }

  private void extendPath(String operator) {
    if (path < 0) path = from.begin();
    if (operator.equals("l")) corners++;
    else if (operator.equals("h")) rectangles |= corners == PlainRectangle.LINES;
    else corners = 0;
  }

  private void paint(List<String> with) {
    state(with);
    if (path < 0) write();
    else if (rectangles) write(PlainRectangle.shortened(from.text(path, from.end())));
    else write(path, from.end());
    path = -1;
    corners = 0;
    rectangles = false;
  }

  /** Nothing is known of the parameters after an operator that is not looked into. */
  private void other() {
    state(ALL);
    beginText();
    paint(ALL);
    stated.clear();
    holding.clear();
  }

  /** What is set of these and does not hold yet. */
  private void state(List<String> parameters) {
    for (String parameter : parameters) {
      String statement = stated.get(parameter);
      if (statement == null || statement.equals(holding.get(parameter))) continue;
      holding.put(parameter, statement);
      write(statement);
    }
  }

  private void transform() {
    if (!from.statement().equals(UNMOVED)) write();
  }

  private void save() {
    int before = size;
    write();
    saved.push(new ContentScope("q", before, size, stated, holding));
    stated = new HashMap<>(stated);
    holding = new HashMap<>(holding);
  }

  private void restore() {
    ContentScope last = saved.pop();
    if (size == last.after()) size = last.before();
    else write();
    stated = last.stated();
    holding = last.holding();
  }

  private void show() {
    state(TEXT);
    beginText();
    write();
  }

  private void beginText() {
    if (!inText) return;
    if (!textBegun) write("BT");
    textBegun = true;
    if (placed.length() > 0) write(placed.substring(0, placed.length() - 1));
    placed.setLength(0);
  }

  private void endText() {
    if (textBegun) write();
    placed.setLength(0);
    textBegun = false;
    inText = false;
  }

  private void mark() {
    beginText();
    String beginning = from.statement();
    if (beginning.equals(ARTIFACT) && size == afterArtifact) {
      size = artifactEnd;
      afterArtifact = -1;
      marked.push(new ContentScope(beginning, size, -1));
    } else {
      int before = size;
      write();
      marked.push(new ContentScope(beginning, before, size));
    }
  }

  private void endMarked() {
    beginText();
    ContentScope last = marked.pop();
    boolean artifact = last.beginning().equals(ARTIFACT);
    if (artifact && size == last.after()) {
      size = last.before();
      return;
    }
    int before = size;
    write();
    if (!artifact) return;
    artifactEnd = before;
    afterArtifact = size;
  }

  private void write() { write(from.begin(), from.end()); }

  private void write(int begin, int end) {
    room(end - begin);
    System.arraycopy(content, begin, written, size, end - begin);
    end(end - begin);
  }

  private void write(String statement) {
    room(statement.length());
    for (int i = 0; i < statement.length(); i++) written[size + i] = (byte) statement.charAt(i);
    end(statement.length());
  }

  private void room(int many) {
    if (size + many >= written.length) written = Arrays.copyOf(written, 2 * written.length + many);
  }

  private void end(int many) {
    size += many;
    written[size++] = '\n';
  }
}
