package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.NamedPlaces;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.tables.FileRow;
import no.oppvekststatus.tables.Interpreted;
import no.oppvekststatus.tables.TableInterpretation;
import org.jspecify.annotations.Nullable;

/**
 * What the program makes of a file, up to what it would keep: the file's refusal, or its cells.
 *
 * @param refused the code of the refusal, "" where the file is taken
 * @param rejected lines or cells that were not taken
 */
record WholeReading(String refused, List<KeptCell> cells, int rejected) {

  /** One thing that would be kept: where it stands, what it is about, and the number or answer itself. */
  record KeptCell(String place, String about, String number) {}

  /** @param raw a table that is not in the catalogue is read as its file says it; else it is refused */
  static WholeReading of(Path file, FileReaders readers, PlanBook book, LocalDate today, boolean raw)
      throws IOException {
    Optional<Rejection> problem = readers.safety().at(file).problem();
    if (problem.isPresent()) {
      readers.bytes().at(file);
      return refused(problem.get().code());
    }
    List<Rejection> personal = readers.screening().at(file);
    if (!personal.isEmpty()) return refused(personal.get(0).code());
    WholeReading[] read = new WholeReading[1];
    Content content = readers.content(file, new Request(null, true, today, null, book));
    if (content instanceof Content.TableContent table) return table(table, book, today.getYear(), raw);
    content.on(new Content.ContentCases<Boolean>() {
      @Override
      public Boolean refused(Content.ContentRefused c) { return set(WholeReading.refused(c.why().get(0).code())); }

      @Override
      public Boolean table(Content.TableContent c) { throw new IllegalStateException("read above"); }

      @Override
      public Boolean survey(Content.SurveyContent c) {
        return set(new WholeReading("", c.observations().stream().map(WholeReading::cell).toList(), (int) c.refused()));
      }

      @Override
      public Boolean places(Content.PlaceContent c) {
        List<KeptCell> cells = new ArrayList<>();
        c.reading().places().codes().forEach(code -> cells.add(new KeptCell("", "", code.toString())));
        c.reading().places().changes().forEach(change -> cells.add(new KeptCell("", "", change.toString())));
        return set(new WholeReading("", cells, (int) c.reading().refused()));
      }

      @Override
      public Boolean selfReport(Content.SelfReportContent c) {
        return set(new WholeReading("", c.answers().stream().map(WholeReading::cell).toList(),
            (int) c.rejections().stream().filter(r -> !r.remark()).count()));
      }

      private Boolean set(WholeReading what) {
        read[0] = what;
        return true;
      }
    });
    return read[0];
  }

  private static WholeReading refused(String code) { return new WholeReading(code, List.of(), 0); }

  private static WholeReading table(Content.TableContent content, PlanBook book, int year, boolean raw)
      throws IOException {
    TableInterpretation table = TableInterpretation.of(content.file(), book,
        new TableInterpretation.Lists(KnownPlaces.NO_LIST, NamedPlaces.of(Places.NONE, book)), year).table();
    if (table == null && !raw) return refused("unknown-table");
    List<KeptCell> cells = new ArrayList<>();
    int[] rejected = new int[1];
    content.file().forEachRow(row -> {
      Interpreted read = table == null ? null : table.read(row);
      if (raw && !odd(row)) cells.add(raw(row));
      else if (!raw && read instanceof Interpreted.Accepted accepted) cells.add(cell(accepted.observation()));
      else rejected[0]++;
    });
    return new WholeReading("", cells, rejected[0]);
  }

  /** Would be refused of a table of the catalogue. */
  private static boolean odd(FileRow row) {
    return row.value() != null && !row.value().matches("[-+]?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][-+]?\\d{1,2})?");
  }

  private static KeptCell raw(FileRow row) {
    return new KeptCell(row.cell(), "? " + String.join("|", row.codes()),
        row.value() == null ? "mark " + row.symbol() : row.value());
  }

  private static KeptCell cell(Observation o) {
    return new KeptCell(o.cell(), String.join("|", o.table(), o.contents(), o.place(), o.period(), o.breakdown()),
        (o.value() == null ? "mark " + o.symbol() : number(o.value()) + o.symbol())
            + (o.base() == null ? "" : " of " + number(o.base())));
  }

  private static KeptCell cell(Answer a) {
    return new KeptCell(a.cell(),
        String.join("|", a.municipality(), a.unit(), String.valueOf(a.year()), a.kind().name(), a.item()),
        String.join("|", a.status().name(), number(a.quantity()), number(a.base()), String.valueOf(a.approximate()),
            String.valueOf(a.date()), a.note()));
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
