package no.oppvekststatus.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out one document by its id. A document that does not exist and one that this viewer may not see give the same
 * answer, and only ids of listed documents give an answer.
 */
@Controller
@ConditionalOnWebApplication
class DocumentPage {
  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ListedDocumentStore documents;
  private final AccessStore accesses;
  private final CommonModel frame;

  DocumentPage(ListedDocumentStore documents, AccessStore accesses, CommonModel frame) {
    this.documents = documents;
    this.accesses = accesses;
    this.frame = frame;
  }

  @GetMapping("/dokument/{id}")
  ResponseEntity<byte[]> document(Principal principal, @PathVariable String id) {
    Viewer viewer = frame.viewer(principal);
    ListedDocument document = uuid(id).flatMap(documents::find).filter(found -> Access.allows(viewer, found))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    byte[] bytes = documents.bytes(document).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!document.isPublished()) accesses.record(viewer, document);
    String disposition = ContentDisposition.attachment().filename(document.municipality() + "-" + document.year() + "-"
        + document.fileName(), StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok().contentType(document.isWorkbook() ? WORKBOOK : MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition).body(bytes);
  }

  /** Only the one spelling that {@link UUID#toString} gives. */
  static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id)).filter(uuid -> uuid.toString().equals(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
