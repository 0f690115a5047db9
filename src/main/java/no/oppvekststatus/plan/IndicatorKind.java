package no.oppvekststatus.plan;

/** Chapter 1 of the rules. */
public enum IndicatorKind { PROPORTION, PERCENT, RATE, COUNT, MEAN, REGISTER }
