package no.oppvekststatus.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.composition.DecidedLights;
import no.oppvekststatus.composition.PublishedFigure;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.edition.Differences.DifferenceKind;
import no.oppvekststatus.edition.Differences.EditionChange;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;

/** What a new edition says otherwise than the one before: every figure whose printed value or verdict is another. */
final class Corrections {
  private static final Set<String> HIDDEN = Set.of("SUPPRESSED", "TOO_SMALL");

  private Corrections() {}

  /** Old to new, in the order of the new edition; figures that have gone come last. */
  static List<Imprint.Correction> of(List<PublishedFigure> before, List<PublishedFigure> now, PlanBook book) {
    return changes(before, now, book).stream().map(EditionChange::correction).toList();
  }

  static List<EditionChange> changes(List<PublishedFigure> before, List<PublishedFigure> now, PlanBook book) {
    Map<PublishedFigure.FigureKey, PublishedFigure> old = byKey(before);
    List<EditionChange> changes = new ArrayList<>();
    byKey(now).forEach((key, row) -> {
      PublishedFigure was = old.remove(key);
      if (was == null) changes.add(new EditionChange(DifferenceKind.NEW,
          Imprint.Correction
              .inEach(l -> new Imprint.Correction(what(row, book, l), missingBefore(l), printed(row, book, l)))));
      else if (!printed(was, book, Language.BOKMAL).equals(printed(row, book, Language.BOKMAL)))
        changes.add(new EditionChange(kind(was, row), Imprint.Correction
            .inEach(l -> new Imprint.Correction(what(row, book, l), printed(was, book, l), printed(row, book, l)))));
    });
    old.values().forEach(gone -> changes.add(new EditionChange(DifferenceKind.GONE,
        Imprint.Correction
            .inEach(l -> new Imprint.Correction(what(gone, book, l), printed(gone, book, l), missingNow(l))))));
    return changes;
  }

  private static DifferenceKind kind(PublishedFigure was, PublishedFigure is) {
    if (HIDDEN.contains(was.verdict()) != HIDDEN.contains(is.verdict())) return DifferenceKind.SUPPRESSION;
    return rounded(was).equals(rounded(is)) ? DifferenceKind.LIGHT : DifferenceKind.FIGURE;
  }

  static String missingBefore(Language language) { return Texts.in(language).of("correction.not-before"); }

  static String missingNow(Language language) { return Texts.in(language).of("correction.not-now"); }

  private static Map<PublishedFigure.FigureKey, PublishedFigure> byKey(List<PublishedFigure> rows) {
    Map<PublishedFigure.FigureKey, PublishedFigure> byKey = new LinkedHashMap<>();
    rows.forEach(r -> byKey.putIfAbsent(r.key(), r));
    return byKey;
  }

  private static Optional<Indicator> indicator(PublishedFigure row, PlanBook book) {
    return book.indicators().stream().filter(i -> i.id().equals(row.key().indicator())).findFirst();
  }

  private static String what(PublishedFigure row, PlanBook book, Language language) {
    String title = indicator(row, book).map(i -> i.title(language)).orElse(row.key().indicator());
    String breakdown = row.key().breakdown();
    return title + ", " + row.key().period() + (breakdown.isEmpty() ? "" : " (" + breakdown + ")");
  }

  /** As a reader sees it: rounded value and verdict, or the verdict alone where the value is hidden or missing. */
  private static String printed(PublishedFigure row, PlanBook book, Language language) {
    String word = DecidedLights.verdict(row.verdict(), language);
    String unit =
        indicator(row, book).map(i -> i.unit().in(language, row.measure().unit())).orElse(row.measure().unit());
    return row.numbers().value() == null ? word : rounded(row) + "\u00a0" + unit + " (" + word + ")";
  }

  private static String rounded(PublishedFigure row) {
    BigDecimal value = row.numbers().value();
    if (value == null) return "";
    Integer decimals = row.decimals();
    BigDecimal rounded = value.setScale(decimals == null ? 1 : decimals, RoundingMode.HALF_UP);
    return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString().replace('.', ',').replace('-', '\u2212');
  }
}
