package no.oppvekststatus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.oppvekststatus.composition.EvaluationDocument;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.UnitDocument;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.fixtures.DecidedStrings;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.fixtures.HardCases;
import no.oppvekststatus.fixtures.HardPlan;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.proof.ConformanceReader;
import no.oppvekststatus.proof.ReadBackReader;
import no.oppvekststatus.proof.StructureReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** Documents of hard contents, composed, printed, read back, judged and measured as those of the samples are. */
class HardDocumentsTest {
  private static final Path FOLDER = Path.of("target/pages/hard");

  @Test
  void aPlanOfSixtyUnitsAndEightyMeasuresWithACommentOfFourThousandCharacters() {
    PlanBook book = HardPlan.book();
    String comment = HardCases.comment(4000);
    Disclosed disclosed = ExampleStatus.of(book, HardPlan.MUNICIPALITY, 2025, UnaryOperator.identity(),
        k -> k.answer().item().equals("t-7") && k.answer().kind() == Answer.AnswerKind.MEASURE ? commented(k, comment)
            : k);
    assertThat(disclosed.status().completeness().reporting()).hasSize(HardPlan.UNITS);
    assertThat(disclosed.status().measures()).hasSize(HardPlan.MEASURES);
    allStand("large", disclosed);
    assertThat(DecidedStrings.of(EvaluationDocument.of(disclosed, Language.BOKMAL, ExampleStatus.DRAFT)))
        .anyMatch(s -> s.contains(comment));
  }

  private static KeptAnswer commented(KeptAnswer kept, String comment) {
    Answer a = kept.answer();
    return new KeptAnswer(
        new Answer(a.municipality(), a.unit(), a.year(), a.kind(), a.item(), AnswerStatus.KNOWN, a.quantity(), a.base(),
            a.approximate(), a.date(), comment, a.cell()),
        kept.provenance());
  }

  @Test
  void nobodyHasAnsweredAndNothingIsMeasured() {
    for (String municipality : List.of("orland", "sel"))
      allStand("silent-" + municipality, ExampleStatus.silent(ExampleStatus.packaged(), municipality, 2022));
  }

  @Test
  void thereNeverWasAnUngdata() {
    Disclosed disclosed = ExampleStatus.of(ExampleStatus.packaged(), "orland", 2024,
        k -> k.observation().table().equals("ungdata") ? null : k, UnaryOperator.identity());
    allStand("no-ungdata", disclosed);
  }

  @Test
  void theFirstYearHasNoHistory() {
    Disclosed disclosed = ExampleStatus.of(ExampleStatus.packaged(), "sel", 2021,
        k -> k.observation().period().startsWith("2021") ? k : null,
        k -> k.answer().year() == 2021 ? k : null);
    allStand("first-year", disclosed);
  }

  @Test
  void aPlanOfAThirdShape() {
    allStand("third", ExampleStatus.of(ExampleStatus.third(), "fjordvik", 2026));
  }

  private static void allStand(String name, Disclosed disclosed) {
    documents(name, disclosed).entrySet().parallelStream().forEach(d -> {
      try {
        stands(d.getKey(), d.getValue());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** The committee's report, the evaluation and two units' reports in both languages. */
  private static Map<String, Document> documents(String name, Disclosed disclosed) {
    Map<String, Document> documents = new LinkedHashMap<>();
    List<Unit> reporting = new ArrayList<>(disclosed.status().completeness().reporting());
    for (Language language : List.of(Language.BOKMAL, Language.NYNORSK)) {
      documents.put(name + "-status-" + language, StatusDocument.of(disclosed,
          disclosed.status().entry().organisation().committees().get(0), language, ExampleStatus.DRAFT));
      documents.put(name + "-evaluation-" + language, EvaluationDocument.of(disclosed, language, ExampleStatus.DRAFT));
      documents.put(name + "-unit-" + language,
          UnitDocument.of(disclosed, reporting.get(reporting.size() / 2), language, ExampleStatus.DRAFT));
      documents.put(name + "-last-unit-" + language,
          UnitDocument.of(disclosed, reporting.get(reporting.size() - 1), language, ExampleStatus.DRAFT));
    }
    return documents;
  }

  /** Every heading stands in the outline, letter for letter. */
  private static void outline(byte[] pdf, Document document) throws IOException {
    List<String> titles = new ArrayList<>();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      for (PDOutlineItem item : read.getDocumentCatalog().getDocumentOutline().children()) titles(item, titles);
    }
    for (Document.Section section : document.sections())
      if (!section.title().isBlank()) assertThat(titles).anyMatch(t -> t.endsWith(Glyphs.printable(section.title())));
  }

  private static void titles(PDOutlineItem item, List<String> titles) {
    titles.add(item.getTitle());
    item.children().forEach(child -> titles(child, titles));
  }

  private static void stands(String name, Document document) throws IOException {
    PrintedPages printed = new PagePrinter().pdf(document, Look.STANDARD);
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".pdf"), printed.pdf());
    ReadBackReader.pages(name, document, printed);
    assertThat(StructureReader.findings(printed.pdf(), document.language())).as(name).isEmpty();
    outline(printed.pdf(), document);
    assertThat(LayoutReader.read(printed.pdf(), document.cover() != null).findings()).as(name).isEmpty();
    assertThat(ConformanceReader.findings(printed.pdf())).as(name).isEmpty();
  }
}
