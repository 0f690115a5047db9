package no.oppvekststatus.house;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Words that documents and comments do not use: metaphors that a reader has to guess, each with the plain word for it.
 */
final class PlainWords {
  private record Word(Pattern pattern, String instead) {}

  private static final List<Word> FORBIDDEN = List.of(
      word("leaves? the house", "is not released"),
      word("(?:the|our|this|a) house|house(?:'s| rules?| styles?| colou?rs?)", "project or code base"),
      word("doors?", "inbox, import or start"),
      word("shel(?:f|ves|ved)", "list"),
      word("couriers?", "fetcher"),
      word("errands?", "fetch"),
      word("twins?", "web report, or CSV version"),
      word("hung", "configured"),
      word("breaths?", "second, or short time"),
      word("(?:told|tells|tell) of", "reported, named or listed"),
      word("comes? to rest", "no longer changes"),
      word("a person is told", "operations are notified"),
      word("ow(?:e|es|ed)", "must answer, or is pending"),
      word("puts (?:it|them) into words", "words, with the object named"),
      word("(?:is|are|was|were|be|being) told (?:as|in|on|with|whole|once|there|here|already|too|how|only|beside)",
          "is stated, printed, listed or reported"));

  private PlainWords() {}

  private static Word word(String pattern, String instead) {
    return new Word(Pattern.compile("\\b(?:" + pattern + ")\\b", Pattern.CASE_INSENSITIVE), instead);
  }

  /** "file:line: word (instead: …)" for each forbidden word of a text; code, addresses and paths are not words. */
  static List<String> faults(String file, String text) {
    List<String> lines = text.lines().map(PlainWords::withoutCode).toList();
    return IntStream.range(0, lines.size()).boxed().flatMap(i -> FORBIDDEN.stream()
        .flatMap(word -> word.pattern().matcher(lines.get(i)).results()
            .map(found -> file + ":" + (i + 1) + ": " + found.group() + " (instead: " + word.instead() + ")")))
        .toList();
  }

  private static String withoutCode(String line) {
    return line.replaceAll(
        "`[^`]*`|\\]\\([^)]*\\)|\\{@(?:code|link|linkplain|value) [^}]*}|[\\w.-]*/[\\w./-]*|\"[^\"]*\"", " code ");
  }
}
