package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keywords of a PX file in its main language, up to DATA. */
record PxHeader(Map<String, List<String>> keywords) {
  private static final int LONGEST = 16 * 1024 * 1024;
  private static final Pattern OPENING = Pattern.compile(
      "(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|SUBJECT-AREA|SUBJECT-CODE|MATRIX|TITLE|DECIMALS)\\s*=.*",
      Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("([A-Z0-9-]+)(\\[[^\\]]*\\])?(?:\\((.*)\\))?", Pattern.DOTALL);

  static boolean looksLike(String start) { return OPENING.matcher(start).matches(); }

  /** Leaves the reader right after "DATA=". */
  static PxHeader read(Reader in) throws IOException {
    Map<String, List<String>> keywords = new LinkedHashMap<>();
    int[] length = new int[1];
    while (true) {
      String key = until(in, '=', length).strip();
      if (key.equals("DATA")) return new PxHeader(keywords);
      String value = until(in, ';', length);
      Matcher m = KEY.matcher(key);
      if (!m.matches()) throw Malformed.shape("tegn " + length[0], "Et nøkkelord i PX-filen er ikke til å lese.");
      if (m.group(2) != null) continue; // another language
      String subject = m.group(3) == null ? "" : "(" + String.join(",", texts(m.group(3))) + ")";
      keywords.put(m.group(1) + subject, texts(value));
    }
  }

  /** The values of a keyword, none where it is absent. */
  List<String> all(String keyword) {
    return keywords.getOrDefault(keyword, List.of());
  }

  String one(String keyword) {
    List<String> values = all(keyword);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Stub before heading. */
  List<Dimension> dimensions() throws Malformed {
    List<Dimension> dimensions = new ArrayList<>();
    for (String name : variables()) {
      List<String> texts = all("VALUES(" + name + ")");
      if (texts.isEmpty()) texts = all("TIMEVAL(" + name + ")").stream().filter(t -> !t.startsWith("TLIST")).toList();
      List<String> codes = all("CODES(" + name + ")");
      if (codes.isEmpty()) codes = texts;
      if (texts.isEmpty() || codes.size() != texts.size()) {
        throw Malformed.shape("VALUES", "En variabel i PX-filen har ikke like mange koder som verdier.");
      }
      List<Dimension.Category> categories = new ArrayList<>();
      for (int i = 0; i < codes.size(); i++) {
        categories.add(new Dimension.Category(codes.get(i), texts.get(i), one("UNITS(" + texts.get(i) + ")")));
      }
      String code = one("VARIABLECODE(" + name + ")");
      dimensions.add(new Dimension(code.isEmpty() ? name : code, name, role(name, code), List.copyOf(categories)));
    }
    return List.copyOf(dimensions);
  }

  List<String> variables() throws Malformed {
    List<String> names = new ArrayList<>(all("STUB"));
    names.addAll(all("HEADING"));
    if (names.isEmpty()) throw Malformed.shape("STUB", "PX-filen mangler STUB og HEADING.");
    return names;
  }

  private Dimension.DimensionRole role(String name, String code) {
    if (keywords.containsKey("TIMEVAL(" + name + ")") || one("VARIABLE-TYPE(" + name + ")").equals("T"))
      return Dimension.DimensionRole.TIME;
    if (one("CONTVARIABLE").equals(name)) return Dimension.DimensionRole.CONTENTS;
    if (one("VARIABLE-TYPE(" + name + ")").equals("G")) return Dimension.DimensionRole.PLACE;
    Dimension.DimensionRole byCode = Dimension.DimensionRole.named(code);
    return byCode == Dimension.DimensionRole.OTHER ? Dimension.DimensionRole.named(name) : byCode;
  }

  /** What a raw mark stands for: dots by number, "-" for NIL, seven dots for a sum that cannot be made. */
  String symbol(String raw) {
    String keyword =
        raw.equals("-") ? "DATASYMBOLNIL" : raw.length() == 7 ? "DATASYMBOLSUM" : "DATASYMBOL" + raw.length();
    String declared = one(keyword);
    return declared.isEmpty() ? raw : declared;
  }

  private static String until(Reader in, char end, int[] length) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (++length[0] > LONGEST) throw new Malformed(RejectionCode.TOO_LARGE, "", "PX-filens hode er for stort.");
      if (c == '"') quoted = !quoted;
      if (c == end && !quoted) return text.toString();
      text.append((char) c);
    }
    throw Malformed.broken("hodet");
  }

  /** Texts parted by commas; texts that follow each other without a comma are one. */
  private static List<String> texts(String list) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '"') quoted = !quoted;
      else if (quoted) text.append(c);
      else if (c == ',' && depth == 0) {
        texts.add(text.toString());
        text.setLength(0);
      } else if (!Character.isWhitespace(c)) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        text.append(c);
      }
    }
    texts.add(text.toString());
    return texts;
  }
}
