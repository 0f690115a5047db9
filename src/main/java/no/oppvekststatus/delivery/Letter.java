package no.oppvekststatus.delivery;

import java.util.Locale;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.plan.Texts;

/** What a mail says: plain language, in the document's own written language, with no figure in it. */
record Letter(String subject, String body) {

  static Letter of(Edition edition, Edition.EditionDocument document, String municipality, String plan) {
    Texts texts = Texts.in(document.language());
    String what = texts.of("document-kind." + document.kind().code());
    return new Letter(texts.of("letter.subject", what, edition.year(), plan, municipality), body(texts, what, edition, plan));
  }

  private static String body(Texts texts, String what, Edition e, String plan) {
    StringBuilder body = new StringBuilder(texts.of("letter.enclosed", what.toLowerCase(Locale.ROOT), e.year(), plan, e.number()));
    body.append("\n\n");
    if (e.number() > 1) body.append(texts.of("letter.replaces")).append('\n').append(texts.of("letter.reason", e.reason())).append("\n\n");
    return body.append(texts.of("letter.approved", e.approver())).append("\n\n").append(texts.of("letter.automatic")).append('\n').toString();
  }
}
