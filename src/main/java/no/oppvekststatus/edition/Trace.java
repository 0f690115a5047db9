package no.oppvekststatus.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A printed figure back to its formula, its cells and its files, in plain words. */
public final class Trace {
  private static final Map<String, String> FORMULAS = Map.of(
      "proportion", "andel = x / n × 100, Wilsons intervall", "percent", "prosent som publisert, Wilson med x = p·n/100",
      "rate", "rate = x / n × faktor, Byar eller eksakt Poisson", "count", "antall, Byar eller eksakt Poisson",
      "mean", "gjennomsnitt, Students t", "register", "publisert registertall, uten usikkerhetsmål");

  private Trace() {}

  /** The figure's lines in the export of one edition, told; empty when the edition has no such figure. */
  public static List<String> of(List<ExportRow> rows, String figureId) {
    List<ExportRow> figure = rows.stream().filter(r -> r.get("figure_id").equals(figureId)).toList();
    if (figure.isEmpty()) return List.of();
    List<String> told = new ArrayList<>(head(figure.get(0)));
    told.addAll(cells(figure.get(0)));
    told.add("skjerming: " + hiding(figure.get(0).get("verdict")));
    figure.stream().filter(r -> !r.get("reference").isEmpty())
        .forEach(r -> told.add("sammenlignet med: " + r.get("reference") + " = " + r.get("reference_value") + " → " + r.get("reference_verdict")));
    return told;
  }

  /** Which edition printed it, when, and in which role it was approved. */
  public static String published(Edition e) {
    return "utgave: " + e.number() + " for " + e.municipality() + " " + e.year() + ", publisert " + e.clock() + ", godkjent av " + e.approver()
        + (e.reason().isEmpty() ? "" : ", fordi: " + e.reason());
  }

  private static String hiding(String verdict) {
    return switch (verdict) {
      case "SUPPRESSED" -> "skjult, fordi tallet eller et tall som kan regnes ut fra det, gjelder for få";
      case "TOO_SMALL" -> "skjult, grunnlaget er mindre enn minstekravet";
      default -> "ikke skjult";
    };
  }

  private static List<String> head(ExportRow r) {
    return List.of("figur: " + r.get("figure_id"),
        "indikator: " + r.get("indicator") + ", " + r.get("place") + ", " + r.get("period") + breakdown(r),
        "verdi: " + shown(r, "value") + " " + r.get("unit") + interval(r),
        "formel: " + FORMULAS.getOrDefault(r.get("kind"), r.get("kind")) + " (x = " + shown(r, "x") + ", n = " + shown(r, "n")
            + ", faktor = " + shown(r, "factor") + ")",
        "regel: " + r.get("verdict") + " etter regel " + r.get("rule") + ", regelverk " + r.get("rules_version")
            + " (utgangspunkt " + shown(r, "baseline") + ", mål " + shown(r, "target") + ", planens verdi i år " + shown(r, "path") + ")",
        "kilde: " + r.get("source") + ", tabell " + r.get("table") + ", oppdatert " + shown(r, "updated"));
  }

  private static List<String> cells(ExportRow r) {
    String[] files = r.get("file_sha256").split("\\|", -1);
    String[] cells = r.get("cell").split("\\|", -1);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < Math.max(files.length, cells.length); i++)
      told.add("celle: " + (i < cells.length ? cells[i] : "–") + " i fil " + (i < files.length ? files[i] : files[files.length - 1]));
    return told;
  }

  private static String breakdown(ExportRow r) { return r.get("breakdown").isEmpty() ? "" : " (" + r.get("breakdown") + ")"; }

  private static String interval(ExportRow r) {
    return r.get("lower").isEmpty() ? "" : " [" + r.get("lower") + "; " + r.get("upper") + "]";
  }

  private static String shown(ExportRow r, String column) { return r.get(column).isEmpty() ? "–" : r.get(column); }
}
