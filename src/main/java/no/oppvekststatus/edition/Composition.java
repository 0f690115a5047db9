package no.oppvekststatus.edition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.Background;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.ReadPlaces;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportCase;
import no.oppvekststatus.plan.Unit;

/**
 * From what is kept to what may be shown: loads one municipality's figures and answers, assesses them, hides what must
 * be hidden.
 */
public final class Composition {
  private final ObservationStore observations;
  private final AnswerStore answers;
  private final EditionStore editions;
  private final PlaceStore klass;
  private final FindingStore findings;
  private final DisclosureSettings disclosure;
  private final BuildVersion making;

  /** What it reads from. */
  record Stores(ObservationStore observations, AnswerStore answers, EditionStore editions, PlaceStore klass,
      FindingStore findings) {}

  Composition(Stores stores, DisclosureSettings disclosure, BuildVersion making) {
    this.observations = stores.observations();
    this.answers = stores.answers();
    this.editions = stores.editions();
    this.klass = stores.klass();
    this.findings = stores.findings();
    this.disclosure = disclosure;
    this.making = making;
  }

  /** As it may be shown now, after every edition the municipality has published. */
  public Disclosed of(ReportCase report) {
    return of(basis(report));
  }

  /** All that a report is made from, as it is kept now. */
  Prepared.Basis basis(ReportCase report) {
    return new Prepared.Basis(input(report), earlier(report.municipality()));
  }

  private AssessmentInput input(ReportCase report) {
    PlanBook.Entry entry = report.entry();
    Places history = klass.all();
    Set<String> tables = tables(report.book(), entry);
    Set<String> places = places(entry, history);
    List<KeptAnswer> answered =
        answers.of(report.municipality(), entry.plan().validFrom().getYear() - 1, report.year());
    return new AssessmentInput(report.book(), entry, report.year(), report.date(), observations.find(tables, places),
        answered,
        new Background(history, observations.revisions(tables, places),
            findings.known(report.municipality(), report.year())));
  }

  /** The municipality's own figures as its editions have shown or hidden them so far, the first edition first. */
  private List<EarlierCell> earlier(String municipality) {
    return editions.recorded(municipality).stream()
        .flatMap(e -> PublishedCells.of(e, editions.figures(e.id())).stream()).toList();
  }

  Disclosed of(Prepared.Basis basis) {
    return Disclosure.of(Assessment.of(basis.input()), disclosure, basis.earlier());
  }

  /** What an edition shows, from its own frozen inputs alone. */
  static Disclosed of(EditionInputs inputs) {
    return Disclosure.of(Assessment.of(inputs.assessed()), new DisclosureSettings(inputs.threshold()),
        inputs.earlier());
  }

  EditionInputs freeze(Prepared.Basis basis, Imprint imprint) {
    return new EditionInputs(basis.input(), basis.earlier(), disclosure.threshold(), imprint, making);
  }

  /** The same as long as a print of it would say the same. */
  public String fingerprint(Disclosed disclosed) {
    return Fingerprint.of(disclosed, making.templates());
  }

  /** Hash of the templates, texts and styles that the pages are made with. */
  public String templates() {
    return making.templates();
  }

  /** What the reports are made with today. */
  BuildVersion making() { return making; }

  /** What the result depends on besides figures and plans. */
  public List<String> settings() {
    return List.of(making.templates(), disclosure.toString());
  }

  /** The same in every program that would make the same reports of the same figures and plans. */
  public String madeWith() {
    return Fingerprint.of(settings(), making);
  }

  private static Set<String> tables(PlanBook book, PlanBook.Entry entry) {
    Set<String> tables = new TreeSet<>();
    for (IndicatorLink link : entry.plan().indicatorLinks())
      book.indicator(link.indicator()).reading().table().ifPresent(t -> tables.add(book.source(t.source()).table()));
    return tables;
  }

  /** The places that the plan's figures are read from, and the municipality's units. */
  static Set<String> places(PlanBook.Entry entry, Places history) {
    Set<String> places = new TreeSet<>(ReadPlaces.of(entry.plan(), history));
    for (Unit u : entry.organisation().units()) places.add(entry.municipalityId() + "/" + u.id());
    return places;
  }
}
