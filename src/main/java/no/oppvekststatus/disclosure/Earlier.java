package no.oppvekststatus.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.disclosure.PastTable.Past;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.figures.Figure;

/** Reads what earlier editions printed of one indicator as past tables over its cells of today. */
final class Earlier {
  private Earlier() {}

  /** One past table an edition that had the indicator, oldest first. */
  static List<PastTable> tables(PeopleTable table, IndicatorStatus s, List<EarlierCell> cells) {
    Map<String, List<EarlierCell>> editions = new LinkedHashMap<>();
    cells.stream().filter(c -> c.indicator().equals(s.indicator().id()))
        .forEach(c -> editions.computeIfAbsent(c.edition(), e -> new ArrayList<>()).add(c));
    return editions.values().stream().map(e -> past(table, s, e)).toList();
  }

  private static PastTable past(PeopleTable table, IndicatorStatus s, List<EarlierCell> edition) {
    Map<String, Past> past = new HashMap<>();
    for (EarlierCell e : edition) {
      Figure now = table.figures().get(e.id());
      CountCell cell = table.cells().get(e.id());
      if (now == null || cell == null) continue;
      boolean still = e.still(now);
      BigDecimal people = s.indicator().kind().peopleIn(e.x(), e.n());
      if (e.hidden()) past.put(e.id(), new Past(null, still));
      else if (still) past.put(e.id(), new Past(cell.x(), true));
      else if (people != null)
        past.put(e.id(), new Past(people.setScale(0, RoundingMode.HALF_UP).longValueExact(), false));
    }
    withheld(table, s, edition).stream().filter(id -> !past.containsKey(id))
        .forEach(id -> past.put(id, new Past(null, true)));
    return new PastTable(past);
  }

  /**
   * Where a category that no longer is in the report was hidden, a whole that was not printed beside it is not printed
   * now.
   */
  private static List<String> withheld(PeopleTable table, IndicatorStatus s, List<EarlierCell> edition) {
    return edition.stream().filter(e -> e.hidden() && !table.figures().containsKey(e.id()))
        .map(e -> e.period() + "|" + s.series().breakdown()).filter(table.cells()::containsKey).distinct().toList();
  }
}
