package no.oppvekststatus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every real file beside the project either reads with the counts its publisher gave it or is refused with the right
 * reason.
 */
class RealFilesTest {
  private static final Path REAL = Path.of("../shared/real");
  /** Recorded questions and answers of the publishers: ReplayedPublisherTest and VerifiedCodesTest are about them. */
  private static final String EXCHANGES = "exchanges/";

  /** File, format, size of each dimension in the file's order, the cells without a number by mark, table. */
  private static final String CUBES = """
      fhi/fhi-jsonstat2-response-example.json | JSON-stat 2.0 | 2x2x1x1x1 | {} |
      jsonstat/jsonstat-phpviz-integer.json | JSON-stat 2.0 | 3x2x4x2 | {} |
      jsonstat/jsonstatpy-canada.json | JSON-stat 2.0 | 1x1x20x2x3 | {a=120} |
      jsonstat/jsonstatpy-cso_ie-NQQ25.json | JSON-stat 1.x | 8x76x2 | {} |
      jsonstat/jsonstatpy-eurostat-name_gpd_c-geo_IT.json | JSON-stat 1.x | 1x1x1x69 | {:=45} |
      jsonstat/jsonstatpy-galicia.json | JSON-stat 2.0 | 6x22x3x2x5x1 | {=4} |
      jsonstat/jsonstatpy-hierarchy.json | JSON-stat 2.0 | 132 | {=132} |
      jsonstat/jsonstatpy-order.json | JSON-stat 2.0 | 3x2x4 | {} |
      jsonstat/jsonstatpy-three_dim_size_as_string_v1.json | JSON-stat 1.x | 2x3x4 | {} |
      jsonstat/jsonstatpy-us-gsp.json | JSON-stat 2.0 | 1x51x4 | {} |
      jsonstat/jsonstatpy-us-labor.json | JSON-stat 2.0 | 1x3220x4 | {} |
      jsonstat/jsonstatpy-us-unr.json | JSON-stat 2.0 | 1x3220x1 | {} |
      jsonstat/pyjstat-cantabria.json | JSON-stat 2.0 | 60x3x5x6 | {=1195} |
      jsonstat/pyjstat-galicia-2.0.json | JSON-stat 2.0 | 6x22x3x2x5x1 | {=4} |
      jsonstat/pyjstat-statswe.json | JSON-stat 1.x | 1x1x20x2x1x28 | {} |
      jsonstat/rjstat-dataset.json | JSON-stat 2.0 | 1 | {} |
      jsonstat/rjstat-dataset2.json | JSON-stat 2.0 | 1 | {} |
      pxweb/PCAxisSerializers-HalfYearStatistics.px | PX | 56x1x1 | {} | statfin_ktps_pxt_111p
      pxweb/PCAxisSerializers-MultipleContentSmall.px | PX | 2x3x2 | {} | 11820
      pxweb/PCAxisSerializers-WierdTimeWithOneValue.px | PX | 1x1x1x1 | {} | statfin_matk_pxt_117s
      pxweb/PxWeb-BE0101A1elimtot.px | PX | 5x3x6 | {} | BE0101A1
      pxweb/PxWeb-BE0101A1hierreg.px | PX | 1x312x4x4x2 | {} | BE0101A1
      pxweb/PxWeb-BE0101F1datasymbols.px | PX | 4x3x1x2 | {five=1, four=1, one=1, six=1, three=1, two=1} | BE0101F1
      pxweb/PxWeb-BE0101F1langensvfiolikacelln.px | PX | 4x3x1x2x2 | {} | BE0101F1
      pxweb/PxWeb-BE0101F1nilSymbol.px | PX | 4x3x1x2x2 | {nothing to report=3, one=1, two=2} | BE0101F1
      pxweb/PxWeb-HA0201E8.px | PX | 9x13 | {} | HA0201E8
      pxweb/PxWeb-PR0101B3.px | PX | 12x27 | {} | PR0101B3
      pxweb/PxWebApi-TAB003.px | PX | 9x34x2x4 | {..=18} | TAB003
      pxweb/PxWebApi-TAB004.px | PX | 14x11x1x28 | {..=1103} | TAB004
      pxweb/PxWebApi-tab4_fewcells.px | PX | 1x1x1x1 | {} | TAB004
      ssb/ssb-05300-kulturtilbud-jsonstat2.json | JSON-stat 2.0 | 6x8x1x9 | {.=20, ..=8} | 05300
      ssb/ssb-08655-jsonstat2.json | JSON-stat 2.0 | 5x3x5 | {..=25} | 08655
      ssb/ssb-1106-befolkning-kvartal-kommuner-jsonstat1.json | JSON-stat 1.x | 430x10x9 | {.=180} |
      ssb/ssb-11616-statbank-download.csv | PxWeb CSV | 23x4x1 | {} | 11616
      ssb/ssb-12367-kostra-regnskap-jsonstat2.json | JSON-stat 2.0 | 5x2x5x5x1x5 | {.=400, :=85} | 12367
      ssb/ssb-14216-tettsteder.px | PX | 1x2x2 | {} | 14216
      """;

