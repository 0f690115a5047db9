package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.intake.selfreport.FormReader;
import no.oppvekststatus.intake.selfreport.FormReading;
import no.oppvekststatus.intake.survey.SurveyReader;
import no.oppvekststatus.intake.survey.SurveyReading;
import no.oppvekststatus.tables.StatisticsFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Recognises a file by what it holds, never by its name: our form, our survey template, a list of places, then a
 * published table.
 */
final class ContentReader {
  private static final FormReader FORMS = new FormReader();
  private static final SurveyReader SURVEYS = new SurveyReader();
  private static final Content BARE_FORM = new Content.ContentRefused(OwnFormat.FORM.code(), List.of(new Rejection(
      RejectionCode.CHANGED_FORM,
      "",
      "Filen ligner et skjema herfra, men det skjulte arket «Oppsett» mangler. Hent enhetens skjema på nytt, og fyll det ut der.")));
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
    return List.of(
        new ContentKind("foreign",
            (file, request) -> FileKindReader.read(file)
                .map(k -> new Content.ContentRefused("", List.of(k.refused())))),
        new ContentKind("own-workbook", ContentReader::ownWorkbook), new ContentKind("own-text", OwnTextReader::read),
        new ContentKind("published", (file, request) -> Optional.of(published(file, request))));
  }

  Content read(Path file, Request request) throws IOException {
    for (ContentKind kind : kinds) {
      Optional<Content> content = kind.reading().of(file, request);
      if (content.isPresent()) return content.get();
    }
    throw new IllegalStateException("no kind took or refused the file");
  }

  private static Optional<Content> ownWorkbook(Path file, Request request) throws IOException {
    if (!WorkbookFile.packed(file)) return Optional.empty();
    Optional<XSSFWorkbook> opened = WorkbookFile.open(file);
    if (opened.isEmpty()) return Optional.of(damaged(published(file, request)));
    LocalDate written = written(file);
    try (XSSFWorkbook workbook = opened.get()) {
      return FORMS.read(workbook, request.book(), request.businessDate(), written)
          .map(form -> report(form, true, request))
          .or(() -> SURVEYS.read(workbook, request.book(), request.municipalityId(), request.businessDate())
              .map(ContentReader::survey))
          .or(() -> FORMS.bare(workbook) ? Optional.of(BARE_FORM) : Optional.empty());
    }
  }

  /** A publisher's workbook is refused as what it is, whether or not it can be opened. */
  private static Content damaged(Content published) {
    boolean unknown = published.whyRefused().stream().limit(1).anyMatch(r -> r.is(RejectionCode.UNKNOWN_FORMAT));
    return !unknown ? published : new Content.ContentRefused("", List.of(new Rejection(RejectionCode.BROKEN_WORKBOOK,
        "",
        "Arbeidsboken er skadet og kan ikke åpnes her. Åpne den i Excel, lagre den på nytt som .xlsx, og legg den inn igjen.")));
  }

  private static Content published(Path file, Request request) throws IOException {
    return StatisticsFormat.recognise(file, request.dataset()).<Content>on(
        readable -> new Content.TableContent(readable.file()),
        refused -> refused(refused.why()),
        () -> refused(new Rejection(RejectionCode.UNKNOWN_FORMAT, "",
            "Filen er av et ukjent slag. Her kan du legge statistikk fra SSB, "
                + "FHI og Udir, KLASS-lister over kommuner og fylker, Ungdata i vår mal, og enhetenes skjemaer.")));
  }

  private static Content refused(Rejection why) {
    return new Content.ContentRefused("", List.of(why));
  }

  static Content report(FormReading reading, boolean workbook, Request request) {
    return reading.<Content>on(read -> report(read, workbook, request),
        refused -> new Content.ContentRefused(OwnFormat.form(workbook).code(), List.of(refused.why())));
  }

  private static Content report(FormReading.FormRead read, boolean workbook, Request request) {
    String folder = request.municipalityId();
    if (folder != null && !folder.equals(read.municipality()))
      return new Content.ContentRefused(OwnFormat.form(workbook).code(),
          List.of(new Rejection(RejectionCode.OTHER_MUNICIPALITY, "",
              "Skjemaet gjelder en annen kommune enn mappen det lå i. Legg det i den kommunens mappe.")));
    return new Content.SelfReportContent(read.municipality(), read.sample(), workbook, read.answers(),
        read.rejections());
  }

  static Content survey(SurveyReading reading) {
    return reading.<Content>on(r -> new Content.SurveyContent(r.sample(), r.lines(), r.refused(), r.observations(),
        r.rejections(), r.confirmed()),
        refused -> new Content.ContentRefused(OwnFormat.SURVEY.code(), List.of(refused.why())));
  }

  static LocalDate written(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().atZone(NorwegianTime.ZONE).toLocalDate();
  }
}
