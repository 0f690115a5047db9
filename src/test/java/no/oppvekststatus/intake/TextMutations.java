package no.oppvekststatus.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.oppvekststatus.intake.Mutant.Allowed;
import no.oppvekststatus.intake.TextParts.Kind;
import no.oppvekststatus.intake.TextParts.Span;

/** Changes a text by chance: its bytes, its pieces, its lines, or the whole of it. Bytes are handled as characters. */
final class TextMutations {
  private static final String[] ODD = {"", "-", "–", "..", ".", ":", "*", "0", "00", "-1", "1e3", "1E-2", "7,5", "7.5",
      "1.000", "1,000", "1 000", "1\u00a0000",
      "7 %", "ca. 5", "#I/T", "TRUE", "NaN", "Infinity", "null", "=1+1", "(-)", "9999999999999999999999999999999",
      "0,0000000000000000000001", "5057", "3437", "2023",
      "2099", "8-10", "\u0000", "\"", "\"\"", "'", "<U+00D8>", "<U+FFFFFF>", "\u00d8", "\ufffd", "2024-02-30",
      "31.02.2024", "[]", "{}", "\\u0000", "x".repeat(3000)};
  private static final List<String> ENCODINGS =
      List.of("UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman", "IBM865", "UTF-8", "UTF-32");
  private final String text;
  private final TextParts parts;
  private final Random random;

  TextMutations(byte[] bytes, WholeReading original, Random random) {
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    this.parts = TextParts.of(text, original);
    this.random = random;
  }

