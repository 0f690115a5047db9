package no.oppvekststatus.composition.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.origin.NumberOrigins;
import no.oppvekststatus.composition.origin.Origin;
import no.oppvekststatus.composition.origin.OriginResolver;
import no.oppvekststatus.composition.origin.ResolvedNumber;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.figures.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Every number of the committee's pages and of the other sheets by its id, and their operands: formula,
 * cells, files, rule and what disclosure control decided. One row for each id and cell of origin; a hidden figure
 * leaves none.
 */
final class TraceSheet {
  /** What a cell of a workbook can hold, with room to spare. */
  private static final int LONGEST = 30_000;
  private static final int FORMS = 3;

  private final ReportScope scope;
  private final NumberOrigins origins;
  private final SheetRows rows;
  private final Map<String, Use> uses = new LinkedHashMap<>();

  /** Where an id is printed and as what, and the members it was printed with. */
  private record Use(Set<String> printed, Set<String> where, List<String> of) {}

  private TraceSheet(ReportScope scope) {
    this.scope = scope;
    this.origins = NumberOrigins.of(scope.disclosed(), scope.imprint(), scope.texts().language());
    this.rows = new SheetRows(scope).column("sheet.figure-id", 44).column("sheet.what", 46)
        .column("sheet.printed", 14).column("sheet.printed-in", 24)
        .column("sheet.exact-value", 18).column("sheet.formula", 36).column("sheet.operands", 40)
        .column("sheet.table", 14)
        .column("method.updated", 14).column("sheet.cell", 24).column("method.file", 40).column("sheet.sha", 66)
        .column("sheet.received", 14)
        .column("sheet.rule", 8).column("sheet.rules-version", 14).column("sheet.hiding", 36);
  }

  /** {@code others}: the workbook's other sheets, with their marks. */
  static Sheet of(ReportScope a, List<Sheet> others) {
    TraceSheet sheet = new TraceSheet(a);
    a.committee().ifPresent(c -> sheet.gather(a.text("sheet.pages"), OriginResolver.of(Unmarked.of(
        StatusDocument.marked(a.disclosed(), c, a.texts().language(), a.imprint())).numbered(), sheet.origins)));
    for (Sheet other : others)
      sheet.gather(other.name(), OriginResolver.of(UnmarkedSheet.of(other).numbered(), sheet.origins));
    sheet.operands();
    sheet.uses
        .forEach(
            (id, use) -> sheet.origins.of(id, use.of()).filter(Origin::traceable).ifPresent(o -> sheet.origin(o, use)));
    return sheet.rows.sheet(a.text("sheet.trace"), a.text("sheet.trace"));
  }

  private void gather(String where, List<ResolvedNumber> trails) {
    for (ResolvedNumber t : trails) if (!t.id().isEmpty()) {
      Use use = uses.computeIfAbsent(t.id(), k -> new Use(new LinkedHashSet<>(), new LinkedHashSet<>(), t.of()));
      use.where().add(where);
      if (use.printed().size() < FORMS) use.printed().add(t.printed());
    }
  }

  /** The operands of the printed numbers have rows too, down to the cells. */
  private void operands() {
    List<String> owed = new ArrayList<>(uses.keySet());
    for (int i = 0; i < owed.size(); i++) {
      Use use = uses.get(owed.get(i));
      for (String id : origins.of(owed.get(i), use == null ? List.of() : use.of()).map(Origin::of).orElse(List.of()))
        if (!uses.containsKey(id) && origins.of(id, List.of()).isPresent()) {
          uses.put(id, new Use(Set.of(), Set.of(), List.of()));
          owed.add(id);
        }
    }
  }

  private void origin(Origin o, Use use) {
    if (o.from().isEmpty()) row(o, use, null);
    o.from().forEach(p -> row(o, use, p));
  }

  private void row(Origin o, Use use, @Nullable Provenance p) {
    rows.row(cell(o, o.id()), cell(o, o.what()), cell(o, String.join(" / ", use.printed())),
        Sheet.words(String.join(", ", use.where())), exact(o),
        cell(o, o.formula()), cell(o, String.join(" ", o.of())), cell(o, p == null ? null : p.table()),
        cell(o, p == null || p.updated() == null ? null : scope.numbers().shortDate(p.updated())),
        cell(o, p == null ? null : p.cell()),
        cell(o, p == null ? null : p.fileName()), cell(o, p == null ? null : p.sha256()),
        cell(o, p == null ? null : scope.numbers().shortDate(p.receivedAt())), cell(o, o.rule()),
        cell(o, scope.status().rulesVersion()),
        cell(o, o.hiding()));
  }

  /** Every number of the row stands under the row's own id. */
  private static SheetValue cell(Origin o, @Nullable String text) {
    if (text == null || text.isEmpty()) return Sheet.EMPTY;
    return Sheet.words(NumberMark.of(o.id(), text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …"));
  }

  private static SheetValue exact(Origin o) {
    return o.exact().matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?") ? Sheet.number(o.id(), Double.valueOf(o.exact()), 6)
        : cell(o, o.exact());
  }
}
