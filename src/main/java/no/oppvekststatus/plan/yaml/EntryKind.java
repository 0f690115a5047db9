package no.oppvekststatus.plan.yaml;

import java.util.Arrays;
import java.util.List;
import no.oppvekststatus.plan.ReferenceKind;

/** What a plan file gives ids to. */
enum EntryKind {
  TIER("tiers", "label"), OBLIGATION("obligations", "label"), AREA("focus_areas", "title"), GOAL("goals", "text"),
  TABLE("measure_tables", "heading"), MEASURE("measures", "title"), UNIT("units", "name"),
  GROUP("unit_groups", "labels"), ROLE("roles", "title"), BODY("bodies", "name"), ARENA("arenas", "name"),
  LAW("legal_basis", "title"), COMPETENCE_AREA("competence_areas", "title"),
  COMPETENCE_MEASURE("competence_measures", "title"), TEXT_MEASURE("text_measures", "title"),
  FUNDING("funding", "title"), POSITION("positions", "title"), FOLLOW_UP("follow_up_cycle", "what"),
  TIME_TARGET("time_targets", "what"), CHALLENGE("challenges", "title"),
  /** Of a measure or a part of one. */
  EVALUATION("evaluations", "kind");

  private final String section;
  private final String nameKey;

  EntryKind(String section, String nameKey) {
    this.section = section;
    this.nameKey = nameKey;
  }

  /** Those with a section of the plan file. */
  static List<EntryKind> ofPlan() {
    return Arrays.stream(values()).filter(k -> k != EVALUATION).toList();
  }

  static EntryKind of(ReferenceKind kind) {
    return switch (kind) {
      case UNIT -> UNIT;
      case GROUP -> GROUP;
      case ROLE -> ROLE;
      case BODY -> BODY;
      case ARENA -> ARENA;
      case DOCUMENT -> throw new IllegalArgumentException("a document is no entry of a plan");
    };
  }

  /** The key under which the entries stand. */
  String section() { return section; }

  /** The key of an entry's name. */
  String nameKey() { return nameKey; }
}
