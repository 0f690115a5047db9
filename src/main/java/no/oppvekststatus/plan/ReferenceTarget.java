package no.oppvekststatus.plan;

import java.util.Optional;

/** What a reference in a plan file names: "unit/nordskog" is the unit with the id nordskog. */
public record ReferenceTarget(ReferenceKind kind, String id) {

  public static ReferenceTarget unit(String id) { return new ReferenceTarget(ReferenceKind.UNIT, id); }

  /** Empty where the text is not a kind, a slash and an id. */
  public static Optional<ReferenceTarget> parse(String written) {
    int slash = written.indexOf('/');
    return slash < 0 ? Optional.empty() : ReferenceKind.find(written.substring(0, slash))
        .map(kind -> new ReferenceTarget(kind, written.substring(slash + 1)));
  }

  /** As plan files write it. */
  @Override
  public String toString() {
    return kind.word() + "/" + id;
  }
}
