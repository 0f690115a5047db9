package no.oppvekststatus.drawing;

import static no.oppvekststatus.drawing.Ink.*;

import java.util.List;
import no.oppvekststatus.document.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Every status mark as vectors in a box of 20 × 20: results are round, effort is square, absence is dashed or hatched.
 */
public final class Marks {
  private static final String TICK = "M5.6 10.4l3 3 5.8-6.4";
  private static final String DASH = "M6 10h8";

  private Marks() {}

  /** Draws one mark with its centre at a place; {@code size} is the side of its box in points. */
  public static void draw(Sketch sketch, Icon icon, double cx, double cy, double size) {
    new Pen(sketch, cx - size / 2, cy - size / 2, size / 20).icon(icon);
  }

  /** One mark alone, for the web. */
  public static Scene scene(Icon icon) {
    Sketch sketch = new Sketch();
    draw(sketch, icon, 10, 10, 20);
    return sketch.scene(20, 20);
  }

  private record Pen(Sketch sketch, double x, double y, double scale) {

    private void path(String d, @Nullable String fill, Sketch.Stroke stroke, boolean round) {
      sketch.add(
          new Scene.Path(d, fill, stroke.colour(), stroke.width(), round, stroke.dash(), x, y, scale));
    }

    private void outline(String d, String colour, double width) {
      path(d, WHITE, Sketch.Stroke.of(colour, width), false);
    }

    private void fill(String d, String colour) {
      sketch.add(new Scene.Path(d, colour, null, 0, false, List.of(), x, y, scale));
    }

    private void white(String d) { stroke(d, WHITE, 2.4); }

    private void stroke(String d, String colour, double width) { path(d, null, Sketch.Stroke.of(colour, width), true); }

    private void ring(double r, String colour, double width) {
      outline(Sketch.circle(10, 10, r), colour, width);
    }

    private void dashedRing() {
      path(Sketch.circle(10, 10, 8.2), WHITE, Sketch.Stroke.of(ABSENT, 1.8, 3.1, 2.6), false);
    }

    private void square(String colour) { fill(Sketch.rectangle(1, 1, 18, 18), colour); }

    private void thinSquare(double width) { outline(Sketch.rectangle(1.8, 1.8, 16.4, 16.4), ABSENT, width); }

    private void filledFromBelow(double top, String colour) {
      outline(Sketch.rectangle(2, 2, 16, 16), colour, 2);
      if (top < 18) fill(Sketch.rectangle(2, top, 16, 18 - top), colour);
    }

    private void dot(double cx, double cy, double r, String colour) { fill(Sketch.circle(cx, cy, r), colour); }

    private void icon(Icon icon) {
      switch (icon) {
        case REACHED, REACHED_UNCERTAIN, ON_TRACK, BEHIND, WRONG_WAY, NOT_CERTAIN, DONE, LATE -> verdict(icon);
        case BASELINE, NOT_MEASURED, TOO_SMALL, SUPPRESSED, NO_TARGET, NO_DEADLINE -> withoutVerdict(icon);
        case BETTER, WORSE, SIMILAR, HIGHER, LOWER, MUCH_BETTER, MUCH_WORSE, NO_INTERVAL -> comparison(icon);
        case IN_OPERATION, PARTLY, PARTLY_DONE, DELAYED, NOT_STARTED, BEING_ESTABLISHED, KNOWN -> effort(icon);
        case UNANSWERED, START_UNKNOWN, NOT_DUE, WAITING, NOT_APPLICABLE, ENDED, NONE_LINKED -> withoutEffort(icon);
        case CHOSEN, CHOSEN_BY_UNIT, ANSWERED_DOT -> dot(10, 10, 5.4, GOOD);
        case NOT_CHOSEN -> ring(4.6, ABSENT, 1.8);
        case NOT_RELEVANT -> stroke("M5 10h10", ABSENT, 2);
        case BLANK -> {}
      }
    }

    private void verdict(Icon icon) {
      switch (icon) {
        case REACHED, DONE -> { dot(10, 10, 9, GOOD); white(TICK); }
        case REACHED_UNCERTAIN -> { ring(8, GOOD, 2); stroke(TICK, GOOD, 2.4); }
        case ON_TRACK -> { dot(10, 10, 9, ON_THE_WAY); white("M5 10h9M10.4 6.2l3.8 3.8-3.8 3.8"); }
        case BEHIND, LATE -> {
          fill("M10 1.2L19.4 18.2H.6z", Ink.BEHIND);
          white("M10 7.4v5");
          dot(10, 15.5, 1.4, WHITE);
        }
        case NOT_CERTAIN -> {
          path("M10 2.6L18 17.2H2z", WHITE, Sketch.Stroke.of(Ink.BEHIND, 1.8), true);
          stroke("M8.1 9.4c0-2.7 4-2.5 3.9 0-.1 1.4-1.9 1.4-1.9 2.7", Ink.BEHIND, 1.6);
          dot(10.1, 14.7, 1.05, Ink.BEHIND);
        }
        default -> { fill("M10 .4L19.6 10 10 19.6.4 10z", WRONG); white("M14.4 10H6.2M9.2 6.8L6 10l3.2 3.2"); }
      }
    }

