package no.oppvekststatus.composition.parts;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Status.SourceUse;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.wording.FigureIds;
import org.jspecify.annotations.Nullable;

/**
 * Every table by its number, its dates and the short fingerprints of its files; every file whole stands in the
 * workbook.
 */
final class SourcePart {
  private static final int HASH_SHOWN = 12;
  private static final int FILES_NAMED = 3;

  private SourcePart() {}

  static List<Block> blocks(ReportScope a) {
    List<SourceUse> sources = a.status().sources();
    if (sources.isEmpty()) return List.of(Text.body(a.text("method.no-sources")));
    List<Row> rows = new ArrayList<>();
    for (SourceUse s : sources) rows.add(Row.normal(anchor(s), List.of(Cell.of(number(s)), title(a, s),
        updated(a, s), retrieved(a, s), files(a, s))));
    return List.of(
        new Table("", List.of(Column.left(a.text("table.number"), 1), Column.left(a.text("method.table"), 16),
            Column.left(a.text("method.updated"), 4), Column.left(a.text("method.retrieved"), 4),
            Column.left(a.text("method.hash"), 7)), rows),
        Text.note(credits(a, sources) + unverified(a, sources) + " " + a.text("method.trace")));
  }

  /** The number under which the report names the source. */
  static String number(SourceUse s) {
    return NumberMark.of(FigureIds.source(s.number()), s.number());
  }

  private static URI anchor(SourceUse s) { return URI.create("#kilde-" + s.number()); }

  /** From where a source is named to its row. */
  static Link link(ReportScope a, SourceUse s, String words) {
    return new Link(words, a.text("link.source", number(s)), anchor(s));
  }

  private static Cell title(ReportScope a, SourceUse s) {
    String named = a.inLanguage(s.source().title());
    URI web = s.source().attribution().web();
    if (!numbered(s)) return publisher(a, s, named, web);
    String id = NumberMark.of(FigureIds.source(s.number()) + "#tabell", s.source().table());
    String table = a.text("method.table-id", id, s.source().publisher());
    return Cell.of(named + ". " + table + ".").leading(
        web == null ? List.of() : List.of(new Link(table, a.text("link.web", s.source().publisher(), id), web)));
  }

  /**
   * A table without a digit in its id has it from the catalogue, not from the publisher: it says nothing to a reader.
   */
  private static boolean numbered(SourceUse s) {
    return s.source().table().chars().anyMatch(Character::isDigit);
  }

  private static Cell publisher(ReportScope a, SourceUse s, String named, @Nullable URI web) {
    if (web == null) return Cell.of(named + ".");
    String publisher = a.text("method.publisher", s.source().publisher());
    return Cell.of(named + ". " + publisher + ".")
        .leading(List.of(new Link(publisher, a.text("link.publisher", s.source().publisher()), web)));
  }

  private static Cell updated(ReportScope a, SourceUse s) {
    return s.files().stream().map(Provenance::updated).filter(Objects::nonNull).max(Instant::compareTo)
        .map(t -> Cell.of(a.numbers().shortDate(t))).orElse(Cell.absent(a.text("absence.not-stated")));
  }

  private static Cell retrieved(ReportScope a, SourceUse s) {
    return s.files().stream().map(Provenance::receivedAt).max(Instant::compareTo)
        .map(t -> Cell.of(a.numbers().shortDate(t))).orElse(Cell.absent("–"));
  }

  /** "7c050a9de84e, 43c47be52abf", or for the units' forms how many there are. */
  private static Cell files(ReportScope a, SourceUse s) {
    List<String> hashes = s.files().stream().map(Provenance::sha256).distinct().toList();
    if (hashes.isEmpty()) return Cell.absent(a.text("method.no-file"));
    if (hashes.size() > FILES_NAMED)
      return Cell.of(a.text("method.many-files", NumberMark.count(FigureIds.source(s.number()) + "#filer",
          hashes.stream().map(FigureIds::file).toList())));
    return Cell
        .of(hashes.stream().map(h -> NumberMark.of(FigureIds.file(h), h.substring(0, Math.min(HASH_SHOWN, h.length()))))
            .collect(Collectors.joining(" ")));
  }

  /** Each credit once, with the numbers of its tables. */
  private static String credits(ReportScope a, List<SourceUse> sources) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (SourceUse s : sources)
      tables.computeIfAbsent(s.source().attribution().credit(), k -> new ArrayList<>()).add(number(s));
    return tables.entrySet().stream().map(e -> a.text("method.credited", String.join(", ", e.getValue()), e.getKey()))
        .collect(Collectors.joining(" "));
  }

  /** The sources with a table or a contents code that nobody has held against the live source. */
  private static String unverified(ReportScope a, List<SourceUse> sources) {
    List<String> numbers = sources.stream().filter(s -> !s.source().verified() || a.indicators().stream()
        .anyMatch(i -> !i.indicator().verified() && IndicatorPart.used(i, s))).map(SourcePart::number).toList();
    return numbers.isEmpty() ? "" : " " + a.text("method.unverified", String.join(", ", numbers));
  }
}
