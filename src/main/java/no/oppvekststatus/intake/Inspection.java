package no.oppvekststatus.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.intake.places.PlaceRows;
import no.oppvekststatus.intake.screening.Soundness;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.tables.InspectionWriter;
import no.oppvekststatus.tables.StatisticsFormat;
import org.jspecify.annotations.Nullable;

/** What a file is and says, looked at through the same door as an import and kept nowhere. */
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
    FileBoundary boundary = IntakeSettings.boundary(IntakeSettings.LONGEST_SECONDS);
    DoorReaders readers = DoorReaders.of(StatisticsFormat.MAX_BYTES);
    FileBoundary.Outcome<Content> seen = boundary.read(() -> look(readers, file, new Request(null, true, today, dataset, book)));
    if (seen instanceof FileBoundary.Outcome.Stopped<Content> s) return refused(List.of(s.why()));
    return new Inspection(((FileBoundary.Outcome.Whole<Content>) seen).value());
  }

  private static Content look(DoorReaders readers, Path file, Request request) throws IOException {
    Soundness soundness = readers.safety().at(file);
    if (soundness instanceof Soundness.Harmful h) return new Content.Refused("", List.of(h.why()));
    if (soundness instanceof Soundness.Broken b) return new Content.Refused("", List.of(b.why()));
    List<Rejection> personal = readers.screening().at(file);
    return personal.isEmpty() ? readers.content(file, request) : new Content.Refused("", personal);
  }

  private static Inspection refused(List<Rejection> why) {
    return new Inspection(new Content.Refused("", why));
  }

  /** Why the whole file would be refused, if so. */
  public Optional<Rejection> refusal() {
    return content instanceof Content.Refused r ? Optional.of(r.why().get(0)) : Optional.empty();
  }

  /** Format, dimensions and counts, in plain Norwegian, one thing a line. */
  public List<String> lines() {
    if (content instanceof Content.Table t) return InspectionWriter.summary(t.file());
    if (content instanceof Content.Survey s)
      return counted("Ungdata i vår mal", s.sample(), s.lines() + " linjer, " + s.observations().size() + " tall", s.rejections());
    if (content instanceof Content.Places p) return counted("KLASS-liste (" + p.format() + ")", p.reading().sample(),
        p.reading().places().codes().size() + " koder, " + p.reading().places().changes().size() + " endringer", p.reading().rejections());
    Content.Report r = (Content.Report) content;
    return counted("Enhetens skjema, " + r.municipality(), r.sample(), r.answers().size() + " svar", r.rejections());
  }

  private static List<String> counted(String what, boolean sample, String count, List<Rejection> rejections) {
    return Stream.concat(Stream.of("Format: " + what, count + (sample ? ", merket som eksempeldata" : "")),
        rejections.stream().map(r -> (r.remark() ? "Merk " : "Avvist ") + r.code() + ", " + r.place() + ": " + r.remedy())).toList();
  }

  /** All cells as UTF-8 CSV: for a published table as in the file, for our own templates as they would be kept. */
  public void writeRows(OutputStream to) throws IOException {
    if (content instanceof Content.Table t) InspectionWriter.writeRows(t.file(), to);
    if (content instanceof Content.Survey s) write(to, List.of("kommunenummer", "indikator", "fordeling", "år", "value", "symbol"),
        s.observations().stream().map(o -> List.of(o.place(), o.contents(), o.breakdown(), o.period(), number(o.value()), o.symbol())));
    if (content instanceof Content.Places p) write(to, List.of("gammel_kode", "gammelt_navn", "ny_kode", "nytt_navn", "fra", "til"),
        PlaceRows.of(p.reading().places()));
    if (content instanceof Content.Report r) write(to, List.of("enhet", "år", "type", "id", "status", "value", "symbol"),
        r.answers().stream().map(a -> List.of(a.unit(), Integer.toString(a.year()), a.kind().toString(), a.item(), a.status(),
            number(a.quantity()), "")));
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
