package no.oppvekststatus.plan;

import java.util.Arrays;

/** Publishers whose figures the program reads in a way of their own; the name of any other is only printed. */
enum KnownPublisher {
  SSB("SSB"), UNGDATA("Ungdata"), UNITS("enhetene"), OTHER("");

  private final String id;

  KnownPublisher(String id) { this.id = id; }

  static KnownPublisher of(String id) {
    return Arrays.stream(values()).filter(p -> p.id.equalsIgnoreCase(id)).findFirst().orElse(OTHER);
  }
}
