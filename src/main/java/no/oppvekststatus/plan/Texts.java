package no.oppvekststatus.plan;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one written language. A key stands as a whole literal in the code, or as the family it is one of
 * ("form.guide."), so that use can be found by searching; {@code {0}}, {@code {1}} … are filled with strings and whole
 * numbers already decided by the caller.
 */
public final class Texts {
  private static final Map<Language, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> messages;

  private Texts(Language language) {
    this.language = language;
    this.messages = TextsFile.read(language);
  }

  public static Texts in(Language language) { return BY_LANGUAGE.computeIfAbsent(language, Texts::new); }

  public Language language() { return language; }

  /** The message with its places filled; a missing key is a fault in the program and stops the print. */
  public String of(String key, Object... values) {
    String message = messages.get(key);
    if (message == null) throw new IllegalArgumentException("no text for " + key + " in " + language.code());
    StringBuilder filled = new StringBuilder(message.length() + 32);
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c == '{' && i + 2 < message.length() && message.charAt(i + 2) == '}') {
        filled.append(values[message.charAt(i + 1) - '0']);
        i += 2;
      } else filled.append(c);
    }
    return filled.toString();
  }

  /** Every message in the order of its key, places unfilled: what a number in a printed text may be quoted from. */
  public Map<String, String> templates() {
    return new TreeMap<>(messages);
  }

  /** "seks", "14". */
  public String number(long number) {
    String[] letters = of("number.letters").split(",");
    return number >= 0 && number < letters.length ? letters[(int) number].strip() : String.valueOf(number);
  }
}
