package no.oppvekststatus.page.pdf;

import java.nio.charset.StandardCharsets;

/** Goes through the content of a page operator by operator; each stands after its operands. ISO 32000-1, 7.8.2. */
final class ContentScanner {
  private static final String WHITE = "\0\t\n\f\r ";
  private static final String DELIMITERS = WHITE + "()<>[]{}/%";

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
      char c = (char) content[at];
      if (c == '(') string();
      else if (c == '<' && !follows('<')) skipTo('>');
      else if (c == '<' || c == '>') at += 2;
      else if (c == '[' || c == ']') at++;
      else if (c == '%' || c == '{' || c == '}') throw unknown();
      else if (regular(at + 1) && operator(c, text(from, at))) return true;
    }
    if (begin < length) throw unknown();
    return false;
  }

  private boolean operator(char first, String word) {
    operator = word;
    boolean operand = "/+-.".indexOf(first) >= 0 || Character.isDigit(first) || word.equals("true")
        || word.equals("false") || word.equals("null");
    return !operand;
  }

  private boolean regular(int from) {
    at = from;
    while (at < length && DELIMITERS.indexOf(content[at]) < 0) at++;
    return true;
  }

  private int afterWhite() {
    int next = at;
    while (next < length && WHITE.indexOf(content[next]) >= 0) next++;
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

  private String text(int from, int to) { return new String(content, from, to - from, StandardCharsets.ISO_8859_1); }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException("no content of a page at byte " + at);
  }
}
