package no.oppvekststatus.house.seeded.rooms.upper;

/** What the seeded violation reaches for. */
public record Upper(String word) {}
