package no.oppvekststatus.plan;

import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.plan.UnitGroup.Selector;

/**
 * Why a unit is to answer on a measure.
 *
 * @param label the plan's own words, unquoted
 * @param partner the plan names it as a partner only
 */
public record ObligationReason(String label, Rule rule, boolean partner) {

  /** How the plan's words were resolved to the unit. */
  public sealed interface Rule {
    /** One function for each kind. */
    <R> R on(Function<ByName, R> named, Function<AnsweredBy, R> answered, Function<ByGroup, R> group);

    /** The plan names the unit itself, or a type of units of which it is the {@code member}. */
    record ByName(Optional<Unit> member) implements Rule {
      @Override
      public <R> R on(Function<ByName, R> named, Function<AnsweredBy, R> answered, Function<ByGroup, R> group) {
        return named.apply(this);
      }
    }

    /** The organisation file says that this unit answers for the words. */
    record AnsweredBy(Unit unit) implements Rule {
      @Override
      public <R> R on(Function<ByName, R> named, Function<AnsweredBy, R> answered, Function<ByGroup, R> group) {
        return answered.apply(this);
      }
    }

    /** The words are a group's; {@code answering} where the organisation file says that the group answers for them. */
    record ByGroup(Selector selector, boolean answering) implements Rule {
      @Override
      public <R> R on(Function<ByName, R> named, Function<AnsweredBy, R> answered, Function<ByGroup, R> group) {
        return group.apply(this);
      }
    }
  }
}
