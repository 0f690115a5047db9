package no.oppvekststatus.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.webreport.WebReportPrinter;

/** The web reports: the same disclosed figures, composed into the same document, printed as a page. */
final class WebPages {
  private WebPages() {}

  /** One page for each status report among an edition's documents, by the document's id; none for its workbooks. */
  static Map<UUID, String> of(Disclosed disclosed, Imprint imprint, List<Edition.EditionDocument> documents) {
    Map<UUID, String> pages = new LinkedHashMap<>();
    for (Edition.EditionDocument d : documents)
      if (d.kind() == DocumentKind.STATUS_REPORT && d.path().endsWith(".pdf"))
        page(disclosed, d.recipient(), d.language(), imprint).ifPresent(html -> pages.put(d.id(), html));
    return pages;
  }

  /** Empty where the organisation knows no such committee. */
  static Optional<String> page(Disclosed disclosed, String committee, Language language, Imprint imprint) {
    PlanBook.Entry entry = disclosed.status().entry();
    return entry.organisation().committees().stream().filter(c -> c.id().equals(committee)).findFirst()
        .map(c -> WebReportPrinter.html(StatusDocument.of(disclosed, c, language, imprint), Look.of(entry, language)));
  }
}
