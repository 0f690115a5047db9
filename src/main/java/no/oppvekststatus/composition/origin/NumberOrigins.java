package no.oppvekststatus.composition.origin;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.assessment.Status.EvaluationStatus;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.assessment.Status.MeetingStatus;
import no.oppvekststatus.assessment.Status.SourceUse;
import no.oppvekststatus.composition.parts.FindingWords;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.FigureIds;

/** Everything that a printed number of one municipality and year can come from, by its id, in one written language. */
public final class NumberOrigins {
  private static final String SUM = "sum.";
  /** How the ids begin of what is counted or added up; its members came along with the number. */
  private static final List<String> COUNTED =
      List.of(SUM, "antall.", "tiltak.", "omrade.", "planmal.", "niva.", "enhet.", "evaluering.", "moter.", "ordlyd.",
          "kilde.", "metode.", "skjerming.");

  private final Disclosed disclosed;
  private final Imprint imprint;
  private final Texts texts;
  private final Map<String, Origin> all = new LinkedHashMap<>();
  private final CountWords counts;
  private final Quotations quotations = new Quotations();
  /** The first cell of each file that a unit has handed in for the year. */
  private final Map<String, Map<String, Provenance>> handedIn = new HashMap<>();

  private NumberOrigins(Disclosed disclosed, Imprint imprint, Texts texts) {
    this.disclosed = disclosed;
    this.imprint = imprint;
    this.texts = texts;
    this.counts = new CountWords(texts);
  }

  public static NumberOrigins of(Disclosed disclosed, Imprint imprint, Language language) {
    NumberOrigins o = new NumberOrigins(disclosed, imprint, Texts.in(language));
    Status s = disclosed.status();
    s.indicators().forEach(new FigureOrigins(disclosed, o.texts, o.all)::add);
    s.indicators().forEach(i -> o.put("regel.minste-grunnlag." + i.indicator().id(), "origin.min-base"));
    o.answers(s);
    o.plan(s.entry().plan());
    s.entry().organisation().units().forEach(o::unit);
    s.entry().organisation().committees().forEach(c -> o.counts.part(c.id(), c.name()));
    s.findings().forEach(o::finding);
    s.sources().forEach(o::source);
    o.document();
    o.quoted(s);
    return o;
  }

  Quotations quotations() { return quotations; }

  /** The id's origin; a count is described by the members it was printed with. Empty where the id has no origin. */
  public Optional<Origin> of(String id, List<String> members) {
    if (!knows(id)) return Optional.empty();
    Origin known = all.get(id);
    if (known != null) return Optional.of(known);
    if (id.startsWith(SUM)) return Optional.of(Origin.of(id, texts.of("origin.sum"), texts.of("formula.sum"), members));
    if (id.startsWith("skjerming."))
      return Optional.of(Origin.of(id, texts.of("origin.hidden"), texts.of("formula.hidden")));
    if (id.startsWith("metode."))
      return Optional.of(Origin.of(id, texts.of("origin.method"), texts.of("formula.method"), members));
    return Optional.of(Origin.of(id, texts.of("origin.count", counts.of(id)), texts.of("formula.members"), members));
  }

  /** Whether the id has an origin. */
  boolean knows(String id) {
    return all.containsKey(id) || COUNTED.stream().anyMatch(id::startsWith);
  }

  private void put(Origin origin) { all.putIfAbsent(origin.id(), origin); }

  private void put(String id, String word) { put(Origin.of(id, texts.of(word), texts.of("formula.set"))); }

  private void answers(Status s) {
    for (MeasureStatus m : s.measures()) {
      answers(m.measure().title(), m.answers());
      m.parts().forEach(p -> answers(m.measure().title() + " – " + p.part().title(), p.answers()));
    }
    for (EvaluationStatus e : s.evaluations()) {
      counts.name("evaluering." + e.id(), e.subject());
      e.answers().forEach(k -> answer(e.subject(), k));
      put("evaluering." + e.id() + ".skal", "origin.owing");
    }
    for (MeetingStatus m : s.meetings()) {
      m.answers().forEach(k -> answer(m.arena().name(), k));
      put("moter." + m.arena().id() + ".krav", "origin.plan");
      put(Origin.of("moter." + m.arena().id() + ".holdt", m.arena().name(),
          texts.of(m.arena().perUnit() ? "formula.sum" : "formula.most"),
          m.answers().stream().map(FigureIds::answer).toList()));
    }
    for (CompetenceNeed n : s.needs())
      put(Origin.read(FigureIds.need(s.needs(), n, s.year()), n.unit().name() + ", " + texts.of("sheet.need"),
          n.amount() == null ? "" : n.amount().toPlainString(), texts.of("formula.need"), n.provenance()));
  }

