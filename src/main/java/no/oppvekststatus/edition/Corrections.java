package no.oppvekststatus.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.report.Imprint;

/** What a new edition says otherwise than the one before: every figure whose printed value or verdict is another. */
final class Corrections {
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("SUPPRESSED", "skjermet"), Map.entry("TOO_SMALL", "for lite grunnlag"), Map.entry("NOT_MEASURED", "ikke målt"),
      Map.entry("NO_TARGET", "uten mål"), Map.entry("BASELINE", "utgangspunkt"), Map.entry("REACHED", "nådd"),
      Map.entry("REACHED_UNCERTAIN", "nådd, men usikkert"), Map.entry("WRONG_WAY", "feil vei"), Map.entry("BEHIND", "bak planen"),
      Map.entry("NOT_CERTAIN", "ikke sikkert nådd"), Map.entry("ON_TRACK", "i rute"));

  private Corrections() {}

  /** Old to new, in the order of the new edition; figures that have gone come last. */
  static List<Imprint.Correction> of(List<ExportRow> before, List<ExportRow> now, PlanBook book) {
    Map<String, ExportRow> old = byKey(before);
    List<Imprint.Correction> corrections = new ArrayList<>();
    byKey(now).forEach((key, row) -> {
      ExportRow was = old.remove(key);
      String then = was == null ? "sto ikke i forrige utgave" : printed(was);
      if (!then.equals(printed(row))) corrections.add(new Imprint.Correction(what(row, book), then, printed(row)));
    });
    old.values().forEach(gone -> corrections.add(new Imprint.Correction(what(gone, book), printed(gone), "står ikke lenger i rapporten")));
    return corrections;
  }

  private static Map<String, ExportRow> byKey(List<ExportRow> rows) {
    Map<String, ExportRow> byKey = new LinkedHashMap<>();
    rows.stream().filter(r -> !r.header()).forEach(r -> byKey.putIfAbsent(r.key(), r));
    return byKey;
  }

  private static String what(ExportRow row, PlanBook book) {
    String title = book.indicators().stream().filter(i -> i.id().equals(row.get("indicator"))).findFirst()
        .map(i -> i.title().getOrDefault("nb", i.id())).orElse(row.get("indicator"));
    String breakdown = row.get("breakdown");
    return title + ", " + row.get("period") + (breakdown.isEmpty() ? "" : " (" + breakdown + ")");
  }

  /** As a reader sees it: rounded value and verdict, or the verdict alone where the value is hidden or missing. */
  private static String printed(ExportRow row) {
    String word = WORDS.getOrDefault(row.get("verdict"), row.get("verdict"));
    if (row.get("value").isEmpty()) return word;
    int decimals = row.get("decimals").isEmpty() ? 1 : Integer.parseInt(row.get("decimals"));
    BigDecimal rounded = new BigDecimal(row.get("value")).setScale(decimals, RoundingMode.HALF_UP);
    String digits = (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString().replace('.', ',').replace('-', '\u2212');
    return digits + " " + row.get("unit") + " (" + word + ")";
  }
}
