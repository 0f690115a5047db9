package no.oppvekststatus.wording;

import java.util.List;
import java.util.function.Predicate;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.Counts;
import no.oppvekststatus.assessment.MeasureStatus.PartStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.plan.AnswerStatus;

/** The counts of one measure or part of it as they are printed: each with its id and the answers that were counted. */
public record Counted(String id, List<UnitAnswer> answers, Counts counts) {
  public static Counted of(MeasureStatus m, int year) {
    return new Counted(FigureIds.measure(m.measure().id(), year), binding(m.answers()), m.counts());
  }

  public static Counted of(MeasureStatus m, PartStatus p, int year) {
    return new Counted(FigureIds.measure(m.measure().id() + "." + p.part().id(), year), binding(p.answers()),
        p.counts());
  }

  private static List<UnitAnswer> binding(List<UnitAnswer> all) {
    return all.stream().filter(u -> u.obliged().binding()).toList();
  }

  public CountedNumber inOperation() {
    return number("", counts.inOperation(), u -> u.status() == AnswerStatus.IN_OPERATION);
  }

  public CountedNumber applicable() {
    return number("#aktuelt", counts.applicable(),
        u -> u.answer().isPresent() && u.status() != AnswerStatus.NOT_APPLICABLE);
  }

  public CountedNumber answered() { return number("#svart", counts.answered(), u -> u.answer().isPresent()); }

  public CountedNumber obliged() { return number("#plikt", counts.obliged(), u -> true); }

  public CountedNumber silent() {
    return number("#ubesvart", counts.obliged() - counts.answered(), u -> u.answer().isEmpty());
  }

  public CountedNumber chosen() {
    return number("#valgt", counts.chosen(), u -> u.answer().isPresent() && u.status() != AnswerStatus.NOT_CHOSEN);
  }

  private CountedNumber number(String suffix, int value, Predicate<UnitAnswer> counted) {
    return new CountedNumber(id + suffix, answers.stream().filter(counted).map(FigureIds::answer).toList(), value);
  }
}
