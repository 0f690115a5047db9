package no.oppvekststatus.house.seeded.rooms.lower;

import no.oppvekststatus.house.seeded.rooms.upper.Upper;

/** A seeded violation of wall 1. */
public record Lower(Upper upper) {}