  /** Lists rather than cubes: file, format, cells, the cells without a number by mark. */
  private static final String LISTS = """
      fhi/fhi-barnevern-tiltak.csv | FHI CSV | 190 | {}
      fhi/fhi-leseferdigheter.csv | FHI CSV | 76 | {=4}
      fhi/fhi-mobbing-7-trinn.csv | FHI CSV | 152 | {=65}
      fhi/fhi-ungdata-psykiske-plager.csv | FHI CSV | 570 | {.=408, :=25}
      fhi/fhi-ungdata-smertestillende.csv | FHI CSV | 570 | {..=408, :=13}
      pxweb/PCAxisSerializers-TestCsv.csv | PxWeb CSV | 53820 | {}
      udir/udir-eksport154-mobbing.json | Udir Eksport JSON | 480 | {*=336}
      udir/udir-elevundersokelsen-mobbing.csv | Udir CSV | 144 | {}
      udir/udir-pedagognormen.csv | Udir CSV | 2800 | {=168}
      udir/udir-uss-mobbing-bykle-10trinn.json | Udir USS JSON | 4 | {*=2}
      """;

  private static final String REFUSED = """
      fhi/fhi-data-request-example.json | query
      fhi/fhi-dim-regioner.csv | codelist
      jsonstat/pyjstat-QS104EW.json | wrong-shape
      jsonstat/pyjstat-dimension.json | dimension
      jsonstat/rjstat-bundle.json | bundle
      jsonstat/rjstat-notjsonstat.json | not statistics
      klass/klass-104-2020.csv | klass
      klass/klass-104-changes-2019-2020.json | klass
      klass/klass-131-2018.csv | klass
      klass/klass-131-codes-from2013.json | klass
      klass/klass-131-endringer-2017-2018.csv | klass
      klass/kommunenummer-2013-2020-long.csv | klass
      klass/kommuner-2017-til-2018.csv | klass
      pxweb/PxWebApi-GetApiConfiguration.json | config
      pxweb/PxWebApi-MetadataById_tab001_js2.json | metadata
      pxweb/PxWebApi-TableById_tab004.json | metadata
      pxweb/pxapispecs-codelist-response.json | codelist
      pxweb/scb-v2-TAB6471-metadata.json | metadata
      pxweb/scb-v2-config.json | config
      ssb/ssb-07459-v1-query.json | query
      ssb/ssb-09220-v1-query.json | query
      ssb/ssb-12272-barnehage-kostra.xlsx | statbank-workbook
      ssb/ssb-13861-v1-metadata.json | metadata
      ssb/ssb-kostra-areal-v1-metadata.json | metadata
      udir/udir-elevundersokelsen-rapportportal.xlsx | udir-workbook
      udir/udir-slutta-videregaaende.xlsx | udir-workbook
      ungdata/ungdata-fysisk-aktivitet.csv | hand-made-table
      ungdata/ungdata-regelmessig-trening.csv | hand-made-table
      """;

  @BeforeEach
  void theRealFilesAreThere() {
    if (!Files.isDirectory(REAL))
      System.err.println("SKIPPED: " + REAL.toAbsolutePath() + " is not there; no real file was read");
    Assumptions.assumeTrue(Files.isDirectory(REAL), "the real files are not beside the project");
  }

  static Stream<String> cubes() { return CUBES.lines(); }

  static Stream<String> lists() { return LISTS.lines(); }

  static Stream<String> refused() { return REFUSED.lines(); }

