package no.oppvekststatus.plan;

/**
 * A unit that owes an answer on a measure, and the wording by which it does.
 *
 * @param binding false for units listed apart: external or private bodies that the plan does not bind
 * @param because the plan's wording and the rule that resolved it, in plain Norwegian
 */
public record ObligedUnit(Unit unit, boolean binding, String because) {}
