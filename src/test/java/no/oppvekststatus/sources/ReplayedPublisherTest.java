package no.oppvekststatus.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.fixtures.TestPublisher.Answer;
import no.oppvekststatus.fixtures.TestPublisher.Asked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The replayed publishers refuse as the recorded exchanges show, and every recorded refusal is reported with reason and
 * remedy.
 */
class ReplayedPublisherTest {
  private static final Path EXCHANGES = Path.of("../shared/real/exchanges");
  private static final String SSB_DATA = "/pxwebapi/v2/tables/13995/data|lang=no&outputFormat=json-stat2";

  private static Answer get(String pathAndQuery) {
    String[] parts = pathAndQuery.split("\\|", 2);
    return new ReplayedPublisher().answer(new Asked("GET", parts[0], parts.length > 1 ? parts[1] : "", "", ""));
  }

  private static String text(Answer answer) { return new String(answer.body(), StandardCharsets.UTF_8); }

  @ParameterizedTest
  @CsvSource(delimiter = '!', value = {
      "error-unknown-table ! 404 ! /pxwebapi/v2/tables/99999/metadata|lang=no",
      "error-unknown-variable ! 400 ! DATA&valueCodes[Region]=3437",
      "error-unknown-value ! 400 ! DATA&valueCodes[KOKkommuneregion0000]=3101&valueCodes[ContentsCode]=PersonerLav&valueCodes[Tid]=*",
      "error-unknown-codelist ! 400 ! DATA&codelist[KOKkommuneregion0000]=agg_wrong",
      "error-missing-mandatory ! 400 ! DATA&valueCodes[ContentsCode]=KOSsosantkliente0000&valueCodes[Tid]=*",
      "error-comma-expression ! 400 ! DATA&valueCodes[KOKkommuneregion0000]=3101&valueCodes[ContentsCode]=*&valueCodes[Tid]=range(2020,2022)",
      "error-duplicate-code ! 500 ! DATA&valueCodes[KOKkommuneregion0000]=3101,3101&valueCodes[ContentsCode]=*&valueCodes[Tid]=*"})
  void statisticsNorwayRefusesAsRecorded(String name, int status, String request) throws IOException {
    Answer answer = get(request.replace("DATA", SSB_DATA));
    assertThat(answer.status()).isEqualTo(status);
    same(answer, "ssb-pxweb2/" + name + ".response.json");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', value = {"klass/error-bad-date ! 400 ! /klass/v1/classifications/131/changes",
      "klass/error-not-found ! 404 ! /klass/v1/classifications/99999"})
  void klassRefusesAsRecorded(String name, int status, String request) throws IOException {
    Answer answer = get(request);
    assertThat(answer.status()).isEqualTo(status);
    same(answer, name + ".response.json");
  }

  @Test
  void udirRefusesAQuestionWithoutFilterAndAFilterItDoesNotList() throws IOException {
    assertThat(JsonMapper.shared().readTree(text(get("/Eksport/150/data"))).path("melding").asString())
        .isEqualTo("Filter må oppgis!");
    assertThat(get("/Eksport/150/data|filter=TidID(202412)_EnhetNivaa(1_2_3)").status()).isEqualTo(400);
    assertThat(get("/Eksport/150/data|filter=TidID(199912)").status()).isEqualTo(400);
    assertThat(get("/Eksport/151/filterVerdier").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', value = {"first ! GEO", "vs ! GEO", "item ! REGION"})
  void fhiRefusesAFilterOrADimensionItDoesNotHave(String filter, String dimension) {
    Answer answer = new ReplayedPublisher().answer(new Asked("POST", "/fhi/v1/nokkel/Table/339/data", "",
        "{\"dimensions\":[{\"code\":\"" + dimension + "\",\"filter\":\"" + filter
            + "\",\"values\":[\"0\"]}],\"response\":{\"format\":\"json-stat2\"}}",
        ""));
    assertThat(answer.status()).isEqualTo(400);
  }

  private static void same(Answer answer, String recording) throws IOException {
    Path file = EXCHANGES.resolve(recording);
    if (!Files.exists(file)) System.err
        .println("SKIPPED: " + file.toAbsolutePath() + " is not there; the refusal was not held against its recording");
    Assumptions.assumeTrue(Files.exists(file), "the recorded exchanges are not beside the project");
    String recorded = Files.readString(file).strip();
    if (recorded.isEmpty()) assertThat(answer.body()).isEmpty();
    else assertThat(JsonMapper.shared().readTree(text(answer))).isEqualTo(JsonMapper.shared().readTree(recorded));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "404 ~ {\"title\":\"Non-existent table\"} ~ Utgiveren svarte 404: «Non-existent table». Tabellen kan være avsluttet eller byttet ut.",
      "400 ~ {\"title\":\"Non-existent variable\"} ~ «Non-existent variable». Tabellen har fått andre dimensjoner.",
      "400 ~ {\"title\":\"Non-existent value\"} ~ «Non-existent value». En kode finnes ikke lenger i tabellen.",
      "400 ~ {\"title\":\"Non-existent codelist\"} ~ «Non-existent codelist». Kodelisten finnes ikke.",
      "400 ~ {\"title\":\"Missing selection for mandantory variable\"} ~ Tabellen krever et valg til.",
      "400 ~ {\"title\":\"Too many cells selected\",\"detail\":\"Too many cells selected\"} ~ «Too many cells selected». Sett ned most_cells",
      "400 ~ {\"title\":\"Illegal selection expression\"} ~ Rett uttrykket under select",
      "500 ~ '' ~ Utgiveren svarte 500. Feilen er hos utgiveren, eller en kode står to ganger i spørsmålet.",
      "400 ~ {\"kode\":400,\"melding\":\"Filter må oppgis!\"} ~ «Filter må oppgis!». Skriv filteret under select",
      "400 ~ {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"Required request parameter 'from' for method\"} ~ «Bad Request: Required request parameter 'from' for method». Skriv select: {from:",
      "404 ~ {\"title\":\"Not Found\",\"status\":404,\"detail\":\"Classification not found with id = 99999\"} ~ «Not Found: Classification not found with id = 99999». Tabellen kan være avsluttet",
      "400 ~ {\"status\":\"Unknown category 1_7\"} ~ «Unknown category 1_7». Sammenlign fetch for kilden"})
  void everyRecordedRefusalIsReportedWithReasonAndRemedy(int status, String body, String said) {
    assertThat(PublisherRefusal.of(URI.create("https://utgiver.example/x"), status, body, RetryDelay.UNSAID).why())
        .contains(said);
  }

  @Test
  void theClosedTrialVersionOfPxWebIsReportedAsClosed() {
    assertThat(PublisherRefusal
        .of(URI.create("https://data.ssb.no/api/pxwebapi/v2-beta/config"), 503, "", RetryDelay.UNSAID).why())
        .isEqualTo("Utgiveren svarte 503. v2-beta er stengt. Skriv …/v2 som url for utgiveren i sources.yaml.");
  }

  @Test
  void recordedMetadataAndFilterValuesAreUnderstood() throws IOException {
    Path metadata = EXCHANGES.resolve("ssb-pxweb2/05810-metadata.response.json");
    if (!Files.exists(metadata)) System.err.println("SKIPPED: " + metadata.toAbsolutePath() + " is not there");
    Assumptions.assumeTrue(Files.exists(metadata), "the recorded exchanges are not beside the project");
    TableShape population = TableShape.ofPxWeb(JsonMapper.shared().readTree(Files.readString(metadata)));
    assertThat(population.about().title()).startsWith("05810: Population");
    assertThat(population.axes()).extracting(TableShape.TableAxis::optional).containsExactly(true, true, false, false);
    assertThat(TableShape.lastYear(population.axes().get(3).codes())).isEqualTo(2025);
    TableShape udir = TableShape.ofUdir(JsonMapper.shared()
        .readTree(Files.readString(EXCHANGES.resolve("udir/eug-mobbing-filterVerdier.response.json"))));
    TableShape.TableAxis units = udir.axes().stream().filter(a -> a.id().equals("EnhetID")).findFirst().orElseThrow();
    assertThat(units.role()).isEqualTo(TableShape.AxisRole.PLACE);
    assertThat(units.codes()).containsExactly("-10", "-12", "-538", "-720", "-826", "-13", "-476");
    assertThat(units.text("-720")).isEqualTo("4203");
    assertThat(List.of(udir.axes().stream().map(TableShape.TableAxis::id).toArray())).doesNotContain("EnhetNivaa");
    assertThat(RetryDelay.window(Optional.of("40;w=60s")).toSeconds()).isEqualTo(60);
  }
}
