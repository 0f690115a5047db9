package no.oppvekststatus.intake.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import no.oppvekststatus.figures.PlaceChange;
import no.oppvekststatus.figures.PlaceCode;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of places in KLASS's forms, whole and damaged. */
class PlaceListTest {
  @TempDir Path folder;

  @Test
  void changesAreReadFromJsonWithCreatedAndCeased() throws IOException {
    PlaceReading r = json("""
        {"codeChanges":[{"oldCode":"1507","oldName":"<U+00C5>lesund","newCode":"1508","newName":"Ålesund","changeOccurred":"2024-01-01"},
        {"oldCode":null,"oldName":null,"newCode":"2222","newName":"Ny","changeOccurred":"2024-01-01"},
        {"oldCode":"3333","oldName":"Borte","changeOccurred":"2024-01-01"},
        {"oldCode":"EKG01","oldName":"x","newCode":"EKG02","newName":"y","changeOccurred":"2024-01-01"},
        {"oldCode":"0101","oldName":"x","newCode":"0102","newName":"y","changeOccurred":"i fjor"}]}""").orElseThrow();
    LocalDate on = LocalDate.of(2024, 1, 1);
    assertThat(r.places().changes()).containsExactly(new PlaceChange("1507", "Ålesund", "1508", "Ålesund", on, true),
        new PlaceChange("", "", "2222", "Ny", on, true), new PlaceChange("3333", "Borte", "", "", on, true));
    assertThat(r.rejections()).extracting(Rejection::code).containsExactly("invalid-code", "invalid-date",
        "note-mended-letters");
    assertThat(r.rejections()).extracting(Rejection::place).startsWith("codeChanges[3]", "codeChanges[4]");
    assertThat(r.refused()).isEqualTo(2);
  }

  @Test
  void aRangesFirstDayIsNoBeginningAndItsEndIsTheDayBefore() throws IOException {
    PlaceReading r = json("""
        {"codes":[{"code":"0104","name":"Moss","validFromInRequestedRange":"2013-01-01","validToInRequestedRange":"2014-01-01"},
        {"code":"0104","name":"Moss ny","validFromInRequestedRange":"2014-01-01","validToInRequestedRange":null}]}""")
        .orElseThrow();
    assertThat(r.places().codes()).containsExactly(new PlaceCode("0104", "Moss", null, LocalDate.of(2013, 12, 31)),
        new PlaceCode("0104", "Moss ny", LocalDate.of(2014, 1, 1), null));
  }

  @Test
  void oneDamagedDateSaysNothingOfTheOtherCodes() throws IOException {
    PlaceReading r = json("""
        {"codes":[{"code":"0101","name":"Halden","validFromInRequestedRange":"2013-01-01","validToInRequestedRange":null},
        {"code":"0104","name":"Moss","validFromInRequestedRange":"1013-01-01","validToInRequestedRange":null},
        {"code":"0105","name":"Sarpsborg","validFromInRequestedRange":"2013-01-01","validToInRequestedRange":null}]}""")
        .orElseThrow();
    assertThat(r.places().codes()).contains(new PlaceCode("0101", "Halden", null, null),
        new PlaceCode("0105", "Sarpsborg", null, null));
  }

  @Test
  void latinTextWithNoBreakSpacesRaggedLinesAndLostZerosIsRead() throws IOException {
    PlaceReading pairs =
        csv("kommuner_2017;kommuner_2018\r\n702\u00A0-\u00A0Holmestrand;0715\u00A0-\u00A0Holmestrand\r\n"
            + "0301 - Oslo;0301 - Oslo\r\n", StandardCharsets.ISO_8859_1).orElseThrow();
    assertThat(pairs.places().changes()).containsExactly(
        new PlaceChange("0702", "Holmestrand", "0715", "Holmestrand", LocalDate.of(2018, 1, 1), true));
    assertThat(pairs.places().codes()).containsExactly(new PlaceCode("0301", "Oslo", null, null));
    PlaceReading ragged =
        csv("\"code\";\"parentCode\";\"level\";\"name\";\"shortName\";\"notes\";\"validFrom\";\"validTo\"\n"
            + "\"5057\";\"\";\"1\";\"Ørland\";;\"\"\n\"12345\";\"\";\"1\";\"For lang\"\n", StandardCharsets.UTF_8)
            .orElseThrow();
    assertThat(ragged.places().codes()).containsExactly(new PlaceCode("5057", "Ørland", null, null));
    assertThat(ragged.rejections()).extracting(Rejection::place).containsExactly("linje 3");
  }

  @Test
  void yearsFarApartSayOnlyByWhen() throws IOException {
    PlaceReading r = csv("kommunenummer_2013;kommunenavn_2013;kommunenummer_2020;kommunenavn_2020\n0517;Sel;3437;Sel\n",
        StandardCharsets.UTF_8)
        .orElseThrow();
    assertThat(r.places().changes())
        .containsExactly(new PlaceChange("0517", "Sel", "3437", "Sel", LocalDate.of(2020, 1, 1), false));
  }

  @Test
  void otherTablesAreNoListOfPlaces() throws IOException {
    assertThat(csv("kommunenummer;indikator;prosent\n5057;x;3\n", StandardCharsets.UTF_8)).isEmpty();
    assertThat(csv("code;value\n5057;3\n", StandardCharsets.UTF_8)).isEmpty();
    assertThat(json("{\"version\":\"2.0\",\"codes\":[]}")).isEmpty();
    assertThat(json("{\"codes\":[{\"code\":")).isEmpty();
  }

  private Optional<PlaceReading> json(String text) throws IOException {
    return PlaceListReader.read(Files.writeString(folder.resolve("list.json"), text));
  }

  private Optional<PlaceReading> csv(String text, Charset charset) throws IOException {
    Path file = Files.write(folder.resolve("list.csv"), text.getBytes(charset));
    return new DelimitedReader().read(file).flatMap(PlaceTable::read);
  }
}
