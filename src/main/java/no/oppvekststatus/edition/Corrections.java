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
  static List<Imprint.Correction> of(List<ExportRow> before, List<ExportRow> now, PlanBook book) {
    return changes(before, now, book).stream().map(EditionChange::correction).toList();
  }

  static List<EditionChange> changes(List<ExportRow> before, List<ExportRow> now, PlanBook book) {
    Map<String, ExportRow> old = byKey(before);
    List<EditionChange> changes = new ArrayList<>();
    byKey(now).forEach((key, row) -> {
      ExportRow was = old.remove(key);
      if (was == null) changes.add(new EditionChange(DifferenceKind.NEW,
          Imprint.Correction.inEach(l -> new Imprint.Correction(what(row, book, l), missingBefore(l), printed(row, book, l)))));
      else if (!printed(was, book, Language.BOKMAL).equals(printed(row, book, Language.BOKMAL))) changes.add(new EditionChange(kind(was, row), Imprint.Correction.inEach(l ->
          new Imprint.Correction(what(row, book, l), printed(was, book, l), printed(row, book, l)))));
    });
    old.values().forEach(gone -> changes.add(new EditionChange(DifferenceKind.GONE,
        Imprint.Correction.inEach(l -> new Imprint.Correction(what(gone, book, l), printed(gone, book, l), missingNow(l))))));
    return changes;
  }

  private static DifferenceKind kind(ExportRow was, ExportRow is) {
    if (HIDDEN.contains(was.get("verdict")) != HIDDEN.contains(is.get("verdict"))) return DifferenceKind.SUPPRESSION;
    return rounded(was).equals(rounded(is)) ? DifferenceKind.LIGHT : DifferenceKind.FIGURE;
  }

  static String missingBefore(Language language) { return Texts.in(language).of("correction.not-before"); }

  static String missingNow(Language language) { return Texts.in(language).of("correction.not-now"); }

  private static Map<String, ExportRow> byKey(List<ExportRow> rows) {
    Map<String, ExportRow> byKey = new LinkedHashMap<>();
    rows.stream().filter(r -> !r.header()).forEach(r -> byKey.putIfAbsent(r.key(), r));
    return byKey;
  }

  private static Optional<Indicator> indicator(ExportRow row, PlanBook book) {
    return book.indicators().stream().filter(i -> i.id().equals(row.get("indicator"))).findFirst();
  }

  private static String what(ExportRow row, PlanBook book, Language language) {
    String title = indicator(row, book).map(i -> i.title(language)).orElse(row.get("indicator"));
    String breakdown = row.get("breakdown");
    return title + ", " + row.get("period") + (breakdown.isEmpty() ? "" : " (" + breakdown + ")");
  }

  /** As a reader sees it: rounded value and verdict, or the verdict alone where the value is hidden or missing. */
  private static String printed(ExportRow row, PlanBook book, Language language) {
    String word = DecidedLights.verdict(row.get("verdict"), language);
    String unit = indicator(row, book).map(i -> i.unit().in(language, row.get("unit"))).orElse(row.get("unit"));
    return row.get("value").isEmpty() ? word : rounded(row) + "\u00a0" + unit + " (" + word + ")";
  }

  private static String rounded(ExportRow row) {
    if (row.get("value").isEmpty()) return "";
    int decimals = row.get("decimals").isEmpty() ? 1 : Integer.parseInt(row.get("decimals"));
    BigDecimal rounded = new BigDecimal(row.get("value")).setScale(decimals, RoundingMode.HALF_UP);
    return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString().replace('.', ',').replace('-', '\u2212');
  }
}
