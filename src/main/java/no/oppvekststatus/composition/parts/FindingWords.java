package no.oppvekststatus.composition.parts;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.FindingDetail;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.FindingKind;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.document.NumberMark;

/** Data remarks on figures in words, grouped by their stable code; ids become the names a reader knows. */
public final class FindingWords {
  private static final Set<FindingKind> OWN_TABLE = Set.of(FindingCode.OUTLIER, FindingCode.ANSWERS_FELL,
      FindingCode.SHARE_ABOVE_100, FindingCode.MORE_THAN_ALL, FindingCode.BASE_JUMP, FindingCode.BASE_MISSING,
      FindingCode.YEAR_MISSING, FindingCode.YEAR_GAP, FindingCode.YEAR_VANISHED, FindingCode.REVISED,
      FindingCode.CONTRADICTING, FindingCode.FINAL_DIFFERS, FindingCode.PLACES_DIFFER, FindingCode.COMPARED_MISSING);
  /** What stands in the words as a number of its own. */
  public static final Set<FindingKey> NUMBERS = EnumSet.of(FindingKey.BEFORE, FindingKey.NOW, FindingKey.FACTOR,
      FindingKey.PLAN, FindingKey.KLASS);
  private static final Set<FindingKind> OF_PLACES = Set.of(FindingCode.PLACES_DIFFER, FindingCode.COMPARED_MISSING);

  private FindingWords() {}

  /** The remarks that no other table contains. */
  public static List<Finding> shown(ReportScope a) {
    return a.status().findings().stream().filter(f -> OWN_TABLE.contains(f.kind())).filter(f -> concerns(a, f))
        .distinct().toList();
  }

  private static FindingCode own(Finding f) {
    if (f.kind() instanceof FindingCode code) return code;
    throw elsewhere(f);
  }

  private static IllegalArgumentException elsewhere(Finding f) {
    return new IllegalArgumentException(f.kind().code() + " stands in another table of the remarks");
  }

  private static boolean concerns(ReportScope a, Finding f) {
    return OF_PLACES.contains(f.kind())
        || a.indicators().stream().anyMatch(i -> i.indicator().id().equals(f.subject()));
  }

  public static String title(ReportScope a, Finding f) {
    return switch (own(f)) {
      case OUTLIER -> a.text("finding.outlier");
      case ANSWERS_FELL -> a.text("finding.answers-fell");
      case SHARE_ABOVE_100 -> a.text("finding.share-above");
      case MORE_THAN_ALL -> a.text("finding.more-than-all");
      case BASE_JUMP -> a.text("finding.base-jump");
      case BASE_MISSING -> a.text("finding.base-missing");
      case YEAR_GAP, YEAR_VANISHED -> a.text("finding.year-gone");
      case REVISED, FINAL_DIFFERS -> a.text("finding.revised");
      case CONTRADICTING -> a.text("finding.contradicting");
      case PLACES_DIFFER -> a.text("finding.places-differ");
      case COMPARED_MISSING -> a.text("finding.compared-missing");
      case YEAR_MISSING -> a.text("finding.year-missing");
      case PRELIMINARY, UNIT_SILENT, GOAL_WITHOUT_INDICATOR, GOAL_WITHOUT_MEASURE -> throw elsewhere(f);
    };
  }

  /** The indicator's title, or the municipality number it is about. */
  public static String subject(ReportScope a, Finding f) {
    String id = f.subject();
    if (OF_PLACES.contains(f.kind())) return a.text("finding.number", NumberMark.of("sted." + id, id));
    return a.status().indicator(id).map(i -> a.inLanguage(i.indicator().title())).orElse(id);
  }

