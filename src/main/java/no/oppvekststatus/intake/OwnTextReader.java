package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.DelimitedReader.DelimitedTable;
import no.oppvekststatus.formats.Heading;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.intake.places.PlaceListReader;
import no.oppvekststatus.intake.places.PlaceReading;
import no.oppvekststatus.intake.places.PlaceTable;
import no.oppvekststatus.intake.selfreport.FormCsv;
import no.oppvekststatus.intake.selfreport.FormReading;
import no.oppvekststatus.intake.survey.SurveyReader;

/** Our own tables as text: the form, the survey's template, lists of places, and those that are nearly one of them. */
final class OwnTextReader {
  private static final SurveyReader SURVEYS = new SurveyReader();
  private static final DelimitedReader TEXTS = new DelimitedReader();
  private static final Content BROKEN_LINES = new Content.ContentRefused("", List.of(new Rejection(
      RejectionCode.BROKEN_LINES, "",
      "Linjene i filen kan ikke skilles fra hverandre: et anførselstegn er ikke avsluttet, eller filen er større enn 20 MB. Rett den, og lever på nytt.")));

  private OwnTextReader() {}

  /** Empty where the text is none of ours. */
  static Optional<Content> read(Path file, Request request) throws IOException {
    if (WorkbookFile.packed(file)) return Optional.empty();
    Optional<PlaceReading> places = PlaceListReader.read(file);
    if (places.isPresent()) return Optional.of(new Content.PlaceContent(places.get()));
    Optional<Rejection> damaged = PlaceListReader.damaged(file);
    if (damaged.isPresent()) return damaged.map(OwnTextReader::refused);
    if (TEXTS.opening(file).filter(OwnTextReader::own).isEmpty()) return Optional.empty();
    Optional<DelimitedTable> read = TEXTS.read(file);
    return read.isEmpty() ? Optional.of(BROKEN_LINES) : ownText(read.get(), file, request);
  }

  /** Whether it begins as a form or a survey of ours. */
  static boolean formOrSurvey(Path file) throws IOException {
    return TEXTS.opening(file).filter(opening -> formOrSurvey(opening.head())).isPresent();
  }

  private static boolean formOrSurvey(List<String> names) {
    return FormCsv.recognises(names) || SurveyReader.recognises(names);
  }

  /** Whether it begins as a table of ours, so that it is worth reading whole. */
  private static boolean own(DelimitedTable opening) {
    return formOrSurvey(opening.head()) || SurveyReader.handMade(opening)
        || PlaceTable.nearly(opening.head()) || PlaceTable.read(opening).isPresent() || headBelow(opening).isPresent();
  }

  private static Optional<Content> ownText(DelimitedTable table, Path file, Request request) throws IOException {
    if (FormCsv.recognises(table)) {
      FormReading reading = FormCsv.read(table, request.book(), request.municipalityId(), request.businessDate(),
          ContentReader.written(file));
      return Optional.of(ContentReader.report(reading, false, request));
    }
    if (SurveyReader.recognises(table))
      return Optional.of(
          ContentReader.survey(SURVEYS.read(table, request.book(), request.municipalityId(), request.businessDate())));
    if (SurveyReader.handMade(table))
      return Optional.of(new Content.ContentRefused("ungdata-egenlaget", List.of(new Rejection(
          RejectionCode.SURVEY_WITHOUT_TEMPLATE, "",
          "Filen ligner en egenlaget Ungdata-tabell. Den sier ikke hvilken kommune, indikator eller hvor mange som svarte. "
              + "Skriv tallene inn i malen for Ungdata (kommandoen «template ungdata» lager den)."))));
    Optional<Rejection> damaged = PlaceTable.damaged(table);
    if (damaged.isPresent()) return damaged.map(OwnTextReader::refused);
    Optional<PlaceReading> listed = PlaceTable.read(table);
    return listed.isPresent() ? listed.map(Content.PlaceContent::new) : headBelow(table);
  }

  private static Content refused(Rejection why) { return new Content.ContentRefused("", List.of(why)); }

  /** One of our own tables whose head does not stand first: somebody wrote a title above it. */
  private static Optional<Content> headBelow(DelimitedTable table) {
    return table.opening().stream().filter(line -> {
      List<String> names = line.stream().map(Heading::plain).toList();
      return formOrSurvey(names) || PlaceTable.recognises(names);
    }).findFirst()
        .map(line -> new Content.ContentRefused("",
            List.of(new Rejection(RejectionCode.TITLE_ABOVE_HEADS, line.get(0).place().replaceFirst(",.*", ""),
                "Overskriftene skal stå på første linje. Slett linjene over dem, og lever på nytt."))));
  }
}
