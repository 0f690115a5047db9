package no.oppvekststatus.page.pdf;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Goes through the content of a page operator by operator; each stands after its operands. ISO 32000-1, 7.8.2. */
final class ContentScanner {
  private static final String WHITE = "\0\t\n\f\r ";
  private static final BitSet BETWEEN = set(WHITE);
  private static final BitSet DELIMITERS = set(WHITE + "()<>[]{}/%");
  private static final BitSet OF_OPERANDS = set("/+-.0123456789");

  private final byte[] content;
  private final int length;
  private int begin;
  private int at;
  private String operator = "";

  ContentScanner(byte[] content, int length) {
    this.content = content;
    this.length = length;
  }

  /** The operator stood at last. */
  String operator() { return operator; }

  /** Where its first operand, or it itself, begins. */
  int begin() { return begin; }

  /** Where it ends. */
  int end() { return at; }

  /** It with its operands. */
  String statement() { return text(begin, at); }

  String text(int from, int to) { return new String(content, from, to - from, StandardCharsets.ISO_8859_1); }

  /**
   * Goes on to the next operator.
   *
   * @return false after the last
   * @throws IllegalArgumentException where it is none that a printer of pages writes
   */
  boolean next() {
    at = afterWhite();
    begin = at;
    for (; at < length; at = afterWhite()) {
      int from = at;
      char c = (char) (content[at] & 0xFF);
      if (c == '(') string();
      else if (c == '<' && !follows('<')) skipTo('>');
      else if (c == '<' || c == '>') at += 2;
      else if (c == '[' || c == ']') at++;
      else if (c == '%' || c == '{' || c == '}') throw unknown();
      else {
        skipWord();
        if (!OF_OPERANDS.get(c) && operator(text(from, at))) return true;
      }
    }
    if (begin < length) throw unknown();
    return false;
  }

  private boolean operator(String word) {
    operator = word;
    return !word.equals("true") && !word.equals("false") && !word.equals("null");
  }

  /** A name begins with a delimiter. */
  private void skipWord() {
    do at++;
    while (at < length && !DELIMITERS.get(content[at] & 0xFF));
  }

  private int afterWhite() {
    int next = at;
    while (next < length && BETWEEN.get(content[next] & 0xFF)) next++;
    return next;
  }

  private boolean follows(char c) { return at + 1 < length && content[at + 1] == c; }

  private void skipTo(char c) {
    while (at < length && content[at] != c) at++;
    at++;
  }

  private void string() {
    int depth = 0;
    do {
      if (at >= length) throw unknown();
      if (content[at] == '\\') at++;
      else if (content[at] == '(') depth++;
      else if (content[at] == ')') depth--;
      at++;
    } while (depth > 0);
  }

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException("no content of a page at byte " + at);
  }
}
