package no.oppvekststatus.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.Background;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;

/** From what is kept to what may be shown: loads one municipality's figures and answers, assesses them, hides what must be hidden. */
public final class Composition {
  private final ObservationStore observations;
  private final AnswerStore answers;
  private final PlaceStore klass;
  private final FindingStore findings;
  private final DisclosureSettings disclosure;
  private final String templates;

  Composition(ObservationStore observations, AnswerStore answers, PlaceStore klass, FindingStore findings,
      DisclosureSettings disclosure, String templates) {
    this.observations = observations;
    this.answers = answers;
    this.klass = klass;
    this.findings = findings;
    this.disclosure = disclosure;
    this.templates = templates;
  }

  public Disclosed of(PlanBook book, PlanBook.Entry entry, int year, LocalDate businessDate) {
    Places history = klass.all();
    Set<String> tables = tables(book, entry);
    Set<String> places = places(entry, history);
    List<KeptAnswer> answered = answers.of(entry.municipalityId(), entry.plan().validFrom().getYear() - 1, year);
    return Disclosure.of(Assessment.of(new AssessmentInput(book, entry, year, businessDate, observations.find(tables, places), answered,
        new Background(history, observations.revisions(tables, places), findings.known(entry.municipalityId(), year)))), disclosure);
  }

  /** The same as long as a print of it would say the same. */
  public String fingerprint(Disclosed disclosed) { return Fingerprint.of(disclosed, templates); }

  /** Hash of the templates, texts and styles that the pages are made with. */
  public String templates() { return templates; }

  /** What the result depends on besides figures and plans. */
  public List<String> settings() { return List.of(templates, disclosure.toString()); }

  private static Set<String> tables(PlanBook book, PlanBook.Entry entry) {
    Set<String> tables = new TreeSet<>();
    for (IndicatorLink link : entry.plan().indicatorLinks())
      if (book.indicator(link.indicator()).reading() instanceof Indicator.Reading.FromTable t) tables.add(book.source(t.source()).table());
    return tables;
  }

  /** The municipality under all its numbers, its units, and the places it is compared with, in every publisher's spelling. */
  static Set<String> places(PlanBook.Entry entry, Places history) {
    Municipality m = history.completed(entry.plan().municipality());
    Set<String> places = new TreeSet<>(Set.of("0", "EAK", "EAKUO", "EKA" + m.countyNumber(), m.countyNumber(), m.number()));
    for (Municipality.Number n : m.numbers()) places.add(n.number());
    places.addAll(Assembly.countyCodes(m));
    if (m.kostraGroup() != null) places.add(m.kostraGroup());
    for (Unit u : entry.organisation().units()) places.add(m.id() + "/" + u.id());
    return places;
  }
}
