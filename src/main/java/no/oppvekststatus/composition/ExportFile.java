package no.oppvekststatus.composition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.wording.FigureIds;
import org.jspecify.annotations.Nullable;

/**
 * The assessed figures as CSV: one row a figure and reference, decimal point, full precision, empty where absent. The
 * columns, their codes and what a hidden row leaves empty are the contract of the command {@code export}.
 */
public final class ExportFile {
  public static final String HEADER = "municipality,plan,goal,indicator,place,period,breakdown,kind,unit,factor,polarity,x,n,s,value,"
      + "lower,upper,symbol,preliminary,baseline_year,baseline,baseline_x,baseline_n,target_year,target,target_low,target_high,"
      + "min_base,path,verdict,rule,change,reference,reference_value,reference_verdict,reference_verdict_998,trend,decimals,source,"
      + "table,updated,file_sha256,cell,edition,figure_id,rules_version";
  private static final int COLUMNS = HEADER.split(",").length;

  private final Status status;
  private final Imprint imprint;

  private ExportFile(Status status, Imprint imprint) {
    this.status = status;
    this.imprint = imprint;
  }

  /** The whole file; the header alone where the year has no figures. */
  public static String csv(Disclosed disclosed, Imprint imprint) { return new ExportFile(disclosed.status(), imprint).whole(); }

  private String whole() {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    if (status.indicators().stream().flatMap(ExportFile::rows).noneMatch(ExportFile::figure)) return out.toString();
    for (IndicatorStatus i : status.indicators())
      rows(i).forEach(row -> {
        List<ReferenceMark> references = hidden(row) ? List.of() : row.references();
        if (references.isEmpty()) out.append(line(i, row, null)).append('\n');
        for (ReferenceMark r : references) out.append(line(i, row, r)).append('\n');
      });
    return out.toString();
  }

  private static Stream<Assessed> rows(IndicatorStatus i) { return Stream.concat(i.years().stream(), i.breakdowns().stream()); }

  private static boolean figure(Assessed row) { return row.figure().known().isPresent() || !row.figure().provenance().isEmpty() || hidden(row); }

  private static boolean hidden(Assessed row) { return row.verdict() == Verdict.SUPPRESSED; }

  private String line(IndicatorStatus i, Assessed row, @Nullable ReferenceMark r) {
    List<String> cells = new ArrayList<>(COLUMNS);
    about(i, row, cells);
    numbers(row, cells);
    promise(i, row, cells);
    cells.add(hidden(row) ? "" : text(row.path()));
    cells.add(row.verdict().name());
    cells.add(String.valueOf(row.rule()));
    if (!hidden(row)) rest(i, row, r, cells);
    while (cells.size() < COLUMNS) cells.add("");
    return cells.stream().map(ExportFile::quoted).collect(Collectors.joining(","));
  }

  private void about(IndicatorStatus status, Assessed row, List<String> cells) {
    Indicator i = status.indicator();
    Figure f = row.figure();
    cells.addAll(List.of(this.status.entry().municipalityId(), this.status.entry().plan().id(), String.join("|", status.link().goals()), i.id(),
        f.place(), f.period(), f.breakdown(), code(i.kind()), i.unit(Language.BOKMAL), text(i.factor()), code(i.polarity())));
  }

  private void numbers(Assessed row, List<String> cells) {
    Figure f = row.figure();
    boolean shown = !hidden(row) && row.verdict() != Verdict.TOO_SMALL;
    cells.add(shown ? text(f.x()) : "");
    cells.add(shown ? text(f.n()) : "");
    cells.add(shown ? text(f.s()) : "");
    cells.add(shown ? text(f.value()) : "");
    cells.add(shown ? text(row.certainty().map(c -> c.lower()).orElse(null)) : "");
    cells.add(shown ? text(row.certainty().map(c -> c.upper()).orElse(null)) : "");
    cells.add(f.absence() == null ? "" : f.absence().code());
    cells.add(String.valueOf(f.preliminary()));
  }

  private static void promise(IndicatorStatus i, Assessed row, List<String> cells) {
    Assessed.Baseline b = row.baseline();
    cells.add(b == null ? "" : String.valueOf(b.year()));
    cells.add(b == null ? "" : text(b.value()));
    cells.add(b == null ? "" : text(b.x()));
    cells.add(b == null ? "" : text(b.n()));
    Assessed.AssessedTarget t = row.target();
    cells.add(t == null || t.year() == null ? "" : String.valueOf(t.year()));
    cells.add(t == null ? "" : text(t.value()));
    cells.add(t == null ? "" : text(t.low()));
    cells.add(t == null ? "" : text(t.high()));
    cells.add(String.valueOf(i.indicator().minBase()));
  }

  private void rest(IndicatorStatus i, Assessed row, @Nullable ReferenceMark r, List<String> cells) {
    List<Provenance> from = row.figure().provenance();
    cells.add(row.change() == null ? "" : row.change().code());
    cells.add(r == null ? "" : r.place());
    cells.add(r == null ? "" : text(r.figure().value()));
    cells.add(r == null || r.figure().known().isEmpty() ? "" : r.mark().code());
    cells.add(r == null || r.figure().known().isEmpty() ? "" : r.mark998().code());
    cells.add(row == i.current() || row.figure().equals(i.current().figure()) ? i.trend().code() : "");
    cells.add(String.valueOf(i.indicator().decimals()));
    Optional<Source> source = source(i, from);
    cells.add(source.map(Source::id).orElse(""));
    cells.add(source.map(Source::table).orElse(from.stream().map(Provenance::table).distinct().collect(Collectors.joining("|"))));
    cells.add(from.stream().map(Provenance::updated).filter(Objects::nonNull).max(Instant::compareTo).map(Instant::toString).orElse(""));
    cells.add(from.stream().map(Provenance::sha256).collect(Collectors.joining("|")));
    cells.add(from.stream().map(Provenance::cell).collect(Collectors.joining("|")));
    cells.add(imprint.draft() ? "draft" : String.valueOf(imprint.edition()));
    cells.add(FigureIds.of(row.figure()));
    cells.add(status.rulesVersion());
  }

  private Optional<Source> source(IndicatorStatus i, List<Provenance> from) {
    String named = i.indicator().reading() instanceof Indicator.FigureSource.FromTable t ? t.source() : "";
    return status.sources().stream().map(Status.SourceUse::source).filter(s -> s.id().equals(named)).findFirst()
        .or(() -> status.sources().stream().map(Status.SourceUse::source)
            .filter(s -> from.stream().anyMatch(p -> p.table().equals(s.table()))).findFirst());
  }

  private static String code(Enum<?> constant) { return constant.name().toLowerCase(Locale.ROOT); }

  private static String text(@Nullable BigDecimal number) { return number == null ? "" : number.toPlainString(); }

  private static String text(@Nullable Double number) { return number == null ? "" : plain(BigDecimal.valueOf(number)); }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

}
