package no.oppvekststatus.figures;

/** What names a cell among those of one place in one table. */
public record CellName(String contents, String period, String breakdown) {
  static CellName of(Observation o) { return new CellName(o.contents(), o.period(), o.breakdown()); }

  boolean names(Observation o) {
    return period.equals(o.period()) && contents.equals(o.contents()) && breakdown.equals(o.breakdown());
  }
}
