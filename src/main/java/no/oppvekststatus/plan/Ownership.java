package no.oppvekststatus.plan;

import java.util.Set;

/** Which owners a municipal plan can bind by collective wording. */
final class Ownership {
  private static final Set<String> MUNICIPAL = Set.of("kommunal", "kommunalt-foretak");

  private Ownership() {}

  static boolean municipal(Unit unit) { return MUNICIPAL.contains(unit.ownership()) && !unit.external(); }
}
