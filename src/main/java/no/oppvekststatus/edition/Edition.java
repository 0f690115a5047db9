package no.oppvekststatus.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was published: one municipality's report year, frozen.
 *
 * @param number counts from 1; {@code reason} is empty in the first and required from the second on
 * @param clock the instant every document of it carries
 * @param inputs what it was made from: {@code fingerprint}, plan files, templates and originals,
 *     and the files kept beside the documents, one {@code name sha256} a line
 */
public record Edition(long id, String municipality, String plan, int year, int number, Instant clock, String approver,
    String reason, String rulesVersion, String inputs, List<EditionDocument> documents) {

  /** How the line of a kept input begins in {@code inputs}. */
  static final String KEPT = "input ";

  /** How the line of a frozen web page begins in {@code inputs}. */
  static final String PAGE = "page ";

  /** How the line of a plan file begins in {@code inputs}. */
  static final String PLAN = "plan ";

  /** How the line of an original begins in {@code inputs}. */
  static final String ORIGINAL = "original ";

  private static final String FINGERPRINT = "fingerprint ";
  private static final String TEMPLATES = "templates ";

  /** Of what it shows; the same as that of a draft that shows the same. */
  String fingerprint() {
    return line(FINGERPRINT);
  }

  /** Hash of the templates and texts it was made with. */
  String templates() { return line(TEMPLATES); }

  /** Hash of each plan file it was made from, by the file's name. */
  Map<String, String> plans() {
    return hashes(PLAN);
  }

  private String line(String kind) {
    return inputs.lines().filter(l -> l.startsWith(kind)).map(l -> l.substring(kind.length())).findFirst().orElse("");
  }

  /** Hash of each frozen web page by its document's id; none in an edition from before they were hashed. */
  Map<String, String> pages() {
    return hashes(PAGE);
  }

  /** Hash of each kept input by its path below the edition's folder; none in an edition from before they were kept. */
  Map<String, String> kept() {
    return hashes(KEPT);
  }

  /** Hashes of the files that gave its figures. */
  public List<String> originals() {
    return inputs.lines().filter(l -> l.startsWith(ORIGINAL)).map(l -> l.split(" ", 3)[1]).toList();
  }

  private Map<String, String> hashes(String kind) {
    Map<String, String> hashes = new TreeMap<>();
    inputs.lines().filter(l -> l.startsWith(kind)).map(l -> l.split(" ", 3)).forEach(l -> hashes.put(l[2], l[1]));
    return hashes;
  }

  /** The document of that id; it is one of the edition's own. */
  public EditionDocument document(UUID id) {
    return documents.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  Edition with(List<EditionDocument> found) {
    return new Edition(id, municipality, plan, year, number, clock, approver, reason, rulesVersion, inputs,
        List.copyOf(found));
  }

  /** One frozen file; {@code path} is relative to the edition's folder, {@code pages} null for a workbook. */
  public record EditionDocument(UUID id, String path, DocumentKind kind, String recipient, Language language,
      @Nullable Integer pages,
      String sha256) {}
}
