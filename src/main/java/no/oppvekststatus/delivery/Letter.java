package no.oppvekststatus.delivery;

import no.oppvekststatus.edition.Edition;

/** What a mail says: plain language, in the document's own written language, with no figure in it. */
record Letter(String subject, String body) {

  static Letter of(Edition edition, Edition.Document document, String municipality, String plan) {
    boolean nynorsk = document.language().equals("nn");
    String what = switch (document.kind()) {
      case "statusrapport" -> "Statusrapport";
      case "evaluering" -> "Evaluering";
      default -> nynorsk ? "Einingsrapport" : "Enhetsrapport";
    };
    String subject = what + " " + edition.year() + ": " + plan + ", " + municipality;
    return new Letter(subject, nynorsk ? nynorsk(what, edition, plan) : bokmaal(what, edition, plan));
  }

  private static String bokmaal(String what, Edition e, String plan) {
    return "Vedlagt ligger " + what.toLowerCase(java.util.Locale.ROOT) + " for " + e.year() + " om «" + plan + "», utgave " + e.number() + ".\n\n"
        + (e.number() > 1 ? "Utgaven erstatter den forrige. Hva som er rettet, står under «Rettet» i rapporten.\nBegrunnelse: " + e.reason() + "\n\n" : "")
        + "Godkjent av: " + e.approver() + "\n\nMeldingen er sendt automatisk. Svar går til den som eier planen.\n";
  }

  private static String nynorsk(String what, Edition e, String plan) {
    return "Vedlagt ligg " + what.toLowerCase(java.util.Locale.ROOT) + " for " + e.year() + " om «" + plan + "», utgåve " + e.number() + ".\n\n"
        + (e.number() > 1 ? "Utgåva erstattar den førre. Kva som er retta, står under «Retta» i rapporten.\nGrunngiving: " + e.reason() + "\n\n" : "")
        + "Godkjend av: " + e.approver() + "\n\nMeldinga er send automatisk. Svar går til den som eig planen.\n";
  }
}
