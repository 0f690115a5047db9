package no.oppvekststatus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.Background;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.ReferenceVerdict;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.PlaceChange;
import no.oppvekststatus.figures.PlaceCode;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.ReadCells;
import no.oppvekststatus.figures.ReadPlaces;
import no.oppvekststatus.fixtures.Books;
import no.oppvekststatus.fixtures.DecidedStrings;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.webreport.WebReportPrinter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plan's own choice of municipalities to compare with is read, loaded, tested, hidden and printed as the other places
 * are.
 */
class ComparedMunicipalityTest {
  private static final String SURVEY = "ungdata-mobbet";
  private static final String WHOLE = "gender=alle;level=8-10";
  private static final Places KLASS =
      new Places(List.of(new PlaceCode("5054", "Indre Fosen", LocalDate.of(2018, 1, 1), null)),
          List.of(new PlaceChange("1624", "Rissa", "5054", "Indre Fosen", LocalDate.of(2018, 1, 1), true),
              new PlaceChange("1718", "Leksvik", "5054", "Indre Fosen", LocalDate.of(2018, 1, 1), true)));

  @TempDir Path home;
  private PlanBook book;

  @BeforeEach
  void plan() throws IOException { book = comparing("[{number: \"5054\", name: Indre Fosen}, \"4225\"]"); }

  private PlanBook comparing(String compare) throws IOException {
    Path plan = Path.of("plans/orland-2022-2025.yaml");
    Files.writeString(home.resolve(plan.getFileName()),
        Files.readString(plan).replaceFirst("\nterms:", "\ncompare: " + compare + "\nterms:"));
    return PlanReader.book(home);
  }

  @Test
  void itsNumbersOfTodayAndBeforeAreAmongThePlacesThatAreRead() {
    Plan plan = book.of("orland").orElseThrow().plan();
    Set<String> places = ReadPlaces.of(plan, KLASS);
    assertThat(places)
        .contains("5057", "1621", "5054", "1624", "1718", "4225", "EAK", "Hele landet", "Trøndelag", "EKA50")
        .doesNotContain("42", "EKA42");
    ReadCells read = ReadCells.of(book);
    assertThat(places).allMatch(place -> read.reads(cell(place, 2024, WHOLE, "20", 100).observation()),
        "what is loaded is counted as read");
    assertThat(read.reads(cell("Horten", 2024, WHOLE, "20", 100).observation())).isFalse();
  }

  @Test
  void itsFigureIsTestedLikeTheOthersAndOneWithoutANameHasItFromKlass() {
    Places klass =
        new Places(
            Stream.concat(KLASS.codes().stream(),
                Stream.of(new PlaceCode("4225", "Lyngdal", LocalDate.of(2020, 1, 1), null))).toList(),
            KLASS.changes());
    IndicatorStatus s = survey(status(klass, cell("5057", 2024, WHOLE, "10", 400), cell("5054", 2024, WHOLE, "20", 300),
        cell("4225", 2024, WHOLE, "10.5", 300), cell("0", 2024, WHOLE, "4", 90000)));
    assertThat(s.current().references()).extracting(ReferenceMark::name, ReferenceMark::mark).containsExactly(
        tuple("", ReferenceVerdict.WORSE), tuple("Indre Fosen", ReferenceVerdict.BETTER),
        tuple("Lyngdal", ReferenceVerdict.SIMILAR));
  }

  @Test
  void whatItWasBeforeAMergerIsReadFromItsEarlierNumbers() {
    IndicatorStatus s = survey(status(KLASS, cell("5057", 2024, WHOLE, "10", 400), cell("5054", 2024, WHOLE, "20", 300),
        cell("1624", 2017, WHOLE, "10", 100), cell("1718", 2017, WHOLE, "20", 100)));
    assertThat(s.references()).singleElement().satisfies(r -> {
      assertThat(r.place()).isEqualTo("5054");
      assertThat(r.breaksBefore()).isEmpty();
      assertThat(r.in(2017).orElseThrow().n()).isEqualByComparingTo("200");
    });
  }

  @Test
  void aSmallNumberOfAnotherMunicipalityIsHiddenByTheSameRules() {
    Status status = status(KLASS, cell("5057", 2024, WHOLE, "10", 400), cell("5054", 2024, WHOLE, "2", 100),
        cell("4225", 2024, WHOLE, "20", 100),
        cell("4225", 2024, "gender=jente;level=8-10", "4", 50), cell("4225", 2024, "gender=gutt;level=8-10", "36", 50));
    assertThat(survey(status).current().references()).extracting(r -> r.figure().value()).doesNotContainNull();
    Disclosed disclosed = Disclosure.of(status, DisclosureSettings.DEFAULT);
    assertThat(survey(disclosed.status()).current().references())
        .extracting(ReferenceMark::place, r -> r.figure().value(), r -> r.figure().absence())
        .contains(tuple("5054", null, Absence.SUPPRESSED));
    assertThat(survey(disclosed.status()).references()).filteredOn(s -> s.place().equals("5054"))
        .flatExtracting(s -> s.figures())
        .allMatch(f -> f.value() == null && f.x() == null && f.n() == null);
    assertThat(
        ExportFile.csv(disclosed, ExampleStatus.DRAFT).lines().filter(l -> l.contains(SURVEY) && l.contains(",5054,")))
        .isNotEmpty()
        .allMatch(l -> l.contains(",5054,,,,"), "neither value nor mark");
  }

