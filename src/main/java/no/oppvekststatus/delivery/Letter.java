package no.oppvekststatus.delivery;

import java.util.Locale;
import java.util.Optional;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;

/** What a mail says: plain language, in the document's own written language, with no figure in it. */
record Letter(String subject, String body) {

  /**
   * How a document is sent.
   *
   * @param sample whether it shows made-up data
   * @param attached whether the mail carries the document itself
   * @param link where the counter has it, where the counter's address is known
   */
  record Sending(boolean sample, boolean attached, Optional<String> link) {}

  /**
   * @throws IllegalArgumentException where the book names no plan of that municipality, not even one that was refused
   */
  static Letter of(Edition edition, Edition.EditionDocument document, PlanBook book, Sending how) {
    Texts texts = Texts.in(document.language());
    String title = title(edition, document, book);
    return new Letter(how.sample() ? texts.of("letter.sample", title) : title, body(edition, document,
        plan(edition, book), how));
  }

  /** "Statusrapport 2025: Tidlig innsats, Nordvik". */
  static String title(Edition edition, Edition.EditionDocument document, PlanBook book) {
    String municipality = book.municipality(edition.municipality()).map(Municipality::name)
        .orElseThrow(() -> new IllegalArgumentException("no plan for " + edition.municipality()));
    return Texts.in(document.language()).of("letter.subject", kind(document), edition.year(), plan(edition, book),
        municipality);
  }

  private static String plan(Edition edition, PlanBook book) { return book.title(edition.municipality()).orElse(""); }

  static String kind(Edition.EditionDocument document) {
    return Texts.in(document.language()).of("document-kind." + document.kind().code());
  }

  private static String body(Edition e, Edition.EditionDocument document, String plan, Sending how) {
    Texts texts = Texts.in(document.language());
    String what = kind(document);
    StringBuilder body = new StringBuilder(how.attached() ? texts.of("letter.enclosed", what.toLowerCase(Locale.ROOT),
        e.year(), plan, e.number())
        : texts.of("letter.published", what, e.year(), plan, e.number()));
    body.append("\n\n");
    if (!how.attached())
      body.append(how.link().map(l -> texts.of("letter.fetch", l)).orElseGet(() -> texts.of("letter.ask")))
          .append("\n\n");
    else how.link().ifPresent(l -> body.append(texts.of("letter.link", l)).append("\n\n"));
    if (e.number() > 1)
      body.append(texts.of("letter.replaces")).append('\n').append(texts.of("letter.reason", e.reason()))
          .append("\n\n");
    return body.append(texts.of("letter.approved", e.approver())).append("\n\n").append(texts.of("letter.automatic"))
        .append('\n').toString();
  }
}
