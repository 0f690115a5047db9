package no.oppvekststatus.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Obliged;
import no.oppvekststatus.plan.ObligedUnit;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Unit;

/** Accounts of the three plan shapes to compose documents from: made-up cells and answers, the same every time. */
final class Told {
  static final Imprint DRAFT = new Imprint(0, Instant.parse("2025-03-31T22:00:00Z"), null, null, List.of());
  static final Imprint SECOND = new Imprint(2, Instant.parse("2025-04-14T00:14:00Z"), "Kommunedirektør", "Et skjema kom 2. april.",
      List.of(new Imprint.Correction("Har svart", "13", "14")));
  private static final String[] STATUSES = {"i-drift", "i-drift", "i-drift", "under-etablering", "kjent", "ikke-startet"};

  private Told() {}

  static PlanBook packaged() { return PlanReader.book(null); }

  static PlanBook third() { return PlanReader.book(Path.of("src/test/resources/plans-tredje")); }

  static Disclosed of(PlanBook book, String municipality, int year) {
    PlanBook.Entry entry = book.of(municipality).orElseThrow();
    return disclosed(book, entry, year, cells(book, entry, year), answers(entry, year));
  }

  /** Nobody has answered and nothing is measured. */
  static Disclosed silent(PlanBook book, String municipality, int year) {
    return disclosed(book, book.of(municipality).orElseThrow(), year, List.of(), List.of());
  }

  /** As {@link #of}, with other cells and answers made of them. */
  static Disclosed of(PlanBook book, String municipality, int year, UnaryOperator<KeptObservation> cell, UnaryOperator<KeptAnswer> answer) {
    PlanBook.Entry entry = book.of(municipality).orElseThrow();
    return disclosed(book, entry, year, cells(book, entry, year).stream().map(cell).filter(Objects::nonNull).toList(),
        answers(entry, year).stream().map(answer).filter(Objects::nonNull).toList());
  }

  private static Disclosed disclosed(PlanBook book, PlanBook.Entry entry, int year, List<KeptObservation> cells, List<KeptAnswer> answers) {
    Status status = Assessment.of(new AssessmentInput(book, entry, year, LocalDate.of(year + 1, 4, 1), cells, answers));
    return Disclosure.of(status, DisclosureSettings.DEFAULT);
  }

  /** Slowly better figures for every second indicator and slowly worse for the others; each third without a survey's base. */
  static List<KeptObservation> cells(PlanBook book, PlanBook.Entry entry, int year) {
    List<KeptObservation> cells = new ArrayList<>();
    int index = 0;
    for (IndicatorLink link : entry.plan().indicatorLinks()) {
      Indicator i = book.indicator(link.indicator());
      index++;
      if (!(i.reading() instanceof Indicator.Reading.FromTable t) || index % 7 == 0) continue;
      List<String> places = new ArrayList<>(List.of(entry.plan().municipality().number()));
      i.references().forEach(r -> Assembly.codes(r, entry.plan().municipality()).stream().findFirst().ifPresent(places::add));
      for (String place : places)
        for (int y = year - 6; y <= year; y += i.irregular() ? 3 : 1) cell(book, i, t, place, y, index, cells);
    }
    return cells;
  }

