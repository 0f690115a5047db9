package no.oppvekststatus.web;

import java.time.Instant;
import java.util.UUID;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import org.jspecify.annotations.Nullable;

/**
 * One listed document, as the counter knows it; the id is all that a page or an address ever shows of where it lies.
 *
 * @param recipient committee, unit or body id; {@code serviceArea} of the unit, "" where it has none
 * @param edition 0 for a draft or a form; {@code published} is the edition's clock, null exactly then
 * @param folder where it lies, relative to the home folder, and {@code path} within it; never taken from a request
 */
record ListedDocument(UUID id, String municipality, int year, DocumentKind kind, String recipient, String serviceArea,
    Language language, @Nullable Integer pages, String sha256, int edition, @Nullable Instant published, String folder,
    String path) {

  boolean isPublished() { return published != null; }

  /** The same bytes under the same name of the same municipality and year. */
  boolean isCopyOf(ListedDocument other) {
    return municipality.equals(other.municipality) && year == other.year && path.equals(other.path)
        && sha256.equals(other.sha256);
  }

  /** A status report has a web page beside its PDF. */
  boolean hasWebPage() {
    return kind == DocumentKind.STATUS_REPORT && !isWorkbook();
  }

  boolean isWorkbook() { return path.endsWith(".xlsx"); }

  /** The name a reader's machine saves it under. */
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
