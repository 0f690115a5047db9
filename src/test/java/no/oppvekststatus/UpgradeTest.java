package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.home.Sha256;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A home whose database had only the first nine migrations, with an edition, a mail that waits and a night, is opened
 * by today's program: nothing is lost, and it goes on. What was noted under other names is read under today's.
 */
class UpgradeTest {
  private static final String DOCUMENT = "11111111-1111-1111-1111-111111111111";
  private static final String PAGE = "<html><head><style>p{color:black}</style></head><body>før</body></html>";

  @TempDir Path home;
  private final PGSimpleDataSource database = (PGSimpleDataSource) TestDatabase.empty();
  private final JdbcClient jdbc = JdbcClient.create(database);

  @Test
  void aHomeOfAnEarlierProgramIsOpenedWithEverythingInIt() throws Exception {
    Flyway.configure().dataSource(database).locations("classpath:sql/migration").target("009").load().migrate();
    String original = furnish();
    assertThat(run("runs")).contains("2025-03-15  ferdig");
    assertThat(jdbc.sql("SELECT version FROM flyway_schema_history WHERE success").query(String.class).list())
        .contains("009", "015", "025");
    assertThat(jdbc.sql("SELECT source || ': ' || outcome || ', ' || message FROM fetch_result ORDER BY source")
        .query(String.class).list()).containsExactly("a: placed, en fil", "b: failed, ikke svar");
    assertThat(jdbc.sql("SELECT part FROM edition").query(String.class).single()).as("it lies in its place").isEmpty();
    assertThat(jdbc.sql("SELECT style_sha256 FROM edition_page").query(String.class).single())
        .isEqualTo(java.util.Base64.getEncoder().encodeToString(java.security.MessageDigest.getInstance("SHA-256")
            .digest("p{color:black}".getBytes(StandardCharsets.UTF_8))));
    assertThat(jdbc.sql("SELECT reported FROM night").query(Boolean.class).single()).isTrue();

    String verified = run("verify");
    assertThat(verified).contains("ble publisert før grunnlaget ble lagt ved siden av");
    assertThat(run("nightly", "--date", "2025-03-16")).contains("1 e-poster");
    assertThat(home.resolve("out/post"))
        .isDirectoryContaining(mail -> mail.getFileName().toString().startsWith("fjordvik-2023-utgave-1"));
    assertThat(run("rejections", "--csv")).contains("ungdata.csv," + original + ",unknown-code,linje 3");
    assertThat(jdbc.sql("SELECT value FROM observation").query(java.math.BigDecimal.class).single())
        .isEqualByComparingTo("21");
    assertThat(run("export", "--municipality", "fjordvik", "--year", "2023")).isEqualTo("header\r\nline\r\n");
  }

  @Test
  void whatWasNotedUnderEarlierNamesIsReadUnderTodays() throws Exception {
    Flyway.configure().dataSource(database).locations("classpath:sql/migration").target("024").load().migrate();
    copyPlans();
    jdbc.sql("INSERT INTO errand VALUES ('kostra', '2026-11-29T01:30:00Z', 'laid', 'SSB: en ny fil')").update();
    jdbc.sql("INSERT INTO arrival_note (noted_at, code, form, told)"
        + " VALUES ('2026-11-29T01:30:00Z', 'returned', 'fjordvik/skole/2026', 'Skjemaet er sendt tilbake.')").update();
    jdbc.sql("INSERT INTO inbox_sighting VALUES ('fjordvik/x.csv', 1, '2026-11-29T01:30:00Z', '2026-11-29',"
        + " '2026-11-29', 'personal', 'Fjern navnene.')").update();
    jdbc.sql("INSERT INTO night_fault VALUES ('assess', 'fjordvik', '2026-11-29T01:30:00Z', 'Planen er borte.')")
        .update();
    jdbc.sql("INSERT INTO night (business_date, fingerprint, started_at, ended_at, outcome, closing, told, told_until)"
        + " VALUES ('2026-11-29', 'x', '2026-11-29T01:30:00Z', '2026-11-29T01:31:00Z', 'done', 'ferdig', true,"
        + " '2026-11-29T01:31:00Z')").update();
    assertThat(run("rejections", "--csv")).contains("fjordvik/x.csv,,personal-data,,Fjern navnene.");
    assertThat(run("runs")).contains("2026-11-29  ferdig");
    assertThat(jdbc.sql("SELECT outcome || ', ' || message FROM fetch_result").query(String.class).single())
        .isEqualTo("placed, SSB: en ny fil");
    assertThat(jdbc.sql("SELECT message FROM reception_note WHERE closed_at IS NULL").query(String.class).single())
        .isEqualTo("Skjemaet er sendt tilbake.");
    assertThat(jdbc.sql("SELECT message FROM night_fault").query(String.class).single()).isEqualTo("Planen er borte.");
    assertThat(jdbc.sql("SELECT reported AND reported_until > started_at FROM night").query(Boolean.class).single())
        .isTrue();
  }

