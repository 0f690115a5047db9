package no.oppvekststatus.disclosure;

import java.util.List;
import java.util.Map;

/**
 * Which cells go, and the proof.
 *
 * @param hidden cell id → primary, secondary, proof, or earlier (hidden in an earlier edition), in plan order
 * @param proven false where some hidden cell keeps fewer than T possible values and nothing is left to hide
 * @param joined the hidden cells that share groups, each set in plan order
 */
public record SuppressionPlan(Map<String, String> hidden, boolean proven, List<List<String>> joined) {

  /** Hidden with others that share a group: then one must not be distinguishable from another. */
  boolean alone(String id) {
    return joined.stream().noneMatch(set -> set.size() > 1 && set.contains(id));
  }
}
