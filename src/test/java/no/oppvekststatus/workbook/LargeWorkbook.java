package no.oppvekststatus.workbook;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Translated;
import no.oppvekststatus.proof.ReadBackReader;

/**
 * A program of its own, for a JVM with a small heap: an invented municipality with as many indicators as give the rows
 * asked for, assessed, hidden where it must be, written as a workbook and read back. Prints rows, bytes, seconds and
 * peak heap.
 */
public final class LargeWorkbook {
  /** About this many rows come of one indicator: most years of seven, some against two places. */
  private static final int ROWS_EACH = 10;

  private LargeWorkbook() {}

  public static void main(String[] args) throws Exception {
    int wanted = Integer.parseInt(args[0]);
    Disclosed disclosed = municipality(wanted);
    long from = System.nanoTime();
    ReportScope scope =
        ReportScope.of(disclosed, Optional.of(new Committee("alle", "Kommunestyret", "", List.of(), List.of())),
            Language.BOKMAL, ExampleStatus.SECOND);
    List<Sheet> sheets = Workbooks.of(scope).sheets();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(scope, sheets), out);
    byte[] xlsx = out.toByteArray();
    ReadBackReader.workbook("stor.xlsx", sheets, xlsx);
    long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed()).sum();
    System.out.printf("indicator rows %d, all rows %d, bytes %d, ms %d, peak heap MB %d%n", sheets.get(1).rows().size(),
        sheets.stream().mapToInt(s -> s.rows().size()).sum(), xlsx.length, (System.nanoTime() - from) / 1_000_000,
        peak >> 20);
  }

  /** The plan of the third shape with one indicator copied under new ids until its figures fill the rows. */
  private static Disclosed municipality(int rows) {
    PlanBook packaged = ExampleStatus.packaged();
    Indicator model = packaged.indicators().stream()
        .filter(i -> i.reading() instanceof Indicator.FigureSource.FromTable && !i.aboutPeople() && !i.irregular()
            && i.references().size() >= 2)
        .findFirst().orElseThrow();
    List<Indicator> indicators = new ArrayList<>(packaged.indicators());
    List<IndicatorLink> links = new ArrayList<>();
    PlanBook.Entry third = ExampleStatus.third().entries().get(0);
    for (int n = 0; n * ROWS_EACH < rows; n++) {
      String id = "oppdiktet-" + n;
      indicators.add(new Indicator(id, new Translated(Map.of("nb", model.title(Language.BOKMAL) + " " + n)),
          model.unit(), model.kind(), model.factor(), model.decimals(),
          model.polarity(), model.rangeLow(), model.rangeHigh(), model.minBase(), model.zeroDiscloses(),
          model.aboutPeople(), model.irregular(),
          model.reading(), model.references(), model.why(), model.verified()));
      links.add(new IndicatorLink(id, List.of(), null, null, new IndicatorLink.Target.NoTarget(), false, null));
    }
    Plan p = third.plan();
    Plan plan =
        new Plan(p.id(), p.title(), p.validFrom(), p.validTo(), p.periodLabel(), p.languages(), p.municipality(),
            p.terms(), p.tiers(),
            p.obligations(), p.focusAreas(), p.goals(), p.measureTables(), p.measures(), p.textMeasures(), p.units(),
            p.unitGroups(), p.roles(), p.bodies(),
            p.arenas(), p.competenceAreas(), p.competenceMeasures(), p.funding(), p.positions(), p.followUps(),
            p.evaluationCalendar(), p.timeTargets(),
            p.challenges(), links, p.remarks(), p.compared());
    PlanBook.Entry entry = new PlanBook.Entry(plan, third.organisation(), third.files());
    return ExampleStatus.of(new PlanBook(List.of(entry), indicators, packaged.sources(), "0"), entry.municipalityId(),
        2025);
  }
}
