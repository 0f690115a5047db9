package no.oppvekststatus.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.PublishedFigure;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.webreport.PrintedWebReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the editions with their documents and figures. */
@Repository
public class EditionStore {
  private final JdbcClient jdbc;

  public EditionStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** Editions of one municipality and year that lie in their place, the first one first. */
  public List<Edition> of(String municipality, int year) {
    return whole(jdbc.sql(SqlFile.of("edition/find-editions")).param("municipality", municipality).param("year", year)
        .query(EditionStore::edition).list());
  }

  /** Every edition that lies in its place, newest first. */
  public List<Edition> all() {
    return whole(jdbc.sql(SqlFile.of("edition/list-editions")).query(EditionStore::edition).list());
  }

  /** Every edition of one municipality that lies in its place, newest first. */
  public List<Edition> of(String municipality) {
    return whole(jdbc.sql(SqlFile.of("edition/find-editions-of-municipality")).param("municipality", municipality)
        .query(EditionStore::edition).list());
  }

  /** The municipalities that have an edition in its place. */
  public List<String> municipalities() {
    return jdbc.sql(SqlFile.of("edition/list-municipalities")).query(String.class).list();
  }

  /** Also those that do not lie in their place yet, the first one first: what they show counts as shown. */
  List<Edition> recorded(String municipality) {
    return whole(jdbc.sql(SqlFile.of("edition/find-recorded-editions")).param("municipality", municipality)
        .query(EditionStore::edition).list());
  }

  public Optional<Edition> find(long id) {
    return whole(jdbc.sql(SqlFile.of("edition/find-edition")).param("id", id).query(EditionStore::edition).list())
        .stream().findFirst();
  }

  /** The edition that a document belongs to; empty as long as it does not lie in its place. */
  public Optional<Edition> ofDocument(UUID document) {
    return whole(jdbc.sql(SqlFile.of("edition/find-edition-of-document")).param("document", document)
        .query(EditionStore::edition).list()).stream().findFirst();
  }

  /** The edition's figures for anybody to use. */
  public OpenFigures openFigures(Edition edition, PlanBook book) {
    List<PublishedFigure> export = figures(edition.id());
    boolean sample = book.of(edition.municipality()).map(e -> e.organisation().sample()).orElse(false)
        || anySample(OpenFigures.files(export));
    return OpenFigures.of(edition, export, book, sample);
  }

  /** The lines of the export as they stood in the edition, header first. */
  public List<String> lines(long edition) {
    return jdbc.sql(SqlFile.of("edition/find-lines")).param("edition", edition).query(String.class).list();
  }

  /** The figures of the edition's export. */
  List<PublishedFigure> figures(long edition) {
    return ExportFile.read(lines(edition));
  }

