package no.oppvekststatus.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The encoding that the bytes of a text show, whatever the file says of itself.
 *
 * @param mark bytes of the byte order mark
 * @param name as people know it
 * @param misread UTF-8 was once opened as this and saved as UTF-8 again, so that each letter has become two
 */
public record TextEncoding(Charset charset, int mark, String name, Optional<Charset> misread) {
  /** Each broken character is read as the sign for an unknown one. */
  static final TextEncoding DAMAGED = new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8 med ødelagte tegn");
  /** As many characters are whole in UTF-8 as are broken: it may be the one or the other. */
  static final TextEncoding UNDECIDED = new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8 eller ISO-8859-1");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  /** What a text that is neither UTF-8 nor Western may be: an old Mac, a DOS program of the Nordic countries. */
  private static final Map<String, String> OTHERS = Map.of("x-MacRoman", "MacRoman", "IBM865", "CP865");
  private static final List<String> MISREAD = List.of("windows-1252", "x-MacRoman", "IBM850", "IBM865");
  private static final String NORWEGIAN = "æøåÆØÅ";
  private static final String USUAL = "éÉèêóòôüöäÜÖÄ«»–—‘’“”„…§·šžčđŋŧáÁŠŽČĐŊŦ\u00A0";
  private static final String SYMBOLS = "½¼¾°±²³µ®©€£";
  /** By so much another reading must be better than the Western one. */
  private static final int CLEARLY = 3;

  TextEncoding(Charset charset, int mark, String name) { this(charset, mark, name, Optional.empty()); }

  /** Empty where the first bytes alone do not decide. */
  static Optional<TextEncoding> ofStart(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF))
      return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3, "UTF-8 med BOM"));
    if (starts(head, 0xFF, 0xFE))
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2, "UTF-16LE med BOM"));
    if (starts(head, 0xFE, 0xFF))
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2, "UTF-16BE med BOM"));
    if (zeros(head, 1) > head.length / 5)
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 0, "UTF-16LE uten BOM"));
    if (zeros(head, 0) > head.length / 5)
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 0, "UTF-16BE uten BOM"));
    return Optional.empty();
  }

  /** @param letters the bytes above 127 with their neighbours */
  static TextEncoding utf8(byte[] letters, boolean mark) {
    String name = mark ? "UTF-8 med BOM" : letters.length == 0 ? "ASCII" : "UTF-8";
    Optional<Charset> misread = misread(new String(letters, StandardCharsets.UTF_8));
    return new TextEncoding(StandardCharsets.UTF_8, mark ? 3 : 0, misread.isPresent() ? "UTF-8 kodet to ganger" : name,
        misread);
  }

  /** @param letters the bytes above 127 with their neighbours */
  static TextEncoding oneByte(byte[] letters) {
    TextEncoding best = new TextEncoding(WESTERN, 0, "ISO-8859-1");
    int most = score(new String(letters, WESTERN)) + CLEARLY;
    for (String id : OTHERS.keySet().stream().sorted().toList()) {
      if (!Charset.isSupported(id)) continue;
      int score = score(new String(letters, Charset.forName(id)));
      if (score > 0 && score >= most) {
        best = new TextEncoding(Charset.forName(id), 0, OTHERS.getOrDefault(id, id));
        most = score + 1;
      }
    }
    return best;
  }

  public static TextEncoding of(byte[] text) {
    EncodingWatch watch = new EncodingWatch();
    watch.accept(text, text.length);
    return watch.encoding();
  }

  /** Letters of two encodings stand in it, as many of the one as of the other. */
  public boolean undecided() {
    return equals(UNDECIDED);
  }

  /** Two bytes make a character, and one of them is lost: all characters after it are others. */
  public boolean halved(long bytes) {
    return charset.name().startsWith("UTF-16") && (bytes - mark) % 2 != 0;
  }

  /** The text without its byte order mark, its letters mended where they had become two. */
  public String decode(byte[] bytes) {
    String text = new String(bytes, mark, bytes.length - mark, charset);
    String mended =
        misread.flatMap(as -> encode(text, as)).map(once -> new String(once, StandardCharsets.UTF_8)).orElse(text);
    return mended.startsWith("\ufeff") ? mended.substring(1) : mended;
  }

  /** The encoding as which the UTF-8 was read, where every letter of the text is such a pair. */
  private static Optional<Charset> misread(String letters) {
    if (letters.isEmpty()) return Optional.empty();
    return MISREAD.stream().filter(Charset::isSupported).map(Charset::forName)
        .filter(as -> encode(letters, as).flatMap(TextEncoding::strictly).filter(t -> score(t) > 0).isPresent())
        .findFirst();
  }

  private static Optional<String> strictly(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Empty where the charset lacks a character; a control character that it has no sign for is its own byte. */
  private static Optional<byte[]> encode(String text, Charset as) {
    Map<Character, Byte> bytes = new HashMap<>();
    for (int b = 255; b >= 0; b--) {
      char c = new String(new byte[] {(byte) b}, as).charAt(0);
      bytes.put(c == '\uFFFD' ? (char) b : c, (byte) b);
    }
    byte[] encoded = new byte[text.length()];
    for (int i = 0; i < encoded.length; i++) {
      Byte b = bytes.get(text.charAt(i));
      if (b == null) return Optional.empty();
      encoded[i] = b;
    }
    return Optional.of(encoded);
  }

  /** How much a text looks Norwegian by its letters above 127: capitals do not follow small letters. */
  private static int score(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 || SYMBOLS.indexOf(c) >= 0) continue;
      boolean broken = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(text.charAt(i - 1));
      if (NORWEGIAN.indexOf(c) >= 0) score += broken ? -2 : 2;
      else score += USUAL.indexOf(c) >= 0 && !broken ? 1 : -2;
    }
    return score;
  }

  private static boolean starts(byte[] head, int... bytes) {
    return head.length >= bytes.length
        && Stream.iterate(0, i -> i + 1).limit(bytes.length).allMatch(i -> (head[i] & 0xFF) == bytes[i]);
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) if (head[i] == 0) zeros++;
    return zeros;
  }
}
