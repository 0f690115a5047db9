package no.oppvekststatus.proof;

import static no.oppvekststatus.fixtures.EveryBlock.document;
import static no.oppvekststatus.fixtures.EveryBlock.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.fixtures.EveryBlock;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.page.LayoutReader;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.proof.LinkReader.LinkRead;
import no.oppvekststatus.webreport.WebReportPrinter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.junit.jupiter.api.Test;

/**
 * Links as a reader meets them: over their words, described, tied to their place in the structure, and leading where
 * they should.
 */
class LinksTest {
  private static final PlanBook BOOK = ExampleStatus.packaged();
  private static final Committee ALL = new Committee("alle", "Kommunestyret", "", List.of(), List.of());
  private static final URI WEB = URI.create("https://www.ssb.no/statbank/table/12275");
  private static final String LONG =
      "Enhetenes egenmeldinger og alt det andre som ingen kan lese på én linje ".repeat(3).strip();

  private static Link link(String words, URI to) { return new Link(words, "Til " + to, to); }

  /** Mid-line, over several lines, over two pages, in a note, to the right, and beside each other. */
  private static Document hard() {
    URI row = URI.create("#rad");
    URI part = URI.create("#del");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) rows.add(Row.normal(List.of(Cell.of("Rad nummer " + i), Cell.of("–"), Cell.of("7"))));
    String tall = "lang tekst ".repeat(900);
    rows.add(Row.normal(row,
        List.of(Cell.of("Raden"), Cell.of("Før " + LONG + " etter.").withNote("Se [1], [2] og (Mål 2022–2025).")
            .leading(List.of(link(LONG, WEB), link("[1]", part), link("[2]", row), link("Mål 2022–2025", part))),
            Cell.of("17,5").leading(List.of(link("17,5", part))))));
    rows.add(Row.normal(
        List.of(Cell.of("Høy"), Cell.of(tall + "slutt").leading(List.of(link(tall.substring(5, 9000).strip(), WEB))),
            Cell.of("3").leading(List.of(link("3", row))))));
    Block.Table table =
        new Block.Table("", List.of(Column.left("Rad", 2), Column.left("Tekst", 6), Column.right("Tall", 1)), rows);
    Block.IndicatorBlock drawn = EveryBlock.completed();
    Block.IndicatorBlock indicator = new Block.IndicatorBlock(drawn.id(), drawn.verdict(), drawn.word(), drawn.title(),
        drawn.sentence(), drawn.chart(),
        drawn.figures(), drawn.sourceLine(), List.of(link("Kilde [2]", row), link("95 %-intervall", WEB)));
    Block.Statements said =
        new Block.Statements(List.of(new Block.Statement(Icon.ON_TRACK, drawn.title() + ": 77,4 % og " + LONG,
            List.of(link(drawn.title(), drawn.anchor()), link(LONG, row)))));
    return document(section("Året", said), section("Først", indicator), section("Tabell", table),
        new Section(2, "4", "Delen med et navn", "Delen", false, null, part,
            List.of(Block.Text.body("Her er den."))));
  }

  @Test
  void everyKindOfLinkIsAccessibleAndLeadsWhereItShould() throws IOException {
    Document document = hard();
    PrintedPages printed = new PagePrinter().pdf(document, Look.STANDARD);
    assertThat(ConformanceReader.findings(printed.pdf())).isEmpty();
    assertThat(StructureReader.findings(printed.pdf(), Language.BOKMAL)).isEmpty();
    assertThat(LayoutReader.read(printed.pdf(), false).findings()).isEmpty();
    ReadBackReader.pages("lenker.pdf", document, printed);
    List<LinkRead> links = PrintedPagesReader.read(printed.pdf()).links();
    assertThat(links).hasSize(11);
    assertThat(links.get(0).to()).startsWith("#Fullfører det 13-årige skoleløpet").contains("I rute");
    assertThat(links.get(2).to()).startsWith("#Raden");
    assertThat(links.get(5).to()).startsWith("#4 Delen med et navn");
  }

  @Test
  void aLinkIsOneAnnotationAPageHoweverManyLinesItTakes() throws IOException {
    try (PDDocument read = Loader.loadPDF(new PagePrinter().pdf(hard(), Look.STANDARD).pdf())) {
      List<PDAnnotation> all = annotations(read);
      assertThat(all).hasSizeGreaterThan(9).allSatisfy(a -> {
        assertThat(a).isInstanceOf(PDAnnotationLink.class);
        assertThat(a.isPrinted()).isTrue();
        assertThat(a.getBorder().toFloatArray()).containsOnly(0);
        assertThat(a.getStructParent()).isNotNegative();
      });
      assertThat(all).extracting(PDAnnotation::getStructParent).doesNotHaveDuplicates();
      assertThat(all.stream().filter(a -> ((PDAnnotationLink) a).getQuadPoints() != null))
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void everyIndicatorLeadsToItsSourceAndEveryPublishedSourceToItsPublisher() {
    for (String municipality : List.of("orland", "sel"))
      for (Language language : List.of(Language.BOKMAL, Language.NYNORSK)) {
        Disclosed d = ExampleStatus.of(BOOK, municipality, municipality.equals("sel") ? 2021 : 2024);
        Document document = StatusDocument.of(d, ALL, language, ExampleStatus.DRAFT);
        List<ExpectedLinks.ExpectedLink> links = ExpectedLinks.of(document);
        List<String> addresses =
            links.stream().map(ExpectedLinks.ExpectedLink::to).filter(to -> !to.startsWith("#")).toList();
        assertThat(addresses).containsExactlyElementsOf(
            d.status().sources().stream().map(s -> s.source().attribution().web()).filter(java.util.Objects::nonNull)
                .map(URI::toASCIIString).toList())
            .hasSizeGreaterThan(3);
        assertThat(links).filteredOn(l -> l.words().startsWith(language == Language.BOKMAL ? "Kilde [" : "Kjelde ["))
            .hasSizeGreaterThan(5)
            .allSatisfy(l -> assertThat(l.to()).startsWith("#" + l.words().replaceAll("\\D", "")));
        assertThat(links).filteredOn(l -> l.description().startsWith("Til indikatoren")).isNotEmpty()
            .allSatisfy(l -> assertThat(l.to()).startsWith("#" + l.words()));
        d.status().areas().stream()
            .filter(a -> document.sections().stream().anyMatch(s -> s.title().equals(a.area().title())))
            .forEach(a -> assertThat(links).anySatisfy(l -> assertThat(l.to()).endsWith(a.area().title())));
      }
  }

  @Test
  void theWebReportHasTheSameLinksAndEveryPlaceTheyLeadTo() {
    Disclosed d = ExampleStatus.of(BOOK, "orland", 2024);
    Document document = StatusDocument.of(d, ALL, Language.BOKMAL, ExampleStatus.DRAFT);
    String html = WebReportPrinter.html(document, Look.STANDARD);
    List<String> titled = java.util.regex.Pattern.compile("<a href=\"[^\"]+\" title=\"([^\"]+)\">").matcher(html)
        .results().map(m -> m.group(1)).toList();
    assertThat(titled)
        .containsExactlyElementsOf(
            ExpectedLinks.of(document).stream().map(ExpectedLinks.ExpectedLink::description).toList());
    java.util.regex.Pattern.compile("<a href=\"#([^\"]+)\" title").matcher(html).results()
        .forEach(m -> assertThat(html).containsOnlyOnce("id=\"" + m.group(1) + "\""));
  }

  @Test
  void aLinkToNowhereIsNotPrinted() {
    Document document = document(section("S", new Block.Table("", List.of(Column.left("K", 1)),
        List.of(Row.normal(List.of(Cell.of("hit").leading(List.of(link("hit", URI.create("#borte"))))))))));
    assertThatThrownBy(() -> new PagePrinter().pdf(document, Look.STANDARD)).hasMessageContaining("#borte");
  }

  /**
   * Every link made another in the finished file, one at a time: its address, its place, its words, its telling,
   * itself.
   */
  @Test
  void everyMutatedLinkOfAFileIsCaught() throws IOException {
    Document document = hard();
    PrintedPages printed = new PagePrinter().pdf(document, Look.STANDARD);
    int count = count(printed.pdf());
    List<Change> changes = List.of((read, a) -> a.setContents("noe annet"),
        (read, a) -> a.setRectangle(moved(a.getRectangle())),
        (read, a) -> elsewhere(a), (read, a) -> read.getPages().forEach(p -> remove(p, a)), (read, a) -> nowhere(a));
    int caught = 0;
    for (int i = 0; i < count; i++) for (Change change : changes) {
      byte[] mutated = mutated(printed.pdf(), i, change);
      assertThatThrownBy(
          () -> ReadBackReader.pages("lenker.pdf", document, new PrintedPages(mutated, printed.pages(), null)))
          .as(i + " " + changes.indexOf(change))
          .isInstanceOf(ReadBackReader.Mismatch.class).hasMessageContaining("lenken");
      caught++;
    }
    System.out.println("mutated links caught in the PDF: " + caught);
    assertThat(caught).isEqualTo(count * changes.size()).isGreaterThanOrEqualTo(50);
  }

  @Test
  void aLinkTooManyIsCaught() throws IOException {
    Document document = hard();
    PrintedPages printed = new PagePrinter().pdf(document, Look.STANDARD);
    byte[] more = mutated(printed.pdf(), 0, (read, a) -> {
      PDAnnotationLink another = new PDAnnotationLink();
      another.setRectangle(new PDRectangle(60, 700, 40, 12));
      another.setPage(read.getPage(0));
      PDActionURI action = new PDActionURI();
      action.setURI("https://example.org/");
      another.setAction(action);
      read.getPage(0).getAnnotations().add(another);
    });
    assertThatThrownBy(
        () -> ReadBackReader.pages("lenker.pdf", document, new PrintedPages(more, printed.pages(), null)))
        .isInstanceOf(ReadBackReader.Mismatch.class).hasMessageContaining("er ikke bestemt");
    assertThat(StructureReader.findings(more, Language.BOKMAL)).isNotEmpty();
  }

  private static int count(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return annotations(read).size();
    }
  }

  private interface Change { void on(PDDocument read, PDAnnotationLink annotation) throws IOException; }

  private static byte[] mutated(byte[] pdf, int annotation, Change change) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      change.on(read, (PDAnnotationLink) annotations(read).get(annotation));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      read.save(out);
      return out.toByteArray();
    }
  }

  private static List<PDAnnotation> annotations(PDDocument read) throws IOException {
    List<PDAnnotation> all = new ArrayList<>();
    for (var page : read.getPages()) all.addAll(page.getAnnotations());
    return Collections.unmodifiableList(all);
  }

  private static PDRectangle moved(PDRectangle r) {
    return new PDRectangle(r.getLowerLeftX(), r.getLowerLeftY() - 40, r.getWidth(), r.getHeight());
  }

  /** The next page, the foot of the same one, or another address. */
  private static void elsewhere(PDAnnotationLink a) throws IOException {
    if (a.getAction() instanceof PDActionURI web) web.setURI(web.getURI() + "0");
    else if (a.getDestination() instanceof PDPageXYZDestination place) place.setTop(place.getTop() - 30);
  }

  private static void nowhere(PDAnnotationLink a) {
    a.setAction(null);
    a.setDestination(null);
  }

  private static void remove(org.apache.pdfbox.pdmodel.PDPage page, PDAnnotationLink a) {
    var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations != null) Stream.of(a.getCOSObject()).forEach(annotations::removeObject);
  }
}
