package no.oppvekststatus.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that was promised, loaded once per run: plans with their organisations, the catalogue, the sources.
 *
 * @param refused the plans that contradict themselves, and stand in no entry
 */
public record PlanBook(List<Entry> entries, List<Indicator> indicators, List<Source> sources, String sha256,
    List<RefusedPlan> refused) {
  public PlanBook(List<Entry> entries, List<Indicator> indicators, List<Source> sources, String sha256) {
    this(entries, indicators, sources, sha256, List.of());
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
  }

  public Indicator indicator(String id) {
    return indicators.stream().filter(i -> i.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no indicator " + id));
  }

  public Source source(String id) {
    return sources.stream().filter(s -> s.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no source " + id));
  }

  public java.util.Optional<Entry> of(String municipalityId) {
    return entries.stream().filter(e -> e.municipalityId().equals(municipalityId)).findFirst();
  }

  /** The refused plan of the municipality, if that is why it has none. */
  public java.util.Optional<RefusedPlan> refusedOf(String municipalityId) {
    return refused.stream().filter(r -> r.municipality().id().equals(municipalityId)).findFirst();
  }

  /** True where the municipality has no plan, and a refused one is its own or does not say whose it is. */
  public boolean awaits(String municipalityId) {
    return of(municipalityId).isEmpty()
        && refused.stream().map(r -> r.municipality().id()).anyMatch(id -> id.isEmpty() || id.equals(municipalityId));
  }

  /** The title of the municipality's plan, also of one that was refused. */
  public java.util.Optional<String> title(String municipalityId) {
    return of(municipalityId).map(e -> e.plan().title()).or(() -> refusedOf(municipalityId).map(RefusedPlan::title));
  }

  /** The municipality, also where its plan was refused. */
  public java.util.Optional<Municipality> municipality(String municipalityId) {
    return municipalities().stream().filter(m -> m.id().equals(municipalityId)).findFirst();
  }

  /** Every municipality that has a plan, also one that was refused, if it says which it is. */
  public List<Municipality> municipalities() {
    return Stream.concat(entries.stream().map(e -> e.plan().municipality()),
        refused.stream().map(RefusedPlan::municipality).filter(m -> !m.id().isEmpty())).toList();
  }
}
