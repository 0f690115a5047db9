package no.oppvekststatus.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.DelimitedReader.DelimitedTable;
import no.oppvekststatus.formats.Heading;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.intake.places.PlaceListReader;
import no.oppvekststatus.intake.places.PlaceReading;
import no.oppvekststatus.intake.places.PlaceTable;
import no.oppvekststatus.intake.selfreport.FormCsv;
import no.oppvekststatus.intake.selfreport.FormReader;
import no.oppvekststatus.intake.selfreport.FormReading;
import no.oppvekststatus.intake.survey.SurveyReader;
import no.oppvekststatus.intake.survey.SurveyReading;
import no.oppvekststatus.tables.Recognition;
import no.oppvekststatus.tables.StatisticsFormat;

/** Recognises a file by what it holds, never by its name: our form, our survey template, a list of places, then a published table. */
final class ContentReader {
  private static final FormReader FORMS = new FormReader();
  private static final SurveyReader SURVEYS = new SurveyReader();
  private static final DelimitedReader TEXTS = new DelimitedReader();
  private final List<ContentKind> kinds;

  /** @param kinds tried one after the other until one of them knows the file */
  ContentReader(List<ContentKind> kinds) {
    this.kinds = kinds;
  }

  /** One kind of file and what reads it. */
  record ContentKind(String name, ContentReading reading) {}

  /** Empty where the file is of another kind. */
  @FunctionalInterface
  interface ContentReading {
    Optional<Content> of(Path file, Request request) throws IOException;
  }

  /** Every kind that is read, in the order in which they are tried; the last one knows every file or refuses it. */
  static List<ContentKind> kinds() {
    return List.of(new ContentKind("foreign", (file, request) -> FileKindReader.read(file).map(k -> new Content.ContentRefused("", List.of(k.refused())))),
        new ContentKind("form-workbook", ContentReader::formWorkbook), new ContentKind("survey-workbook", ContentReader::surveyWorkbook),
        new ContentKind("own-text", ContentReader::ownText), new ContentKind("published", (file, request) -> Optional.of(published(file, request))));
  }

  Content read(Path file, Request request) throws IOException {
    for (ContentKind kind : kinds) {
      Optional<Content> content = kind.reading().of(file, request);
      if (content.isPresent()) return content.get();
    }
    throw new IllegalStateException("no kind took or refused the file");
  }

  private static Optional<Content> formWorkbook(Path file, Request request) throws IOException {
    if (!workbook(file) || !FORMS.recognises(file)) return Optional.empty();
    return Optional.of(report(FORMS.read(file, request.book(), request.businessDate(), written(file)), true, request));
  }

  private static Optional<Content> surveyWorkbook(Path file, Request request) throws IOException {
    if (!workbook(file)) return Optional.empty();
    Optional<SurveyReading> survey = SURVEYS.read(file, request.book(), request.municipalityId(), request.businessDate());
    if (survey.isEmpty() && FORMS.bare(file))
      return Optional.of(new Content.ContentRefused("skjema", List.of(new Rejection("changed-form", "", "Filen ligner et skjema herfra, men det skjulte arket "
          + "«Oppsett» mangler. Hent enhetens skjema på nytt, og fyll det ut der."))));
    return survey.map(ContentReader::survey);
  }

  private static Optional<Content> ownText(Path file, Request request) throws IOException {
    if (workbook(file)) return Optional.empty();
    Optional<PlaceReading> places = PlaceListReader.read(file);
    if (places.isPresent()) return Optional.of(new Content.PlaceContent(places.get()));
    Optional<DelimitedTable> read = TEXTS.read(file);
    if (read.isEmpty()) return Optional.empty();
    DelimitedTable table = read.get();
    if (FormCsv.recognises(table)) {
      FormReading reading = FormCsv.read(table, request.book(), request.municipalityId(), request.businessDate(), written(file));
      return Optional.of(report(reading, false, request));
    }
    if (SurveyReader.recognises(table))
      return Optional.of(survey(SURVEYS.read(table, request.book(), request.municipalityId(), request.businessDate())));
    if (SurveyReader.handMade(table))
      return Optional.of(new Content.ContentRefused("ungdata-egenlaget", List.of(new Rejection("survey-without-template", "",
          "Filen ligner en egenlaget Ungdata-tabell. Den sier ikke hvilken kommune, indikator eller hvor mange som svarte. "
              + "Skriv tallene inn i malen for Ungdata (kommandoen «template ungdata» lager den)."))));
    Optional<PlaceReading> listed = PlaceTable.read(table);
    return listed.isPresent() ? listed.map(Content.PlaceContent::new) : headBelow(table);
  }

  /** One of our own tables whose head does not stand first: somebody wrote a title above it. */
  private static Optional<Content> headBelow(DelimitedTable table) {
    return table.opening().stream().filter(line -> {
      List<String> names = line.stream().map(Heading::plain).toList();
      return FormCsv.recognises(names) || SurveyReader.recognises(names) || PlaceTable.recognises(names);
    }).findFirst().map(line -> new Content.ContentRefused("", List.of(new Rejection("title-above-heads", line.get(0).place().replaceFirst(",.*", ""),
        "Overskriftene skal stå på første linje. Slett linjene over dem, og lever på nytt."))));
  }

  private static Content published(Path file, Request request) throws IOException {
    Recognition recognition = StatisticsFormat.recognise(file, request.dataset());
    if (recognition instanceof Recognition.Readable readable) return new Content.TableContent(readable.file());
    if (recognition instanceof Recognition.StatisticsRefused refused)
      return new Content.ContentRefused("", List.of(new Rejection(refused.code(), refused.place(), refused.remedy())));
    return new Content.ContentRefused("", List.of(new Rejection("unknown-format", "", "Filen er av et ukjent slag. Her kan du legge statistikk fra SSB, "
        + "FHI og Udir, KLASS-lister over kommuner og fylker, Ungdata i vår mal, og enhetenes skjemaer.")));
  }

  private static Content report(FormReading reading, boolean workbook, Request request) {
    if (reading instanceof FormReading.FormRefused refused) return new Content.ContentRefused(workbook ? "skjema" : "skjema-csv", List.of(refused.why()));
    FormReading.FormRead read = (FormReading.FormRead) reading;
    String folder = request.municipalityId();
    if (folder != null && !folder.equals(read.municipality()))
      return new Content.ContentRefused(workbook ? "skjema" : "skjema-csv", List.of(new Rejection("other-municipality", "",
          "Skjemaet gjelder en annen kommune enn mappen det lå i. Legg det i den kommunens mappe.")));
    return new Content.SelfReportContent(read.municipality(), read.sample(), workbook, read.answers(), read.rejections());
  }

  private static Content survey(SurveyReading reading) {
    if (reading instanceof SurveyReading.SurveyRefused refused) return new Content.ContentRefused("ungdata-mal", List.of(refused.why()));
    SurveyReading.SurveyRead r = (SurveyReading.SurveyRead) reading;
    return new Content.SurveyContent(r.sample(), r.lines(), r.refused(), r.observations(), r.rejections(), r.confirmed());
  }

  private static LocalDate written(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().atZone(NorwegianTime.ZONE).toLocalDate();
  }

  private static boolean workbook(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }
  }
}
