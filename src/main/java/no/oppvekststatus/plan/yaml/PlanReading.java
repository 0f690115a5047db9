package no.oppvekststatus.plan.yaml;

import java.util.List;
import java.util.Optional;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.ReferenceTarget;

/** One plan while it is being read: its outermost keys, its ids and the remarks so far. */
record PlanReading(YamlMapping root, Ids ids, FoundRemarks remarks) {

  /** References as printed; a label that is not given is the name of what is referred to. */
  List<Plan.PlanReference> references(YamlMapping at, String key) {
    return at.blocks(key).stream().map(this::reference).toList();
  }

  private Plan.PlanReference reference(YamlMapping b) {
    Optional<ReferenceTarget> target = target(b);
    String label = b.textOr("label");
    if (!b.has("ref") && label == null) b.missing("ref");
    b.textOr("basis");
    var read = new Plan.PlanReference(target, label != null ? label : target.map(ids::name).orElse(""),
        b.flag("partner", false));
    b.done();
    return read;
  }

  /** What stands under {@code ref}; empty where nothing does. */
  Optional<ReferenceTarget> target(YamlMapping at) {
    return Optional.ofNullable(at.textOr("ref")).flatMap(ref -> ids.target(at, "ref", ref));
  }

  /** Plain references written as a list of texts; what each is called is its label. */
  List<Plan.PlanReference> plain(YamlMapping at, String key) {
    return at.texts(key).stream().map(ref -> {
      Optional<ReferenceTarget> target = ids.target(at, key, ref);
      return new Plan.PlanReference(target, target.map(ids::name).orElse(""), false);
    }).toList();
  }

  /** The same, given back as what they are called. */
  List<String> named(YamlMapping at, String key) {
    return plain(at, key).stream().map(Plan.PlanReference::label).toList();
  }
}
