package no.oppvekststatus.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.plan.Source;

/** What is to be reported of a table that its publisher has ended, or whose last period lies behind. */
final class TableAge {
  /** Yearly figures come the year after; a survey every third year is older without being ended. */
  private static final int YEARS_BEHIND = 3;

  private TableAge() {}

  static List<String> remarks(Source source, TableShape shape, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    String next =
        source.releases().successor() == null ? "" : " Den fortsetter i tabell " + source.releases().successor() + ".";
    if (shape.about().ended()) remarks.add("tabellen er avsluttet hos utgiveren." + next);
    int last = lastYear(source, shape);
    if (!shape.about().ended() && last > 0 && last <= today.getYear() - YEARS_BEHIND)
      remarks.add("siste periode i tabellen er " + last + "; den kan være avsluttet." + next);
    return remarks;
  }

  /** 0 where the shape does not say which of its axes is the time. */
  static int lastYear(Source source, TableShape shape) {
    return shape.axes().stream()
        .filter(a -> a.role() == TableShape.AxisRole.TIME || a.id().equals(source.dimensions().time())
            || a.id().equals("TidID"))
        .mapToInt(a -> TableShape.lastYear(a.codes())).max().orElse(0);
  }
}
