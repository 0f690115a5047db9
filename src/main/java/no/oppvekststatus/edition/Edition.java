package no.oppvekststatus.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was published: one municipality's report year, frozen.
 *
 * @param number counts from 1; {@code reason} is empty in the first and required from the second on
 * @param clock the instant every document of it carries
 * @param inputs what it was made from: {@code fingerprint}, plan files, templates and originals, one {@code name sha256} a line
 */
public record Edition(long id, String municipality, String plan, int year, int number, Instant clock, String approver,
    String reason, String rulesVersion, String inputs, List<Document> documents) {

  /** One frozen file; {@code path} is relative to the edition's folder, {@code pages} null for a workbook. */
  public record Document(UUID id, String path, String kind, String recipient, String language, @Nullable Integer pages,
      String sha256) {}
}
