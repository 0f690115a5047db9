package no.oppvekststatus.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import no.oppvekststatus.edition.DraftPageStore;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.webreport.PrintedWebReport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A status report as a web page, for those who may fetch the PDF with that id. An edition's page was frozen with it; a
 * draft's is made when it is asked for, and the look at it is logged like a fetch.
 */
@Controller
@ConditionalOnWebApplication
class ReportPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; font-src 'self'; img-src data:; base-uri 'none'; "
          + "form-action 'none'; frame-ancestors 'none'";

  private final ListedDocumentStore documents;
  private final EditionStore editions;
  private final DraftPageStore drafts;
  private final AccessStore accesses;
  private final CommonModel frame;

  ReportPage(ListedDocumentStore documents, EditionStore editions, DraftPageStore drafts, AccessStore accesses,
      CommonModel frame) {
    this.documents = documents;
    this.editions = editions;
    this.drafts = drafts;
    this.accesses = accesses;
    this.frame = frame;
  }

  @GetMapping("/rapport/{id}")
  ResponseEntity<byte[]> report(Principal principal, @PathVariable String id) {
    Viewer viewer = frame.viewer(principal);
    ListedDocument document =
        DocumentPage.uuid(id).flatMap(documents::find).filter(found -> Access.allows(viewer, found))
            .filter(ListedDocument::hasWebPage).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!document.isPublished()) accesses.record(viewer, document);
    PrintedWebReport page = page(document).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    return ResponseEntity.ok().contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
        .header("Content-Security-Policy", String.format(POLICY, page.styleSha256()))
        .body(page.html().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<PrintedWebReport> page(ListedDocument d) {
    return d.isPublished() ? editions.page(d.id())
        : drafts.find(d.municipality(), d.year(), d.recipient(), d.language());
  }
}
