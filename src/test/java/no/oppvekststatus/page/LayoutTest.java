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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import no.oppvekststatus.composition.EvaluationDocument;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.UnitDocument;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.fixtures.EveryBlock;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.fixtures.HardCases;
import no.oppvekststatus.page.Layout.Line;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.proof.ConformanceReader;
import no.oppvekststatus.proof.ReadBackReader;
import no.oppvekststatus.samples.SampleReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page of every document of the samples: nothing overlaps, nothing stands outside, nothing is left alone. */
class LayoutTest {
  private static final Path FOLDER = Path.of("target/pages/samples");
  /** The design's 10–14 pages hold for the fourteen indicators it was drawn with; the samples' longest draw 24. */
  private static final int LONGEST_FOR_A_COMMITTEE = 15;

  @Test
  void everyPageOfEverySampleIsWellSet() throws IOException {
    Map<String, Document> documents = all();
    Files.createDirectories(FOLDER);
    Map<String, Integer> pages = new ConcurrentSkipListMap<>();
    Map<String, List<String>> found = new ConcurrentSkipListMap<>();
    documents.entrySet().parallelStream().forEach(e -> {
      Layout layout = layout(e.getKey(), e.getValue());
      pages.put(e.getKey(), layout.pages());
      if (!layout.findings().isEmpty()) found.put(e.getKey(), layout.findings());
    });
    System.out.println(
        "pages looked at: " + pages.values().stream().mapToInt(n -> n).sum() + " in " + pages.size() + " documents");
    assertThat(found).isEmpty();
    pages.keySet().removeIf(name -> !name.contains("-status-"));
    System.out.println("pages of the committees' reports: " + pages);
    assertThat(pages.values()).hasSizeGreaterThan(6).allMatch(n -> n <= LONGEST_FOR_A_COMMITTEE);
  }

  /** Publishing asks the full validator for every file; here it is asked for every document of the samples at once. */
  @Test
  @Tag("thorough")
  void everyDocumentOfEverySampleIsPdfUaAndPdfA() {
    Map<String, List<String>> found = new ConcurrentSkipListMap<>();
    Map<String, Document> documents = all();
    documents.entrySet().parallelStream().forEach(e -> {
      List<String> findings = ConformanceReader.findings(new PagePrinter().pdf(e.getValue(), Look.STANDARD).pdf());
      if (!findings.isEmpty()) found.put(e.getKey(), findings);
    });
    System.out.println("documents validated by both profiles: " + documents.size());
    assertThat(found).isEmpty();
  }

  private static Map<String, Document> all() {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (String municipality : List.of("orland", "sel")) documents.putAll(all(municipality));
    return documents;
  }

  private static Map<String, Document> all(String municipality) {
    Disclosed disclosed = Disclosure.of(SampleReading.status(municipality), DisclosureSettings.DEFAULT);
    Map<String, Document> documents = new LinkedHashMap<>();
    for (Language language : List.of(Language.BOKMAL, Language.NYNORSK)) {
      for (Committee c : disclosed.status().entry().organisation().committees())
        documents.put(municipality + "-status-" + c.id() + "-" + language,
            StatusDocument.of(disclosed, c, language, ExampleStatus.DRAFT));
      for (Unit u : disclosed.status().completeness().reporting())
        documents.put(municipality + "-unit-" + u.id() + "-" + language,
            UnitDocument.of(disclosed, u, language, ExampleStatus.DRAFT));
      documents.put(municipality + "-evaluation-" + language,
          EvaluationDocument.of(disclosed, language, ExampleStatus.DRAFT));
    }
    return documents;
  }

  private static Layout layout(String name, Document document) {
    try {
      PrintedPages printed = new PagePrinter().pdf(document, Look.STANDARD);
      Files.write(FOLDER.resolve(name + ".pdf"), printed.pdf());
      ReadBackReader.pages(name, document, printed);
      return LayoutReader.read(printed.pdf(), document.cover() != null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page to spoil: a table that continues, and a heading with something below it. */
  private static Layout good() throws IOException {
    Document document = EveryBlock.document(EveryBlock.section("Tabell", HardCases.table(60)),
        EveryBlock.section("Til slutt", EveryBlock.trivsel()));
    Layout layout = LayoutReader.read(new PagePrinter().pdf(document, Look.STANDARD).pdf(), false);
    assertThat(layout.findings()).isEmpty();
    assertThat(layout.tables()).anyMatch(t -> t.pages().size() > 1 && t.heads().contains("Status"));
    return layout;
  }

  private static Layout with(Layout layout, java.util.function.UnaryOperator<Line> change, Predicate<Line> kept) {
    List<Line> lines = new ArrayList<>();
    layout.lines().stream().filter(kept).forEach(l -> lines.add(change.apply(l)));
    return new Layout(layout.pages(), layout.cover(), lines, layout.tables());
  }

  @Test
  void aLineUponAnotherIsFound() throws IOException {
    assertThat(with(good(), l -> l.text().equals("Rad 3") ? l.moved(0, -11) : l, l -> true).findings())
        .anyMatch(f -> f.contains("Rad") && f.contains("overlaps"));
  }

  @Test
  void aLineOutsideTheTypeAreaIsFound() throws IOException {
    assertThat(with(good(), l -> l.text().equals("3000") ? l.moved(9, 0) : l, l -> true).findings())
        .anyMatch(f -> f.contains("outside"));
    assertThat(with(good(), l -> l.text().equals("Rad 3") ? l.moved(0, 798 - l.base()) : l, l -> true).findings())
        .anyMatch(f -> f.contains("outside"));
  }

  @Test
  void aHeadingAloneAtTheFootOfAPageIsFound() throws IOException {
    assertThat(with(good(), l -> l, l -> l.page() != 1 || !l.body() || l.heading() || l.head()).findings())
        .anyMatch(f -> f.contains("«Tabell»") && f.contains("alone"));
  }

  @Test
  void aTableThatContinuesWithoutItsHeadIsFound() throws IOException {
    assertThat(with(good(), l -> l, l -> l.page() != 2 || !l.head()).findings())
        .anyMatch(f -> f.contains("«Status» is not repeated"));
  }

  @Test
  void aPageLeftNearlyEmptyIsFound() throws IOException {
    assertThat(with(good(), l -> l, l -> l.page() != 1 || !l.body() || l.base() < 250).findings())
        .anyMatch(f -> f.contains("page 1: only"));
  }
}
