package no.oppvekststatus.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;

/** The answers of one municipality, found by kind, year, item and unit. */
final class Answers {
  private final List<KeptAnswer> all;
  private final Map<AnswerKey, KeptAnswer> one = new HashMap<>();

  private record AnswerKey(Answer.AnswerKind kind, int year, String item, String unit) {}

  Answers(List<KeptAnswer> answers, String municipality) {
    this.all = answers.stream().filter(k -> k.answer().municipality().equals(municipality)).toList();
    for (KeptAnswer k : all)
      one.put(new AnswerKey(k.answer().kind(), k.answer().year(), k.answer().item(), k.answer().unit()), k);
  }

  Optional<KeptAnswer> of(Answer.AnswerKind kind, int year, String item, String unit) {
    return Optional.ofNullable(one.get(new AnswerKey(kind, year, item, unit)));
  }

  /** The unit's answer to the first of the items that it answered: a measure that stands in two tiers is asked once. */
  Optional<KeptAnswer> ofAny(int year, List<String> items, String unit) {
    return items.stream().map(i -> of(Answer.AnswerKind.MEASURE, year, i, unit)).flatMap(Optional::stream).findFirst();
  }

  List<KeptAnswer> of(Answer.AnswerKind kind, int year) {
    return all.stream().filter(k -> k.answer().kind() == kind && k.answer().year() == year).toList();
  }

  List<KeptAnswer> of(Answer.AnswerKind kind, int year, String item) {
    return of(kind, year).stream().filter(k -> k.answer().item().equals(item)).toList();
  }

  List<KeptAnswer> in(int year) { return all.stream().filter(k -> k.answer().year() == year).toList(); }

  List<Integer> yearsOf(Answer.AnswerKind kind) {
    return all.stream().filter(k -> k.answer().kind() == kind).map(k -> k.answer().year()).distinct().sorted().toList();
  }
}
