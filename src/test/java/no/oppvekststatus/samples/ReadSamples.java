package no.oppvekststatus.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.intake.DelimitedReader;
import no.oppvekststatus.intake.DelimitedReader.Table;
import no.oppvekststatus.intake.selfreport.FormCsv;
import no.oppvekststatus.intake.selfreport.FormReading;
import no.oppvekststatus.intake.statistics.Interpreted;
import no.oppvekststatus.intake.statistics.Recognition;
import no.oppvekststatus.intake.statistics.StatisticsFormat;
import no.oppvekststatus.intake.statistics.TableInterpretation;
import no.oppvekststatus.intake.survey.SurveyReader;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;

/** One municipality's samples, read by the real readers, forms among them, without a database. */
public final class ReadSamples {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  public static final PlanBook BOOK = PlanReader.book(null);

  private final String municipality;
  private final Set<String> seen = new HashSet<>();
  private final List<KeptObservation> observations = new ArrayList<>();
  private final List<KeptAnswer> answers = new ArrayList<>();

  private ReadSamples(String municipality) { this.municipality = municipality; }

  public static ReadSamples of(String municipality) {
    ReadSamples samples = new ReadSamples(municipality);
    try (Stream<Path> files = Files.walk(Path.of("samples/inbox").resolve(municipality))) {
      for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().startsWith("smuss")).sorted().toList()) samples.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return samples;
  }

  public List<KeptObservation> observations() { return observations; }

  public List<KeptAnswer> answers() { return answers; }

  public PlanBook.Entry entry() { return BOOK.of(municipality).orElseThrow(); }

  /** The plan's last year, as its reports would show it. */
  public Disclosed disclosed() {
    PlanBook.Entry entry = entry();
    return Disclosure.of(Assessment.of(new AssessmentInput(BOOK, entry, entry.plan().validTo().getYear(), TODAY, observations, answers)),
        DisclosureSettings.DEFAULT);
  }

  private void read(Path file) throws IOException {
    if (StatisticsFormat.recognise(file, null) instanceof Recognition.Readable readable) {
      TableInterpretation table = TableInterpretation.of(readable.file(), BOOK, TODAY.getYear()).table();
      if (table != null) readable.file().forEachRow(row -> {
        if (table.read(row) instanceof Interpreted.Accepted a) keep(a.observation(), file);
      });
      return;
    }
    Table text = new DelimitedReader().read(file).orElse(null);
    if (text != null && SurveyReader.recognises(text))
      new SurveyReader().read(text, BOOK, municipality, TODAY).observations().forEach(o -> keep(o, file));
    if (text != null && FormCsv.recognises(text) && FormCsv.read(text, BOOK, municipality, TODAY, TODAY) instanceof FormReading.Read read)
      read.answers().forEach(a -> answers.add(new KeptAnswer(a, provenance(file, a.cell(), "egenmelding"))));
  }

  private void keep(Observation o, Path file) {
    if (seen.add(String.join("|", o.table(), o.contents(), o.place(), o.period(), o.breakdown())))
      observations.add(new KeptObservation(o, provenance(file, o.cell(), o.table())));
  }

  private static Provenance provenance(Path file, String cell, String table) {
    return new Provenance("0".repeat(64), file.getFileName().toString(), cell, table, null, Instant.parse("2026-11-20T09:00:00Z"), true);
  }
}
