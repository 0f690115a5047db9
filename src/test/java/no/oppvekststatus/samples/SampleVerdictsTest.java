package no.oppvekststatus.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.intake.DelimitedReader;
import no.oppvekststatus.intake.DelimitedReader.Table;
import no.oppvekststatus.intake.selfreport.FormCsv;
import no.oppvekststatus.intake.selfreport.FormReader;
import no.oppvekststatus.intake.selfreport.FormReading;
import no.oppvekststatus.intake.statistics.Interpreted;
import no.oppvekststatus.intake.statistics.Recognition;
import no.oppvekststatus.intake.statistics.StatisticsFormat;
import no.oppvekststatus.intake.statistics.TableInterpretation;
import no.oppvekststatus.intake.survey.SurveyReader;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The samples, read through the real readers, give every verdict of the rules, and those that their table promises. */
class SampleVerdictsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Pattern PROMISE = Pattern.compile("(\\S+)\\s+\\S+\\s+(\\d{4})\\s.*#\\s+([A-Z_]+).*");
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final List<KeptObservation> OBSERVATIONS = new ArrayList<>();
  private static final List<KeptAnswer> ANSWERS = new ArrayList<>();

  @BeforeAll
  static void readTheSamples() throws IOException {
    for (PlanBook.Entry entry : BOOK.entries())
      try (Stream<Path> files = Files.walk(Path.of("samples/inbox").resolve(entry.municipalityId()))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) read(file, entry.municipalityId());
      }
  }

  private static void read(Path file, String municipality) throws IOException {
    if (StatisticsFormat.recognise(file, null) instanceof Recognition.Readable readable) {
      TableInterpretation table = TableInterpretation.of(readable.file(), BOOK, TODAY.getYear()).table();
      assertThat(table).as(file.toString()).isNotNull();
      assertThat(readable.file().sample()).as(file.toString()).isTrue();
      readable.file().forEachRow(row -> {
        if (table.read(row) instanceof Interpreted.Accepted a) keep(a.observation(), file);
      });
      return;
    }
    if (file.toString().endsWith(".xlsx")) {
      if (new FormReader().read(file, BOOK, TODAY, TODAY) instanceof FormReading.Read read)
        read.answers().forEach(a -> ANSWERS.add(new KeptAnswer(a, provenance(file, a.cell(), "egenmelding"))));
      return;
    }
    Table text = new DelimitedReader().read(file).orElse(null);
    if (text != null && SurveyReader.recognises(text))
      new SurveyReader().read(text, BOOK, municipality, TODAY).observations().forEach(o -> keep(o, file));
    if (text != null && FormCsv.recognises(text) && FormCsv.read(text, BOOK, municipality, TODAY, TODAY) instanceof FormReading.Read read)
      read.answers().forEach(a -> ANSWERS.add(new KeptAnswer(a, provenance(file, a.cell(), "egenmelding"))));
  }

  private static void keep(Observation o, Path file) {
    boolean known = OBSERVATIONS.stream().map(KeptObservation::observation).anyMatch(k -> k.table().equals(o.table())
        && k.contents().equals(o.contents()) && k.place().equals(o.place()) && k.period().equals(o.period()) && k.breakdown().equals(o.breakdown()));
    if (!known) OBSERVATIONS.add(new KeptObservation(o, provenance(file, o.cell(), o.table())));
  }

  private static Provenance provenance(Path file, String cell, String table) {
    return new Provenance("0".repeat(64), file.getFileName().toString(), cell, table, null, Instant.EPOCH, true);
  }

  private static Status status(String municipality) {
    PlanBook.Entry entry = BOOK.of(municipality).orElseThrow();
    return Assessment.of(new AssessmentInput(BOOK, entry, entry.plan().validTo().getYear(), TODAY, OBSERVATIONS,
        ANSWERS.stream().filter(k -> k.answer().municipality().equals(municipality)).toList()));
  }

  @Test
  void everyVerdictOfAnIndicatorOccursInBothMunicipalities() {
    for (String municipality : List.of("orland", "sel")) {
      Set<Verdict> found = EnumSet.noneOf(Verdict.class);
      status(municipality).indicators().forEach(i -> found.add(i.current().verdict()));
      assertThat(found).as(municipality).containsExactly(Verdict.values());
    }
  }

  @Test
  void everyPromiseOfTheTableIsKept() throws IOException {
    for (String line : Files.readAllLines(Path.of("src/test/resources/samples/eksempeltall.txt"))) {
      Matcher m = PROMISE.matcher(line);
      if (!m.matches()) continue;
      String municipality = m.group(2).equals("5057") ? "orland" : "sel";
      status(municipality).indicator(m.group(1)).ifPresent(i ->
          assertThat(i.current().verdict().name()).as(municipality + " " + m.group(1)).isEqualTo(m.group(3)));
    }
  }

  @Test
  void everyVerdictOfAMeasureThatTheReportYearsCanGiveOccurs() {
    Set<MeasureStatus.Verdict> found = EnumSet.noneOf(MeasureStatus.Verdict.class);
    for (String municipality : List.of("orland", "sel")) status(municipality).measures().forEach(m -> found.add(m.verdict()));
    assertThat(found).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(MeasureStatus.Verdict.NOT_DUE)));
  }
}