  public static String detail(ReportScope a, Finding f) {
    String year = f.says(FindingKey.YEAR).orElse(String.valueOf(a.year()));
    return switch (own(f)) {
      case OUTLIER -> a.text(
          says(f, FindingKey.AGAINST, FindingDetail.HISTORY) ? "finding.outlier-history" : "finding.outlier-others",
          year);
      case ANSWERS_FELL -> a.text("finding.answers-fell-detail", year);
      case SHARE_ABOVE_100 -> a.text("finding.share-above-detail", year);
      case MORE_THAN_ALL -> a.text("finding.more-than-all-detail", year);
      case BASE_JUMP -> a.text("finding.base-jump-detail", year, number(f, FindingKey.FACTOR));
      case BASE_MISSING -> a.text("finding.base-missing-detail", year);
      case YEAR_GAP -> a.text("finding.year-gap-detail", year);
      case YEAR_VANISHED -> a.text("finding.year-vanished-detail", year);
      case REVISED -> changed(a, f, "finding.revised-detail");
      case FINAL_DIFFERS -> changed(a, f, "finding.final-differs-detail");
      case CONTRADICTING -> changed(a, f, "finding.contradicting-detail");
      case PLACES_DIFFER ->
          a.text("finding.places-differ-detail", marked(f, FindingKey.PLAN, f.says(FindingKey.PLAN).orElse("")),
              marked(f, FindingKey.KLASS, f.says(FindingKey.KLASS).orElse("")));
      case COMPARED_MISSING ->
          a.text(says(f, FindingKey.WHY, FindingDetail.UNKNOWN) ? "finding.compared-unknown" : "finding.compared-none");
      case YEAR_MISSING -> a.text("finding.year-missing-detail", year);
      case PRELIMINARY, UNIT_SILENT, GOAL_WITHOUT_INDICATOR, GOAL_WITHOUT_MEASURE -> throw elsewhere(f);
    };
  }

  /** Which figure, and old → new where both may be printed. */
  private static String changed(ReportScope a, Finding f, String key) {
    String whose = f.says(FindingKey.PLACE).map(place -> a.places().of(place, name(a, place)))
        .orElseGet(() -> a.text("finding.own"));
    String said = a.text(key, f.says(FindingKey.PERIOD).orElse(""), whose, part(a, f));
    return f.says(FindingKey.BEFORE).isEmpty() ? said
        : said + " " + a.text("finding.old-new", number(f, FindingKey.BEFORE), number(f, FindingKey.NOW));
  }

  private static boolean says(Finding f, FindingKey key, FindingDetail detail) {
    return FindingDetail.of(f, key).filter(said -> said == detail).isPresent();
  }

  private static String part(ReportScope a, Finding f) {
    return a.text(switch (FindingDetail.of(f, FindingKey.PART).orElse(FindingDetail.VALUE)) {
      case X -> "finding.part-x";
      case N -> "finding.part-n";
      case S -> "finding.part-s";
      case VALUE, HISTORY, MUNICIPALITIES, UNKNOWN, NO_FIGURES -> "finding.part-value";
    });
  }

  private static String name(ReportScope a, String place) {
    return a.indicators().stream().flatMap(i -> i.years().stream()).flatMap(y -> y.references().stream())
        .filter(r -> r.place().equals(place))
        .map(r -> r.name()).findFirst().orElse("");
  }

  /** A number the Norwegian way; a mark of the source as it stands. */
  private static String number(Finding f, FindingKey key) {
    String written = f.says(key).orElse("");
    return marked(f, key,
        written.matches("-?\\d+(\\.\\d+)?") ? Rounding.norwegian(new BigDecimal(written)) : "«" + written + "»");
  }

  private static String marked(Finding f, FindingKey key, String printed) {
    return NumberMark.of(id(f) + "." + key, printed);
  }

  /** The remark as it is traced. */
  public static String id(Finding f) {
    return "funn." + f.kind().code().toLowerCase(Locale.ROOT).replace('_', '-') + "." + f.subject() + "."
        + f.says(FindingKey.PERIOD).or(() -> f.says(FindingKey.YEAR)).orElse("")
        + f.says(FindingKey.PLACE).map(place -> "." + place).orElse("")
        + f.says(FindingKey.PART).map(part -> "." + part).orElse("");
  }
}
