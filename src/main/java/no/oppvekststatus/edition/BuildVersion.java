package no.oppvekststatus.edition;

import java.util.ArrayList;
import java.util.List;

/**
 * What reports are made with, besides what they are made from.
 *
 * @param templates hash of words, styles, templates and fonts; {@code program} hash of the code that assesses and
 *     prints
 * @param rules the version of the rules
 */
record BuildVersion(String templates, String program, String rules) {

  /** What is another here than there, in words; empty when the same inputs must give the same bytes. */
  List<String> differsFrom(BuildVersion other) {
    List<String> differs = new ArrayList<>();
    if (!rules.equals(other.rules)) differs.add("regelverk " + rules + " (nå " + other.rules + ")");
    if (!templates.equals(other.templates)) differs.add("andre maler og tekster");
    if (!program.equals(other.program)) differs.add("en annen versjon av programmet");
    return differs;
  }
}
