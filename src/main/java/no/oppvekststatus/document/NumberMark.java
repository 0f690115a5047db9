package no.oppvekststatus.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A number with its id inside its string, between characters that Unicode keeps out of
 * all text, so that no template and no joining can separate the two. {@link Unmarked} takes the marks out at the
 * document's border.
 */
public final class NumberMark {
  private static final char OPEN = '\uFDD0';
  private static final char OPERAND = '\uFDD1';
  private static final char TEXT = '\uFDD2';
  private static final char CLOSE = '\uFDD3';

  private NumberMark() {}

  /**
   * What stands from {@code from} to before {@code to} of a plain text is printed under the id, computed from {@code
   * of}.
   */
  public record NumberSpan(int from, int to, String id, List<String> of) {}

  /** A text without its marks, and where they stood; of nested marks the inner comes first. */
  record PlainText(String plain, List<NumberSpan> spans) {}

  public static String of(String id, Object printed) { return of(id, List.of(), printed); }

  /** {@code operands}: the ids of the operands of the number. */
  public static String of(String id, List<String> operands, Object printed) {
    StringBuilder marked = new StringBuilder().append(OPEN).append(id);
    operands.forEach(o -> marked.append(OPERAND).append(o));
    return marked.append(TEXT).append(printed).append(CLOSE).toString();
  }

  /** How many there are of these. */
  public static String count(String id, List<String> members) {
    return of(id, members, members.size());
  }

  /** As it will be read: without marks. */
  public static String plain(String text) {
    return text.indexOf(OPEN) < 0 ? text : parse(text).plain();
  }

  /** What a text from outside may not hold. */
  public static boolean holdsMarks(String text) {
    return text.chars().anyMatch(c -> c >= OPEN && c <= CLOSE);
  }

  static PlainText parse(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    List<NumberSpan> spans = new ArrayList<>();
    Deque<NumberSpan> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == OPEN) {
        int end = text.indexOf(TEXT, i);
        String[] ids = text.substring(i + 1, end).split(String.valueOf(OPERAND), -1);
        open.push(new NumberSpan(plain.length(), plain.length(), ids[0], List.of(ids).subList(1, ids.length)));
        i = end;
      } else if (c == CLOSE) {
        NumberSpan s = open.pop();
        spans.add(new NumberSpan(s.from(), plain.length(), s.id(), s.of()));
      } else plain.append(c);
    }
    return new PlainText(plain.toString(), List.copyOf(spans));
  }
}
