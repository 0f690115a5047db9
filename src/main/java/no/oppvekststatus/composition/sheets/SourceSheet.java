package no.oppvekststatus.composition.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import no.oppvekststatus.assessment.Status.SourceUse;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.wording.FigureIds;

/** Every table with its publisher, licence and the files it was read from. */
final class SourceSheet {
  private SourceSheet() {}

  static Sheet of(ReportScope a) {
    SheetRows rows = new SheetRows(a).column("table.number", 8).column("sheet.table", 14).column("sheet.title", 60)
        .column("sheet.publisher", 16)
        .column("sheet.web", 40).column("sheet.licence", 20).column("method.credit", 50).column("method.file", 40)
        .column("sheet.sha", 66)
        .column("method.updated", 14).column("sheet.received", 14).column("sheet.sample", 12);
    for (SourceUse s : a.status().sources()) {
      Map<String, Provenance> files = new LinkedHashMap<>();
      s.files().forEach(p -> files.putIfAbsent(p.sha256(), p));
      if (files.isEmpty()) rows.row(Sheet.number(FigureIds.source(s.number()), s.number(), 0),
          Sheet.words(NumberMark.of(FigureIds.source(s.number()) + "#tabell", s.source().table())),
          Sheet.words(a.inLanguage(s.source().title())),
          Sheet.words(s.source().publisher()), web(s),
          Sheet.words(NumberMark.of(FigureIds.source(s.number()) + "#lisens", s.source().attribution().licence())),
          Sheet.words(s.source().attribution().credit()),
          new SheetValue.AbsentValue(a.text("method.no-file")), Sheet.EMPTY, Sheet.EMPTY, Sheet.EMPTY, Sheet.EMPTY);
      files.values().forEach(p -> row(a, s, p, rows));
    }
    return rows.sheet(a.text("sheet.sources"), a.text("method.sources-title"));
  }

  private static void row(ReportScope a, SourceUse s, Provenance p, SheetRows rows) {
    rows.row(Sheet.number(FigureIds.source(s.number()), s.number(), 0),
        Sheet.words(NumberMark.of(FigureIds.source(s.number()) + "#tabell",
            s.source().table())),
        Sheet.words(a.inLanguage(s.source().title())),
        Sheet.words(s.source().publisher()), web(s),
        Sheet.words(NumberMark.of(FigureIds.source(s.number()) + "#lisens", s.source().attribution().licence())),
        Sheet.words(s.source().attribution().credit()),
        Sheet.words(NumberMark.of(FigureIds.file(p.sha256()), p.fileName())),
        Sheet.words(NumberMark.of(FigureIds.file(p.sha256()), p.sha256())),
        p.updated() == null ? new SheetValue.AbsentValue(a.text("absence.not-stated"))
            : Sheet.words(a.numbers().shortDate(p.updated())),
        Sheet.words(a.numbers().shortDate(p.receivedAt())), Sheet.words(a.text(p.sample() ? "sheet.yes" : "sheet.no")));
  }

  private static SheetValue web(SourceUse s) {
    return s.source().attribution().web() == null ? Sheet.EMPTY
        : Sheet.words(NumberMark.of(FigureIds.source(s.number()) + "#nettside", s.source().attribution().web()));
  }
}
