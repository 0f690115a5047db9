package no.oppvekststatus.plan;

import java.util.List;
import no.oppvekststatus.plan.UnitGroup.Selector;

/** A rule of a unit group in plain Norwegian, as the report shows it. */
final class Wording {
  private Wording() {}

  static String of(Selector selector, PlanBook.Entry entry) {
    if (selector instanceof Selector.ByType s) return "alle enheter av typen " + or(s.types());
    if (selector instanceof Selector.BySector s) return "alle enheter i sektoren " + s.sector();
    if (selector instanceof Selector.ByOwnership s) return "alle enheter med eierform " + or(s.ownerships());
    if (selector instanceof Selector.ByIds s) return "enhetene " + String.join(", ", s.ids().stream().map(id -> name(entry, id)).toList());
    if (selector instanceof Selector.Under s) return "alle enheter under " + name(entry, s.unit());
    if (selector instanceof Selector.StaffOf s) return "de ansatte i " + referred(entry, s.ref());
    if (selector instanceof Selector.ByRole s) return s.role() + " i " + of(s.within(), entry);
    if (selector instanceof Selector.AnyOf s) return String.join(" og ", s.selectors().stream().map(x -> of(x, entry)).toList());
    return "alle enheter";
  }

  private static String referred(PlanBook.Entry entry, String ref) {
    String id = ref.substring(ref.indexOf('/') + 1);
    return ref.startsWith("unit/") ? name(entry, id)
        : entry.plan().unitGroups().stream().filter(g -> g.id().equals(id)).findFirst().map(g -> of(g.selector(), entry)).orElse(id);
  }

  static String name(PlanBook.Entry entry, String unit) { return entry.plan().unit(unit).map(Unit::name).orElse(unit); }

  private static String or(List<String> words) {
    return words.size() < 2 ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " eller " + words.get(words.size() - 1);
  }
}
