package no.oppvekststatus.composition.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.composition.EvaluationDocument;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block.Boxed;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.Comment;
import no.oppvekststatus.plan.CommentSubject;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.webreport.WebReportPrinter;
import org.junit.jupiter.api.Test;

/**
 * A comment stands beside what it is about, boxed and signed, in every kind of copy; and nothing else is changed by it.
 */
class CommentPartTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 12);
  private static final PlanBook BOOK = ExampleStatus.packaged();
  private static final PlanBook.Entry ENTRY = BOOK.of("orland").orElseThrow();
  private static final Committee ALL = new Committee("alle", "Kommunestyret", "", List.of(), List.of());

  private static Disclosed with(List<Comment> comments) {
    PlanBook.Entry entry = new PlanBook.Entry(ENTRY.plan(), ENTRY.organisation(), ENTRY.files(), comments);
    return Disclosure.of(Assessment
        .of(new AssessmentInput(BOOK, entry, 2024, LocalDate.of(2025, 4, 1), ExampleStatus.cells(BOOK, entry, 2024),
            ExampleStatus.answers(entry, 2024))),
        DisclosureSettings.DEFAULT);
  }

  private static Comment about(CommentSubject about) {
    return new Comment(2024, about, "Planeier", DAY, "Om " + about + ".\nAndre avsnitt.");
  }

  private static List<Comment> everyKind() {
    IndicatorLink indicator = ENTRY.plan().indicatorLinks().get(0);
    return List.of(about(CommentSubject.WHOLE_PLAN), about(CommentSubject.area(ENTRY.plan().focusAreas().get(0).id())),
        about(CommentSubject.goal("g4-2")), about(CommentSubject.indicator(indicator.indicator())),
        about(CommentSubject.measure("u02")),
        new Comment(2023, CommentSubject.WHOLE_PLAN, "Planeier", DAY, "Om fjoråret."));
  }

  @Test
  void everyCommentOfTheYearIsPrintedOnceInTheReportAndInTheEvaluation() {
    Disclosed disclosed = with(everyKind());
    for (Document document : List.of(StatusDocument.of(disclosed, ALL, Language.BOKMAL, ExampleStatus.SECOND),
        EvaluationDocument.of(disclosed, Language.BOKMAL, ExampleStatus.SECOND))) {
      List<Boxed> boxes = boxes(document);
      for (Comment c : disclosed.status().entry().comments().subList(0, 5))
        assertThat(boxes).filteredOn(b -> b.lines().contains("Om " + c.about() + ".")).singleElement()
            .satisfies(b -> assertThat(b.lines().stream().map(l -> l.replace('\u00a0', ' ')))
                .containsExactly("Om " + c.about() + ".", "Andre avsnitt.", "Planeier, 12. mars 2025"));
      assertThat(boxes).noneMatch(b -> b.lines().contains("Om fjoråret."));
    }
    assertThat(
        WebReportPrinter.html(StatusDocument.of(disclosed, ALL, Language.NYNORSK, ExampleStatus.SECOND), Look.STANDARD))
        .contains("Kommentar frå planeigar", "Om goal/g4-2.");
  }

  @Test
  void aCommitteeReadsOnlyCommentsOnWhatItsReportCovers() {
    Committee first = new Committee("en", "Første", "", List.of(ENTRY.plan().focusAreas().get(0).id()), List.of());
    String html = WebReportPrinter
        .html(StatusDocument.of(with(everyKind()), first, Language.BOKMAL, ExampleStatus.SECOND), Look.STANDARD);
    assertThat(html).contains("Om plan.", "Om area/").doesNotContain("Om goal/g4-2.");
  }

  @Test
  void theWorkbookHasOneRowForEach() {
    List<Sheet> sheets = Workbooks
        .of(ReportScope.of(with(everyKind()), Optional.of(ALL), Language.BOKMAL, ExampleStatus.SECOND)).sheets();
    assertThat(sheets.stream().flatMap(s -> s.rows().stream())
        .filter(r -> r.contains(new Sheet.SheetValue.TextValue("Kommentar fra planeier")))).hasSize(5);
  }

  @Test
  void withoutACommentTheReportIsAsItWasAndWithOneNoFigureIsAnother() {
    Document bare = StatusDocument.of(with(List.of()), ALL, Language.BOKMAL, ExampleStatus.SECOND);
    Document commented = StatusDocument.of(with(everyKind()), ALL, Language.BOKMAL, ExampleStatus.SECOND);
    assertThat(sections(commented)).isEqualTo(sections(bare));
    assertThat(ExportFile.csv(with(everyKind()), ExampleStatus.SECOND))
        .isEqualTo(ExportFile.csv(with(List.of()), ExampleStatus.SECOND));
  }

  private static List<List<Document.Block>> sections(Document document) {
    return document.sections().stream().map(
        s -> s.blocks().stream().filter(b -> !(b instanceof Boxed box && box.title().startsWith("Kommentar"))).toList())
        .filter(blocks -> !blocks.isEmpty()).toList();
  }

  private static List<Boxed> boxes(Document document) {
    return document.sections().stream().map(Section::blocks).flatMap(List::stream).filter(Boxed.class::isInstance)
        .map(Boxed.class::cast)
        .filter(b -> b.title().startsWith("Kommentar")).toList();
  }
}
