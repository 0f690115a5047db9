package no.oppvekststatus.report;

import java.util.List;
import java.util.Optional;
import no.oppvekststatus.report.SpokenComparison.Difference;
import no.oppvekststatus.report.drawing.Glyphs;
import no.oppvekststatus.report.proof.LinkReader.Led;

/** Holds the links of a finished PDF against those that were decided: each over its own words and to its own place, and no other. */
final class LinkComparison {
  /** A place is known by so many letters: more may stand on the next page. */
  private static final int KNOWN_BY = 24;

  private LinkComparison() {}

  static Optional<Difference> of(List<Led> found, List<DecidedLinks.Decided> decided) {
    for (int i = 0; i < Math.max(found.size(), decided.size()); i++) {
      int page = found.isEmpty() ? 1 : found.get(Math.min(i, found.size() - 1)).page();
      if (i >= found.size()) return differs(page, "lenken «" + decided.get(i).words() + "» mangler");
      if (i >= decided.size()) return differs(page, "lenken «" + found.get(i).covered() + "» er ikke bestemt");
      Led led = found.get(i);
      DecidedLinks.Decided link = decided.get(i);
      if (!bare(led.words()).equals(bare(link.words())) || !bare(led.covered()).equals(bare(link.words())))
        return differs(page, "lenken ligger over «" + led.covered() + "» i «" + led.words() + "», bestemt er «" + link.words() + "»");
      if (!bare(led.told()).equals(bare(link.told()))) return differs(page, "lenken «" + link.words() + "» sier «" + led.told() + "»");
      if (!leads(led.to(), link.to())) return differs(page, "lenken «" + link.words() + "» fører til «" + start(led.to()) + "», bestemt er «" + start(link.to()) + "»");
    }
    return Optional.empty();
  }

  /** The address letter for letter; a place by how its text begins. */
  private static boolean leads(String found, String decided) {
    return decided.startsWith("#") ? bare(found).startsWith(start(decided)) : found.equals(decided);
  }

  private static String start(String to) { return to.startsWith("#") ? bare(to).substring(0, Math.min(KNOWN_BY, bare(to).length())) : to; }

  private static Optional<Difference> differs(int page, String what) { return Optional.of(new Difference(page, what)); }

  private static String bare(String text) { return Glyphs.printable(text).replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+", ""); }
}
