package no.oppvekststatus.intake.selfreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.EvaluationDuty;
import no.oppvekststatus.plan.FollowUpKind;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.MeasureNumbers;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.ObligedUnit;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.plan.TierColour;
import no.oppvekststatus.plan.Unit;
import org.jspecify.annotations.Nullable;

/** Decides from the plan what a unit is asked: its measures, evaluations, meetings, needs and counts. */
final class FormContents {
  private final PlanBook.Entry entry;
  private final Unit unit;
  private final int year;
  private final LastYear lastYear;
  private final Texts texts;

  private FormContents(PlanBook.Entry entry, Unit unit, int year, List<KeptAnswer> lastYear) {
    this.entry = entry;
    this.unit = unit;
    this.year = year;
    this.texts = Texts.in(entry.plan().language());
    this.lastYear = new LastYear(unit.id(), year - 1, entry.plan().language(), lastYear);
  }

  /** @param kept answers of the municipality, of which those of this unit and the year before are shown */
  static Form of(PlanBook.Entry entry, PlanBook book, Unit unit, int year, List<KeptAnswer> kept) {
    FormContents contents = new FormContents(entry, unit, year, kept);
    List<Form.QuestionGroup> groups = new ArrayList<>(contents.measures());
    contents.add(groups, Answer.AnswerKind.EVALUATION, contents.texts.of("form.evaluations"), contents.evaluations());
    contents.add(groups, Answer.AnswerKind.MEETING, contents.texts.of("form.meetings"), contents.meetings());
    contents.add(groups, Answer.AnswerKind.COUNT, contents.texts.of("form.counts"), contents.counts(book));
    contents.add(groups, Answer.AnswerKind.COMPETENCE, contents.texts.of("form.needs"), contents.needs());
    return new Form(entry, unit, year, entry.organisation().round().due(year), List.copyOf(groups),
        entry.plan().competenceMeasures());
  }

  private void add(List<Form.QuestionGroup> groups, Answer.AnswerKind kind, String heading,
      List<Form.Question> questions) {
    if (!questions.isEmpty()) groups.add(new Form.QuestionGroup(kind, heading, null, questions));
  }

  private List<Form.QuestionGroup> measures() {
    Map<MeasureHeading, List<Form.Question>> byHeading = new LinkedHashMap<>();
    Set<String> asked = new LinkedHashSet<>();
    List<Measure> own = Obligations.measuresOf(entry, unit, year);
    for (Measure measure : own) {
      if (!asked.add(measure.id())) continue;
      List<Measure> others = own.stream().filter(m -> m != measure && same(m, measure) && asked.add(m.id())).toList();
      List<Form.Question> questions = byHeading.computeIfAbsent(heading(measure), h -> new ArrayList<>());
      if (binds(Obligations.units(entry, measure, year))) questions.add(question(measure, others));
      questions.addAll(parts(measure));
    }
    return byHeading.entrySet().stream().map(e -> new Form.QuestionGroup(Answer.AnswerKind.MEASURE, e.getKey().text(),
        e.getKey().colour(), List.copyOf(e.getValue()))).toList();
  }

  private boolean binds(List<ObligedUnit> obliged) {
    return obliged.stream().anyMatch(o -> o.binding() && o.unit().id().equals(unit.id()));
  }

  private static boolean same(Measure a, Measure b) {
    return a.sameAs().contains(b.id()) || b.sameAs().contains(a.id());
  }

  private Form.Question question(Measure measure, List<Measure> others) {
    List<String> items = new ArrayList<>(List.of(measure.id()));
    others.forEach(t -> items.add(t.id()));
    return measure(items, MeasureNumbers.of(entry.plan()).of(measure), measure.title(), measure.obligation());
  }

  private List<Form.Question> parts(Measure measure) {
    return measure.parts().stream()
        .filter(p -> binds(Obligations.units(entry, measure, p, year)))
        .map(p -> measure(List.of(p.id()), "", "– " + p.title(),
            p.obligation() == null ? measure.obligation() : p.obligation()))
        .toList();
  }

  private Form.Question measure(List<String> items, String mark, String title, String obligation) {
    Optional<Plan.Obligation> duty =
        entry.plan().obligations().stream().filter(o -> o.id().equals(obligation)).findFirst();
    return new Form.Question(Answer.AnswerKind.MEASURE, List.copyOf(items), mark, title,
        duty.map(Plan.Obligation::label).orElse(""), lastYear.of(Answer.AnswerKind.MEASURE, items.get(0)),
        duty.map(d -> !d.binding()).orElse(false), true);
  }

