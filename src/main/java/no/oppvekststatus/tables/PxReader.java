package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a PX file, streamed. The rows of a file with KEYS, where zeros are left out, are held in memory. */
final class PxReader {
  private static final int MOST_KEYED = 5_000_000;
  private static final int MOST_DOTS = 7;

  private final TextFile file;
  private final PxHeader header;
  private final List<Dimension> dimensions;

  private PxReader(TextFile file, PxHeader header, List<Dimension> dimensions) {
    this.file = file;
    this.header = header;
    this.dimensions = dimensions;
  }

  static StatisticsFile read(TextFile file) throws IOException {
    PxHeader header;
    try (BufferedReader in = file.open()) {
      header = PxHeader.read(in);
    }
    String title = header.one("TITLE").isEmpty() ? header.one("CONTENTS") : header.one("TITLE");
    String table = header.one("TABLEID").isEmpty() ? StandardSymbols.tableOf(title) : header.one("TABLEID");
    Optional<Instant> updated = header.keywords().entrySet().stream().filter(e -> e.getKey().startsWith("LAST-UPDATED"))
        .flatMap(e -> e.getValue().stream()).flatMap(v -> Instants.of(v).stream()).max(Comparator.naturalOrder());
    boolean sample = StandardSymbols.sample(title + header.all("NOTE") + header.all("SOURCE"));
    StatisticsFile.Facts facts =
        new StatisticsFile.Facts("PX", table.isEmpty() ? header.one("MATRIX") : table, title, updated,
            sample, header.dimensions(), file.encoding(), remarks(file, header));
    return StatisticsFile.checkedCube(facts, new PxReader(file, header, facts.dimensions())::stream);
  }

  private static List<String> remarks(TextFile file, PxHeader header) {
    String declared = header.one("CODEPAGE").isEmpty() ? header.one("CHARSET") : header.one("CODEPAGE");
    boolean says = declared.toLowerCase(Locale.ROOT).replace("-", "").equals("utf8");
    boolean is = file.encoding().startsWith("UTF-8");
    if (declared.isEmpty() || says == is || file.encoding().equals("ASCII")) return List.of();
    return List.of("Filen oppgir tegnsettet " + declared + ", men er skrevet i " + file.encoding()
        + "; den er lest slik den er skrevet.");
  }

  private void stream(CellSink sink) throws IOException {
    try (BufferedReader in = file.open()) {
      PxHeader.read(in);
      Tokens tokens = new Tokens(in);
      if (header.keywords().keySet().stream().anyMatch(k -> k.startsWith("KEYS("))) keyed(tokens, sink);
      else plain(tokens, sink);
    }
  }

  private void plain(Tokens tokens, CellSink sink) throws IOException {
    long cells = product(0);
    long index = 0;
    for (String token = tokens.next(); token != null; token = tokens.next()) {
      if (index++ == cells)
        throw Malformed.shape("DATA", "PX-filen har flere enn de " + cells + " cellene hodet lover.");
      cell(sink, token);
    }
    if (index < cells) throw Malformed.broken("celle " + index + " av " + cells);
  }

  /** Each row begins with a key for every stub variable; rows left out are zeros. */
  private void keyed(Tokens tokens, CellSink sink) throws IOException {
    int stub = header.all("STUB").size();
    int width = Math.toIntExact(product(stub));
    Map<List<String>, String[]> rows = new HashMap<>();
    for (String token = tokens.next(); token != null; token = tokens.next()) {
      List<String> keys = new ArrayList<>(List.of(token));
      while (keys.size() < stub) keys.add(required(tokens));
      String[] row = new String[width];
      for (int i = 0; i < width; i++) row[i] = required(tokens);
      if (rows.put(keys, row) != null) throw Malformed.shape("DATA", "En nøkkel står to ganger i PX-filen.");
      if ((long) rows.size() * width > MOST_KEYED)
        throw new Malformed(RejectionCode.TOO_LARGE, "DATA", "PX-filen med KEYS er for stor.");
    }
    long used = 0;
    Keys at = new Keys();
    for (long lines = product(0) / width; lines > 0; lines--) {
      String[] row = rows.get(at.next());
      if (row != null) used++;
      for (int i = 0; i < width; i++) {
        if (row == null) sink.cell("0", "");
        else cell(sink, row[i]);
      }
    }
    if (used != rows.size()) throw Malformed.shape("DATA", "En nøkkel i PX-filen står ikke i hodet.");
  }

  private static String required(Tokens tokens) throws IOException {
    String token = tokens.next();
    if (token == null) throw Malformed.broken("DATA");
    return token;
  }

  private long product(int from) throws Malformed {
    long cells = 1;
    for (Dimension d : dimensions.subList(from, dimensions.size())) {
      if (cells > Long.MAX_VALUE / d.categories().size())
        throw new Malformed(RejectionCode.TOO_LARGE, "VALUES", "Tabellen er for stor.");
      cells *= d.categories().size();
    }
    return cells;
  }

  private void cell(CellSink sink, String token) throws IOException {
    if (token.equals("-") || dots(token)) sink.cell(null, header.symbol(token));
    else if (StandardSymbols.mark(token)) sink.cell(null, token);
    else sink.cell(token, "");
  }

  private static boolean dots(String token) {
    for (int i = 0; i < token.length(); i++) if (token.charAt(i) != '.') return false;
    return !token.isEmpty() && token.length() <= MOST_DOTS;
  }

  /** The keys of the rows in order: by code, or by text where KEYS says VALUES. */
  private final class Keys {
    private final int[] at = new int[header.all("STUB").size()];

    List<String> next() {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < at.length; i++) {
        Dimension.Category category = dimensions.get(i).categories().get(at[i]);
        boolean texts = header.one("KEYS(" + header.all("STUB").get(i) + ")").equals("VALUES");
        keys.add(texts ? category.label() : category.code());
      }
      for (int i = at.length - 1; i >= 0 && ++at[i] == dimensions.get(i).categories().size(); i--) at[i] = 0;
      return keys;
    }
  }

  /** Numbers, marks and quoted texts, parted by blanks or commas, up to a semicolon or the end of the file. */
  private static final class Tokens {
    private final BufferedReader in;
    private int pending = -2;

    Tokens(BufferedReader in) { this.in = in; }

    @Nullable
    String next() throws IOException {
      int c = pending == -2 ? in.read() : pending;
      pending = -2;
      while (c >= 0 && (Character.isWhitespace(c) || c == ',' || c == '\u001A')) c = in.read();
      if (c < 0 || c == ';') {
        pending = ';';
        return null;
      }
      StringBuilder token = new StringBuilder();
      if (c == '"') {
        for (c = in.read(); c != '"'; c = in.read()) {
          if (c < 0) throw Malformed.broken("DATA");
          token.append((char) c);
        }
        return token.toString();
      }
      for (; c >= 0 && !Character.isWhitespace(c) && c != ',' && c != ';' && c != '"'; c = in.read())
        token.append((char) c);
      pending = c;
      return token.toString();
    }
  }
}
