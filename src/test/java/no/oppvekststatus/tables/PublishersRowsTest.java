package no.oppvekststatus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ReadCells;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of FHI and Udir, as the interfaces write them and as people download them, become the same figures of the
 * catalogue.
 */
class PublishersRowsTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final String KEY = "ALDER=1_6;DEPRESJON=Ja;KJONN=0;SOES=0";

  @TempDir Path folder;

  private TableInterpretation.TableOrRefusal start(StatisticsFile file) {
    return TableInterpretation.of(file, BOOK, KnownPlaces.NO_LIST, 2026);
  }

  private StatisticsFile file(String text) throws IOException {
    return ((Recognition.Readable) StatisticsFormat.recognise(
        Files.writeString(Files.createTempFile(folder, "f", ""), text),
        null)).file();
  }

  private List<Observation> read(String text) throws IOException {
    StatisticsFile file = file(text);
    TableInterpretation table = start(file).table();
    assertThat(table).isNotNull();
    List<Observation> read = new ArrayList<>();
    file.forEachRow(row -> read.add(((Interpreted.Accepted) table.read(row)).observation()));
    return read;
  }

  private static String jsonStat(String title) {
    String[][] axes =
        {{"GEO", "5057"}, {"AAR", "2022_2022"}, {"KJONN", "0"}, {"ALDER", "1_6"}, {"DEPRESJON", "Ja"}, {"SOES", "0"},
            {"MEASURE_TYPE", "MEIS"}};
    StringBuilder ids = new StringBuilder();
    StringBuilder dimensions = new StringBuilder();
    for (String[] axis : axes) {
      ids.append(ids.isEmpty() ? "" : ",").append('"').append(axis[0]).append('"');
      dimensions.append(dimensions.isEmpty() ? "" : ",")
          .append("\"%s\":{\"category\":{\"index\":[\"%s\"]}}".formatted(axis[0], axis[1]));
    }
    return "{\"class\":\"dataset\",\"version\":\"2.0\",\"label\":\"" + title + "\",\"id\":[" + ids
        + "],\"size\":[1,1,1,1,1,1,1],"
        + "\"role\":{\"time\":null,\"geo\":null},\"dimension\":{" + dimensions + "},\"value\":[15.5],\"status\":\"\"}";
  }

  @Test
  void anAnswerByCodesAndADownloadByTextsAreTheSameFigure() throws IOException {
    Observation answer = read(jsonStat("Depressive symptomer_Ungdata_KH")).get(0);
    assertThat(answer.table()).isEqualTo("fhi-psykiske-plager");
    assertThat(answer.breakdown()).isEqualTo(KEY);
    assertThat(answer.contents()).isEqualTo("MEIS");
    Observation download = read("Geografi,År,Kjønn,Alder,Plagegrad,Sosioøkonomiske ressurser (SØR),Måltall,value\n"
        + "Ørland,2022,kjønn samlet,8-10.trinn,plaget,Total SØR,\"andel (prosent, standardisert)\",15.5\n").get(0);
    assertThat(List.of(download.table(), download.contents(), download.place(), download.breakdown()))
        .isEqualTo(List.of(answer.table(), answer.contents(), answer.place(), answer.breakdown()));
    assertThat(download.value()).isEqualByComparingTo(answer.value());
  }

  @Test
  void aTableWithTheSameColumnsAndAnotherTitleIsNotTakenForIt() throws IOException {
    assertThat(start(file(jsonStat("Noe annet_Ungdata_KH"))).refusal()).isNotNull()
        .extracting(Rejection::code)
        .isEqualTo("unknown-table");
    assertThat(
        start(file("GEO,AAR,KJONN,ALDER,DEPRESJON,SOES,MEASURE_TYPE,value\n5057,2022_2022,0,1_6,Ja,0,MEIS,15.5\n"))
            .refusal())
        .isNotNull().extracting(Rejection::code).isEqualTo("unknown-table");
  }

  @Test
  void aCsvWithAColumnForEachMeasureAndAFlagIsRead() throws IOException {
    List<Observation> read = read(
        "Geografi;År;Kjønn;Alder;Plagegrad;Sosioøkonomiske ressurser (SØR);SMR;andel (prosent, standardisert);FLAGG\n"
            + "Ørland;2022;kjønn samlet;8-10.trinn;plaget;Total SØR;97.5;15.4901;\nØrland;2025;kjønn samlet;8-10.trinn;plaget;Total SØR;;;:\n");
    assertThat(read).extracting(o -> o.contents() + " " + o.period() + " " + o.value() + o.symbol())
        .containsExactly("SMR 2022 97.5", "MEIS 2022 15.4901", "SMR 2025 null:", "MEIS 2025 null:");
    assertThat(read).extracting(Observation::breakdown).containsOnly(KEY);
    StatisticsFile recorded = file("Årstall;Geografi;År;Type begjæring;Antall;Pr.tusen;Andel aldersgrupper;FLAGG\n"
        + "2023;Sel;2023;Ukjend;2;0;0.0156;\n");
    assertThat(recorded.dimensions()).extracting(Dimension::id).containsExactly("Årstall", "Geografi", "År",
        "Type begjæring", "ContentsCode");
    assertThat(recorded.cells()).isEqualTo(3);
  }

  private static String udir(String level, String county, String municipality, String school, String name, String group,
      String page) {
    return ("{\"Spoersmaalgruppe\":\"Mobbing på skolen\",\"Spoersmaalnavn\":\"Er du blitt mobbet av andre elever på skolen de siste månedene?\","
        + "\"Skoleaarnavn\":\"2024-25\",\"EnhetNivaa\":\"%s\",\"Nasjonaltkode\":\"I\",\"Fylkekode\":%s,\"Kommunekode\":%s,"
        + "\"Organisasjonsnummer\":%s,\"EnhetNavn\":\"%s\",\"GruppeNivaa\":\"%s\",\"TrinnNivaa\":\"2\",\"Trinnnavn\":\"7. årstrinn\","
        + "\"EierformNavn\":\"Alle eierformer\",\"Kjoenn\":\"Alle kjønn\",\"AndelMobbet\":\"6,1\",\"AntallBesvart\":\"1 140\","
        + "\"Sidenummer\":\"%s\",\"RaderSide\":\"100\",\"RaderTotalt\":\"4000\"}")
        .formatted(level, county, municipality, school, name, group, page);
  }

  @Test
  void theUnitOfARowIsItsCodeAndWhatTheCatalogueDoesNotNameIsNoPartOfTheKey() throws IOException {
    String all = "[" + String.join(",", udir("1", "null", "null", "null", "Hele landet", "0", "1"),
        udir("2", "\"50\"", "null", "null", "Trøndelag - Trööndelage", "0", "1"),
        udir("3", "\"50\"", "\"5057\"", "null", "Et annet navn", "0", "2"),
        udir("4", "\"34\"", "\"3437\"", "\"974622882\"", "Sel", "0", "2"),
        udir("3", "null", "null", "null", "Sel", "0", "3")) + "]";
    List<Observation> read = read(all);
    assertThat(read).extracting(Observation::place).containsExactly("0", "0", "50", "50", "5057", "5057", "974622882",
        "974622882", "3437", "3437");
    assertThat(read).extracting(Observation::breakdown).containsOnly("EierformNavn=Alle eierformer;Kjoenn=Alle kjønn;"
        + "Spoersmaalgruppe=Mobbing på skolen;Spoersmaalnavn=Er du blitt mobbet av andre elever på skolen de siste månedene?;Trinnnavn=7. årstrinn");
    assertThat(read).extracting(Observation::table).containsOnly("udir-150");
    assertThat(read.get(1).value()).isEqualByComparingTo("1140");
  }

  @Test
  void theSchoolsAbroadAreNotTheCountry() throws IOException {
    String country = udir("1", "null", "null", "null", "Hele landet", "0", "1");
    String abroad =
        udir("1", "null", "null", "null", "Utlandet", "0", "1").replace("\"I\"", "\"U\"").replace("6,1", "9,9");
    List<Observation> read = read("[" + country + "," + abroad + "," + country.replace("\"I\"", "null") + "]");
    assertThat(read).extracting(Observation::place).containsExactly("0", "0", "Nasjonalt U", "Nasjonalt U", "0", "0");
    assertThat(read).filteredOn(ReadCells.of(BOOK)::reads).extracting(Observation::place).containsOnly("0");
  }

  @Test
  void aRowWithOtherFieldsMakesNoColumnForAllRows() throws IOException {
    String row = udir("3", "\"50\"", "\"5057\"", "null", "Ørland", "0", "1");
    String all = "[" + row + "," + row.replace("AndelMobbet", "AndelMobbat") + "]";
    assertThat(StatisticsFormat.recognise(Files.writeString(folder.resolve("u.json"), all), null))
        .isInstanceOfSatisfying(Recognition.StatisticsRefused.class,
            r -> assertThat(r.why().code() + ", " + r.why().place()).isEqualTo("wrong-shape, rad 2"));
  }

  @Test
  void aGroupOfSchoolsIsAnotherFigureThanItsMunicipality() throws IOException {
    List<Observation> read = read("[" + udir("3", "\"50\"", "\"5057\"", "null", "Ørland", "0", "1") + ","
        + udir("3", "\"50\"", "\"5057\"", "null", "Ørland", "1", "1") + "]");
    assertThat(read.get(0).breakdown()).doesNotContain("GruppeNivaa");
    assertThat(read.get(2).breakdown()).contains("GruppeNivaa=1");
  }
}
