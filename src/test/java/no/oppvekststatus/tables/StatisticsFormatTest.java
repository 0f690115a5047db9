package no.oppvekststatus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsFormatTest {
  private static final String DIMENSION = """
      "dimension":{"A":{"label":"sted","category":{"index":{"b":1,"a":0},"label":{"a":"Aa","b":"Bb"}}},
       "B":{"category":{"index":["x","y"]}},"C":{"category":{"label":{"only":"Den ene"}}}%s}""";

  @TempDir Path folder;

  @Test
  void theLastDimensionChangesFastest() throws IOException {
    assertThat(rows(two("\"value\":[1,2.50,3e2,null]"))).containsExactly("A,B,C,value,symbol", "a,x,only,1,",
        "a,y,only,2.50,",
        "b,x,only,3e2,", "b,y,only,,");
  }

  @Test
  void everyShapeOfValuesAndMarksGivesTheSameCells() throws IOException {
    List<String> expected = List.of("A,B,C,value,symbol", "a,x,only,1,", "a,y,only,,:", "b,x,only,,..", "b,y,only,4,");
    for (String shape : List.of(
        "\"value\":[1,null,null,4],\"status\":{\"1\":\":\",\"2\":\"..\"}",
        "\"status\":{\"2\":\"..\",\"1\":\":\"},\"value\":[1,null,null,4]",
        "\"value\":[1,null,null,4],\"status\":[null,\":\",\"..\",\"\"]",
        "\"value\":[1,\":\",\"..\",4],\"status\":\"\"",
        "\"value\":{\"0\":1,\"3\":4},\"status\":{\"value\":[null,\":\",\"..\",null],\"category\":{}}",
        "\"value\":{\"3\":4,\"0\":1,\"1\":null},\"status\":{\"1\":\":\",\"2\":\"..\"}")) {
      assertThat(rows(two(shape))).as(shape).isEqualTo(expected);
      assertThat(rows(one(shape))).as(shape).isEqualTo(expected);
      assertThat(rows("{\"dataset\":" + one(shape) + "}")).as(shape).isEqualTo(expected);
      assertThat(rows("{\"nama\":" + one(shape) + "}")).as(shape).isEqualTo(expected);
    }
  }

  @Test
  void oneMarkForAllCellsStandsAtAllCells() throws IOException {
    assertThat(rows(two("\"value\":[1,2,3,4],\"status\":[\"a\"]"))).contains("a,x,only,1,a", "b,y,only,4,a");
    assertThat(rows(two("\"value\":[1,2,3,4],\"status\":\"p\""))).contains("a,x,only,1,p", "b,y,only,4,p");
  }

  @Test
  void theHeadTellsTableTimeAndWhetherItIsMadeUp() throws IOException {
    StatisticsFile file =
        readable(two("\"value\":[1,2,3,4],\"label\":\"12275: Barn\",\"updated\":\"2021-06-13T22:00:00Z\","
            + "\"note\":[\"Eksempeldata, ikke virkelige tall\"],\"extension\":{\"px\":{\"tableid\":\"12275\"}}"));
    assertThat(file.table()).contains("12275");
    assertThat(file.updated()).hasToString("Optional[2021-06-13T22:00:00Z]");
    assertThat(file.sample()).isTrue();
    assertThat(file.dimensions().get(0).categories()).extracting(Dimension.Category::label).containsExactly("Aa", "Bb");
    assertThat(InspectionWriter.summary(file)).contains("Tabell:      12275", "Celler:      4",
        "Oppdatert:   14.06.2021 00:00");
  }

  @Test
  void aTableThatDoesNotHoldTogetherIsRefused() throws IOException {
    assertThat(refused(two("\"value\":[1,2,3,4],\"status\":[\"\",\".\",\":\",\"\",\"..\"]"))).isEqualTo("wrong-shape");
    for (String name : List.of("values", "category"))
      assertThat(refused(two("\"value\":[1,2,3,4],\"status\":{\"" + name + "\":[\"\",\":\"]}"))).as(name)
          .isEqualTo("wrong-shape");
    assertThat(refused(two("\"value\":[1,2,3]"))).isEqualTo("wrong-shape");
    assertThat(refused(two("\"value\":[1,2,3,4,5]"))).isEqualTo("wrong-shape");
    assertThat(refused(two("\"value\":{\"4\":5}"))).isEqualTo("wrong-shape");
    assertThat(refused(two("\"value\":{\"x\":5}"))).isEqualTo("wrong-shape");
    assertThat(refused(two("\"value\":[[1],2,3,4]"))).isEqualTo("wrong-shape");
    assertThat(refused(two("\"value\":[1,2,3,4]").replace("[2,2,1]", "[2,3,1]"))).isEqualTo("wrong-shape");
    assertThat(refused(two("\"value\":[1,2,3,4]").replace("\"b\":1", "\"b\":0"))).isEqualTo("wrong-shape");
    assertThat(refused(two("\"value\":[]"))).isEqualTo("metadata");
  }

  @Test
  void aFileCutAnywhereIsRefusedAndNeverAnException() throws IOException {
    String whole = two("\"value\":[1,2,3,4],\"status\":{\"1\":\":\"}");
    for (int length = 1; length < whole.length(); length++)
      assertThat(refused(whole.substring(0, length))).isEqualTo("broken-file");
  }

  @Test
  void hostileJsonIsRefused() throws IOException {
    assertThat(refused("{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}")).isEqualTo("broken-file");
    assertThat(refused(two("\"value\":[1" + "0".repeat(5000) + ",2,3,4]"))).isEqualTo("broken-file");
  }

  @Test
  void aBundleNeedsTheNameOfOne() throws IOException {
    String bundle = "{\"en\":" + one("\"value\":[1,2,3,4]") + ",\"to\":" + one("\"value\":[5,6,7,8]") + "}";
    Path path = write(bundle, StandardCharsets.UTF_8);
    assertThat(StatisticsFormat.recognise(path, null)).isInstanceOfSatisfying(Recognition.StatisticsRefused.class,
        refused -> assertThat(refused.why().remedy()).contains("en, to"));
    assertThat(StatisticsFormat.recognise(path, "tre")).isInstanceOf(Recognition.StatisticsRefused.class);
    Recognition second = StatisticsFormat.recognise(path, "to");
    assertThat(rows(((Recognition.Readable) second).file())).contains("a,x,only,5,");
  }

  @Test
  void statBankCsvLosesItsTitleAndUngluesItsYears() throws IOException {
    String text = "\"12275: Barn med tiltak, etter region, statistikkvariabel og år\"\n\n"
        + "\"region\";\"Barn 2023\";\"Barn 2024\";\"Andel, prosent 2023\";\"Andel, prosent 2024\"\n"
        + "\"5057 Ørland\";1 204;\"..\";3,9;:\n\"EAK Landet\";5;-;\"4,0\";.";
    List<String> expected = List.of("region,ContentsCode,Tid,value,symbol",
        "5057 Ørland,Barn,2023,1204,", "5057 Ørland,Barn,2024,,..", "5057 Ørland,\"Andel, prosent\",2023,3.9,",
        "5057 Ørland,\"Andel, prosent\",2024,,:",
        "EAK Landet,Barn,2023,5,", "EAK Landet,Barn,2024,,-", "EAK Landet,\"Andel, prosent\",2023,4.0,",
        "EAK Landet,\"Andel, prosent\",2024,,.");
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
      assertThat(rows(readable(text, charset))).as(charset.name()).isEqualTo(expected);
    }
    assertThat(rows(readable('\uFEFF' + text.replace("\n", "\r\n"), StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(readable(text, StandardCharsets.ISO_8859_1).table()).contains("12275");
  }

  @Test
  void columnsInAnotherOrderStillComeRowMajor() throws IOException {
    assertThat(rows("\"region\",\"A 2023\",\"B 2023\",\"A 2024\",\"B 2024\"\n\"0301\",1,2,3,4\n"))
        .containsExactly("region,ContentsCode,Tid,value,symbol", "0301,A,2023,1,", "0301,A,2024,3,", "0301,B,2023,2,",
            "0301,B,2024,4,");
  }

  @Test
  void codesAndContentsInTheStubAreLeftThere() throws IOException {
    assertThat(
        rows("\"Region\",\"ContentsCode\",\"Tid\",\"11616: Sysselsatte\"\n\"3801\",\"Bosatte\",\"2021\",12807\n"))
        .containsExactly("Region,ContentsCode,Tid,value,symbol", "3801,Bosatte,2021,12807,");
  }

  @Test
  void aTableChangedByHandIsRefusedCleanly() throws IOException {
    assertThat(refused("\"region\";\"A 2023\"\n\"0301\";1\n\"0302\";1;2\n")).isEqualTo("edited-table");
    assertThat(refused("\"region\";\"A 2023\"\n\"0301\";1\n\n\"0302\";1\n")).isEqualTo("edited-table");
    assertThat(refused("region;A 2023\n0301 Oslo;1\n")).isEqualTo("edited-table");
    assertThat(StatisticsFormat.recognise(write("navn;tall\na;1\n", StandardCharsets.UTF_8), null))
        .isInstanceOf(Recognition.NotStatistics.class);
    assertThat(StatisticsFormat.recognise(write("Kjære alle sammen\n", StandardCharsets.UTF_8), null))
        .isInstanceOf(Recognition.NotStatistics.class);
  }

  @Test
  void fhiMixesMarksAndNumbersAndMayBeginWithARemark() throws IOException {
    StatisticsFile file = readable(
        "# EKSEMPELDATA\nGeografi,År,Kjønn,Måltall,value\nSel,2021,alle,\"andel (prosent, standardisert)\",12.5\n"
            + "Sel,2022,alle,\"andel (prosent, standardisert)\",:\n",
        StandardCharsets.UTF_8);
    assertThat(rows(file)).containsExactly("Geografi,År,Kjønn,Måltall,value,symbol",
        "Sel,2021,alle,\"andel (prosent, standardisert)\",12.5,",
        "Sel,2022,alle,\"andel (prosent, standardisert)\",,:");
    assertThat(file.sample()).isTrue();
  }

  @Test
  void udirPacksItsLevelsIntoTheHeadings() throws IOException {
    String text =
        "sep=\t\r\nKode\tNavn\t2021.Alle eierformer.Antall barnehager\t2021.Alle eierformer.med disp. (andel)\t\r\n"
            + "3813\tBamble\t5 525\t70,9%\t\r\n975297101\tFalkåsen\t(-)\t\t\r\n";
    assertThat(rows(readable(text, StandardCharsets.UTF_16LE))).containsExactly(
        "Kode,Navn,Tid,Overskrift2,ContentsCode,value,symbol",
        "3813,Bamble,2021,Alle eierformer,Antall barnehager,5525,",
        "3813,Bamble,2021,Alle eierformer,med disp. (andel),70.9,",
        "975297101,Falkåsen,2021,Alle eierformer,Antall barnehager,,*",
        "975297101,Falkåsen,2021,Alle eierformer,med disp. (andel),,");
  }

  @Test
  void udirsExportHidesWithAStar() throws IOException {
    StatisticsFile file = readable(
        """
        [{"Trinnnavn":"7. årstrinn","Skoleaarnavn":"2020-21","AndelMobbet":"5,1","AntallBesvart":"98","EnhetNavn":"Sel","Merknad":"EKSEMPELDATA"},
         {"Trinnnavn":"7. årstrinn","Skoleaarnavn":"2021-22","AndelMobbet":"*","AntallBesvart":null,"EnhetNavn":"Sel"}]""",
        StandardCharsets.UTF_8);
    assertThat(rows(file)).containsExactly("Trinnnavn,Skoleaarnavn,EnhetNavn,ContentsCode,value,symbol",
        "7. årstrinn,2020-21,Sel,AndelMobbet,5.1,", "7. årstrinn,2020-21,Sel,AntallBesvart,98,",
        "7. årstrinn,2021-22,Sel,AndelMobbet,,*", "7. årstrinn,2021-22,Sel,AntallBesvart,,");
    assertThat(file.sample()).isTrue();
    assertThat(StatisticsFormat.recognise(write("[{\"a\":1}]", StandardCharsets.UTF_8), null))
        .isInstanceOf(Recognition.NotStatistics.class);
  }

  @Test
  void aTextUnderAHeadingOfValuesMakesItNoLabel() throws IOException {
    String table = "\"12275: Barn med tiltak, etter region\"\n\n\"region\";\"alder\";\"Barn 2021\";\"Barn 2022\"\n"
        + "\"5057 X\";\"0-22\";55;52\n\"3437 Y\";\"0-22\";\"..\";41\n";
    assertThat(rows(table)).contains("5057 X,0-22,Barn,2021,55,", "3437 Y,0-22,Barn,2021,,..");
    assertThat(refused(table.replace(";55;", ";\"0-22\";"))).isEqualTo("edited-table");
    assertThat(refused(table.replace("Barn 2022", "Andel 2021").replace(";55;", ";\"0-22\";")))
        .isEqualTo("edited-table");
  }

  @Test
  void aTableWithLettersOfTwoEncodingsIsRefusedWhereNeitherHasMore() throws IOException {
    String table = "GEO;AAR;value\n@NKL;2023;7,5\n";
    byte[] latin = table.replace("@", "\u00c4").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(StatisticsFormat.recognise(Files.write(folder.resolve("latin"), latin), null))
        .isInstanceOf(Recognition.Readable.class);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(latin);
    both.write("\ucd9e;2023;8\n".getBytes(StandardCharsets.UTF_8));
    Recognition mixed = StatisticsFormat.recognise(Files.write(folder.resolve("both"), both.toByteArray()), null);
    assertThat(((Recognition.StatisticsRefused) mixed).why().code()).isEqualTo("unknown-encoding");
  }

  @Test
  void halfACharacterOfTwoBytesBreaksTheFile() throws IOException {
    byte[] whole = "sep=\t\nSkole\t2020-21.Alle.Andel\nA\t70,9\nB\t8,1\n".getBytes(StandardCharsets.UTF_16LE);
    Path file = Files.write(folder.resolve("hel"), whole);
    assertThat(StatisticsFormat.recognise(file, null)).isInstanceOf(Recognition.Readable.class);
    int end = whole.length - 15;
    ByteArrayOutputStream without = new ByteArrayOutputStream();
    without.write(whole, 0, end);
    without.write(whole, end + 1, whole.length - end - 1);
    Recognition halved = StatisticsFormat.recognise(Files.write(folder.resolve("halv"), without.toByteArray()), null);
    assertThat(((Recognition.StatisticsRefused) halved).why().code()).isEqualTo("broken-file");
  }

  @Test
  void anAnswerWithoutRowsFromUdirIsACombinationThatIsNotThere() throws IOException {
    String answer =
        "{\"metadata\":{\"columns\":[[{\"name\":\"2025-26\",\"columnCount\":2}],[{\"name\":\"Andel\"},{\"name\":\"Antall\"}]]},\"rows\":[%s]}";
    assertThat(refused(answer.formatted(""))).isEqualTo("combination-absent");
    assertThat(rows(answer.formatted("{\"kode\":\"Q1\",\"data\":[\"0,0\",\"*\"]}"))).containsExactly(
        "Rad,Tid,ContentsCode,value,symbol",
        "Q1,2025-26,Andel,0.0,", "Q1,2025-26,Antall,,*");
  }

  @Test
  void aPxFileSaysWhatItsMarksAre() throws IOException {
    assertThat(rows(px("1 2.50 \"..\" \"...\"\n- . 7 \".......\"",
        "DATASYMBOL1=\"..\";DATASYMBOL2=\"...\";DATASYMBOL3=\":\";DATASYMBOLSUM=\"sum\";\n")))
        .containsExactly("Region,Tid,value,symbol", "a,2022,1,", "a,2023,2.50,", "a,2024,,...", "a,2025,,:",
            "b,2022,,-", "b,2023,,..", "b,2024,7,", "b,2025,,sum");
  }

  @Test
  void aPxFileWithoutItsLastSemicolonIsWholeAndOneWithoutItsLastCellIsNot() throws IOException {
    String whole = px("1 2 3 4 5 6 7 8", "");
    assertThat(rows(whole.substring(0, whole.length() - 1))).hasSize(9);
    assertThat(refused(px("1 2 3 4 5 6 7", ""))).isEqualTo("broken-file");
    assertThat(refused(px("1 2 3 4 5 6 7 8 9", ""))).isEqualTo("wrong-shape");
    assertThat(refused(whole.substring(0, 60))).isEqualTo("broken-file");
  }

  @Test
  void rowsLeftOutOfAPxFileWithKeysAreZeros() throws IOException {
    assertThat(rows(px("\"b\" 5 6 7 \"..\"", "KEYS(\"region\")=CODES;\n"))).containsExactly("Region,Tid,value,symbol",
        "a,2022,0,", "a,2023,0,", "a,2024,0,", "a,2025,0,", "b,2022,5,", "b,2023,6,", "b,2024,7,", "b,2025,,..");
    assertThat(refused(px("\"c\" 5 6 7 8", "KEYS(\"region\")=CODES;\n"))).isEqualTo("wrong-shape");
  }

  @Test
  void anUnzippedBombIsNeverUnpacked() throws IOException {
    Path path = folder.resolve("bok");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst><si><t>12272: Barn, etter region og år</t></si>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 20; i++) zip.write(blanks);
    }
    assertThat(((Recognition.StatisticsRefused) StatisticsFormat.recognise(path, null)).why().code())
        .isEqualTo("statbank-workbook");
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(((Recognition.StatisticsRefused) StatisticsFormat.recognise(path, null)).why().code())
        .isEqualTo("broken-file");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertThat(refused("")).isEqualTo("empty-file");
  }

  private static String two(String rest) {
    return "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"A\",\"B\",\"C\"],\"size\":[2,2,1],"
        + DIMENSION.formatted("") + "," + rest + "}";
  }

  private static String one(String rest) {
    return "{" + DIMENSION.formatted(",\"id\":[\"A\",\"B\",\"C\"],\"size\":[\"2\",\"2\",\"1\"]") + "," + rest + "}";
  }

  private static String px(String data, String more) {
    return "CHARSET=\"ANSI\";\nMATRIX=\"m\";\nSTUB=\"region\";\nHEADING=\"år\";\nVALUES(\"region\")=\"Aa\",\"B\"\n\"b\";\nVALUES[en](\"region\")=\"x\";\n"
        + "CODES(\"region\")=\"a\",\"b\";\nVARIABLECODE(\"region\")=\"Region\";\nVARIABLECODE(\"år\")=\"Tid\";\n"
        + "VALUES(\"år\")=\"2022\",\"2023\",\"2024\",\"2025\";\n" + more + "DATA=\n" + data + ";";
  }

  private List<String> rows(String text) throws IOException { return rows(readable(text)); }

  private static List<String> rows(StatisticsFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InspectionWriter.writeRows(file, out);
    return new ArrayList<>(List.of(out.toString(StandardCharsets.UTF_8).split("\r\n")));
  }

  private StatisticsFile readable(String text) throws IOException { return readable(text, StandardCharsets.UTF_8); }

  private StatisticsFile readable(String text, Charset charset) throws IOException {
    Recognition recognition = StatisticsFormat.recognise(write(text, charset), null);
    assertThat(recognition).as(text).isInstanceOf(Recognition.Readable.class);
    return ((Recognition.Readable) recognition).file();
  }

  private String refused(String text) throws IOException {
    Recognition recognition = StatisticsFormat.recognise(write(text, StandardCharsets.UTF_8), null);
    assertThat(recognition).as(text).isInstanceOf(Recognition.StatisticsRefused.class);
    return ((Recognition.StatisticsRefused) recognition).why().code();
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "fil", ""), text, charset);
  }
}
