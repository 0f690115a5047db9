package no.oppvekststatus.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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
    FileReaders readers = FileReaders.of(StatisticsFormat.MAX_BYTES);
    FileBoundary.ReadingOutcome<Content> seen = boundary.read(() -> look(readers, file, new Request(null, true, today, dataset, book)));
    if (seen instanceof FileBoundary.ReadingOutcome.Stopped<Content> s) return refused(List.of(s.why()));
    return new Inspection(((FileBoundary.ReadingOutcome.Whole<Content>) seen).value());
  }

  private static Content look(FileReaders readers, Path file, Request request) throws IOException {
    Soundness soundness = readers.safety().at(file);
    if (soundness instanceof Soundness.Harmful h) return new Content.ContentRefused("", List.of(h.why()));
    if (soundness instanceof Soundness.Broken b) return new Content.ContentRefused("", List.of(b.why()));
    List<Rejection> personal = readers.screening().at(file);
    return personal.isEmpty() ? readers.content(file, request) : new Content.ContentRefused("", personal);
  }

  private static Inspection refused(List<Rejection> why) {
    return new Inspection(new Content.ContentRefused("", why));
  }

  /** Why the whole file would be refused, if so. */
  public Optional<Rejection> refusal() {
    return content instanceof Content.ContentRefused r ? Optional.of(r.why().get(0)) : Optional.empty();
  }

  /** Format, dimensions and counts, in plain Norwegian, one thing a line. */
  public List<String> lines() {
    if (content instanceof Content.TableContent t) return InspectionWriter.summary(t.file());
    if (content instanceof Content.SurveyContent s)
      return counted("Ungdata i vår mal", s.sample(), s.lines() + " linjer, " + s.observations().size() + " tall", s.rejections());
    if (content instanceof Content.PlaceContent p) return counted("KLASS-liste (" + p.format() + ")", p.reading().sample(),
        p.reading().places().codes().size() + " koder, " + p.reading().places().changes().size() + " endringer", p.reading().rejections());
    Content.SelfReportContent r = (Content.SelfReportContent) content;
    return counted("Enhetens skjema, " + r.municipality(), r.sample(), r.answers().size() + " svar", r.rejections());
  }

  private static List<String> counted(String what, boolean sample, String count, List<Rejection> rejections) {
    return Stream.concat(Stream.of("Format: " + what, count + (sample ? ", merket som eksempeldata" : "")),
        rejections.stream().map(r -> (r.remark() ? "Merk " : "Avvist ") + r.code() + ", " + r.place() + ": " + r.remedy())).toList();
  }

  /** All cells as UTF-8 CSV: for a published table as in the file, for our own templates as they would be kept. */
  public void writeRows(OutputStream to) throws IOException {
    if (content instanceof Content.TableContent t) InspectionWriter.writeRows(t.file(), to);
    if (content instanceof Content.SurveyContent s) write(to, "kommunenummer,indikator,fordeling,år,value,symbol", s.observations().stream()
        .map(o -> o.place() + "," + o.contents() + "," + o.breakdown() + "," + o.period() + ","
            + (o.value() == null ? "" : o.value().toPlainString()) + "," + o.symbol()));
    if (content instanceof Content.PlaceContent p) write(to, "gammel_kode,gammelt_navn,ny_kode,nytt_navn,fra,til", PlaceRows.of(p.reading().places()));
    if (content instanceof Content.SelfReportContent r) write(to, "enhet,år,type,id,status,value,symbol", r.answers().stream()
        .map(a -> a.unit() + "," + a.year() + "," + a.kind() + "," + a.item() + "," + a.status() + ","
            + (a.quantity() == null ? "" : a.quantity().toPlainString()) + ","));
  }

  private static void write(OutputStream to, String head, Stream<String> lines) throws IOException {
    for (String line : Stream.concat(Stream.of(head), lines).toList()) to.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }
}
