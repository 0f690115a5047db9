package no.oppvekststatus.intake.survey;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.formats.Rejection;

/** What came of reading a survey table: its right lines and its wrong ones, or a refusal of the whole. */
public sealed interface SurveyReading {
  <R> R on(Function<SurveyRead, R> read, Function<SurveyRefused, R> refused);

  /**
   * @param lines lines that hold anything; {@code refused} how many of them were not taken
   * @param rejections refused lines, and remarks on lines that were taken
   * @param confirmed cells whose share the file says is right, however unlikely it is
   */
  record SurveyRead(boolean sample, long lines, long refused, List<Observation> observations,
      List<Rejection> rejections,
      Set<String> confirmed)
      implements SurveyReading {
    @Override
    public <R> R on(Function<SurveyRead, R> read, Function<SurveyRefused, R> refused) {
      return read.apply(this);
    }
  }

  record SurveyRefused(Rejection why) implements SurveyReading {
    @Override
    public <R> R on(Function<SurveyRead, R> read, Function<SurveyRefused, R> refused) {
      return refused.apply(this);
    }
  }
}