  @ParameterizedTest
  @MethodSource("cubes")
  void aCubeHasTheSizesItsPublisherGaveIt(String line) throws IOException {
    String[] expected = split(line, 5);
    StatisticsFile file = read(expected[0]);
    assertThat(file.format()).isEqualTo(expected[1]);
    assertThat(
        file.dimensions().stream().map(d -> Integer.toString(d.categories().size())).collect(Collectors.joining("x")))
        .isEqualTo(expected[2]);
    assertThat(file.cells())
        .isEqualTo(Stream.of(expected[2].split("x")).mapToLong(Long::parseLong).reduce(1, (a, b) -> a * b));
    assertThat(file.symbols()).hasToString(expected[3]);
    assertThat(file.table().orElse("")).isEqualTo(expected[4]);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListHasTheCellsOfItsLines(String line) throws IOException {
    String[] expected = split(line, 4);
    StatisticsFile file = read(expected[0]);
    assertThat(file.format()).isEqualTo(expected[1]);
    assertThat(file.cells()).isEqualTo(Long.parseLong(expected[2]));
    assertThat(file.symbols()).hasToString(expected[3]);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoTableIsRefusedSayingWhatItIs(String line) throws IOException {
    String[] expected = split(line, 2);
    Recognition recognition = StatisticsFormat.recognise(REAL.resolve(expected[0]), null);
    if (recognition instanceof Recognition.StatisticsRefused refused) {
      assertThat(refused.why().code()).isEqualTo(expected[1]);
      assertThat(refused.why().remedy()).isNotBlank();
    } else {
      assertThat(recognition).isInstanceOf(Recognition.NotStatistics.class);
      assertThat(expected[1]).isEqualTo("not statistics");
    }
  }

  @Test
  void noRealFileIsLeftOut() throws IOException {
    Set<String> named = Stream.of(CUBES, LISTS, REFUSED).flatMap(String::lines).map(l -> split(l, 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(REAL)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> REAL.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.contains("/"))
          .filter(f -> !f.startsWith(EXCHANGES)))
          .allMatch(named::contains);
    }
  }

  @ParameterizedTest
  @CsvSource({"dataset, 6", "dataset2, 4"})
  void aBundleIsReadByTheNameOfItsDataset(String name, long cells) throws IOException {
    Recognition recognition = StatisticsFormat.recognise(REAL.resolve("jsonstat/rjstat-bundle.json"), name);
    assertThat(((Recognition.Readable) recognition).file().cells()).isEqualTo(cells);
  }

  @Test
  void theSameDataInTwoVersionsOfTheFormatGiveTheSameCells() throws IOException {
    assertThat(rows(read("jsonstat/jsonstatpy-galicia.json")))
        .isEqualTo(rows(read("jsonstat/pyjstat-galicia-2.0.json")));
  }

  @Test
  void whatDoesNotChangeStandsFirst() throws IOException {
    for (FileRow row : cells(read("jsonstat/jsonstatpy-order.json"))) {
      String expected = "A" + row.codes()[0] + "B" + row.codes()[1] + "C" + row.codes()[2];
      // one value of the sample itself is misprinted
      if (!expected.equals("A2B1C4")) assertThat(row.value()).isEqualTo(expected);
    }
  }

  @Test
  void theYearGluedToAHeadingBecomesTheTime() throws IOException {
    StatisticsFile file = read("ssb/ssb-11616-statbank-download.csv");
    assertThat(file.dimensions()).extracting(Dimension::id).containsExactly("region", "ContentsCode", "Tid");
    assertThat(file.encoding()).isEqualTo("ISO-8859-1");
    assertThat(rows(file).get(1)).isEqualTo("[3801 Horten, Personer som pendler inn i regionen, 2021]=4367");
  }

  @Test
  void aWrongCharacterSetIsDetectedAndSaid() throws IOException {
    assertThat(read("pxweb/PCAxisSerializers-WierdTimeWithOneValue.px").remarks()).singleElement().asString()
        .contains("iso-8859-15").contains("UTF-8");
    assertThat(read("ssb/ssb-14216-tettsteder.px").remarks()).isEmpty();
  }

  @Test
  void aCommaAndAThousandsBlankBecomeANumber() throws IOException {
    assertThat(rows(read("udir/udir-pedagognormen.csv"))).element(0).asString().endsWith("Antall barnehager]=5525");
    assertThat(rows(read("udir/udir-pedagognormen.csv"))).element(4).asString()
        .endsWith("Oppfyller pedagognormen (andel)]=70.9");
    assertThat(rows(read("udir/udir-uss-mobbing-bykle-10trinn.json"))).last().asString().endsWith("Andel mobbet]=0.0");
  }

  private static StatisticsFile read(String path) throws IOException {
    Recognition recognition = StatisticsFormat.recognise(REAL.resolve(path), null);
    assertThat(recognition).isInstanceOf(Recognition.Readable.class);
    return ((Recognition.Readable) recognition).file();
  }

  private static List<FileRow> cells(StatisticsFile file) throws IOException {
    List<FileRow> rows = new ArrayList<>();
    file.forEachRow(rows::add);
    return rows;
  }

  private static List<String> rows(StatisticsFile file) throws IOException {
    return cells(file).stream()
        .map(r -> Arrays.toString(r.codes()) + "=" + (r.value() == null ? r.symbol() : r.value())).toList();
  }

  private static String[] split(String line, int parts) {
    return Arrays.copyOf(Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new), parts);
  }
}
