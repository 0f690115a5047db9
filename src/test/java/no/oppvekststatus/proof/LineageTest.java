package no.oppvekststatus.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.oppvekststatus.composition.EvaluationDocument;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.UnitDocument;
import no.oppvekststatus.composition.origin.NumberOrigins;
import no.oppvekststatus.composition.origin.Origin;
import no.oppvekststatus.composition.origin.OriginResolver;
import no.oppvekststatus.composition.origin.ResolvedNumber;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.UnmarkedSheet;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.MarkedText;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.samples.SampleReading;
import no.oppvekststatus.webreport.WebReportPrinter;
import no.oppvekststatus.workbook.WorkbookWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/**
 * Every number that stands on a page or in a cell of the samples' documents is followed back. The tokens are counted
 * here from the finished files, not from the model.
 */
class LineageTest {
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Disclosed ORLAND = disclosed("orland");

  private static Disclosed disclosed(String municipality) {
    return Disclosure.of(SampleReading.status(municipality), DisclosureSettings.DEFAULT);
  }

  private static final class Counts {
    final Map<ResolvedNumber.How, Integer> how = new EnumMap<>(ResolvedNumber.How.class);
    int documents;

    void add(ResolvedNumber t) { how.merge(t.how(), 1, Integer::sum); }

    String summary() {
      int all = how.values().stream().mapToInt(Integer::intValue).sum();
      int times = how.getOrDefault(ResolvedNumber.How.TIME, 0);
      return documents + " documents, " + all + " numbers: " + how + "; excepted by rule as a time or a page number: "
          + Math.round(100.0 * times / all) + " %";
    }
  }

  @Test
  void everyNumberOnEveryPageIsFollowedBack() throws IOException {
    for (String municipality : List.of("orland", "sel"))
      for (Language language : List.of(Language.BOKMAL, Language.NYNORSK)) {
        Disclosed disclosed = disclosed(municipality);
        NumberOrigins origins = NumberOrigins.of(disclosed, ExampleStatus.SECOND, language);
        Counts counts = new Counts();
        for (Document marked : documents(disclosed, language)) pages(marked, origins, counts);
        System.out.println("pages of " + municipality + ", " + language + ": " + counts.summary());
      }
  }

  private static List<Document> documents(Disclosed disclosed, Language language) {
    List<Document> all = new ArrayList<>();
    for (Committee c : disclosed.status().entry().organisation().committees())
      all.add(StatusDocument.marked(disclosed, c, language, ExampleStatus.SECOND));
    all.add(EvaluationDocument.marked(disclosed, language, ExampleStatus.SECOND));
    disclosed.status().completeness().reporting()
        .forEach(u -> all.add(UnitDocument.marked(disclosed, u, language, ExampleStatus.SECOND)));
    return all;
  }

  private static void pages(Document marked, NumberOrigins origins, Counts counts) throws IOException {
    Unmarked<Document> document = Unmarked.of(marked);
    byte[] pdf = new PagePrinter().pdf(document.plain(), Look.STANDARD).pdf();
    List<LineageReader.FoundNumber> found =
        LineageReader.read(PrintedPagesReader.read(pdf), document, trails(document, origins));
    assertThat(found).as(document.plain().title()).allMatch(LineageReader.FoundNumber::resolved);
    long printed = found.stream().flatMap(f -> DIGIT.matcher(f.printed()).results()).count();
    assertThat(printed).as("digits on the pages of " + document.plain().title()).isEqualTo(digits(pdf));
    counts.documents++;
    for (LineageReader.FoundNumber f : found) {
      counts.add(f.trail());
      if (f.trail().how() == ResolvedNumber.How.TIME) continue;
      Origin origin = origins.of(f.trail().id(), f.trail().of()).orElseThrow(() -> new AssertionError(f.toString()));
      assertThat(origin.what() + origin.formula()).as(f.toString()).isNotBlank();
    }
  }

  private static List<ResolvedNumber> trails(Unmarked<Document> document, NumberOrigins origins) {
    return DrawnNumbers.drawn(document.plain(), OriginResolver.of(document.numbered(), origins));
  }

