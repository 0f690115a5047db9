package no.oppvekststatus.report.words;

import no.oppvekststatus.assessment.MeasureStatus.Counts;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Texts;

/** What is said of one measure, with the plan's own word for the units that owe an answer. */
public final class MeasureSentences {
  private final Texts texts;
  private final PlanTerms terms;

  public MeasureSentences(Texts texts, Plan.Terms terms) {
    this.texts = texts;
    this.terms = new PlanTerms(texts, terms);
  }

  public String of(MeasureStatus status) {
    Counts c = status.counts();
    return switch (status.verdict()) {
      case IN_OPERATION -> c.applicable() == 1 ? texts.of("measure-sentence.in-operation.one")
          : texts.of("measure-sentence.in-operation", terms.unitsTold(c.applicable()));
      case PARTLY -> partly(c);
      case DELAYED -> status.measure().start().year() == null ? texts.of("measure-sentence.delayed-undated")
          : texts.of("measure-sentence.delayed", status.measure().start().year());
      case START_UNKNOWN -> texts.of("measure-sentence.start-unknown");
      case CHOSEN -> texts.of("measure-sentence.chosen", texts.number(c.chosen()), terms.unitsTold(c.answered()));
      case NOT_DUE -> status.measure().start().year() == null ? texts.of("measure-sentence.not-due-undated")
          : texts.of("measure-sentence.not-due", status.measure().start().year());
      case UNANSWERED -> c.obliged() == 1 ? texts.of("measure-sentence.unanswered.one")
          : texts.of("measure-sentence.unanswered", terms.unitsTold(c.obliged()));
      case NOT_APPLICABLE -> texts.of(c.obliged() == 0 ? "measure-sentence.nobody-obliged" : "measure-sentence.not-applicable");
      case ENDED -> texts.of("measure-sentence.ended");
    };
  }

  private String partly(Counts c) {
    String said = texts.of("measure-sentence.partly", texts.number(c.inOperation()), terms.unitsTold(c.applicable()));
    int silent = c.obliged() - c.answered();
    return silent == 0 ? said : said + " " + texts.of("measure-sentence.silent", terms.unitsTold(silent));
  }
}
