package no.oppvekststatus.report.sheets;

import no.oppvekststatus.figures.Figure;

/**
 * The stable name of a printed figure: {@code <indicator>.<place>.<period>} and, where it is broken down, {@code .<breakdown>}.
 * A count of answers is {@code tiltak.<measure>.<year>}, a reported need {@code behov.<unit>.<year>.<number>}.
 */
public final class FigureIds {
  private FigureIds() {}

  public static String of(Figure f) {
    String id = f.indicator() + "." + f.place() + "." + f.period();
    return f.breakdown().isEmpty() ? id : id + "." + f.breakdown();
  }

  static String measure(String id, int year) { return "tiltak." + id + "." + year; }

  static String need(String unit, int year, int number) { return "behov." + unit + "." + year + "." + number; }
}
