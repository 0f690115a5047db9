package no.oppvekststatus.plan.yaml;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.oppvekststatus.plan.Nearest;
import no.oppvekststatus.plan.ReferenceKind;
import no.oppvekststatus.plan.ReferenceTarget;
import org.jspecify.annotations.Nullable;

/** Every id of one plan with its line and name, gathered first so that any reference can be checked where it stands. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final Map<EntryKind, Map<String, Integer>> lines = new EnumMap<>(EntryKind.class);
  private final Map<EntryKind, Map<String, String>> names = new EnumMap<>(EntryKind.class);

  static Ids of(YamlMapping plan) {
    Ids ids = new Ids();
    for (EntryKind kind : EntryKind.ofPlan())
      for (YamlMapping entry : plan.blocks(kind.section())) {
        ids.add(kind, entry);
        if (kind == EntryKind.MEASURE) ids.addParts(entry);
      }
    return ids;
  }

  private void addParts(YamlMapping measure) {
    for (YamlMapping part : measure.blocks("parts")) {
      add(EntryKind.MEASURE, part);
      addEvaluations(part);
    }
    addEvaluations(measure);
  }

  private void addEvaluations(YamlMapping of) {
    of.blocks(EntryKind.EVALUATION.section()).forEach(evaluation -> add(EntryKind.EVALUATION, evaluation));
  }

  private void add(EntryKind kind, YamlMapping entry) {
    String id = entry.text("id");
    if (id.isEmpty()) return;
    checkSigns(entry);
    checkFirst(entry, lines.computeIfAbsent(kind, k -> new LinkedHashMap<>()));
    entry.texts(kind.nameKey()).stream().findFirst()
        .ifPresent(name -> names.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(id, name));
  }

  /** An id becomes part of a file's name. */
  static void checkSigns(YamlMapping entry) {
    String id = entry.text("id");
    if (!ID.matcher(id).matches())
      entry.problem("id", "Id-en «" + id + "» har andre tegn enn a–z, 0–9 og bindestrek.",
          "Skriv den om; id-er blir til filnavn.");
  }

  /** Each id stands once among {@code seen}, ids with their lines, to which this one is added. */
  static void checkFirst(YamlMapping entry, Map<String, Integer> seen) {
    String id = entry.text("id");
    Integer earlier = seen.putIfAbsent(id, entry.line());
    if (earlier != null)
      entry.problem("id", "Id-en «" + id + "» er brukt før, i linje " + earlier + ".", "Gi den ene en egen id.");
  }

  boolean knows(EntryKind kind, String id) { return of(kind).containsKey(id); }

  int line(EntryKind kind, String id) { return of(kind).getOrDefault(id, 0); }

  private Map<String, Integer> of(EntryKind kind) { return lines.getOrDefault(kind, Map.of()); }

  /** What an entry is called; its id where the plan does not name it. */
  String name(EntryKind kind, String id) {
    return names.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }

  String name(ReferenceTarget target) {
    return target.kind() == ReferenceKind.DOCUMENT ? target.id() : name(EntryKind.of(target.kind()), target.id());
  }

  /** The id under {@code key}, checked to be one of the kind; null where the key is absent. */
  @Nullable
  String known(YamlMapping at, String key, EntryKind kind) {
    String id = at.textOr(key);
    if (id != null) require(at, key, id, kind);
    return id;
  }

  /** The ids under {@code key}, each checked to be one of the kinds. */
  List<String> knownAll(YamlMapping at, String key, EntryKind... kinds) {
    List<String> found = at.texts(key);
    for (String id : found) require(at, key, id, kinds);
    return found;
  }

  void require(YamlMapping at, String key, String id, EntryKind... kinds) {
    List<String> candidates = Arrays.stream(kinds).flatMap(kind -> of(kind).keySet().stream()).toList();
    if (!candidates.contains(id))
      at.problem(key, "«" + id + "» i «" + key + "» finnes ikke i planen.", Nearest.remedy(id, candidates));
  }

  /** What a reference names, checked to be in the plan; empty where it is none. A document is free. */
  Optional<ReferenceTarget> target(YamlMapping at, String key, String written) {
    Optional<ReferenceTarget> target = ReferenceTarget.parse(written);
    if (target.isEmpty())
      at.problem(key, "«" + written + "» er ikke en referanse.",
          "Skriv unit/…, group/…, role/…, arena/… eller body/… foran id-en.");
    target.filter(t -> t.kind() != ReferenceKind.DOCUMENT)
        .ifPresent(t -> require(at, key, t.id(), EntryKind.of(t.kind())));
    return target;
  }
}
