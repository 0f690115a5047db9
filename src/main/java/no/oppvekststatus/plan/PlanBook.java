package no.oppvekststatus.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was promised, as the files were when the program started: plans with their organisations, the
 * catalogue, the sources. The head of each plan is there at once; a plan of which a head was kept, and a catalogue of
 * which nobody has asked yet, are read when they are asked for. Of very many plans those that were used last are held.
 */
public final class PlanBook {
  private final Map<String, ListedPlan> plans = new LinkedHashMap<>();
  private final OnceRead<Catalogue> catalogue;
  private final String sha256;
  private final List<RefusedPlan> refused;

  PlanBook(List<ListedPlan> plans, OnceRead<Catalogue> catalogue, String sha256, List<RefusedPlan> refused) {
    plans.forEach(p -> this.plans.putIfAbsent(p.head().municipalityId(), p));
    this.catalogue = catalogue;
    this.sha256 = sha256;
    this.refused = List.copyOf(refused);
  }

  /** Of plans that are read already; none is refused. */
  public PlanBook(List<Entry> entries, List<Indicator> indicators, List<Source> sources, String sha256) {
    this(entries.stream().map(ListedPlan::of).toList(), OnceRead.done(new Catalogue(indicators, sources)), sha256,
        List.of());
  }

  /** A plan that was not taken, with its municipality and title as far as the file states them; the id may be "". */
  public record RefusedPlan(String file, Municipality municipality, String title, List<PlanRefused.Problem> problems) {}

  /**
   * One plan with its organisation and its owner's comments. {@code files}: name → SHA-256 of the files it was read
   * from.
   */
  public record Entry(Plan plan, Organisation organisation, Map<String, String> files, List<Comment> comments) {
    public Entry(Plan plan, Organisation organisation, Map<String, String> files) {
      this(plan, organisation, files, List.of());
    }

    public String municipalityId() { return plan.municipality().id(); }

    public PlanHead head() { return PlanHead.of(this); }
  }

  /** The heads of all plans; for what they do not tell, {@link #of}. */
  public List<PlanHead> heads() {
    return plans.values().stream().map(ListedPlan::head).toList();
  }

  /** All plans, each read whole. */
  public List<Entry> entries() {
    catalogue.get();
    return plans.values().parallelStream().map(p -> p.whole().get()).toList();
  }

  public List<Indicator> indicators() { return catalogue.get().indicators(); }

  public List<Source> sources() { return catalogue.get().sources(); }

  /** The same as long as every file is the same. */
  public String sha256() { return sha256; }

  /** The plans that contradict themselves, and stand in no entry. */
  public List<RefusedPlan> refused() {
    return refused;
  }

  /** How many of the plans in force have been read whole. */
  public long readWhole() {
    return plans.values().stream().filter(p -> p.whole().isRead()).count();
  }

  public Indicator indicator(String id) {
    return indicators().stream().filter(i -> i.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no indicator " + id));
  }

  public Source source(String id) {
    return sources().stream().filter(s -> s.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no source " + id));
  }

  /** The municipality's plan, read whole. */
  public Optional<Entry> of(String municipalityId) {
    return Optional.ofNullable(plans.get(municipalityId)).map(p -> p.whole().get());
  }

  public Optional<PlanHead> head(String municipalityId) {
    return Optional.ofNullable(plans.get(municipalityId)).map(ListedPlan::head);
  }

  /** The refused plan of the municipality, if that is why it has none. */
  public Optional<RefusedPlan> refusedOf(String municipalityId) {
    return refused.stream().filter(r -> r.municipality().id().equals(municipalityId)).findFirst();
  }

  /** True where the municipality has no plan, and a refused one is its own or does not say whose it is. */
  public boolean awaits(String municipalityId) {
    return head(municipalityId).isEmpty()
        && refused.stream().map(r -> r.municipality().id()).anyMatch(id -> id.isEmpty() || id.equals(municipalityId));
  }

  /** The title of the municipality's plan, also of one that was refused. */
  public Optional<String> title(String municipalityId) {
    return head(municipalityId).map(PlanHead::title).or(() -> refusedOf(municipalityId).map(RefusedPlan::title));
  }

  /** The municipality, also where its plan was refused. */
  public Optional<Municipality> municipality(String municipalityId) {
    return head(municipalityId).map(PlanHead::municipality)
        .or(() -> refusedOf(municipalityId).map(RefusedPlan::municipality).filter(m -> !m.id().isEmpty()));
  }

  /** Every municipality that has a plan, also one that was refused, if it says which it is. */
  public List<Municipality> municipalities() {
    return Stream.concat(heads().stream().map(PlanHead::municipality),
        refused.stream().map(RefusedPlan::municipality).filter(m -> !m.id().isEmpty())).toList();
  }
}