  /** Where a measure stands in the plan: its tier, else its table. */
  private record MeasureHeading(String text, @Nullable TierColour colour) {}

  private MeasureHeading heading(Measure measure) {
    Optional<Plan.Tier> tier = entry.plan().tiers().stream().filter(t -> t.id().equals(measure.tier())).findFirst();
    if (tier.isPresent())
      return new MeasureHeading(tier.get().label() + " (" + tier.get().colourLabel() + ")", tier.get().colour());
    return new MeasureHeading(entry.plan().measureTables().stream().filter(t -> t.id().equals(measure.table()))
        .map(Plan.MeasureTable::heading)
        .findFirst().orElseGet(() -> texts.of("form.measures")), null);
  }

  private List<Form.Question> evaluations() {
    List<Form.Question> questions = new ArrayList<>();
    for (Plan.FollowUp f : entry.plan().followUps())
      if (f.kind() == FollowUpKind.EVALUATION) questions.add(evaluation(f.id(), f.what(), EvaluationDuty.once(f.by())));
    for (Measure measure : Obligations.measuresOf(entry, unit, year)) {
      for (Measure.Evaluation e : measure.evaluations())
        add(questions, e, subject(measure.title(), e), Obligations.units(entry, measure, year));
      for (Measure.Part part : measure.parts())
        for (Measure.Evaluation e : part.evaluations())
          add(questions, e, subject(part.title(), e), Obligations.units(entry, measure, part, year));
    }
    return questions.stream().distinct().toList();
  }

  private void add(List<Form.Question> questions, Measure.Evaluation e, String text, List<ObligedUnit> obliged) {
    EvaluationDuty duty = EvaluationDuty.of(e, obliged);
    if (duty.units().stream().anyMatch(u -> u.id().equals(unit.id())))
      questions.add(evaluation(e.id(), text, duty.once()));
  }

  private Form.Question evaluation(String id, String text, boolean once) {
    return new Form.Question(Answer.AnswerKind.EVALUATION, List.of(id), "",
        once ? texts.of("form.if-leads", text) : text, "",
        lastYear.of(Answer.AnswerKind.EVALUATION, id), false, !once);
  }

  private static String subject(String title, Measure.Evaluation e) {
    String text = e.text();
    return text == null || text.isBlank() ? title
        : title + " – " + text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /**
   * The arenas that every unit has; and arenas with a minimum or fixed months, whose meetings the convening unit
   * counts.
   */
  private List<Form.Question> meetings() {
    return entry.plan().arenas().stream()
        .filter(a -> a.perUnit() || a.minMeetingsPerYear() != null || !a.months().isEmpty())
        .map(a -> new Form.Question(Answer.AnswerKind.MEETING, List.of(a.id()), "",
            a.perUnit() ? a.name() : texts.of("form.if-calls", a.name()),
            a.minMeetingsPerYear() == null ? "" : texts.of("form.at-least", a.minMeetingsPerYear()),
            lastYear.of(Answer.AnswerKind.MEETING, a.id()), false, false))
        .toList();
  }

  private List<Form.Question> counts(PlanBook book) {
    Map<String, Form.Question> byContents = new LinkedHashMap<>();
    for (Indicator indicator : linked(book))
      if (indicator.reading() instanceof Indicator.FigureSource.FromForm form)
        byContents.putIfAbsent(form.contents(), new Form.Question(Answer.AnswerKind.COUNT, List.of(form.contents()), "",
            indicator.title(texts.language()), "", lastYear.of(Answer.AnswerKind.COUNT, form.contents()), false, false,
            counting(indicator.kind())));
    return List.copyOf(byContents.values());
  }

  private static Form.Counting counting(IndicatorKind kind) {
    return switch (kind.quantity()) {
      case SHARE -> Form.Counting.PART_OF_ALL;
      case RATE, MEAN -> Form.Counting.SUM_OVER;
      case COUNT, OTHER -> Form.Counting.ALONE;
    };
  }

  private List<Indicator> linked(PlanBook book) {
    Set<String> ids = new LinkedHashSet<>();
    entry.plan().indicatorLinks().forEach(l -> ids.add(l.indicator()));
    return book.indicators().stream().filter(i -> ids.contains(i.id())).toList();
  }

  private List<Form.Question> needs() {
    List<Form.Question> rows = new ArrayList<>();
    for (int i = 1; i <= Form.NEEDS; i++)
      rows.add(new Form.Question(Answer.AnswerKind.COMPETENCE, List.of("ny-" + i), String.valueOf(i), "", "", "", false,
          false));
    return rows;
  }
}
