package no.oppvekststatus.web;

import java.util.List;

/**
 * Whose documents the front page reads. Who may see many municipalities chooses one first: the documents of all of
 * Norway are no list that anybody reads.
 *
 * @param open municipalities whose documents the viewer may have access to, by their ids
 * @param chosen what was asked for, "" for all; it narrows the list and never widens it
 */
record MunicipalityChoice(List<String> open, String chosen) {
  private static final int MOST_AT_ONCE = 20;

  boolean isOfMany() { return open.size() > MOST_AT_ONCE; }

  List<String> read() {
    if (!isOfMany()) return open;
    return open.contains(chosen) ? List.of(chosen) : List.of();
  }

  boolean isStillToBeMade() { return isOfMany() && read().isEmpty(); }
}
