package no.oppvekststatus.plan;

/**
 * A unit that is to answer on a measure, and the plan's wording that makes it so.
 *
 * @param binding false for units listed apart: external or private bodies that the plan does not bind
 */
public record ObligedUnit(Unit unit, boolean binding, ObligationReason reason) {}
