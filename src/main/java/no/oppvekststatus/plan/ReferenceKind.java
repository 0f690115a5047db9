package no.oppvekststatus.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reference in a plan is to. */
public enum ReferenceKind {
  UNIT, GROUP, ROLE, BODY, ARENA,
  /** Something outside the plan: its id is free. */
  DOCUMENT;

  /** As plan files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReferenceKind> find(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }
}
