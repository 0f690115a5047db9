package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.job.NightTimetable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program as {@code serve} starts it, on a port the system chooses, spoken to as a browser would. */
class ServeTest {
  private static final String ONE_CELL = """
      WITH publication AS (INSERT INTO published_file (file_id) SELECT id FROM source_file RETURNING id),
        layout AS (INSERT INTO cell_layout (contents, period, breakdown) VALUES ('{c}', '{2025}', '{""}') RETURNING id)
      INSERT INTO cell_block (table_id, place, layout_id, published_id, value, first_cell, cell_step)
      SELECT '12275', 'p', layout.id, publication.id, '{1}', 1, 1 FROM publication, layout""";

  private static final Pattern PASSWORD = Pattern.compile("planeier +planeier-\\w+ +(\\S{16})");
  private static final Pattern NAME = Pattern.compile("(planeier-\\w+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @TempDir Path home;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
  private String address = "";

  @Test
  void aPrintedPasswordOpensTheCounterOnce() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (ConfigurableApplicationContext program = started(printed)) {
      address = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
      String said = printed.toString(StandardCharsets.UTF_8);
      assertThat(program.getBean(NightTimetable.class)).isNotNull();
      assertThat(program.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks())
          .as("the night, and the look for one to take over; nobody is asked over the net unless told to")
          .hasSize(2);
      assertThat(get("/helse").body()).isEqualTo("oppe");
      assertThat(get("/").body()).contains("Logg inn");
      assertThat(get("/apne-data/orland/2025.csv").statusCode()).isEqualTo(404);
      String name = first(NAME, said);
      assertThat(logIn(name, "feil-passord-16").body()).contains("Navnet eller passordet stemmer ikke");
      assertThat(logIn(name, first(PASSWORD, said)).body()).contains("Rapportene du har tilgang til",
          "Rolle: <span>planeier</span>");
      assertThat(get("/netter").statusCode()).isEqualTo(404);
      assertThat(get("/rapport/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
      assertThat(said).doesNotContain("generated security password");
      watched(program);
    }
  }

  /** Metrics and health on a port of their own, which needs no login and which the counter's port does not have. */
  private void watched(ConfigurableApplicationContext program) throws Exception {
    assertThat(get("/actuator/prometheus").body()).as("on the counter's port").doesNotContain("oppvekst_");
    JdbcClient jdbc = JdbcClient.create(program.getBean(DataSource.class));
    jdbc.sql(
        "INSERT INTO source_file (sha256, name, format, bytes, state, received_at) VALUES ('a', 'x', 'y', 1, 'refused', now() - interval '3 days')")
        .update();
    jdbc.sql("INSERT INTO rejection (file_id, code, place, remedy) SELECT id, 'personal-data', '', '' FROM source_file")
        .update();
    jdbc.sql(ONE_CELL).update();
    jdbc.sql(
        "INSERT INTO night (business_date, fingerprint, started_at, ended_at, outcome) VALUES (current_date, '', now() - interval '1 hour', now(), 'failed')")
        .update();
    String watch = "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.management.port");
    String metrics = send(HttpRequest.newBuilder(URI.create(watch + "/actuator/prometheus")).build()).body();
    assertThat(metrics).contains("oppvekst_files{state=\"refused\"} 1.0", "oppvekst_files{state=\"waiting\"} 0.0",
        "oppvekst_refusals{code=\"personal-data\"} 1.0",
        "oppvekst_rows{kind=\"observation\"} 1.0", "oppvekst_night_failed 1.0",
        "oppvekst_night_duration_seconds 3600.0", "oppvekst_measurements_readable 1.0",
        "oppvekst_outbox{state=\"failed\"} 0.0", "hikaricp_connections", "jvm_memory_used_bytes");
    assertThat(metrics).containsPattern("oppvekst_source_age_seconds\\{source=\"kostra-12275\"} 2\\d{5}\\.");
    HttpResponse<String> work = send(HttpRequest.newBuilder(URI.create(watch + "/actuator/health/work")).build());
    assertThat(work.statusCode()).isEqualTo(503);
    JsonNode parts = JsonMapper.shared().readTree(work.body()).path("components");
    assertThat(parts.propertyNames()).containsExactlyInAnyOrder("lastNight", "sources", "delivery");
    assertThat(parts.at("/lastNight/status").asString()).isEqualTo("DOWN");
    assertThat(parts.at("/delivery/status").asString()).isEqualTo("UP");
    HttpResponse<String> serving = send(HttpRequest.newBuilder(URI.create(watch + "/actuator/health/serving")).build());
    assertThat(serving.body()).contains("\"database\"", "\"durable\"", "\"diskSpace\"");
    assertThat(send(HttpRequest.newBuilder(URI.create(watch + "/actuator/env")).build()).statusCode()).isEqualTo(404);
    alertsNameWhatIsMeasured(metrics);
  }

  private static void alertsNameWhatIsMeasured(String metrics) throws Exception {
    Set<String> named = Pattern.compile("oppvekst_\\w+").matcher(Files.readString(Path.of("docs/alerts.yml"))).results()
        .map(MatchResult::group).collect(Collectors.toSet());
    assertThat(named).hasSizeGreaterThan(7)
        .allSatisfy(name -> assertThat(metrics).contains("# TYPE " + name + " gauge"));
  }

  private ConfigurableApplicationContext started(ByteArrayOutputStream printed) throws Exception {
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      return Application.Context
          .start(new String[] {"--oppvekst.home=" + home, "--oppvekst.serve=true", "--server.port=0",
              "--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=postgres"}, true);
    } finally {
      System.setOut(console);
    }
  }

  private HttpResponse<String> logIn(String name, String password) throws Exception {
    String form = "_csrf=" + encoded(first(TOKEN, get("/innlogging").body())) + "&navn=" + encoded(name) + "&passord="
        + encoded(password);
    return send(HttpRequest.newBuilder(URI.create(address + "/innlogging"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)).build());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
