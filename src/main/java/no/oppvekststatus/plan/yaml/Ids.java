package no.oppvekststatus.plan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.oppvekststatus.plan.Nearest;
import org.jspecify.annotations.Nullable;

/** Every id of one plan with its line and name, gathered first so that any reference can be checked where it stands. */
final class Ids {
  /** Sections of the file, the word for one entry, and the key that names it. */
  private static final List<String[]> SECTIONS = List.of(
      new String[] {"tiers", "tier", "label"}, new String[] {"obligations", "obligation", "label"},
      new String[] {"focus_areas", "area", "title"}, new String[] {"goals", "goal", "text"},
      new String[] {"measure_tables", "table", "heading"}, new String[] {"measures", "measure", "title"},
      new String[] {"units", "unit", "name"}, new String[] {"unit_groups", "group", "labels"},
      new String[] {"roles", "role", "title"}, new String[] {"bodies", "body", "name"},
      new String[] {"arenas", "arena", "name"}, new String[] {"legal_basis", "law", "title"},
      new String[] {"competence_areas", "competence-area", "title"},
      new String[] {"competence_measures", "competence-measure", "title"},
      new String[] {"text_measures", "text", "title"},
      new String[] {"funding", "funding", "title"}, new String[] {"positions", "position", "title"},
      new String[] {"follow_up_cycle", "follow-up", "what"}, new String[] {"time_targets", "time-target", "what"},
      new String[] {"challenges", "challenge", "title"});
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Set<String> REFERABLE = Set.of("role", "unit", "group", "arena", "body");

  private final Map<String, Map<String, Integer>> lines = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  static Ids of(YamlMapping plan) {
    Ids ids = new Ids();
    for (String[] section : SECTIONS)
      for (YamlMapping entry : plan.blocks(section[0])) {
        ids.add(section[1], entry, section[2]);
        if (section[0].equals("measures")) ids.addParts(entry);
      }
    return ids;
  }

  private void addParts(YamlMapping measure) {
    for (YamlMapping part : measure.blocks("parts")) {
      add("measure", part, "title");
      for (YamlMapping evaluation : part.blocks("evaluations")) add("evaluation", evaluation, "kind");
    }
    for (YamlMapping evaluation : measure.blocks("evaluations")) add("evaluation", evaluation, "kind");
  }

  private void add(String kind, YamlMapping entry, String nameKey) {
    String id = entry.text("id");
    if (id.isEmpty()) return;
    checkSigns(entry);
    checkFirst(entry, lines.computeIfAbsent(kind, k -> new LinkedHashMap<>()));
    entry.texts(nameKey).stream().findFirst().ifPresent(name -> names.putIfAbsent(kind + "/" + id, name));
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

  boolean knows(String kind, String id) { return of(kind).containsKey(id); }

  int line(String kind, String id) { return of(kind).getOrDefault(id, 0); }

  Set<String> all(String kind) { return of(kind).keySet(); }

  private Map<String, Integer> of(String kind) { return lines.getOrDefault(kind, Map.of()); }

  /** What a reference is called; the reference itself where the plan does not name it. */
  String name(String ref) {
    return names.getOrDefault(ref, ref.substring(ref.indexOf('/') + 1));
  }

  /** The id under {@code key}, checked to be one of the kind; null where the key is absent. */
  @Nullable
  String known(YamlMapping at, String key, String kind) {
    String id = at.textOr(key);
    if (id != null) require(at, key, kind, id);
    return id;
  }

  /** The ids under {@code key}, each checked to be one of the kinds. */
  List<String> knownAll(YamlMapping at, String key, String... kinds) {
    List<String> found = at.texts(key);
    for (String id : found) require(at, key, id, kinds);
    return found;
  }

  void require(YamlMapping at, String key, String kind, String id) { require(at, key, id, new String[] {kind}); }

  private void require(YamlMapping at, String key, String id, String[] kinds) {
    List<String> candidates = new ArrayList<>();
    for (String kind : kinds) candidates.addAll(all(kind));
    if (!candidates.contains(id))
      at.problem(key, "«" + id + "» i «" + key + "» finnes ikke i planen.", Nearest.remedy(id, candidates));
  }

  /** A prefixed reference (unit/…, group/…, role/…, arena/…, body/…); document/… is free. */
  void requireRef(YamlMapping at, String key, String ref) {
    int slash = ref.indexOf('/');
    String prefix = slash < 0 ? "" : ref.substring(0, slash);
    if (prefix.equals("document")) return;
    if (!REFERABLE.contains(prefix))
      at.problem(key, "«" + ref + "» er ikke en referanse.",
          "Skriv unit/…, group/…, role/…, arena/… eller body/… foran id-en.");
    else require(at, key, prefix, ref.substring(slash + 1));
  }
}
