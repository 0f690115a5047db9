package no.oppvekststatus.wording;

import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Texts;

/** What is said of one measure, with the plan's own word for the units that must answer. */
public final class MeasureSentences {
  private final Texts texts;
  private final PlanTerms terms;
  private final int year;

  public MeasureSentences(Texts texts, Plan.Terms terms, int year) {
    this.texts = texts;
    this.terms = new PlanTerms(texts, terms);
    this.year = year;
  }

  public String of(MeasureStatus status) {
    Counted c = Counted.of(status, year);
    return switch (status.verdict()) {
      case IN_OPERATION -> c.counts().applicable() == 1 ? texts.of("measure-sentence.in-operation.one")
          : texts.of("measure-sentence.in-operation", terms.unitsCounted(c.applicable()));
      case PARTLY -> partly(c);
      case DELAYED -> status.measure().start().year() == null ? texts.of("measure-sentence.delayed-undated")
          : texts.of("measure-sentence.delayed", status.measure().start().year());
      case START_UNKNOWN -> texts.of("measure-sentence.start-unknown");
      case CHOSEN -> texts.of("measure-sentence.chosen", letters(c.chosen()), terms.unitsCounted(c.answered()));
      case NOT_DUE -> status.measure().start().year() == null ? texts.of("measure-sentence.not-due-undated")
          : texts.of("measure-sentence.not-due", status.measure().start().year());
      case UNANSWERED -> c.counts().obliged() == 1 ? texts.of("measure-sentence.unanswered.one")
          : texts.of("measure-sentence.unanswered", terms.unitsCounted(c.obliged()));
      case NOT_APPLICABLE ->
          texts.of(c.counts().obliged() == 0 ? "measure-sentence.nobody-obliged" : "measure-sentence.not-applicable");
      case ENDED -> texts.of("measure-sentence.ended");
    };
  }

  /** Of units: "én av to enheter". */
  private String letters(CountedNumber number) {
    return number.as(number.value() == 1 ? texts.of("units.one", "").strip() : texts.number(number.value()));
  }

  private String partly(Counted c) {
    String said = texts.of("measure-sentence.partly", letters(c.inOperation()), terms.unitsCounted(c.applicable()));
    CountedNumber silent = c.silent();
    return silent.value() == 0 ? said : said + " " + texts.of("measure-sentence.silent", terms.unitsCounted(silent));
  }
}