  private void answers(String what, List<UnitAnswer> answers) {
    answers.stream().flatMap(u -> Stream.concat(u.answer().stream(), u.lastYear().stream()))
        .forEach(k -> answer(what, k));
  }

  private void answer(String what, KeptAnswer k) {
    String unit = disclosed.status().entry().organisation().units().stream()
        .filter(u -> u.id().equals(k.answer().unit())).findFirst()
        .or(() -> disclosed.status().entry().plan().unit(k.answer().unit())).map(Unit::name).orElse(k.answer().unit());
    if (k.answer().year() == disclosed.status().year())
      handedIn.computeIfAbsent(k.answer().unit(), u -> new LinkedHashMap<>()).putIfAbsent(k.provenance().sha256(),
          k.provenance());
    BigDecimal quantity = k.answer().quantity();
    put(Origin.read(FigureIds.answer(k), unit + ": " + what,
        quantity == null ? k.answer().status().code() : quantity.toPlainString(),
        texts.of("formula.answer"), k.provenance()));
    if (!k.answer().note().isBlank()) {
      put(Origin.read(FigureIds.answer(k) + ".note", unit + ": " + what, "", texts.of("formula.answer"),
          k.provenance()));
      quotations.add(FigureIds.answer(k) + ".note", k.answer().note());
    }
  }

  private void plan(Plan plan) {
    plan.units().forEach(this::unit);
    plan.tiers().forEach(t -> counts.name("niva." + t.id(), t.label()));
    for (Plan.FocusArea a : plan.focusAreas()) named("omrade." + a.id(), a.title(), a.sourceLine());
    for (Plan.Goal g : plan.goals()) named("planmal." + g.id(), g.text(), g.sourceLine());
    for (Measure m : plan.measures()) {
      named("tiltak." + m.id(), m.title(), m.sourceLine());
      line("tiltak." + m.id() + ".start", m.title(), m.sourceLine());
      m.parts().forEach(p -> {
        counts.name("tiltak." + m.id() + "." + p.id(), p.title());
        line("tiltak." + m.id() + "." + p.id() + ".start", p.title(), p.sourceLine());
      });
    }
    for (Plan.Funding f : plan.funding()) {
      line("plan.funding." + f.id() + ".amount", f.title(), f.sourceLine());
      line("plan.funding." + f.id() + ".amountRaw", f.title(), f.sourceLine());
    }
    for (Plan.Position p : plan.positions()) {
      line("plan.positions." + p.id() + ".count", p.title(), p.sourceLine());
      line("plan.positions." + p.id() + ".fte", p.title(), p.sourceLine());
    }
    for (Plan.TimeTarget t : plan.timeTargets()) line("plan.timeTargets." + t.id() + ".raw", t.what(), t.sourceLine());
    plan.remarks().forEach(r -> {
      line("plan.linje." + r.line(), texts.of("remarks.plan"), r.line());
      quotations.add("plan.linje." + r.line() + ".merknad", r.text(texts.language()));
    });
  }

  private void named(String id, String name, int line) {
    counts.name(id, name);
    line(id + ".nr", name, line);
  }

  private void unit(Unit u) {
    counts.name(FigureIds.unit(u.id()), u.name());
    List<Provenance> files = List.copyOf(handedIn.getOrDefault(u.id(), Map.of()).values());
    put(new Origin(FigureIds.unit(u.id()), u.name(), "",
        texts.of(files.isEmpty() ? "formula.organisation" : "formula.handed-in"), List.of(), files, "", ""));
  }

  private void line(String id, String what, int line) { put(Origin.of(id, what, texts.of("formula.plan-line", line))); }

  private void finding(Finding f) {
    for (FindingKey key : FindingWords.NUMBERS)
      f.says(key).ifPresent(value -> put(
          Origin.of(FindingWords.id(f) + "." + key, f.subject(), texts.of("formula.finding")).valued(value)));
    put("sted." + f.subject(), "origin.place");
  }