  @Test
  void whatTheOtherMunicipalitysOwnReportMustHideIsHiddenHereToo() {
    Observed twins = new Observed("8", "12", "4");
    Disclosed own = Disclosure.of(status("sel", twins.at("3437")), DisclosureSettings.DEFAULT);
    Disclosed compared = Disclosure.of(status("orland", twins.at("5054")), DisclosureSettings.DEFAULT);
    boolean hidden = survey(own.status()).current().figure().value() == null;
    assertThat(survey(compared.status()).references().stream().filter(s -> s.place().equals("5054"))
        .flatMap(s -> s.in(2024).stream()).toList())
        .singleElement().matches(f -> (f.value() == null) == hidden);
  }

  private record Observed(String all, String girls, String boys) {
    KeptObservation[] at(String place) {
      return new KeptObservation[] {cell(place, 2024, WHOLE, all, 100),
          cell(place, 2024, "gender=jente;level=8-10", girls, 50),
          cell(place, 2024, "gender=gutt;level=8-10", boys, 50)};
    }
  }

  @Test
  void itStandsInTheReportThePageTheWorkbookAndTheExport() throws IOException {
    PlanBook.Entry entry = book.of("orland").orElseThrow();
    List<KeptObservation> cells = new ArrayList<>(ExampleStatus.cells(book, entry, 2024));
    cells.addAll(ExampleStatus.cells(book, entry, 2024).stream().filter(k -> k.observation().place().equals("5057"))
        .map(k -> at(k, "5054")).toList());
    cells.addAll(ExampleStatus.cells(book, entry, 2024).stream().filter(k -> k.observation().place().equals("5057"))
        .map(k -> at(k, "4225")).toList());
    Disclosed disclosed =
        Disclosure.of(Assessment.of(new AssessmentInput(book, entry, 2024, LocalDate.of(2025, 4, 1), cells,
            ExampleStatus.answers(entry, 2024))), DisclosureSettings.DEFAULT);
    var committee = entry.organisation().committees().get(0);
    Document document = StatusDocument.of(disclosed, committee, Language.NYNORSK, ExampleStatus.DRAFT);
    assertThat(String.join("\n", DecidedStrings.of(document))).contains("Indre Fosen", "kommune 4225");
    Unmarked<Document> marked =
        Unmarked.of(StatusDocument.marked(disclosed, committee, Language.BOKMAL, ExampleStatus.DRAFT));
    assertThat(WebReportPrinter.html(marked.plain(), Look.STANDARD)).contains("Indre Fosen", "kommune 4225");
    assertThat(Workbooks.of(ReportScope.of(disclosed, Optional.of(committee), Language.BOKMAL, ExampleStatus.DRAFT))
        .toString()).contains("Indre Fosen");
    Map<String, Long> references = ExportFile.csv(disclosed, ExampleStatus.DRAFT).lines().skip(1)
        .flatMap(l -> Stream.of("5054", "4225").filter(p -> l.contains("," + p + ",")))
        .collect(Collectors.groupingBy(p -> p, Collectors.counting()));
    assertThat(references).containsOnlyKeys("5054", "4225");
    assertThat(FolderPrinter.print(disclosed, ExampleStatus.DRAFT, home.resolve("ut")))
        .as("every printed number has an origin").isNotEmpty();
  }

  @Test
  void oneThatNoListKnowsOrThatHasNoFiguresIsReported() {
    assertThat(status(KLASS, cell("5057", 2024, WHOLE, "10", 400), cell("5054", 2024, WHOLE, "20", 300)).findings())
        .filteredOn(f -> f.kind() == FindingCode.COMPARED_MISSING).singleElement().satisfies(f -> {
          assertThat(f.subject()).isEqualTo("4225");
          assertThat(f.detail()).containsEntry(FindingKey.WHY, "no-figures");
        });
    List<PlaceCode> country = new ArrayList<>(KLASS.codes());
    for (int n = 0; n < 320; n++)
      country.add(new PlaceCode(String.valueOf(3001 + n), "Sted " + n, LocalDate.of(2020, 1, 1), null));
    assertThat(status(new Places(country, KLASS.changes()), cell("5057", 2024, WHOLE, "10", 400),
        cell("5054", 2024, WHOLE, "20", 300)).findings())
        .filteredOn(f -> f.kind() == FindingCode.COMPARED_MISSING).singleElement()
        .satisfies(f -> assertThat(f.detail()).containsEntry(FindingKey.WHY, "unknown"));
  }

  private static IndicatorStatus survey(Status status) { return status.indicator(SURVEY).orElseThrow(); }

  private Status status(Places klass, KeptObservation... cells) {
    return Assessment.of(new AssessmentInput(book, book.of("orland").orElseThrow(), 2024, LocalDate.of(2025, 4, 1),
        List.of(cells), List.of(),
        new Background(klass, List.of(), List.of())));
  }

  private Status status(String municipality, KeptObservation... cells) {
    PlanBook books = municipality.equals("sel") ? Books.packaged() : book;
    return Assessment.of(new AssessmentInput(books, books.of(municipality).orElseThrow(), 2024,
        LocalDate.of(2025, 4, 1), List.of(cells), List.of()));
  }

  private static KeptObservation cell(String place, int year, String breakdown, @Nullable String percent, int n) {
    return new KeptObservation(new Observation("ungdata", "mobbet", place, String.valueOf(year), breakdown,
        percent == null ? null : new BigDecimal(percent),
        "", BigDecimal.valueOf(n), false, null, place + year + breakdown), Books.provenance("survey"));
  }

  private static KeptObservation at(KeptObservation k, String place) {
    Observation o = k.observation();
    return new KeptObservation(
        new Observation(o.table(), o.contents(), place, o.period(), o.breakdown(), o.value(), o.symbol(), o.base(),
            o.preliminary(), o.updated(), o.cell() + place),
        k.provenance());
  }
}
