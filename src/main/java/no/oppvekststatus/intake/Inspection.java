package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.intake.places.PlaceRows;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.tables.InspectionWriter;
import org.jspecify.annotations.Nullable;

/** What a file is and contains, read as an import reads it, with nothing stored. */
public final class Inspection {
  private final Content content;

  private Inspection(Content content) {
    this.content = content;
  }

  /**
   * @param dataset which of several data sets of a bundle, null where there is one
   * @param today nothing can have happened after it
   */
  public static Inspection of(Path file, @Nullable String dataset, PlanBook book, LocalDate today) throws IOException {
    FileBoundary boundary = IntakeSettings.boundary(Duration.ofSeconds(LimitSettings.LONGEST_SECONDS));
    FileReaders readers = FileReaders.of((long) LimitSettings.MOST_MEGABYTES << 20);
    FileBoundary.ReadingOutcome<Content> seen =
        boundary.read(() -> look(readers, file, new Request(null, true, today, dataset, book)));
    return seen.stopped().map(why -> refused(List.of(why))).orElseGet(() -> new Inspection(seen.value()));
  }

  private static Content look(FileReaders readers, Path file, Request request) throws IOException {
    Optional<Rejection> problem = readers.safety().at(file).problem();
    if (problem.isPresent()) return new Content.ContentRefused("", List.of(problem.get()));
    List<Rejection> personal = readers.screening().at(file);
    return personal.isEmpty() ? readers.content(file, request) : new Content.ContentRefused("", personal);
  }

  private static Inspection refused(List<Rejection> why) {
    return new Inspection(new Content.ContentRefused("", why));
  }

  /** Why the whole file would be refused, if so. */
  public Optional<Rejection> refusal() {
    return content.whyRefused().stream().findFirst();
  }

  /** Format, dimensions and counts, in plain Norwegian, one thing a line. */
  public List<String> lines() {
    return content.on(new Summary());
  }

  private static final class Summary implements Content.ContentCases<List<String>> {
    /** Reported by {@link #refusal()}. */
    @Override
    public List<String> refused(Content.ContentRefused refused) { return List.of(); }

    @Override
    public List<String> table(Content.TableContent table) { return InspectionWriter.summary(table.file()); }

    @Override
    public List<String> survey(Content.SurveyContent s) {
      return counted("Ungdata i vår mal", s.sample(), s.lines() + " linjer, " + s.observations().size() + " tall",
          s.rejections());
    }

    @Override
    public List<String> places(Content.PlaceContent p) {
      return counted("KLASS-liste (" + p.format() + ")", p.sample(), p.reading().places().codes().size() + " koder, "
          + p.reading().places().changes().size() + " endringer", p.reading().rejections());
    }

    @Override
    public List<String> selfReport(Content.SelfReportContent r) {
      return counted("Enhetens skjema, " + r.municipality(), r.sample(), r.answers().size() + " svar", r.rejections());
    }
  }

  private static List<String> counted(String what, boolean sample, String count, List<Rejection> rejections) {
    return Stream.concat(Stream.of("Format: " + what, count + (sample ? ", merket som eksempeldata" : "")),
        rejections.stream()
            .map(r -> (r.remark() ? "Merk " : "Avvist ") + r.code() + ", " + r.place() + ": " + r.remedy()))
        .toList();
  }

  /** All cells as UTF-8 CSV: for a published table as in the file, for our own templates as they would be kept. */
  public void writeRows(OutputStream to) throws IOException {
    content.on(new RowsOf()).write(to);
  }

  @FunctionalInterface
  private interface CsvRows {
    void write(OutputStream to) throws IOException;
  }

  private static final class RowsOf implements Content.ContentCases<CsvRows> {
    @Override
    public CsvRows refused(Content.ContentRefused refused) { return to -> {}; }

    @Override
    public CsvRows table(Content.TableContent table) { return to -> InspectionWriter.writeRows(table.file(), to); }

    @Override
    public CsvRows survey(Content.SurveyContent s) {
      return to -> Inspection.write(to, List.of("kommunenummer", "indikator", "fordeling", "år", "value", "symbol"),
          s.observations().stream()
              .map(o -> List.of(o.place(), o.contents(), o.breakdown(), o.period(), number(o.value()), o.symbol())));
    }

    @Override
    public CsvRows places(Content.PlaceContent p) {
      return to -> Inspection.write(to, List.of("gammel_kode", "gammelt_navn", "ny_kode", "nytt_navn", "fra", "til"),
          PlaceRows.of(p.reading().places()));
    }

    @Override
    public CsvRows selfReport(Content.SelfReportContent r) {
      return to -> Inspection.write(to, List.of("enhet", "år", "type", "id", "status", "value", "symbol"),
          r.answers().stream()
              .map(a -> List.of(a.unit(), Integer.toString(a.year()), a.kind().toString(), a.item(), a.status().code(),
                  number(a.quantity()), "")));
    }
  }

  private static String number(@Nullable BigDecimal number) { return number == null ? "" : number.toPlainString(); }

  /** RFC 4180; the stream is flushed and left open. */
  private static void write(OutputStream to, List<String> head, Stream<List<String>> rows) throws IOException {
    try {
      CsvWriter csv = CsvWriter.builder().build(to, StandardCharsets.UTF_8);
      csv.writeRecord(head);
      rows.forEach(csv::writeRecord);
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