  private static long digits(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return DIGIT.matcher(new PDFTextStripper().getText(read)).results().count();
    }
  }

  /**
   * The page of the web says the same texts as the PDF: every number in it stands in one of them, and each of those
   * resolves.
   */
  @Test
  void everyNumberOfTheWebPageStandsInATextThatIsFollowedBack() {
    Pattern node = Pattern.compile(">([^<]*\\d[^<]*)<");
    for (Language language : List.of(Language.BOKMAL, Language.NYNORSK)) {
      Unmarked<Document> document = Unmarked.of(StatusDocument.marked(ORLAND,
          ORLAND.status().entry().organisation().committees().get(0), language, ExampleStatus.DRAFT));
      List<ResolvedNumber> all =
          OriginResolver.of(document.numbered(), NumberOrigins.of(ORLAND, ExampleStatus.DRAFT, language));
      assertThat(all).noneMatch(t -> t.how() == ResolvedNumber.How.NOT && !t.place().endsWith(".id"));
      java.util.Set<String> stated =
          java.util.stream.Stream.concat(all.stream(), DrawnNumbers.drawn(document.plain(), all).stream())
              .map(t -> bare(t.text())).collect(Collectors.toSet());
      document.plain().sections().stream().filter(x -> x.mark() != null)
          .forEach(x -> stated.add(bare(x.mark() + x.title())));
      String html = WebReportPrinter.html(document.plain(), Look.STANDARD).replaceAll("</?a\\b[^>]*>", "");
      List<String> said = node.matcher(html.substring(html.indexOf("<body"))).results().map(r -> r.group(1)).toList();
      assertThat(said).hasSizeGreaterThan(300);
      assertThat(said.stream().map(x -> bare(HtmlUtils.htmlUnescape(x))).filter(x -> !stated.contains(x))).isEmpty();
    }
  }

  private static String bare(String text) { return text.replaceAll("\\s", ""); }

  @Test
  void everyNumberInEveryCellIsFollowedBack() throws IOException {
    for (String municipality : List.of("orland", "sel"))
      for (Language language : List.of(Language.BOKMAL, Language.NYNORSK)) {
        Disclosed disclosed = disclosed(municipality);
        NumberOrigins origins = NumberOrigins.of(disclosed, ExampleStatus.SECOND, language);
        Counts counts = new Counts();
        for (Committee c : disclosed.status().entry().organisation().committees())
          workbook(disclosed, c, language, origins, counts);
        System.out.println("workbooks of " + municipality + ", " + language + ": " + counts.summary());
      }
  }

  private static void workbook(Disclosed disclosed, Committee committee, Language language, NumberOrigins origins,
      Counts counts) throws IOException {
    ReportScope scope = ReportScope.of(disclosed, Optional.of(committee), language, ExampleStatus.SECOND);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<UnmarkedSheet> sheets = Workbooks.marked(scope).stream().map(UnmarkedSheet::of).toList();
    WorkbookWriter.write(Workbooks.of(scope, sheets.stream().map(UnmarkedSheet::plain).toList()), out);
    Map<String, List<ResolvedNumber>> byCell =
        sheets.stream().flatMap(s -> OriginResolver.of(s.numbered(), origins).stream())
            .collect(Collectors.groupingBy(ResolvedNumber::place));
    java.util.Set<String> traced = ids(sheets, scope);
    counts.documents++;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
        String place = sheet.getSheetName() + "!" + cell.getAddress();
        if (!numbered(cell)) return;
        assertThat(byCell).as(place + " " + cell).containsKey(place);
        for (ResolvedNumber t : byCell.get(place)) {
          assertThat(t.how()).as(place + " " + t).isNotEqualTo(ResolvedNumber.How.NOT);
          if (!t.id().isEmpty() && origins.of(t.id(), t.of()).orElseThrow().traceable())
            assertThat(traced).as("Sporing has no row for " + t).contains(t.id());
          counts.add(t);
        }
        if (cell.getCellType() == CellType.NUMERIC) assertThat(byCell.get(place)).hasSize(1);
      })));
    }
  }

  /** The ids that have a row in the sheet Sporing, and those its own rows stand under. */
  private static java.util.Set<String> ids(List<UnmarkedSheet> sheets, ReportScope scope) {
    UnmarkedSheet trace = sheets.stream().filter(s -> Workbooks.isTrace(s.plain(), scope)).findFirst().orElseThrow();
    java.util.Set<String> ids = trace.plain().rows().stream().map(r -> ((Sheet.SheetValue.TextValue) r.get(0)).text())
        .collect(Collectors.toSet());
    trace.numbered().stream().filter(d -> d.spans().isEmpty()).forEach(d -> ids.addAll(OriginResolver.of(List.of(d),
        NumberOrigins.of(scope.disclosed(), scope.imprint(), scope.texts().language())).stream()
        .map(ResolvedNumber::id).toList()));
    return ids;
  }

  private static boolean numbered(Cell cell) {
    if (cell.getCellType() == CellType.NUMERIC) return !DateUtil.isCellDateFormatted(cell);
    return cell.getCellType() == CellType.STRING && DIGIT.matcher(cell.getStringCellValue()).find();
  }

  @Test
  void aCountIsAsManyAsItsMembers() {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String municipality : List.of("orland", "sel")) {
      Disclosed disclosed = disclosed(municipality);
      NumberOrigins origins = NumberOrigins.of(disclosed, ExampleStatus.SECOND, Language.BOKMAL);
      for (Document marked : documents(disclosed, Language.BOKMAL))
        for (ResolvedNumber t : OriginResolver.of(Unmarked.of(marked).numbered(), origins))
          if (counted(t) && !t.printed().equals(String.valueOf(t.of().size())))
            wrong.put(t.id(), t.printed() + " of " + t.of());
    }
    assertThat(wrong).isEmpty();
  }

  /** Sums of answers, and counts given without their members, are no counts of members. */
  private static boolean counted(ResolvedNumber t) {
    return t.printed().matches("\\d+")
        && t.id().matches("(antall|tiltak|omrade|planmal|niva|enhet|evaluering|ordlyd)\\..*")
        && !t.id().matches(".*\\.(nr|start|skal)|antall\\.rader");
  }

  @Test
  void aNumberWithoutAMarkDoesNotResolve() throws IOException {
    Document marked = UnitDocument.marked(ORLAND, unit(), Language.BOKMAL, ExampleStatus.DRAFT);
    NumberOrigins origins = NumberOrigins.of(ORLAND, ExampleStatus.DRAFT, Language.BOKMAL);
    List<MarkedText> numbered = Unmarked.of(marked).numbered();
    PrintedPagesReader.Printed printed =
        PrintedPagesReader.read(new PagePrinter().pdf(Unmarked.of(marked).plain(), Look.STANDARD).pdf());
    int dropped = 0;
    for (int d = 0; d < numbered.size(); d++) {
      MarkedText whole = numbered.get(d);
      if (whole.place().endsWith(".alt")
          || whole.spans().stream().noneMatch(s -> whole.text().substring(s.from(), s.to()).matches("\\d+")))
        continue;
      List<MarkedText> without = new ArrayList<>(numbered);
      without.set(d, new MarkedText(whole.place(), whole.text(), List.of()));
      List<ResolvedNumber> trails =
          DrawnNumbers.drawn(Unmarked.of(marked).plain(), OriginResolver.of(without, origins));
      assertThat(LineageReader.read(printed, Unmarked.of(marked), trails)).as(whole.toString())
          .anyMatch(f -> !f.resolved());
      if (++dropped == 12) break;
    }
    assertThat(dropped).isGreaterThan(5);
  }

  @Test
  void aNumberThatNobodyDecidedIsFoundOnItsPage() throws IOException {
    Document marked = UnitDocument.marked(ORLAND, unit(), Language.BOKMAL, ExampleStatus.DRAFT);
    Unmarked<Document> stated = Unmarked.of(marked);
    Document other =
        new Document(marked.imprint(), Language.BOKMAL, stated.plain().title(), stated.plain().organisation(),
            stated.plain().runningTitle(), null,
            stated.plain().editionLine(), null, with(stated.plain().sections(), "Det er 4711 barn her."));
    List<LineageReader.FoundNumber> found =
        LineageReader.read(PrintedPagesReader.read(new PagePrinter().pdf(other, Look.STANDARD).pdf()),
            stated, trails(stated, NumberOrigins.of(ORLAND, ExampleStatus.DRAFT, Language.BOKMAL)));
    assertThat(found.stream().filter(f -> !f.resolved()).map(LineageReader.FoundNumber::printed))
        .containsExactly("4711");
  }

  private static List<Document.Section> with(List<Document.Section> sections, String text) {
    List<Document.Section> more = new ArrayList<>(sections);
    more.add(new Document.Section(2, null, "", "", false, null, List.of(Document.Block.Text.body(text))));
    return more;
  }

  @Test
  void aMarkWithoutAnOriginAndATextThatHoldsMarksAreRefused() {
    MarkedText unknown = MarkedText.of("her", "Det er " + NumberMark.of("finnes.ikke", 7) + " av dem.");
    assertThat(OriginResolver.of(List.of(unknown), NumberOrigins.of(ORLAND, ExampleStatus.DRAFT, Language.BOKMAL)))
        .extracting(ResolvedNumber::how).containsExactly(ResolvedNumber.How.NOT);
    Imprint forged =
        new Imprint(2, ExampleStatus.SECOND.clock(), "Kommunedirektør", NumberMark.of("utgave", 82), List.of());
    assertThatThrownBy(() -> NumberOrigins.of(ORLAND, forged, Language.BOKMAL))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("utgave.grunn");
  }

  @Test
  void datesAndYearsAreExceptedByTheirFormAndNothingElseIs() {
    String text =
        "Innen 14. april 2025 (14.04.2025, 2025-04-14) svarte 14 av 16 for 2022–2025 og 2020-21; 2 024 kr, 2024,5 og 20255 er tall.";
    List<ResolvedNumber> trails = OriginResolver.of(List.of(MarkedText.of("her", text.replace("2 024", "2\u00a0024"))),
        NumberOrigins.of(ORLAND, ExampleStatus.DRAFT, Language.BOKMAL));
    assertThat(trails.stream().filter(t -> t.how() == ResolvedNumber.How.NOT).map(ResolvedNumber::printed))
        .containsExactly("14", "16", "2\u00a0024", "2024,5", "20255");
  }

  private static Unit unit() { return ORLAND.status().completeness().reporting().get(0); }
}
