package no.oppvekststatus.plan;

import java.util.List;

/** Collective wording of the plan ("alle enheter oppvekst") and the rule by which it resolves to units. */
public record UnitGroup(String id, List<String> labels, Selector selector, boolean includesPrivate, int sourceLine) {

  /** How a group picks its units; each is shown in words in the report. */
  public sealed interface Selector {
    record ByType(List<String> types) implements Selector {}
    record BySector(String sector) implements Selector {}
    record ByOwnership(List<String> ownerships) implements Selector {}
    record ByIds(List<String> ids) implements Selector {}
    record Under(String unit) implements Selector {}
    record StaffOf(String ref) implements Selector {}
    record ByRole(String role, Selector within) implements Selector {}
    record AnyOf(List<Selector> selectors) implements Selector {}
    record All() implements Selector {}
  }
}
