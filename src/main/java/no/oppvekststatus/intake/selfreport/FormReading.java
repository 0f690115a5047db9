package no.oppvekststatus.intake.selfreport;

import no.oppvekststatus.formats.RejectionCode;
import java.util.List;
import java.util.function.Function;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.formats.Rejection;

/** What came of reading a form: its right rows and its wrong cells, or a refusal of the whole. */
public sealed interface FormReading {
  <R> R on(Function<FormRead, R> read, Function<FormRefused, R> refused);

  /** @param year the round's report year; {@code sample} the form is marked as made up */
  record FormRead(String municipality, String unit, int year, boolean sample, List<Answer> answers,
      List<Rejection> rejections)
      implements FormReading {
    @Override
    public <R> R on(Function<FormRead, R> read, Function<FormRefused, R> refused) {
      return read.apply(this);
    }
  }

  record FormRefused(Rejection why) implements FormReading {
    @Override
    public <R> R on(Function<FormRead, R> read, Function<FormRefused, R> refused) {
      return refused.apply(this);
    }
  }

  static FormRefused refused(RejectionCode code, String place, String remedy) {
    return new FormRefused(new Rejection(code, place, remedy));
  }
}
