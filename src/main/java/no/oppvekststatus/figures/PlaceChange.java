package no.oppvekststatus.figures;

import java.time.LocalDate;

/**
 * What became of a code.
 *
 * @param oldCode "" where the place was created; {@code newCode} "" where it ceased
 * @param on first day of the new code
 * @param exact false where the list only says that the old code had become the new one by that day, perhaps in several
 *     steps
 */
public record PlaceChange(String oldCode, String oldName, String newCode, String newName, LocalDate on, boolean exact) {

  boolean moves() { return !oldCode.isEmpty() && !newCode.isEmpty() && !oldCode.equals(newCode); }

  boolean sameEdge(PlaceChange o) { return oldCode.equals(o.oldCode) && newCode.equals(o.newCode); }

  boolean sameKey(PlaceChange o) { return sameEdge(o) && on.equals(o.on) && exact == o.exact; }
}
