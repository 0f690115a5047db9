package no.oppvekststatus.job;

/**
 * How far a step of the night has come.
 *
 * @param name as the recipe names it
 * @param done items that are done; 0 for a step without items
 */
public record NightStep(String name, long done, boolean ended) {}
