package no.oppvekststatus.plan.yaml;

import java.util.List;
import no.oppvekststatus.plan.Plan;

/** One plan while it is being read: its outermost keys, its ids and the remarks so far. */
record PlanReading(YamlMapping root, Ids ids, FoundRemarks remarks) {

  /** References as printed; a label that is not given is the name of what is referred to. */
  List<Plan.PlanReference> references(YamlMapping at, String key) {
    return at.blocks(key).stream().map(this::reference).toList();
  }

  private Plan.PlanReference reference(YamlMapping b) {
    String ref = b.textOr("ref");
    if (ref != null) ids.requireRef(b, "ref", ref);
    String label = b.textOr("label");
    if (ref == null && label == null) b.missing("ref");
    b.textOr("basis");
    var read =
        new Plan.PlanReference(ref, label != null ? label : ref == null ? "" : ids.name(ref), b.flag("partner", false));
    b.done();
    return read;
  }

  /** Plain references written as a list of texts; what each is called is its label. */
  List<Plan.PlanReference> plain(YamlMapping at, String key) {
    return at.texts(key).stream().map(ref -> {
      ids.requireRef(at, key, ref);
      return new Plan.PlanReference(ref, ids.name(ref), false);
    }).toList();
  }

  /** The same, given back as what they are called. */
  List<String> named(YamlMapping at, String key) {
    return plain(at, key).stream().map(Plan.PlanReference::label).toList();
  }
}
