package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of a version that kept every cell in a row of its own reads the same after it was moved to rows by place.
 */
class KeptCellsMigrationTest {
  private static final String CELLS =
      "SELECT o::text FROM (SELECT table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated,"
          + " cell, file_id FROM observation) o ORDER BY table_id, contents, place, period, breakdown";
  private static final String COUNTS = "SELECT f.id || ' ' || (%s) FROM source_file f ORDER BY f.id";

  private final DataSource data = TestDatabase.empty();
  private final JdbcClient jdbc = JdbcClient.create(data);

  @Test
  void everyCellKeepsItsValueItsMarkItsPlaceAndItsFile() {
    anOlderDatabase();
    List<String> before = jdbc.sql(CELLS).query(String.class).list();
    List<String> counts = jdbc.sql(String.format(COUNTS, "SELECT count(*) FROM observation o WHERE o.file_id = f.id"))
        .query(String.class).list();
    assertThat(before).hasSize(3 * 40 + 4);
    migrate(null);
    assertThat(jdbc.sql(CELLS).query(String.class).list()).isEqualTo(before);
    assertThat(
        jdbc.sql(String.format(COUNTS, "SELECT coalesce(sum(c.cells), 0) FROM file_cells c WHERE c.file_id = f.id"))
            .query(String.class).list())
        .isEqualTo(counts);
    assertThat(jdbc.sql("SELECT count(*) FROM cell_layout").query(Long.class).single())
        .as("three places share one layout").isEqualTo(2);
  }

  @Test
  void aRevisionIsStillFoundAndTheSameFileAgainChangesNothing() {
    anOlderDatabase();
    migrate(null);
    ObservationStore store = new ObservationStore(data);
    assertThat(store.revisions(List.of("12275"), List.of("5057"))).singleElement()
        .satisfies(r -> assertThat(r.value()).isEqualByComparingTo("9.9"));
    List<KeptObservation> kept = store.find(List.of("12275"), List.of("5057"));
    try (ObservationStore.Staging staging = store.open(2)) {
      kept.forEach(k -> staging.add(k.observation()));
      assertThat(staging.merge(Instant.parse("2026-11-22T00:00:00Z"))).isEqualTo(new MergeCount(0, 0, kept.size()));
    }
    assertThat(store.find(List.of("12275"), List.of("5057"))).isEqualTo(kept);
    try (ObservationStore.Staging staging = store.open(2)) {
      Observation o = kept.get(0).observation();
      staging.add(new Observation(o.table(), o.contents(), o.place(), o.period(), o.breakdown(), new BigDecimal("77"),
          "", null, false, o.updated(), "9"));
      assertThat(staging.merge(Instant.parse("2026-11-22T00:00:00Z"))).isEqualTo(new MergeCount(0, 1, 0));
    }
    assertThat(store.find(List.of("12275"), List.of("5057"))).hasSameSizeAs(kept).filteredOn(k -> !kept.contains(k))
        .hasSize(1);
  }

  @Test
  void anEmptyDatabaseIsMoved() {
    migrate("14");
    migrate(null);
    assertThat(jdbc.sql(CELLS).query(String.class).list()).isEmpty();
  }

  /** Two files of one table, of which the later changed a cell and said half of the others again, and a survey. */
  private void anOlderDatabase() {
    migrate("14");
    for (String file : List.of("false", "false", "true"))
      jdbc.sql(
          "INSERT INTO source_file (sha256, name, format, bytes, sample, state, received_at) VALUES (md5(random()::text), 'f', 'x', 1, "
              + file + ", 'imported', now())")
          .update();
    jdbc.sql(
        "INSERT INTO observation (table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell, file_id)"
            + " SELECT '12275', 'KOS' || i % 4, p, (2015 + i / 4)::text, 'a=' || i % 2, CASE WHEN i % 7 <> 3 THEN i + 0.50 END,"
            + " CASE WHEN i % 7 = 3 THEN ':' ELSE '' END, NULL, i / 4 = 9, CASE WHEN i % 3 = 0 THEN timestamptz '2025-03-17 07:00Z'"
            + " ELSE timestamptz '2025-06-16 06:00Z' END, i::text, CASE WHEN i % 3 = 0 THEN 1 ELSE 2 END"
            + " FROM generate_series(0, 39) i, unnest(ARRAY['5057', '3437', 'EAK']) p")
        .update();
    jdbc.sql(
        "INSERT INTO observation (table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell, file_id)"
            + " VALUES ('ungdata', 'm\"ob{,}', '5057', '2024', '', 12.50, '', 211, false, NULL, 'Ark 1!B2', 3),"
            + " ('ungdata', 'mob', '5057', '2024', 'kj\u00f8nn=1', NULL, '*', NULL, false, NULL, 'Ark 1!B3', 3),"
            + " ('ungdata', 'mob', '5057', '2021', '', 0, '-', NULL, false, NULL, 'Ark \\N, 1!B4', 3),"
            + " ('ungdata', 'mob', '5057', '2024', '', 3, '', NULL, true, NULL, '', 3)")
        .update();
    jdbc.sql(
        "INSERT INTO observation_revision SELECT table_id, contents, place, period, breakdown, 9.9, '', NULL, false, updated, '7', 1, 2,"
            + " timestamptz '2025-07-01 00:00Z' FROM observation WHERE table_id = '12275' AND place = '5057' ORDER BY contents, period LIMIT 1")
        .update();
  }

  private void migrate(String target) {
    Flyway.configure().dataSource(data).locations("classpath:sql/migration").target(target == null ? "latest" : target)
        .load().migrate();
  }
}
