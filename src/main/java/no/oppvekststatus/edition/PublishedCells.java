package no.oppvekststatus.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.composition.PublishedFigure;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.figures.Absence;

/** An edition's export read as what everybody knows since: the figures it showed, and those it hid. */
final class PublishedCells {
  private PublishedCells() {}

  /** A figure that was missing, or hidden in its source, says nothing and is left out. */
  static List<EarlierCell> of(Edition edition, List<PublishedFigure> figures) {
    Map<String, EarlierCell> cells = new LinkedHashMap<>();
    for (PublishedFigure f : figures) {
      PublishedFigure.FigureNumbers numbers = f.numbers();
      boolean hidden =
          numbers.symbol().equals(Absence.SUPPRESSED.code()) || numbers.symbol().equals(Absence.TOO_SMALL.code());
      if (numbers.value() == null && !hidden) continue;
      EarlierCell cell = new EarlierCell(edition.year() + "/" + edition.number(), edition.clock(), f.key().indicator(),
          f.key().period(),
          f.key().breakdown(), numbers.value(), numbers.x(), numbers.n());
      cells.putIfAbsent(f.key().indicator() + "|" + f.key().period() + "|" + f.key().breakdown(), cell);
    }
    return List.copyOf(cells.values());
  }
}