    private void withoutVerdict(Icon icon) {
      switch (icon) {
        case BASELINE -> { ring(8.2, ABSENT, 1.6); dot(10, 10, 3, ABSENT); }
        case NOT_MEASURED -> dashedRing();
        case TOO_SMALL -> { dashedRing(); stroke("M12.6 6.6L7.4 10l5.2 3.4", ABSENT, 1.8); }
        case SUPPRESSED -> {
          outline(Sketch.rectangle(1.6, 1.6, 16.8, 16.8), ABSENT, 1.6);
          path("M1.8 9L9 1.8M1.8 18.2L18.2 1.8M11 18.2l7.2-7.2", null, Sketch.Stroke.of(ABSENT, 1.5), false);
        }
        default -> { ring(8.4, ABSENT, 1.2); stroke(DASH, ABSENT, 1.8); }
      }
    }

    private void comparison(Icon icon) {
      switch (icon) {
        case BETTER -> { ring(8.4, GOOD, 1.4); stroke("M6 10h8M10 6v8", GOOD, 2); }
        case MUCH_BETTER -> { ring(9, GOOD, 1.1); ring(6.7, GOOD, 1.1); stroke("M7 10h6M10 7v6", GOOD, 1.8); }
        case WORSE -> { ring(8.4, WRONG, 1.4); stroke(DASH, WRONG, 2); }
        case MUCH_WORSE -> { ring(9, WRONG, 1.1); ring(6.7, WRONG, 1.1); stroke("M7 10h6", WRONG, 1.8); }
        case SIMILAR -> { ring(8.4, ABSENT, 1.2); stroke("M5.8 8.2h8.4M5.8 11.9h8.4", ABSENT, 1.8); }
        case HIGHER -> { ring(8.4, ABSENT, 1.2); stroke("M10 14.4V6M6.6 9.2L10 5.8l3.4 3.4", ABSENT, 1.8); }
        case LOWER -> { ring(8.4, ABSENT, 1.2); stroke("M10 5.6V14M6.6 10.8l3.4 3.4 3.4-3.4", ABSENT, 1.8); }
        default -> stroke("M5.5 10h9", SOFT, 1.8);
      }
    }

    private void effort(Icon icon) {
      switch (icon) {
        case IN_OPERATION -> { square(GOOD); white(TICK); }
        case PARTLY, PARTLY_DONE -> {
          outline(Sketch.rectangle(2, 2, 16, 16), ON_THE_WAY, 2);
          fill(Sketch.rectangle(2, 2, 8, 16), ON_THE_WAY);
        }
        case DELAYED -> { square(Ink.BEHIND); white("M10 5v5.4l3.6 2.2"); }
        case NOT_STARTED -> filledFromBelow(18, Ink.BEHIND);
        case BEING_ESTABLISHED -> filledFromBelow(12, ON_THE_WAY);
        default -> filledFromBelow(7, ON_THE_WAY);
      }
    }

    private void withoutEffort(Icon icon) {
      switch (icon) {
        case UNANSWERED -> {
          path(Sketch.rectangle(1.9, 1.9, 16.2, 16.2), WHITE, Sketch.Stroke.of(ABSENT, 1.8, 3.2, 2.6), false);
          for (double cx = 6; cx <= 14; cx += 4) dot(cx, 10, 1.3, ABSENT);
        }
        case START_UNKNOWN -> {
          thinSquare(1.4);
          stroke("M7.2 7.6c0-3.6 5.8-3.4 5.6 0-.1 2-2.8 2-2.8 4.2", ABSENT, 1.8);
          dot(10, 14.9, 1.2, ABSENT);
        }
        case NOT_DUE, WAITING -> { thinSquare(1.4); stroke("M8 6l4 4-4 4", ABSENT, 1.8); }
        case ENDED -> { thinSquare(1.4); fill(Sketch.rectangle(6.4, 6.4, 7.2, 7.2), ABSENT); }
        default -> { thinSquare(1.2); stroke(DASH, ABSENT, 1.8); }
      }
    }
  }
}