  private static void cell(PlanBook book, Indicator i, Indicator.Reading.FromTable t, String place, int year, int index, List<KeptObservation> cells) {
    String table = book.source(t.source()).table();
    String breakdown = new TreeMap<>(t.breakdown()).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    double value = 20 + index % 5 * 8 + (index % 2 == 0 ? 1 : -1) * (year - 2020) * 1.7 + place.length();
    if (t.x() != null) add(cells, table, t.x(), place, year, breakdown, BigDecimal.valueOf(Math.round(value * 3)), null);
    if (t.n() != null) add(cells, table, t.n(), place, year, breakdown, BigDecimal.valueOf(300), null);
    if (t.value() != null) add(cells, table, t.value(), place, year, breakdown,
        BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP), index % 3 == 0 ? null : BigDecimal.valueOf(240));
  }

  private static void add(List<KeptObservation> cells, String table, String contents, String place, int year, String breakdown,
      BigDecimal value, BigDecimal base) {
    cells.add(new KeptObservation(new Observation(table, contents, place, String.valueOf(year), breakdown, value, "", base, false,
        Instant.parse("2025-03-15T07:00:00Z"), String.valueOf(cells.size())), from(table, String.valueOf(cells.size()))));
  }

  static Provenance from(String table, String cell) {
    return new Provenance("3f9a01c7e2b4" + String.format("%052x", table.hashCode()), table + ".json", cell, table,
        Instant.parse("2025-03-15T07:00:00Z"), Instant.parse("2025-03-16T01:10:00Z"), true);
  }

  /** Every unit but the last answers; the pattern of answers shifts with the measure. */
  static List<KeptAnswer> answers(PlanBook.Entry entry, int year) {
    List<KeptAnswer> answers = new ArrayList<>();
    List<Unit> reporting = Obliged.reporting(entry, year);
    for (int y : new int[] {year - 1, year}) {
      List<Measure> measures = entry.plan().measures();
      for (int m = 0; m < measures.size(); m++) {
        List<ObligedUnit> units = Obliged.units(entry, measures.get(m), y);
        for (int u = 0; u < units.size(); u++) measure(entry, measures.get(m), units.get(u), y, m * 5 + u + (y == year ? 0 : 3), answers);
      }
      for (int u = 0; u < reporting.size() - 1; u++) rest(entry, reporting.get(u), y, u, answers);
    }
    Unit last = reporting.get(reporting.size() - 1);
    return answers.stream().filter(k -> !k.answer().unit().equals(last.id())).toList();
  }

  private static void measure(PlanBook.Entry entry, Measure m, ObligedUnit unit, int year, int turn, List<KeptAnswer> answers) {
    boolean choice = entry.plan().obligations().stream().anyMatch(o -> o.id().equals(m.obligation()) && !o.binding());
    String status = choice && turn % 3 == 0 ? "ikke-valgt" : m.id().hashCode() % 4 == 0 ? "i-drift" : STATUSES[turn % STATUSES.length];
    String note = status.equals("i-drift") ? "" : turn % 4 == 0 ? "=1+1 Venter på kurs for nye ansatte." : "Innføres etter nytt år.";
    answers.add(kept(entry, unit.unit(), year, Answer.Kind.MEASURE, m.id(), status, null, note));
    m.parts().forEach(p -> answers.add(kept(entry, unit.unit(), year, Answer.Kind.MEASURE, p.id(), status, null, "")));
  }

  private static void rest(PlanBook.Entry entry, Unit unit, int year, int turn, List<KeptAnswer> answers) {
    answers.add(kept(entry, unit, year, Answer.Kind.SUBMISSION, "skjema", "", null, ""));
    if (turn % 3 == 0) answers.add(kept(entry, unit, year, Answer.Kind.COMPETENCE, entry.plan().competenceMeasures().isEmpty() ? "ny-1"
        : entry.plan().competenceMeasures().get(turn % entry.plan().competenceMeasures().size()).id(), "",
        turn % 2 == 0 ? BigDecimal.valueOf(42000 + turn * 1000L) : null, "Kurs i samtaleverktøy"));
    entry.plan().arenas().stream().filter(x -> x.perUnit() || turn == 0).forEach(x -> answers.add(kept(entry, unit, year, Answer.Kind.MEETING,
        x.id(), "", BigDecimal.valueOf(turn % 5), "")));
    entry.plan().measures().stream().flatMap(m -> m.evaluations().stream()).forEach(e -> answers.add(kept(entry, unit, year,
        Answer.Kind.EVALUATION, e.id(), turn % 2 == 0 ? "gjennomfort" : "ikke-gjennomfort", null, "")));
  }

  private static KeptAnswer kept(PlanBook.Entry entry, Unit unit, int year, Answer.Kind kind, String item, String status,
      BigDecimal quantity, String note) {
    Answer a = new Answer(entry.municipalityId(), unit.id(), year, kind, item, status, quantity, null,
        kind == Answer.Kind.COMPETENCE && unit.id().length() % 2 == 0, LocalDate.of(year + 1, 1, 20), note, "Tiltak!E7");
    return new KeptAnswer(a, from("skjema-" + unit.id(), "Tiltak!E7"));
  }

}
