package no.oppvekststatus.plan;

import java.util.List;
import java.util.Map;

/** Everything that was promised, loaded once per run: plans with their organisations, the catalogue, the sources. */
public record PlanBook(List<Entry> entries, List<Indicator> indicators, List<Source> sources, String sha256) {

  /** One plan with its organisation and its owner's comments. {@code files}: name → SHA-256 of the files it was read from. */
  public record Entry(Plan plan, Organisation organisation, Map<String, String> files, List<Comment> comments) {
    public Entry(Plan plan, Organisation organisation, Map<String, String> files) { this(plan, organisation, files, List.of()); }

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
}
