package no.oppvekststatus.delivery;

import java.util.Locale;
import java.util.Optional;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.plan.Texts;

/** What a mail says: plain language, in the document's own written language, with no figure in it. */
record Letter(String subject, String body) {

  /** What the plan and its municipality are called. */
  record Names(String plan, String municipality) {}

  /**
   * How a document is sent.
   *
   * @param sample whether it shows made-up data
   * @param attached whether the mail carries the document itself
   * @param link where the counter has it, where the counter's address is known
   */
  record Sending(boolean sample, boolean attached, Optional<String> link) {}

  static Letter of(Edition edition, Edition.EditionDocument document, Names names, Sending how) {
    Texts texts = Texts.in(document.language());
    String title = title(edition, document, names);
    return new Letter(how.sample() ? texts.of("letter.sample", title) : title, body(edition, document, names, how));
  }

  /** "Statusrapport 2025: Tidlig innsats, Nordvik". */
  static String title(Edition edition, Edition.EditionDocument document, Names names) {
    return Texts.in(document.language()).of("letter.subject", kind(document), edition.year(), names.plan(), names.municipality());
  }

  static String kind(Edition.EditionDocument document) {
    return Texts.in(document.language()).of("document-kind." + document.kind().code());
  }

  private static String body(Edition e, Edition.EditionDocument document, Names names, Sending how) {
    Texts texts = Texts.in(document.language());
    String what = kind(document);
    StringBuilder body = new StringBuilder(how.attached() ? texts.of("letter.enclosed", what.toLowerCase(Locale.ROOT), e.year(), names.plan(), e.number())
        : texts.of("letter.published", what, e.year(), names.plan(), e.number()));
    body.append("\n\n");
    if (!how.attached()) body.append(how.link().map(l -> texts.of("letter.fetch", l)).orElseGet(() -> texts.of("letter.ask"))).append("\n\n");
    else how.link().ifPresent(l -> body.append(texts.of("letter.link", l)).append("\n\n"));
    if (e.number() > 1) body.append(texts.of("letter.replaces")).append('\n').append(texts.of("letter.reason", e.reason())).append("\n\n");
    return body.append(texts.of("letter.approved", e.approver())).append("\n\n").append(texts.of("letter.automatic")).append('\n').toString();
  }
}
