package no.oppvekststatus.proof;

import static no.oppvekststatus.proof.SpeechComparison.printed;

import java.util.List;
import java.util.Optional;
import no.oppvekststatus.proof.LinkReader.LinkRead;
import no.oppvekststatus.proof.SpeechComparison.SpeechDifference;

/**
 * Holds the links of a finished PDF against those that were decided: each over its own words and to its own place, and
 * no other.
 */
final class LinkComparison {
  /** A place is known by so many letters: more may stand on the next page. */
  private static final int KNOWN_BY = 24;

  private LinkComparison() {}

  static Optional<SpeechDifference> of(List<LinkRead> found, List<ExpectedLinks.ExpectedLink> decided) {
    for (int i = 0; i < Math.max(found.size(), decided.size()); i++) {
      int page = found.isEmpty() ? 1 : found.get(Math.min(i, found.size() - 1)).page();
      if (i >= found.size()) return SpeechDifference.at(page, "lenken «" + decided.get(i).words() + "» mangler");
      if (i >= decided.size())
        return SpeechDifference.at(page, "lenken «" + found.get(i).covered() + "» er ikke bestemt");
      LinkRead led = found.get(i);
      ExpectedLinks.ExpectedLink link = decided.get(i);
      if (!printed(led.words()).equals(printed(link.words())) || !printed(led.covered()).equals(printed(link.words())))
        return SpeechDifference.at(page,
            "lenken ligger over «" + led.covered() + "» i «" + led.words() + "», bestemt er «" + link.words() + "»");
      if (!printed(led.description()).equals(printed(link.description())))
        return SpeechDifference.at(page, "lenken «" + link.words() + "» sier «" + led.description() + "»");
      if (!leads(led.to(), link.to())) return SpeechDifference.at(page,
          "lenken «" + link.words() + "» fører til «" + start(led.to()) + "», bestemt er «" + start(link.to()) + "»");
    }
    return Optional.empty();
  }

  /** The address letter for letter; a place by how its text begins. */
  private static boolean leads(String found, String decided) {
    return decided.startsWith("#") ? printed(found).startsWith(start(decided)) : found.equals(decided);
  }

  private static String start(String to) {
    return to.startsWith("#") ? printed(to).substring(0, Math.min(KNOWN_BY, printed(to).length())) : to;
  }
}
