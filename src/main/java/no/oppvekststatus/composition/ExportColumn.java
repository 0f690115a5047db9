package no.oppvekststatus.composition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of the export in their order, each with what stands in it. */
public enum ExportColumn {
  MUNICIPALITY(f -> f.municipality()),
  PLAN(f -> f.key().plan()),
  GOAL(f -> f.key().goal()),
  INDICATOR(f -> f.key().indicator()),
  PLACE(f -> f.key().place()),
  PERIOD(f -> f.key().period()),
  BREAKDOWN(f -> f.key().breakdown()),
  KIND(f -> f.measure().kind()),
  UNIT(f -> f.measure().unit()),
  FACTOR(f -> f.measure().factor()),
  POLARITY(f -> f.measure().polarity()),
  X(f -> f.numbers().x()),
  N(f -> f.numbers().n()),
  S(f -> f.numbers().s()),
  VALUE(f -> f.numbers().value()),
  LOWER(f -> f.numbers().lower()),
  UPPER(f -> f.numbers().upper()),
  SYMBOL(f -> f.numbers().symbol()),
  PRELIMINARY(f -> f.numbers().preliminary()),
  BASELINE_YEAR(f -> f.baseline().year()),
  BASELINE(f -> f.baseline().value()),
  BASELINE_X(f -> f.baseline().x()),
  BASELINE_N(f -> f.baseline().n()),
  TARGET_YEAR(f -> f.target().year()),
  TARGET(f -> f.target().value()),
  TARGET_LOW(f -> f.target().low()),
  TARGET_HIGH(f -> f.target().high()),
  MIN_BASE(f -> f.minBase()),
  PATH(f -> f.path()),
  VERDICT(f -> f.verdict()),
  RULE(f -> f.rule()),
  CHANGE(f -> f.change()),
  REFERENCE(f -> f.reference().place()),
  REFERENCE_VALUE(f -> f.reference().value()),
  REFERENCE_VERDICT(f -> f.reference().verdict()),
  REFERENCE_VERDICT_998(f -> f.reference().verdict998()),
  TREND(f -> f.trend()),
  DECIMALS(f -> f.decimals()),
  SOURCE(f -> f.origin().source()),
  TABLE(f -> f.origin().table()),
  UPDATED(f -> f.origin().updated()),
  FILE_SHA256(f -> f.origin().sha256()),
  CELL(f -> f.origin().cells()),
  EDITION(f -> f.edition()),
  FIGURE_ID(f -> f.figureId()),
  RULES_VERSION(f -> f.rulesVersion());

  private static final String BETWEEN = "|";

  private interface Getter {
    @Nullable
    Object of(PublishedFigure figure);
  }

  private final Getter getter;

  ExportColumn(Getter getter) { this.getter = getter; }

  /** As it stands in the header. */
  public String title() { return name().toLowerCase(Locale.ROOT); }

  /** The cell: decimal point and full precision, several joined by {@code |}, empty where absent. */
  public String of(PublishedFigure figure) {
    Object content = getter.of(figure);
    if (content instanceof BigDecimal number) return number.toPlainString();
    if (content instanceof List<?> several) return String.join(BETWEEN, several.stream().map(String::valueOf).toList());
    return content == null ? "" : content.toString();
  }

  /** What was joined by {@code |}; none of an empty cell. */
  static List<String> several(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }
}
