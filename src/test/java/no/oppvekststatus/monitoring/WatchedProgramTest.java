package no.oppvekststatus.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.oppvekststatus.fixtures.ServedProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Metrics and health on a port of their own, which needs no login. */
class WatchedProgramTest {
  private static final String ONE_CELL = """
      WITH publication AS (INSERT INTO published_file (file_id) SELECT id FROM source_file RETURNING id),
        layout AS (INSERT INTO cell_layout (contents, period, breakdown) VALUES ('{c}', '{2025}', '{""}') RETURNING id)
      INSERT INTO cell_block (table_id, place, layout_id, published_id, value, first_cell, cell_step)
      SELECT '12275', 'p', layout.id, publication.id, '{1}', 1, 1 FROM publication, layout""";

  @TempDir static Path home;
  private static ServedProgram program;

  /** A refused file, one cell and a night that failed. */
  @BeforeAll
  static void aProgramInUse() throws Exception {
    program = new ServedProgram(home);
    JdbcClient jdbc = program.jdbc();
    jdbc.sql("INSERT INTO source_file (sha256, name, format, bytes, state, received_at)"
        + " VALUES ('a', 'x', 'y', 1, 'refused', now() - interval '3 days')").update();
    jdbc.sql("INSERT INTO rejection (file_id, code, place, remedy) SELECT id, 'personal-data', '', '' FROM source_file")
        .update();
    jdbc.sql(ONE_CELL).update();
    jdbc.sql("INSERT INTO night (business_date, fingerprint, started_at, ended_at, outcome)"
        + " VALUES (current_date, '', now() - interval '1 hour', now(), 'failed')").update();
  }

  @AfterAll
  static void stop() { program.close(); }

  @Test
  void theNumbersAreThoseOfTheDatabaseAndTheRunningProgram() throws Exception {
    assertThat(metrics()).contains("oppvekst_files{state=\"refused\"} 1.0", "oppvekst_files{state=\"waiting\"} 0.0",
        "oppvekst_refusals{code=\"personal-data\"} 1.0",
        "oppvekst_rows{kind=\"observation\"} 1.0", "oppvekst_night_failed 1.0",
        "oppvekst_night_duration_seconds 3600.0", "oppvekst_measurements_readable 1.0",
        "oppvekst_outbox{state=\"failed\"} 0.0", "hikaricp_connections", "jvm_memory_used_bytes")
        .containsPattern("oppvekst_source_age_seconds\\{source=\"kostra-12275\"} 2\\d{5}\\.");
  }

  @Test
  void everyNumberThatAnAlertNamesIsMeasured() throws Exception {
    Set<String> named = Pattern.compile("oppvekst_\\w+").matcher(Files.readString(Path.of("docs/alerts.yml"))).results()
        .map(MatchResult::group).collect(Collectors.toSet());
    String metrics = metrics();
    assertThat(named).hasSizeGreaterThan(7)
        .allSatisfy(name -> assertThat(metrics).contains("# TYPE " + name + " gauge"));
  }

  @Test
  void aNightThatFailedMakesTheWorkUnwellAndTheProgramGoesOnServing() throws Exception {
    HttpResponse<String> work = program.get(program.watch("/actuator/health/work"));
    assertThat(work.statusCode()).isEqualTo(503);
    JsonNode parts = JsonMapper.shared().readTree(work.body()).path("components");
    assertThat(parts.propertyNames()).containsExactlyInAnyOrder("lastNight", "sources", "delivery");
    assertThat(parts.at("/lastNight/status").asString()).isEqualTo("DOWN");
    assertThat(parts.at("/delivery/status").asString()).isEqualTo("UP");
    assertThat(program.get(program.watch("/actuator/health/serving")).body()).contains("\"database\"", "\"durable\"",
        "\"diskSpace\"");
  }

  @Test
  void nothingElseOfTheProgramIsShown() throws Exception {
    assertThat(program.get(program.watch("/actuator/env")).statusCode()).isEqualTo(404);
  }

  private static String metrics() throws Exception {
    return program.get(program.watch("/actuator/prometheus")).body();
  }
}
