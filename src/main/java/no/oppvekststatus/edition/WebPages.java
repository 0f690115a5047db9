package no.oppvekststatus.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.webreport.PrintedWebReport;
import no.oppvekststatus.webreport.WebReportPrinter;

/** The status reports as web pages: the same documents as the PDFs. */
final class WebPages {
  private WebPages() {}

  /**
   * One page for each status report among an edition's documents, by the document's id; none for its workbooks.
   *
   * @param reports as they were composed for the PDFs, by path
   */
  static Map<UUID, PrintedWebReport> of(PlanBook.Entry entry, Map<String, Document> reports,
      List<Edition.EditionDocument> documents) {
    Map<UUID, PrintedWebReport> pages = new LinkedHashMap<>();
    for (Edition.EditionDocument d : documents) {
      Document report = reports.get(d.path());
      if (report != null) pages.put(d.id(), page(entry, report));
    }
    return pages;
  }

  /** A draft's page; empty where the organisation knows no such committee. */
  static Optional<PrintedWebReport> draft(Disclosed disclosed, String committee, Language language, Imprint imprint) {
    PlanBook.Entry entry = disclosed.status().entry();
    return entry.organisation().committee(committee)
        .map(c -> page(entry, StatusDocument.of(disclosed, c, language, imprint)));
  }

  private static PrintedWebReport page(PlanBook.Entry entry, Document report) {
    return WebReportPrinter.page(report, Look.of(entry, report.language()));
  }
}
