package no.oppvekststatus.plan;

import java.util.Locale;

/** What a comment of the plan's owner is about; {@code id} is "" where that is the plan as a whole. */
public record CommentSubject(Kind kind, String id) {
  public static final CommentSubject WHOLE_PLAN = new CommentSubject(Kind.PLAN, "");

  public enum Kind { PLAN, AREA, GOAL, INDICATOR, MEASURE }

  public static CommentSubject area(String id) { return new CommentSubject(Kind.AREA, id); }

  public static CommentSubject goal(String id) { return new CommentSubject(Kind.GOAL, id); }

  public static CommentSubject indicator(String id) { return new CommentSubject(Kind.INDICATOR, id); }

  public static CommentSubject measure(String id) { return new CommentSubject(Kind.MEASURE, id); }

  /** As it stands in the file of comments: "plan", or "goal/g4-2". */
  public String code() {
    String word = kind.name().toLowerCase(Locale.ROOT);
    return kind == Kind.PLAN ? word : word + "/" + id;
  }

  /** The code. */
  @Override
  public String toString() { return code(); }
}
