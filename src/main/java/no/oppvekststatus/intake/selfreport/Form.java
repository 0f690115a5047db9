package no.oppvekststatus.intake.selfreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.plan.TierColour;
import no.oppvekststatus.plan.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What one unit is asked in one round, decided by the plan alone; the sheet and the CSV ask the same.
 *
 * @param competences the plan's competence measures a need may be tied to
 */
record Form(PlanBook.Entry entry, Unit unit, int year, LocalDate due, List<QuestionGroup> groups,
    List<Plan.CompetenceMeasure> competences) {

  /** Rows for competence needs that a form has room for. */
  static final int NEEDS = 8;

  /** Questions of one kind under one heading; {@code colour} is the tier's, null where they are in none. */
  record QuestionGroup(Answer.AnswerKind kind, String heading, @Nullable TierColour colour, List<Question> questions) {}

  /** How a count's two fields belong together. */
  enum Counting {
    /** So many of all: at most all. */
    PART_OF_ALL,
    /** A sum and what it is spread over (days over cases): may be the larger. */
    SUM_OVER,
    /** A number alone. */
    ALONE
  }

  /**
   * One row.
   *
   * @param items ids that the answer is kept under: one, or every row of a measure that stands in several tiers
   * @param mark the plan's own number, a letter where it has none, "" for a part of a measure
   * @param obligation the plan's word, or ""
   * @param lastYear last year's answer in words, or ""
   * @param mayDecline the unit chooses itself: "ikke valgt" is an answer
   * @param expected an empty answer is reported as missing
   * @param counting how a count's two fields belong together
   */
  record Question(Answer.AnswerKind kind, List<String> items, String mark, String text, String obligation,
      String lastYear,
      boolean mayDecline, boolean expected, Counting counting) {

    Question(Answer.AnswerKind kind, List<String> items, String mark, String text, String obligation, String lastYear,
        boolean mayDecline, boolean expected) {
      this(kind, items, mark, text, obligation, lastYear, mayDecline, expected, Counting.PART_OF_ALL);
    }

    String id() {
      return items.get(0);
    }
  }

  List<Question> questions(Answer.AnswerKind kind) {
    return groups.stream().filter(g -> g.kind() == kind).flatMap(g -> g.questions().stream()).toList();
  }

  /** By any of its ids. */
  Optional<Question> question(Answer.AnswerKind kind, String item) {
    return questions(kind).stream().filter(q -> q.items().contains(item)).findFirst();
  }

  String municipality() {
    return entry.municipalityId();
  }

  /** In the written language of the plan. */
  Texts texts() {
    return Texts.in(entry.plan().language());
  }

  String text(String key, Object... values) {
    return texts().of(key, values);
  }
}