  private void copyPlans() throws IOException {
    Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : plans.toList()) Files.copy(p, home.resolve("plans").resolve(p.getFileName()));
    }
  }

  /** Rows and files as that program wrote them; the hash of the original. */
  private String furnish() throws Exception {
    copyPlans();
    String original = keep("archive/%s/%s/ungdata.csv", "an original");
    Path pdf = home.resolve("archive/editions/fjordvik/2023/1/evaluering-nn.pdf");
    Files.createDirectories(pdf.getParent());
    Files.writeString(pdf, "%PDF of that day");
    jdbc.sql(
        "INSERT INTO source_file (sha256, name, format, bytes, state, received_at, archived_as) VALUES (:sha, 'ungdata.csv', 'survey', 11, 'imported',"
            + " '2025-03-15T01:30:00Z', :path)")
        .param("sha", original).param("path", original.substring(0, 2) + "/" + original + "/ungdata.csv").update();
    jdbc.sql(
        "INSERT INTO rejection (file_id, code, place, remedy) SELECT id, 'unknown-code', 'linje 3', 'Rett koden.' FROM source_file")
        .update();
    jdbc.sql("INSERT INTO observation (table_id, contents, place, period, breakdown, value, cell, file_id)"
        + " SELECT 'ungdata', 'ensom', '9901', '2025', '', 21, 'linje 2', id FROM source_file").update();
    jdbc.sql("INSERT INTO errand VALUES ('a', '2025-03-15T01:30:00Z', 'laid', 'en fil'),"
        + " ('b', '2025-03-15T01:30:00Z', 'failed', 'ikke svar')").update();
    jdbc.sql("INSERT INTO night (business_date, fingerprint, started_at, ended_at, outcome, closing)"
        + " VALUES ('2025-03-15', 'x', '2025-03-15T01:30:00Z', '2025-03-15T01:31:00Z', 'done', 'ferdig')").update();
    jdbc.sql(
        "INSERT INTO edition (municipality, plan, year, number, clock, approver, rules_version, inputs, published_at)"
            + " VALUES ('fjordvik', 'plan', 2023, 1, '2025-03-15T09:00:00Z', 'planeigar', '2025.1', 'fingerprint x', '2025-03-15T09:00:00Z')")
        .update();
    jdbc.sql(
        "INSERT INTO edition_document SELECT :id::uuid, id, 'evaluering-nn.pdf', 'evaluering', 'planeigar', 'nn', 3, :sha FROM edition")
        .param("id", DOCUMENT).param("sha", Sha256.of("%PDF of that day")).update();
    jdbc.sql("INSERT INTO edition_page VALUES (:id::uuid, :html)").param("id", DOCUMENT).param("html", PAGE).update();
    for (String line : List.of("header", "line"))
      jdbc.sql("INSERT INTO edition_figure SELECT id, :figure, :line, :position FROM edition")
          .param("figure", line.equals("header") ? "" : "f1")
          .param("line", line).param("position", line.equals("header") ? 0 : 1).update();
    jdbc.sql("INSERT INTO outbox (edition_id, document_id, recipient, address, next_try)"
        + " SELECT id, :id::uuid, 'eigar', 'eigar@fjordvik.invalid', '2025-03-15T09:00:00Z' FROM edition")
        .param("id", DOCUMENT).update();
    return original;
  }

  private String keep(String pattern, String content) throws Exception {
    String sha256 = Sha256.of(content);
    Path file = home.resolve(String.format(pattern, sha256.substring(0, 2), sha256));
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return sha256;
  }

  private String run(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--home", home.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(all.toArray(String[]::new), (settings, web) -> {
      List<String> given = new ArrayList<>(List.of(settings));
      given.addAll(List.of("--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=postgres"));
      return Application.Context.start(given.toArray(String[]::new), web);
    }, out, err);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8))
        .isEqualTo(command[0].equals("rejections") ? 1 : 0);
    return out.toString(StandardCharsets.UTF_8);
  }
}
