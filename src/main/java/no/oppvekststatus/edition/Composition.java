package no.oppvekststatus.edition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;

/** From what is kept to what may be shown: loads one municipality's figures and answers, assesses them, hides what must be hidden. */
public final class Composition {
  private final ObservationStore observations;
  private final AnswerStore answers;
  private final EditionStore editions;
  private final DisclosureSettings disclosure;
  private final String templates;

  Composition(ObservationStore observations, AnswerStore answers, EditionStore editions, DisclosureSettings disclosure, String templates) {
    this.observations = observations;
    this.answers = answers;
    this.editions = editions;
    this.disclosure = disclosure;
    this.templates = templates;
  }

  /** As it may be shown now, after every edition the municipality has published. */
  public Disclosed of(PlanBook book, PlanBook.Entry entry, int year, LocalDate businessDate) {
    return of(book, entry, year, businessDate, e -> true);
  }

  /** As it might be shown then: an edition printed again has only the editions before it behind it. */
  Disclosed again(PlanBook book, PlanBook.Entry entry, Edition edition) {
    return of(book, entry, edition.year(), LocalDate.ofInstant(edition.clock(), DraftWriter.OSLO), e -> e.id() < edition.id());
  }

  private Disclosed of(PlanBook book, PlanBook.Entry entry, int year, LocalDate businessDate, Predicate<Edition> published) {
    List<KeptObservation> kept = observations.find(tables(book, entry), places(entry));
    List<KeptAnswer> answered = answers.of(entry.municipalityId(), entry.plan().validFrom().getYear() - 1, year);
    List<EarlierCell> earlier = editions.all().stream().filter(e -> e.municipality().equals(entry.municipalityId())).filter(published)
        .sorted(Comparator.comparingLong(Edition::id)).flatMap(e -> PublishedCells.of(e, ExportRow.parse(editions.lines(e.id()))).stream())
        .toList();
    return Disclosure.of(Assessment.of(new AssessmentInput(book, entry, year, businessDate, kept, answered)), disclosure, earlier);
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
  static Set<String> places(PlanBook.Entry entry) {
    Municipality m = entry.plan().municipality();
    Set<String> places = new TreeSet<>(Set.of("0", "EAK", "EAKUO", "EKA" + m.countyNumber(), m.countyNumber(), m.number()));
    for (Municipality.Number n : m.numbers()) places.add(n.number());
    if (m.kostraGroup() != null) places.add(m.kostraGroup());
    for (Unit u : entry.organisation().units()) places.add(m.id() + "/" + u.id());
    return places;
  }
}
