package no.oppvekststatus.proof;

import static no.oppvekststatus.proof.SpeechComparison.printed;

import java.util.List;
import java.util.Optional;
import no.oppvekststatus.proof.LinkReader.Led;
import no.oppvekststatus.proof.SpeechComparison.Difference;

/** Holds the links of a finished PDF against those that were decided: each over its own words and to its own place, and no other. */
final class LinkComparison {
  /** A place is known by so many letters: more may stand on the next page. */
  private static final int KNOWN_BY = 24;

  private LinkComparison() {}

  static Optional<Difference> of(List<Led> found, List<ExpectedLinks.Decided> decided) {
    for (int i = 0; i < Math.max(found.size(), decided.size()); i++) {
      int page = found.isEmpty() ? 1 : found.get(Math.min(i, found.size() - 1)).page();
      if (i >= found.size()) return Difference.at(page, "lenken «" + decided.get(i).words() + "» mangler");
      if (i >= decided.size()) return Difference.at(page, "lenken «" + found.get(i).covered() + "» er ikke bestemt");
      Led led = found.get(i);
      ExpectedLinks.Decided link = decided.get(i);
      if (!printed(led.words()).equals(printed(link.words())) || !printed(led.covered()).equals(printed(link.words())))
        return Difference.at(page, "lenken ligger over «" + led.covered() + "» i «" + led.words() + "», bestemt er «" + link.words() + "»");
      if (!printed(led.told()).equals(printed(link.told()))) return Difference.at(page, "lenken «" + link.words() + "» sier «" + led.told() + "»");
      if (!leads(led.to(), link.to())) return Difference.at(page, "lenken «" + link.words() + "» fører til «" + start(led.to()) + "», bestemt er «" + start(link.to()) + "»");
    }
    return Optional.empty();
  }

  /** The address letter for letter; a place by how its text begins. */
  private static boolean leads(String found, String decided) {
    return decided.startsWith("#") ? printed(found).startsWith(start(decided)) : found.equals(decided);
  }

  private static String start(String to) { return to.startsWith("#") ? printed(to).substring(0, Math.min(KNOWN_BY, printed(to).length())) : to; }
}
