package no.oppvekststatus.intake.selfreport;

import java.util.List;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.intake.Rejection;

/** What came of reading a form: its right rows and its wrong cells, or a refusal of the whole. */
public sealed interface FormReading {

  /** @param year the round's report year; {@code sample} the form is marked as made up */
  record FormRead(String municipality, String unit, int year, boolean sample, List<Answer> answers,
      List<Rejection> rejections)
      implements FormReading {}

  record FormRefused(Rejection why) implements FormReading {}

  static FormRefused refused(String code, String place, String remedy) {
    return new FormRefused(new Rejection(code, place, remedy));
  }
}
