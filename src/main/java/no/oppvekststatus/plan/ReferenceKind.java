package no.oppvekststatus.plan;

import java.util.Locale;

/** What a reference in a plan is to. It is written as the kind, a slash and an id: "unit/nordskog". */
public enum ReferenceKind {
  UNIT, GROUP, ROLE, BODY, ARENA;

  public boolean is(String ref) { return ref.startsWith(to("")); }

  public String to(String id) { return name().toLowerCase(Locale.ROOT) + "/" + id; }

  /** The id that a reference of any kind names. */
  public static String id(String ref) {
    return ref.substring(ref.indexOf('/') + 1);
  }
}