  Mutant next() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> bytes();
      case 3, 4, 5, 6 -> pieces();
      case 7 -> parts.kind() == Kind.LINES ? lines() : bytes();
      case 8 -> parts.kind() == Kind.LINES ? lines() : pieces();
      default -> whole();
    };
  }

  private Mutant bytes() {
    Span at = span(random.nextInt(Math.max(1, text.length())), random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 1);
    String now = part(at);
    return switch (random.nextInt(6)) {
      case 0 -> changed("a byte flipped", at,
          now.isEmpty() ? now : (char) (now.charAt(0) ^ (1 << random.nextInt(8))) + now.substring(1));
      case 1 -> changed("a byte replaced", at, String.valueOf((char) random.nextInt(256)));
      case 2 -> changed("bytes put in", new Span(at.from(), at.from()),
          random.ints(1 + random.nextInt(4), 0, 256).collect(StringBuilder::new,
              (b, c) -> b.append((char) c), StringBuilder::append).toString());
      case 3 -> changed("bytes taken out", at, "");
      case 4 -> changed("bytes twice", at, now + now);
      default -> changed("cut off", new Span(at.from(), text.length()), "");
    };
  }

  private Mutant pieces() {
    List<Span> pieces = parts.pieces(text);
    if (pieces.size() < 2) return bytes();
    Span a = pieces.get(random.nextInt(pieces.size()));
    Span b = pieces.get(random.nextInt(pieces.size()));
    return switch (random.nextInt(6)) {
      case 0 -> a.equals(b) ? bytes() : swapped("two pieces swapped", a, b);
      case 1 -> changed("a piece taken out", a, "");
      case 2 -> changed("a piece twice", a, part(a) + between() + part(a));
      case 3 -> changed("digits changed", a, digits(part(a)));
      case 4 -> changed("a piece copied from elsewhere", a, part(b));
      default -> changed("an odd piece", a, quoted(a, ODD[random.nextInt(ODD.length)]));
    };
  }

  private Mutant lines() {
    List<Span> lines = TextParts.lines(text);
    int i = random.nextInt(lines.size());
    int j = random.nextInt(lines.size());
    Span line = lines.get(i);
    return switch (random.nextInt(6)) {
      case 0 -> i == j ? bytes() : swapped("two lines swapped", line, lines.get(j));
      case 1 -> changed("a line taken out", line, "");
      case 2 -> changed("a line twice", line, part(line) + part(line));
      case 3 -> changed("a blank line put in", new Span(line.from(), line.from()), "\n");
      case 4 -> changed("a line put in", new Span(line.from(), line.from()),
          ODD[random.nextInt(ODD.length)] + TextParts.separator(text) + "x\n");
      default ->
          changed("a separator put in", new Span(line.from(), line.from()), String.valueOf(TextParts.separator(text)));
    };
  }

  private Mutant whole() {
    String all = text;
    Allowed allowed = Allowed.NOTHING;
    switch (random.nextInt(5)) {
      case 0 -> {
        String name = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        String read = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "");
        boolean whole = !read.contains("\ufffd") && Charset.forName(name).newEncoder().canEncode(read);
        return new Mutant("in " + name, read.getBytes(Charset.forName(name)), whole ? allowed : Allowed.ANYTHING);
      }
      case 1 -> all = text.replace("\r\n", "\n").replace("\n", random.nextBoolean() ? "\r\n" : "\n");
      case 2 -> {
        all = "\u00ef\u00bb\u00bf" + text;
        if (new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).contains("\ufffd"))
          allowed = Allowed.ANYTHING;
      }
      case 3 -> {
        char to = ";\t,|".charAt(random.nextInt(4));
        if (text.contains("\"")) allowed = Allowed.ANYTHING;
        all = parts.kind() == Kind.LINES ? text.replace(TextParts.separator(text), to) : text + "\n";
      }
      default -> all = parts.kind() == Kind.LINES ? "sep=" + TextParts.separator(text) + "\n" + text : " " + text;
    }
    return new Mutant("the whole written otherwise", all.getBytes(StandardCharsets.ISO_8859_1), allowed);
  }

  private Mutant swapped(String how, Span a, Span b) {
    Span first = a.from() < b.from() ? a : b;
    Span second = a.from() < b.from() ? b : a;
    String all = text.substring(0, first.from()) + part(second) + text.substring(first.to(), second.from())
        + part(first) + text.substring(second.to());
    int moved = part(second).length() - part(first).length();
    return mutant(how, all, List.of(first, second),
        List.of(new Span(first.from(), first.to() + moved), new Span(second.from() + moved, second.to())));
  }

  private Mutant changed(String how, Span at, String now) {
    String all = text.substring(0, at.from()) + now + text.substring(at.to());
    return mutant(how + " at " + at.from(), all, List.of(at), List.of(new Span(at.from(), at.from() + now.length())));
  }

  private Mutant mutant(String how, String all, List<Span> before, List<Span> after) {
    Allowed allowed = parts.touched(text, before).and(parts.touched(all, after));
    return new Mutant(how, all.getBytes(StandardCharsets.ISO_8859_1), allowed);
  }

  private String part(Span at) { return text.substring(at.from(), at.to()); }

  private Span span(int from, int length) { return new Span(from, Math.min(text.length(), from + length)); }

  private String between() {
    return parts.kind() == Kind.PX ? " " : parts.kind() == Kind.JSON ? "," : String.valueOf(TextParts.separator(text));
  }

  /** In JSON an odd piece is mostly a text of its own. */
  private String quoted(Span at, String odd) {
    boolean utf8 =
        !new String(this.text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).contains("\ufffd");
    String latin = utf8 ? new String(odd.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        : odd.replaceAll("[^\\x00-\\xff]", "?");
    boolean text = parts.kind() != Kind.LINES && part(at).startsWith("\"") && random.nextInt(4) > 0;
    return text ? "\"" + latin.replace("\"", "") + "\"" : latin;
  }

  private String digits(String piece) {
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < piece.length(); i++) if (Character.isDigit(piece.charAt(i))) at.add(i);
    if (at.isEmpty()) return piece + random.nextInt(10);
    Collections.shuffle(at, random);
    StringBuilder changed = new StringBuilder(piece);
    for (int i = 0; i <= random.nextInt(2) && i < at.size(); i++)
      changed.setCharAt(at.get(i), (char) ('0' + random.nextInt(10)));
    return changed.toString();
  }
}
