package no.oppvekststatus.wording;

import java.util.List;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.KeptAnswer;

/**
 * The stable name of a printed number, the same in every document, language and sheet. A figure is
 * {@code <indicator>.<place>.<period>[.<breakdown>]}, and what is computed from it {@code <figure>#nedre}. Counts of
 * answers are {@code tiltak.<measure>.<year>[#…]}, an answer {@code svar.<unit>.<year>.<item>}, a reported need
 * {@code behov.<unit>.<year>.<number>}.
 */
public final class FigureIds {
  public static final String LOWER = "#nedre";
  public static final String UPPER = "#ovre";
  public static final String BASELINE = "#utgangspunkt";
  public static final String PATH = "#plan";
  public static final String TARGET = "#mal";
  public static final String TARGET_LOW = "#mal-nedre";
  public static final String TARGET_HIGH = "#mal-ovre";

  private FigureIds() {}

  public static String of(Figure f) {
    String id = f.indicator() + "." + f.place() + "." + f.period();
    return f.breakdown().isEmpty() ? id : id + "." + f.breakdown();
  }

  public static String measure(String id, int year) { return "tiltak." + id + "." + year; }

  public static String answer(KeptAnswer k) {
    return "svar." + k.answer().unit() + "." + k.answer().year() + "." + k.answer().item();
  }

  /** The unit itself where it has not answered. */
  public static String answer(UnitAnswer u) {
    return u.answer().map(FigureIds::answer).orElse(unit(u.obliged().unit().id()));
  }

  public static String unit(String id) { return "enhet." + id; }

  public static String source(int number) { return "kilde." + number; }

  public static String file(String sha256) { return "fil." + sha256; }

  /** Numbered within its unit, in the order they were reported. */
  public static String need(List<CompetenceNeed> all, CompetenceNeed need, int year) {
    int number = 1;
    for (CompetenceNeed n : all) {
      if (n == need) break;
      if (n.unit().equals(need.unit())) number++;
    }
    return "behov." + need.unit().id() + "." + year + "." + number;
  }
}
