package no.oppvekststatus.plan;

import java.util.List;

/** Collective wording of the plan ("alle enheter oppvekst") and the rule by which it resolves to units. */
public record UnitGroup(String id, List<String> labels, Selector selector, boolean includesPrivate, int sourceLine) {

  /** How a group picks its units; each is shown in words in the report. */
  public sealed interface Selector {
    <R> R on(Cases<R> cases);

    record ByType(List<String> types) implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.byType(this); }
    }

    record BySector(String sector) implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.bySector(this); }
    }

    record ByOwnership(List<Ownership> ownerships) implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.byOwnership(this); }
    }

    record ByIds(List<String> ids) implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.byIds(this); }
    }

    record Under(String unit) implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.under(this); }
    }

    record StaffOf(ReferenceTarget target) implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.staffOf(this); }
    }

    record ByRole(String role, Selector within) implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.byRole(this); }
    }

    record AnyOf(List<Selector> selectors) implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.anyOf(this); }
    }

    record All() implements Selector {
      @Override
      public <R> R on(Cases<R> cases) { return cases.all(); }
    }

    /** What is done with each kind of selector: a new kind does not compile until every place has handled it. */
    interface Cases<R> {
      R byType(ByType selector);

      R bySector(BySector selector);

      R byOwnership(ByOwnership selector);

      R byIds(ByIds selector);

      R under(Under selector);

      R staffOf(StaffOf selector);

      R byRole(ByRole selector);

      R anyOf(AnyOf selector);

      R all();
    }
  }
}
