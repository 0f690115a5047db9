package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Boxed;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.plan.Comment;
import no.oppvekststatus.plan.CommentSubject;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;

/**
 * What the plan's owner says in words: boxed, named as a comment and signed, so that nobody takes the comment for a
 * computed result.
 */
public final class CommentPart {
  private CommentPart() {}

  /** On the year as a whole. */
  public static List<Section> whole(ReportScope a) {
    return section(a, boxes(a, CommentSubject.WHOLE_PLAN::equals));
  }

  /** Everything that was said of the year, for the one who said it. */
  public static List<Section> all(ReportScope a) {
    return section(a, boxes(a, about -> true));
  }

  /** On an area, its goals, and the indicators drawn there. */
  static List<Block> ofArea(ReportScope a, AreaStatus area, List<GoalStatus> goals, List<IndicatorStatus> indicators) {
    List<CommentSubject> about = new ArrayList<>(List.of(CommentSubject.area(area.area().id())));
    about.addAll(refs(goals, indicators));
    return boxes(a, about::contains);
  }

  /** On goals and indicators that belong to no area. */
  static List<Block> ofRest(ReportScope a, List<GoalStatus> goals, List<IndicatorStatus> indicators) {
    return boxes(a, refs(goals, indicators)::contains);
  }

  static List<Section> ofMeasures(ReportScope a) {
    List<CommentSubject> about = a.measures().stream().map(m -> CommentSubject.measure(m.measure().id())).toList();
    List<Block> boxes = boxes(a, about::contains);
    return boxes.isEmpty() ? List.of()
        : List.of(new Section(2, null, "", a.text("measures.section"), false, null, boxes));
  }

  private static List<CommentSubject> refs(List<GoalStatus> goals, List<IndicatorStatus> indicators) {
    return Stream.concat(goals.stream().map(g -> CommentSubject.goal(g.goal().id())),
        indicators.stream().map(i -> CommentSubject.indicator(i.indicator().id()))).toList();
  }

  private static List<Section> section(ReportScope a, List<Block> boxes) {
    return boxes.isEmpty() ? List.of()
        : List.of(new Section(2, null, a.text("comment.section"), a.text("comment.section"), false, null, boxes));
  }

  private static List<Block> boxes(ReportScope a, Predicate<CommentSubject> about) {
    return of(a).stream().filter(c -> about.test(c.about())).map(c -> (Block) box(a, c)).toList();
  }

  /** The comments of the report's year, in the order of the file. */
  public static List<Comment> of(ReportScope a) {
    return a.status().entry().comments().stream().filter(c -> c.year() == a.year()).toList();
  }

  private static Boxed box(ReportScope a, Comment comment) {
    List<String> lines = new ArrayList<>(comment.text().lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    lines.add(signed(a, comment));
    return new Boxed(comment.about().equals(CommentSubject.WHOLE_PLAN) ? a.text("comment.title")
        : a.text("comment.about", subject(a, comment)), lines);
  }

  public static String signed(ReportScope a, Comment comment) {
    return a.text("comment.signed", comment.role(), a.numbers().date(comment.date()));
  }

  /** What it is about, in the plan's words. */
  public static String subject(ReportScope a, Comment comment) {
    String id = comment.about().id();
    return switch (comment.about().kind()) {
      case AREA -> a.plan().focusAreas().stream().filter(x -> x.id().equals(id)).map(Plan.FocusArea::title).findFirst()
          .orElse(id);
      case GOAL -> a.plan().goal(id).map(Plan.Goal::text).orElse(id);
      case MEASURE -> a.plan().measure(id).map(Measure::title).orElse(id);
      case INDICATOR -> a.status().indicators().stream().filter(i -> i.indicator().id().equals(id))
          .map(i -> a.inLanguage(i.indicator().title()))
          .findFirst().orElse(id);
      case PLAN -> a.plan().title();
    };
  }
}
