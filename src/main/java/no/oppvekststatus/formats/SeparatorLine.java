package no.oppvekststatus.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line "sep=;", which gives Excel the separator of the columns and is no part of the table. */
public final class SeparatorLine {
  private static final Pattern LINE = Pattern.compile("\"?[sS][eE][pP]=([;,\\t|:])\"?[;,\\t ]*(?=\\r|\\n|$)");

  private SeparatorLine() {}

  /** What it says, where the text begins with such a line. */
  public static Optional<Character> of(String text) {
    Matcher line = LINE.matcher(text);
    return line.lookingAt() ? Optional.of(line.group(1).charAt(0)) : Optional.empty();
  }

  /** The text with an empty line in its place, so that all lines keep their numbers. */
  public static String without(String text) {
    Matcher line = LINE.matcher(text);
    return line.lookingAt() ? text.substring(line.end()) : text;
  }
}
