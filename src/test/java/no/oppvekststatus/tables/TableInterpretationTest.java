package no.oppvekststatus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.fixtures.MadeUpSource;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.plan.Translated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableInterpretationTest {
  private static final PlanBook BOOK = new PlanBook(List.of(),
      List.of(indicator("mobbing", "udir-mobbing", "AndelMobbet", Map.of("Trinnnavn", "7. årstrinn")),
          indicator("trivsel", "udir-trivsel", "Score", Map.of("Trinnnavn", "7. årstrinn")),
          indicator("plager", "fhi", "andel (prosent, standardisert)", Map.of("kjonn", "alle"))),
      List.of(source("kostra-12275", "12275", "SSB", "KOKkommuneregion0000", "Tid", "ContentsCode", 6, Map.of()),
          source("udir-mobbing", "udir-150", "Udir", "EnhetNavn", "Skoleaarnavn", null, 0,
              Map.of("Trinnnavn", "Trinnnavn")),
          source("udir-trivsel", "udir-148", "Udir", "EnhetNavn", "Skoleaarnavn", null, 0,
              Map.of("Trinnnavn", "Trinnnavn")),
          source("fhi", "fhi-plager", "FHI", "Geografi", "År", "Måltall", 0, Map.of("Kjønn", "kjonn", "Sort", ""))),
      "x");

  @TempDir Path folder;

  @Test
  void everyDimensionFindsItsRoleWhateverTheOrder() throws IOException {
    assertThat(accepted(kostra("[3.5]", "", "\"5057\"", "2023"))).singleElement()
        .isEqualTo(new Observation("12275", "KOS1", "5057",
            "2023", "KOKalder0000=F000-017;KOKbvfunksjon0000=0", new BigDecimal("3.5"), "", null, false,
            java.time.Instant.parse("2026-03-16T07:00:00Z"), "0"));
  }

  @Test
  void marksKeepTheirMeaning() throws IOException {
    assertThat(accepted(kostra("[null,null,null,null,null,null,7]",
        ",\"status\":{\"0\":\".\",\"1\":\"..\",\"2\":\"...\",\"3\":\":\",\"4\":\"-\",\"6\":\"*\"}",
        "\"5057\",\"0301\",\"EAK\",\"EKG08\",\"EKA50\",\"50\",\"0\"", "2020")))
        .extracting(o -> o.value() + o.symbol() + (o.preliminary() ? " foreløpig" : ""))
        .containsExactly("null.", "null..", "null...", "null:", "0-", "null..", "7 foreløpig");
  }

  @Test
  void aHiddenCellStaysHiddenEvenIfANumberStandsInIt() throws IOException {
    assertThat(accepted(kostra("[3]", ",\"status\":{\"0\":\":\"}", "\"5057\"", "2020"))).extracting(Observation::value)
        .containsOnlyNulls();
  }

  @Test
  void figuresOfTheYearBeforeArePreliminaryUntilJune() throws IOException {
    assertThat(accepted(kostra("[1]", "", "\"5057\"", "2025"))).extracting(Observation::preliminary)
        .containsExactly(true);
    assertThat(accepted(kostra("[1]", "", "\"5057\"", "2024"))).extracting(Observation::preliminary)
        .containsExactly(false);
    assertThat(accepted(kostra("[1]", "", "\"5057\"", "2025").replace("2026-03-16", "2026-06-15")))
        .extracting(Observation::preliminary)
        .containsExactly(false);
  }

  @Test
  void placesFollowEachOtherOnlyWhereNothingBeforeThemVariesAndEachHasOneCode() throws IOException {
    String outermost = kostra("[1,2]", "", "\"5057\",\"3437\"", "2024");
    assertThat(placeByPlace(outermost)).isTrue();
    assertThat(placeByPlace(kostra("[1,2]", "", "\"5057\",\"K-5057\"", "2024"))).as("two codes of one").isFalse();
    String within = outermost.replace("\"size\":[1,2", "\"size\":[2,2").replace("[1,2]", "[1,2,3,4]")
        .replace("\"index\":[\"KOS1\"]", "\"index\":[\"KOS1\",\"KOS2\"]");
    assertThat(placeByPlace(within)).as("contents before places").isFalse();
    assertThat(placeByPlace("\"12275: Barn, etter region\"\n\n\"region\";\"Barn 2023\"\n\"5057 Ørland\";1\n"))
        .as("a text").isFalse();
  }

  private boolean placeByPlace(String text) throws IOException {
    StatisticsFile file = ((Recognition.Readable) StatisticsFormat.recognise(
        Files.writeString(Files.createTempFile(folder, "f", ""), text), null)).file();
    TableInterpretation table = TableInterpretation.of(file, BOOK, KnownPlaces.NO_LIST, 2026).table();
    assertThat(table).isNotNull();
    return table.placeByPlace(file);
  }

  @Test
  void aBadCellIsRejectedAndTheOthersGoOn() throws IOException {
    assertThat(codes(kostra("[1,2,3,\"fem\",5,-6]", ",\"status\":{\"4\":\"?\"}",
        "\"5057\",\"505\",\"12345\",\"0301\",\"EAK\",\"EKG01\"", "2024")))
        .containsExactly("ok", "unknown-place", "unknown-place", "not-a-number", "ok", "negative-count");
    assertThat(codes(kostra("[1]", "", "\"5057\"", "2027"))).containsExactly("future-year");
    assertThat(codes(kostra("[1]", "", "\"5057\"", "i fjor"))).containsExactly("unknown-period");
    assertThat(codes(kostra("[null]", ",\"status\":{\"0\":\"?\"}", "\"5057\"", "2024")))
        .containsExactly("unknown-mark");
  }

  @Test
  void aNumberForAMunicipalityThatNoListKnowsIsRejected() throws IOException {
    KnownPlaces known = new KnownPlaces(Set.of("5057"), 2013, 2024);
    String places = "\"5057\",\"5075\",\"5075\",\"0000\",\"50\",\"9999\"";
    assertThat(codes(kostra("[1,2,0,4,5,6]", "", places, "2024"), known))
        .containsExactly("ok", "unknown-municipality", "ok", "ok", "ok", "ok");
    assertThat(codes(kostra("[1,2,0,4,5,6]", "", places, "2025"), known)).as("after the list's last date")
        .containsOnly("ok");
    assertThat(codes(kostra("[1,2,0,4,5,6]", "", places, "2024"), KnownPlaces.NO_LIST)).containsOnly("ok");
  }

  @Test
  void aTextCellWithCodeAndNameGivesTheCode() throws IOException {
    String csv =
        "\"12275: Barn, etter region\"\n\n\"region\";\"Barn 2023\"\n\"5057 Ørland\";1\n\"0517 Sel (-2019)\";2\n\"EKG08 KOSTRA-gruppe 8\";3\n"
            + "\"EAK Landet\";4\n\"EAKUO Landet uten Oslo\";5\n\"50 Trøndelag\";6\n\"Landet\";7\n\"Bø (Vesterålen)\";8\n";
    assertThat(accepted(csv)).extracting(Observation::place)
        .containsExactly("5057", "0517", "EKG08", "EAK", "EAKUO", "50", "Landet", "Bø (Vesterålen)");
  }

  @Test
  void aPlaceAsStatBankAndOthersWriteItIsItsNumber() throws IOException {
    String csv =
        "\"12275: Barn, etter region\"\n\n\"region\";\"Barn 2023\"\n\"3801 Horten\";1\n\"3801\u00a0Horten\";2\n\"3801 - Horten\";3\n"
            + "\"3801: Horten\";4\n\"K-3801 Horten\";5\n\"5610 Kárášjohka - Karasjok\";6\n";
    assertThat(accepted(csv)).extracting(Observation::place).containsExactly("3801", "3801", "3801", "3801", "3801",
        "5610");
  }

  @Test
  void aFileWithoutATableIdIsKnownByWhatTheCatalogueReads() throws IOException {
    assertThat(accepted(
        "[{\"Trinnnavn\":\"7. årstrinn\",\"Skoleaarnavn\":\"2020-21\",\"AndelMobbet\":\"*\",\"EnhetNavn\":\"Sel\"}]"))
        .singleElement().satisfies(o -> {
          assertThat(o.table()).isEqualTo("udir-150");
          assertThat(o.symbol()).isEqualTo("*");
          assertThat(o.value()).isNull();
          assertThat(o.breakdown()).isEqualTo("Trinnnavn=7. årstrinn");
        });
    assertThat(accepted(
        "[{\"Trinnnavn\":\"7. årstrinn\",\"Skoleaarnavn\":\"2020-21\",\"Score\":\"4,2\",\"EnhetNavn\":\"Sel\"}]"))
        .extracting(Observation::table).containsExactly("udir-148");
    assertThat(accepted(
        "Geografi,År,Kjønn,Måltall,value,Sort\nHele landet,2021-01-01,alle,\"andel (prosent, standardisert)\",5.5,1\n"))
        .singleElement().satisfies(o -> {
          assertThat(o.table()).isEqualTo("fhi-plager");
          assertThat(o.period()).isEqualTo("2021");
          assertThat(o.breakdown()).isEqualTo("kjonn=alle");
          assertThat(o.contents()).isEqualTo("andel (prosent, standardisert)");
        });
  }

  @Test
  void aTableNobodyKnowsIsKeptUnderItsOwnIdOrRefused() throws IOException {
    assertThat(accepted(kostra("[1]", "", "\"5057\"", "2024").replace("12275", "99999"))).extracting(Observation::table)
        .containsExactly("99999");
    assertThat(start("Geografi,År,value\nSel,2021,1\n").refusal()).isNotNull().extracting(Rejection::code)
        .isEqualTo("unknown-table");
    assertThat(
        start(kostra("[1]", "", "\"5057\"", "2024").replace("12275", "99999").replace("KOKkommuneregion0000", "Noe"))
            .refusal())
        .isNotNull().extracting(Rejection::code).isEqualTo("no-place-or-time");
  }

  @Test
  void aPeriodEndsInItsLastYear() {
    assertThat(List.of("2024", "2024K3", "2024M10", "2020-21", "1999-00", "2022-2024", "2020_2021", "2016/17-2018/19",
        "2017/2018", "21", "x2024", ""))
        .extracting(EndYear::of).containsExactly(2024, 2024, 2024, 2021, 2000, 2024, 2021, 2019, 2018, 0, 0, 0);
  }

  private TableInterpretation.TableOrRefusal start(String text) throws IOException {
    Recognition recognition =
        StatisticsFormat.recognise(Files.writeString(Files.createTempFile(folder, "f", ""), text), null);
    assertThat(recognition).isInstanceOf(Recognition.Readable.class);
    return TableInterpretation.of(((Recognition.Readable) recognition).file(), BOOK, KnownPlaces.NO_LIST, 2026);
  }

  private List<Interpreted> all(String text) throws IOException { return all(text, KnownPlaces.NO_LIST); }

  private List<Interpreted> all(String text, KnownPlaces known) throws IOException {
    List<Interpreted> all = new ArrayList<>();
    StatisticsFile file = ((Recognition.Readable) StatisticsFormat.recognise(
        Files.writeString(Files.createTempFile(folder, "f", ""), text), null)).file();
    TableInterpretation table = TableInterpretation.of(file, BOOK, known, 2026).table();
    assertThat(table).isNotNull();
    file.forEachRow(row -> all.add(table.read(row)));
    assertThat(all).hasSize((int) file.cells());
    return all;
  }

  private List<Observation> accepted(String text) throws IOException {
    return all(text).stream().map(i -> ((Interpreted.Accepted) i).observation()).toList();
  }

  private List<String> codes(String text) throws IOException { return codes(text, KnownPlaces.NO_LIST); }

  private List<String> codes(String text, KnownPlaces known) throws IOException {
    return all(text, known).stream().map(i -> i instanceof Interpreted.Rejected r ? r.why().code() : "ok").toList();
  }

  private static String kostra(String values, String more, String places, String year) {
    int n = places.split(",").length;
    return """
        {"class":"dataset","label":"12275: Barn","updated":"2026-03-16T07:00:00Z","size":[1,%d,1,1,1],
         "id":["ContentsCode","KOKkommuneregion0000","KOKbvfunksjon0000","Tid","KOKalder0000"],
         "role":{"time":["Tid"],"metric":["ContentsCode"]},"extension":{"px":{"tableid":"12275"}},
         "dimension":{"ContentsCode":{"category":{"index":["KOS1"],"label":{"KOS1":"Barn (antall)"}}},
          "KOKkommuneregion0000":{"category":{"index":[%s]}},"KOKbvfunksjon0000":{"category":{"index":["0"]}},
          "Tid":{"category":{"index":["%s"]}},"KOKalder0000":{"category":{"index":["F000-017"]}}},"value":%s%s}"""
        .formatted(n, places, year, values, more);
  }

  private static Source source(String id, String table, String publisher, String place, String time,
      @Nullable String contents,
      int finalMonth, Map<String, String> dimensions) {
    return MadeUpSource.of(id, table, publisher, new Source.DimensionIds(place, time, contents, dimensions, Set.of()),
        new Source.Releases(3, finalMonth, false, null));
  }

  private static Indicator indicator(String id, String source, String value, Map<String, String> breakdown) {
    return new Indicator(id, Translated.NONE, Translated.NONE, IndicatorKind.PERCENT, 100, 1,
        Indicator.Polarity.NEUTRAL, null, null, 0, false, false,
        false, new Indicator.FigureSource.FromTable(source, null, null, value, null, breakdown), List.of(),
        Translated.NONE, true);
  }
}
