package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.tables.Dimension;
import no.oppvekststatus.tables.Recognition;
import no.oppvekststatus.tables.StatisticsFile;
import no.oppvekststatus.tables.StatisticsFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open figures by the format's own rules, and read by the reader that takes in others' tables. */
class OpenCubeTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final String INDICATOR = BOOK.indicators().get(0).id();
  private static final List<String> LINES = ("""
      indicator,place,period,breakdown,decimals,value,lower,upper,symbol,verdict,table
      ID,5057,2023,,1,12.345,10.0,15.05,,BASELINE,12275
      ID,5057,2024,,1,,,,..,NOT_MEASURED,12275
      ID,5057,2024,kjonn=gutter,1,66.6,1,2,:,SUPPRESSED,12275
      ID,5057,2022-23,kjonn=gutter,0,7,,,,NO_TARGET,
      """.replace("ID", INDICATOR)).lines().toList();

  @TempDir Path folder;

  @Test
  void theDatasetHasEveryMemberTheFormatRequires() {
    JsonNode dataset = dataset(false);
    assertThat(dataset.path("version").asString()).isEqualTo("2.0");
    assertThat(dataset.path("class").asString()).isEqualTo("dataset");
    long cells = 1;
    assertThat(dataset.path("id").size()).isEqualTo(dataset.path("size").size())
        .isEqualTo(dataset.path("dimension").size());
    for (int i = 0; i < dataset.path("id").size(); i++) {
      JsonNode category = dataset.path("dimension").path(dataset.path("id").path(i).asString()).path("category");
      int size = dataset.path("size").path(i).asInt();
      assertThat(category.path("index").size()).isEqualTo(size);
      assertThat(category.path("label").size()).isEqualTo(size);
      category.path("index").forEach(code -> assertThat(category.path("label").has(code.asString())).isTrue());
      cells *= size;
    }
    assertThat((long) dataset.path("value").size()).isEqualTo(cells);
    dataset.path("role")
        .forEach(role -> role.forEach(id -> assertThat(dataset.path("dimension").has(id.asString())).isTrue()));
    for (var status : dataset.path("status").properties())
      assertThat(Long.parseLong(status.getKey())).isBetween(0L, cells - 1);
  }

  @Test
  void ourOwnReaderReadsItBack() throws IOException {
    StatisticsFile file = read(false);
    assertThat(file.format()).isEqualTo("JSON-stat 2.0");
    assertThat(file.sample()).isFalse();
    assertThat(file.dimensions()).extracting(Dimension::role).containsExactly(Dimension.DimensionRole.CONTENTS,
        Dimension.DimensionRole.PLACE,
        Dimension.DimensionRole.TIME, Dimension.DimensionRole.OTHER, Dimension.DimensionRole.OTHER);
    assertThat(cells(file)).containsExactlyInAnyOrder("2023  value 12.3", "2023  lower 10.0", "2023  upper 15.1",
        "2024  value ..", "2024  lower ..",
        "2024  upper ..", "2024 kjonn=gutter value suppressed", "2024 kjonn=gutter lower suppressed",
        "2024 kjonn=gutter upper suppressed",
        "2022-23 kjonn=gutter value 7");
  }

  @Test
  void madeUpFiguresAreMarkedSoThatOurOwnReaderKnowsThem() throws IOException {
    assertThat(read(true).sample()).isTrue();
    assertThat(dataset(true).path("extension").path("sample").asBoolean()).isTrue();
  }

  @Test
  void anEditionWithoutFiguresIsNoDataset() {
    assertThat(OpenCube.jsonStat(OpenFigures.of(edition(), List.of(), BOOK, false))).isEmpty();
  }

  private static List<String> cells(StatisticsFile file) throws IOException {
    List<String> cells = new ArrayList<>();
    file.forEachRow(row -> {
      String seen = row.value() == null ? row.symbol() : row.value();
      if (!seen.isEmpty()) cells.add(row.codes()[2] + " " + row.codes()[3] + " " + row.codes()[4] + " " + seen);
    });
    return cells;
  }

  private StatisticsFile read(boolean sample) throws IOException {
    Path file = Files.writeString(folder.resolve("open.json"), json(sample));
    return ((Recognition.Readable) StatisticsFormat.recognise(file, null)).file();
  }

  private static JsonNode dataset(boolean sample) { return JsonMapper.shared().readTree(json(sample)); }

  private static String json(boolean sample) {
    return OpenCube.jsonStat(OpenFigures.of(edition(), ExportFile.read(LINES), BOOK, sample)).orElseThrow();
  }

  private static Edition edition() {
    return new Edition(1, "orland", "plan", 2024, 1, Instant.parse("2025-03-15T03:00:00Z"), "planeier", "", "1.0", "",
        List.of());
  }
}