  /** When the last file that gave figures came in, if any has. */
  Optional<Instant> latestReception() {
    return jdbc.sql(SqlFile.of("edition/find-latest-reception"))
        .query((rs, i) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant))
        .single();
  }

  /** Whether any of the files, named by their hashes, was marked as made up. */
  public boolean anySample(List<String> files) {
    return !files.isEmpty()
        && jdbc.sql(SqlFile.of("edition/is-any-sample")).param("files", files).query(Boolean.class).single();
  }

  /** Originals of the files that gave figures: path below the archive, and the hash they had when received. */
  List<Original> originals() {
    return jdbc.sql(SqlFile.of("edition/list-originals"))
        .query((rs, i) -> new Original(rs.getString("archived_as"), rs.getString("sha256"), rs.getString("name")))
        .list();
  }

  /** An original kept in the archive. */
  record Original(String path, String sha256, String name) {}

  /** An edition whose row is committed while its files still lie in the folder {@code part} beside their place. */
  record Unplaced(Edition edition, String part) {}

  /** Editions that somebody is publishing, or was stopped while publishing. */
  List<Unplaced> unplaced() {
    Map<Long, String> parts = new HashMap<>();
    List<Edition> bare = jdbc.sql(SqlFile.of("edition/list-unplaced")).query((rs, i) -> {
      parts.put(rs.getLong("id"), rs.getString("part"));
      return edition(rs, i);
    }).list();
    return whole(bare).stream().map(e -> new Unplaced(e, parts.getOrDefault(e.id(), ""))).toList();
  }

  /** Marks the edition as placed: from now on the edition is shown and mailed. */
  void placed(long edition) {
    jdbc.sql(SqlFile.of("edition/mark-placed")).param("id", edition).update();
  }

  /** Takes an edition back that was never placed. */
  void undo(long edition) {
    jdbc.sql(SqlFile.of("edition/undo-edition")).param("id", edition).update();
  }

  /**
   * What an edition says and where it was printed.
   *
   * @param export its figures; kept as lines of CSV under their header
   * @param pages the web reports of its documents, by the document's id
   * @param part name of the folder that its files still lie in, "" where they lie in their place
   */
  public record EditionContent(List<PublishedFigure> export, Map<UUID, PrintedWebReport> pages, String part) {}

  /**
   * Writes the edition whole; a second one with the same number fails on the key.
   *
   * @param with is given the kept edition, and writes in the same transaction
   */
  @Transactional
  public Edition keep(Edition e, EditionContent content, Instant publishedAt, Consumer<Edition> with) {
    long id = jdbc.sql(SqlFile.of("edition/add-edition"))
        .param("municipality", e.municipality()).param("plan", e.plan()).param("year", e.year())
        .param("number", e.number())
        .param("clock", UtcTime.of(e.clock())).param("approver", e.approver()).param("reason", e.reason())
        .param("rules", e.rulesVersion()).param("inputs", e.inputs()).param("published", UtcTime.of(publishedAt))
        .param("part", content.part()).query(Long.class).single();
    for (Edition.EditionDocument d : e.documents()) addDocument(id, d);
    addLines(id, content.export());
    content.pages().forEach(this::addPage);
    Edition kept = find(id).orElseThrow();
    with.accept(kept);
    return kept;
  }

  private void addPage(UUID document, PrintedWebReport page) {
    jdbc.sql(SqlFile.of("edition/add-page")).param("document", document).param("html", page.html())
        .param("style", page.styleSha256()).update();
  }

  /** The web report that was frozen with a document; empty where it has none. */
  public Optional<PrintedWebReport> page(UUID document) {
    return jdbc.sql(SqlFile.of("edition/find-page")).param("document", document)
        .query((rs, i) -> new PrintedWebReport(rs.getString("html"), rs.getString("style_sha256"))).optional();
  }

  private void addDocument(long edition, Edition.EditionDocument d) {
    jdbc.sql(SqlFile.of("edition/add-document")).param("id", d.id()).param("edition", edition).param("path", d.path())
        .param("kind", d.kind().code()).param("recipient", d.recipient()).param("language", d.language().code())
        .param("pages", d.pages()).param("sha256", d.sha256()).update();
  }

  /** The header is the line at position 0, without a figure. */
  private void addLines(long edition, List<PublishedFigure> figures) {
    List<String> lines = ExportFile.lines(figures);
    for (int i = 0; i < lines.size(); i++)
      jdbc.sql(SqlFile.of("edition/add-figure")).param("edition", edition)
          .param("figure", i == 0 ? "" : figures.get(i - 1).figureId()).param("line", lines.get(i)).param("position", i)
          .update();
  }

  /**
   * With their documents, which are read after the editions: a query within a row would hold two connections at once.
   */
  private List<Edition> whole(List<Edition> bare) {
    if (bare.isEmpty()) return bare;
    Map<Long, List<Edition.EditionDocument>> documents = new HashMap<>();
    jdbc.sql(SqlFile.of("edition/find-documents"))
        .param("editions", bare.stream().map(Edition::id).toArray(Long[]::new))
        .query(rs -> {
          documents.computeIfAbsent(rs.getLong("edition_id"), id -> new ArrayList<>()).add(document(rs));
        });
    return bare.stream().map(e -> e.with(documents.getOrDefault(e.id(), List.of()))).toList();
  }

  private static Edition edition(ResultSet rs, int row) throws SQLException {
    return new Edition(rs.getLong("id"), rs.getString("municipality"), rs.getString("plan"), rs.getInt("year"),
        rs.getInt("number"),
        rs.getObject("clock", OffsetDateTime.class).toInstant(), rs.getString("approver"), rs.getString("reason"),
        rs.getString("rules_version"), rs.getString("inputs"), List.of());
  }

  private static Edition.EditionDocument document(ResultSet rs) throws SQLException {
    return new Edition.EditionDocument(rs.getObject("id", UUID.class), rs.getString("path"),
        DocumentKind.of(rs.getString("kind")), rs.getString("recipient"), Language.of(rs.getString("language")),
        rs.getObject("pages", Integer.class), rs.getString("sha256"));
  }
}