  private void source(SourceUse s) {
    String title = s.source().title().in(texts.language(), s.source().table());
    put(Origin.of(FigureIds.source(s.number()), title, texts.of("formula.source-order")));
    put(Origin.of(FigureIds.source(s.number()) + "#tabell", title, texts.of("formula.catalogue")));
    put(Origin.of(FigureIds.source(s.number()) + "#lisens", title, texts.of("formula.catalogue")));
    put(Origin.of(FigureIds.source(s.number()) + "#nettside", title, texts.of("formula.catalogue")));
    for (Provenance p : s.files())
      put(new Origin(FigureIds.file(p.sha256()), p.fileName(), "", texts.of("formula.sha"), List.of(),
          List.of(new Provenance(p.sha256(), p.fileName(), "", p.table(), p.updated(), p.receivedAt(), p.sample())), "",
          ""));
  }

  /** What belongs to the document itself, the edition and the rules. */
  private void document() {
    put("dokument.linje", "origin.line");
    put("antall.rader", "origin.line");
    put("utgave", "origin.edition");
    put("utgave.forrige", "origin.edition");
    put("regelverk", "origin.rules");
    put("regel.minste-grunnlag", "origin.min-base");
    put("regel.terskel", "origin.threshold");
    for (int n = 1; n <= imprint.corrected().size(); n++)
      corrected("rettet." + n + ".", imprint.corrected().get(n - 1));
    disclosed.status().indicators().stream()
        .flatMap(i -> Stream.concat(i.references().stream().map(r -> r.place()), i.years().stream()
            .flatMap(y -> Stream.concat(Stream.of(y.figure().place()), y.references().stream().map(r -> r.place())))))
        .distinct()
        .forEach(place -> put("sted." + place, "origin.place"));
    disclosed.status().entry().plan().compared().forEach(other -> put("sted." + other.number(), "origin.place"));
  }

  private void corrected(String id, Imprint.Correction c) {
    String before = texts.of("formula.edition", imprint.edition() - 1);
    List<String> of = Stream.concat(figures(), disclosed.status().measures().stream()
        .map(m -> Map.entry(m.measure().title(), FigureIds.measure(m.measure().id(), disclosed.status().year()))))
        .filter(e -> e.getKey().equals(c.what())).map(Map.Entry::getValue).distinct().toList();
    put(Origin.of(id + "hva", c.what(), before, of));
    put(Origin.of(id + "for", c.what(), before, of));
    put(Origin.of(id + "na", c.what(), texts.of("formula.edition", imprint.edition()), of));
  }

  /**
   * The ids of the figures by the words in which a correction names them; they are the same from edition to edition.
   */
  private Stream<Map.Entry<String, String>> figures() {
    return disclosed.status().indicators().stream()
        .flatMap(i -> Stream.concat(i.years().stream(), i.breakdowns().stream()).map(y -> y.figure())
            .map(f -> Map.entry(i.indicator().title(Language.BOKMAL) + ", " + f.period()
                + (f.breakdown().isEmpty() ? "" : " (" + f.breakdown() + ")"), FigureIds.of(f))));
  }

  private void quoted(Status s) {
    quotations.addAll("plan", s.entry().plan());
    quotations.addAll("organisasjon", s.entry().organisation());
    for (int c = 0; c < s.entry().comments().size(); c++)
      quotations.addAll("kommentar." + (c + 1), s.entry().comments().get(c));
    s.indicators().forEach(i -> quotations.addAll("indikator." + i.indicator().id(), i.indicator()));
    s.indicators().forEach(i -> quotations.addAll("indikator." + i.indicator().id() + ".kobling", i.link()));
    s.sources().forEach(u -> quotations.addAll("kilde." + u.source().id(), u.source()));
    s.needs().forEach(n -> quotations.add(FigureIds.need(s.needs(), n, s.year()), n.what()));
    s.indicators().stream().flatMap(i -> i.years().stream()).flatMap(y -> y.references().stream())
        .forEach(r -> quotations.add("sted." + r.place(), r.name()));
    if (imprint.reason() != null) quotations.add("utgave.grunn", imprint.reason());
    if (imprint.approver() != null) quotations.add("utgave.godkjenner", imprint.approver());
    texts.templates().forEach((key, template) -> quotations.template("tekst." + key, template));
    quotations.all().forEach(q -> put(Origin.of(q.id(), "«" + q.text() + "»",
        q.line() == null ? texts.of("formula.quoted") : texts.of("formula.plan-line", q.line()))));
  }
}
