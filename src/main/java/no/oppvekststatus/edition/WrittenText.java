package no.oppvekststatus.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.Comment;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;

/**
 * A free text that somebody wrote and an edition prints. No rule finds a child's first name in it: a person must.
 *
 * @param author the unit by its name, or the role that signed a comment
 * @param place the answer's cell, in whose row the text stands, and the file; of a comment what it is about
 */
public record WrittenText(String author, String place, String text) {
  /** The kinds of answers whose note is printed: reasons, and competence needs. */
  private static final Set<Answer.AnswerKind> PRINTED = Set.of(Answer.AnswerKind.MEASURE, Answer.AnswerKind.COMPETENCE);

  /** Of the report year: the units' own words in the order of the units, then the owner's comments. */
  static List<WrittenText> of(AssessmentInput input) {
    List<WrittenText> texts = new ArrayList<>();
    for (Unit unit : units(input.entry()))
      input.answers().stream().filter(k -> printed(k.answer(), input.year()) && k.answer().unit().equals(unit.id()))
          .map(k -> new WrittenText(unit.name(), place(k), k.answer().note().strip())).forEach(texts::add);
    input.entry().comments().stream().filter(c -> c.year() == input.year()).map(WrittenText::comment)
        .forEach(texts::add);
    return texts.stream().distinct().toList();
  }

  /** The units of the organisation, then units that only the plan has: no other unit is printed. */
  private static List<Unit> units(PlanBook.Entry entry) {
    return Stream.concat(entry.organisation().units().stream(), entry.plan().units().stream()
        .filter(u -> entry.organisation().units().stream().noneMatch(o -> o.id().equals(u.id())))).toList();
  }

  private static boolean printed(Answer a, int year) {
    return a.year() == year && PRINTED.contains(a.kind()) && !a.note().isBlank();
  }

  private static String place(KeptAnswer kept) {
    return kept.provenance().cell() + " i " + kept.provenance().fileName();
  }

  private static WrittenText comment(Comment c) {
    return new WrittenText(c.role(), "kommentar om " + c.about().code(), c.text().strip());
  }
}
