package no.oppvekststatus.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.composition.DecidedLights.Light;
import no.oppvekststatus.composition.PublishedFigure;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.plan.PlanBook;

/** What would be said otherwise than in the edition before: what an approver must have seen. */
public record Differences(List<EditionChange> changes) {

  /** In the order an approver reads them. */
  public enum DifferenceKind {
    FIGURE("endrede tall"), LIGHT("endrede lys og tellinger"), SUPPRESSION("endret skjerming"), NEW("nye tall"),
    GONE("tall som er borte");

    private final String words;

    DifferenceKind(String words) { this.words = words; }
  }

  /** One difference, from old to new. */
  public record EditionChange(DifferenceKind kind, Imprint.Correction correction) {}

  /** What an edition says: its export and its lights. */
  record Said(List<PublishedFigure> export, List<Light> lights) {}

  static Differences of(Said before, Said now, PlanBook book) {
    List<EditionChange> changes = new ArrayList<>(Corrections.changes(before.export(), now.export(), book));
    changes.addAll(lights(before.lights(), now.lights()));
    return new Differences(changes.stream().sorted(java.util.Comparator.comparing(EditionChange::kind)).toList());
  }

  private static List<EditionChange> lights(List<Light> before, List<Light> now) {
    List<EditionChange> changes = new ArrayList<>();
    if (before.isEmpty()) return changes;
    Map<String, Light> old = new LinkedHashMap<>();
    before.forEach(l -> old.put(l.key(), l));
    for (Light light : now) {
      Light was = old.remove(light.key());
      if (was == null || !was.value().equals(light.value()))
        changes.add(new EditionChange(DifferenceKind.LIGHT, light(was, light)));
    }
    old.values().forEach(gone -> changes.add(new EditionChange(DifferenceKind.LIGHT, light(gone, null))));
    return changes;
  }

  private static Imprint.Correction light(@org.jspecify.annotations.Nullable Light was,
      @org.jspecify.annotations.Nullable Light is) {
    Light named = is == null ? was : is;
    if (named == null) throw new IllegalArgumentException("a change between nothing and nothing");
    return Imprint.Correction
        .inEach(language -> new Imprint.Correction(named.what().getOrDefault(language.code(), named.key()),
            was == null ? Corrections.missingBefore(language) : was.value().getOrDefault(language.code(), ""),
            is == null ? Corrections.missingNow(language) : is.value().getOrDefault(language.code(), "")));
  }

  public boolean isEmpty() { return changes.isEmpty(); }

  /** For the box "Rettet" of the new edition. */
  List<Imprint.Correction> corrections() {
    return changes.stream().map(EditionChange::correction).toList();
  }

  /** "2 endrede tall, 1 endrede lys og tellinger". */
  public String summary() {
    Map<DifferenceKind, Long> counts = changes.stream()
        .collect(Collectors.groupingBy(EditionChange::kind, java.util.TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().words).collect(Collectors.joining(", "));
  }

  /** The list, one line a difference under a head for each kind. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (DifferenceKind kind : DifferenceKind.values()) {
      List<EditionChange> own = changes.stream().filter(c -> c.kind() == kind).toList();
      if (own.isEmpty()) continue;
      lines.add(own.size() + " " + kind.words + ":");
      own.forEach(
          c -> lines.add("  " + c.correction().what() + ": " + c.correction().before() + " → " + c.correction().now()));
    }
    return lines;
  }
}
