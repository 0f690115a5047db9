package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.proof.PrintedPagesReader.ReadAloud;

/**
 * Holds what a finished PDF says against what was decided: every word of the model stands once in the file, and every
 * word of the file in the model, in the order of the model. White space and hyphenation are no words.
 */
final class SpeechComparison {
  /** Categories of characters that are no part of a word. */
  private static final BitSet UNSEEN = new BitSet();

  static {
    UNSEEN.set(Character.SPACE_SEPARATOR);
    UNSEEN.set(Character.LINE_SEPARATOR);
    UNSEEN.set(Character.PARAGRAPH_SEPARATOR);
    UNSEEN.set(Character.FORMAT);
    UNSEEN.set(Character.CONTROL);
  }

  private final List<ReadAloud> spoken;
  private final List<String> rest = new ArrayList<>();
  private int cursor;
  private int last;

  private SpeechComparison(List<ReadAloud> spoken) {
    this.spoken = spoken;
    spoken.forEach(s -> rest.add(bare(s.text())));
  }

  /** Where the file and the model part, and how. */
  record SpeechDifference(int page, String what) {
    static Optional<SpeechDifference> at(int page, String what) {
      return Optional.of(new SpeechDifference(page, what));
    }
  }

  /** {@code repeatable}: what the page may say again, such as a unit's name beside each part of a wide matrix. */
  static Optional<SpeechDifference> of(List<ReadAloud> spoken, List<String> decided, Set<String> repeatable) {
    return new SpeechComparison(spoken).first(decided, repeatable);
  }

  private Optional<SpeechDifference> first(List<String> decided, Set<String> repeatable) {
    Set<String> repeated = new HashSet<>();
    repeatable.forEach(d -> repeated.add(bare(d)));
    for (String words : decided) {
      while (cursor < rest.size() && rest.get(cursor).isEmpty()) cursor++;
      String bare = bare(words);
      int at = place(bare);
      if (at < 0) return Optional
          .of(new SpeechDifference(page(), "finner ikke «" + words + "» der det skal stå; der står «" + here() + "»"));
      if (at < last && !repeated.contains(bare))
        return SpeechDifference.at(spoken.get(at).page(),
            "«" + words + "» leses før «" + spoken.get(last).text() + "», men skal leses etter");
      rest.set(at, rest.get(at).substring(bare.length()));
      last = at;
    }
    for (int i = 0; i < rest.size(); i++)
      if (!rest.get(i).isEmpty() && !rest.get(i).matches("[-\u2010\u2011]*")
          && !repeated.contains(bare(spoken.get(i).text())))
        return Optional
            .of(new SpeechDifference(spoken.get(i).page(), "«" + rest.get(i) + "» står der uten å være bestemt"));
    return Optional.empty();
  }

  /**
   * Where the reading goes on from what was said last; else the first not yet said; else one that says just this; else
   * one that begins with it.
   */
  private int place(String words) {
    int next = last;
    while (next < rest.size() && rest.get(next).isEmpty()) next++;
    if (next < rest.size() && rest.get(next).startsWith(words)) return next;
    if (cursor < rest.size() && rest.get(cursor).startsWith(words)) return cursor;
    for (int i = cursor; i < rest.size(); i++) if (rest.get(i).equals(words)) return i;
    for (int i = cursor; i < rest.size(); i++) if (rest.get(i).startsWith(words)) return i;
    return -1;
  }

  private int page() { return spoken.isEmpty() ? 1 : spoken.get(Math.min(cursor, spoken.size() - 1)).page(); }

  private String here() { return cursor < rest.size() ? spoken.get(cursor).text() : ""; }

  /** A text as it can be printed, without white space and hyphenation. */
  static String printed(String text) {
    return bare(Glyphs.printable(text));
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints().filter(c -> !UNSEEN.get(Character.getType(c))).forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
