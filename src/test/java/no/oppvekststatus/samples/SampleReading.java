package no.oppvekststatus.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.formats.DelimitedReader.DelimitedTable;
import no.oppvekststatus.intake.selfreport.FormCsv;
import no.oppvekststatus.intake.selfreport.FormReader;
import no.oppvekststatus.intake.selfreport.FormReading;
import no.oppvekststatus.intake.survey.SurveyReader;
import no.oppvekststatus.intake.survey.SurveyReading;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.tables.Interpreted;
import no.oppvekststatus.tables.Recognition;
import no.oppvekststatus.tables.StatisticsFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import no.oppvekststatus.tables.TableInterpretation;

/** The samples read through the real readers and assessed, without a database. */
public final class SampleReading {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  public static final PlanBook BOOK = PlanReader.book(null);
  private static final Instant RECEIVED = Instant.parse("2026-11-22T01:30:00Z");
  private static final SampleReading ALL = new SampleReading();

  private final Map<List<Object>, KeptObservation> observations = new LinkedHashMap<>();
  private final List<KeptAnswer> answers = new ArrayList<>();

  private SampleReading() {
    for (PlanBook.Entry entry : BOOK.entries())
      try (Stream<Path> files = Files.walk(Path.of("samples/inbox").resolve(entry.municipalityId()))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) read(file, entry.municipalityId());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
  }

  /** The last year of the plan, as it looks today. */
  public static Status status(String municipality) {
    PlanBook.Entry entry = BOOK.of(municipality).orElseThrow();
    return Assessment.of(new AssessmentInput(BOOK, entry, entry.plan().validTo().getYear(), TODAY, observations(),
        answers(municipality)));
  }

  /** Every cell of every municipality's samples. */
  public static List<KeptObservation> observations() {
    return List.copyOf(ALL.observations.values());
  }

  /** The answers of one municipality's units. */
  public static List<KeptAnswer> answers(String municipality) {
    return ALL.answers.stream().filter(k -> k.answer().municipality().equals(municipality)).toList();
  }

  private void read(Path file, String municipality) throws IOException {
    if (StatisticsFormat.recognise(file, null) instanceof Recognition.Readable readable) {
      TableInterpretation table =
          TableInterpretation.of(readable.file(), BOOK, KnownPlaces.NO_LIST, TODAY.getYear()).table();
      assertThat(table).as(file.toString()).isNotNull();
      assertThat(readable.file().sample()).as(file.toString()).isTrue();
      String sha256 = sha256(file);
      readable.file().forEachRow(row -> {
        if (table.read(row) instanceof Interpreted.Accepted a) keep(a.observation(), file, sha256);
      });
      return;
    }
    if (file.toString().endsWith(".xlsx")) {
      try (XSSFWorkbook workbook = WorkbookFile.open(file).orElseThrow()) {
        if (new FormReader().read(workbook, BOOK, TODAY, TODAY).orElse(null) instanceof FormReading.FormRead read)
          keep(read, file);
      }
      return;
    }
    DelimitedTable text = new DelimitedReader().read(file).orElse(null);
    if (text != null && SurveyReader.recognises(text)
        && new SurveyReader().read(text, BOOK, municipality, TODAY) instanceof SurveyReading.SurveyRead read)
      read.observations().forEach(o -> keep(o, file, sha256(file)));
    if (text != null && FormCsv.recognises(text)
        && FormCsv.read(text, BOOK, municipality, TODAY, TODAY) instanceof FormReading.FormRead read)
      keep(read, file);
  }

  private void keep(FormReading.FormRead read, Path file) {
    for (Answer a : read.answers())
      answers.add(new KeptAnswer(a, provenance(file, a.cell(), "egenmelding", sha256(file))));
  }

  private void keep(Observation o, Path file, String sha256) {
    observations.putIfAbsent(List.of(o.table(), o.contents(), o.place(), o.period(), o.breakdown()),
        new KeptObservation(o, provenance(file, o.cell(), o.table(), sha256)));
  }

  private static Provenance provenance(Path file, String cell, String table, String sha256) {
    return new Provenance(sha256, file.getFileName().toString(), cell, table, null, RECEIVED, true);
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
