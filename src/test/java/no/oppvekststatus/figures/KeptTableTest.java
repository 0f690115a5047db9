package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.oppvekststatus.figures.ObservationStore.Staging;
import no.oppvekststatus.fixtures.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which cells of a file say what is kept, and what becomes of the others, however few are held. */
class KeptTableTest {
  private static final Instant MARCH = Instant.parse("2026-03-17T07:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-16T06:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final List<String> PERIODS = List.of("2022", "2023", "2024", "2025");
  private static final CellGrid GRID = new CellGrid("12275", JUNE, List.of("0301", "5057"),
      PERIODS.stream().map(p -> new CellGrid.GridCell(new CellName("c", p, ""), true, false)).toList(),
      Set.of(":", ".."), PERIODS.size());

  private final DataSource data = TestDatabase.fresh();
  private final ObservationStore store = new ObservationStore(data);

  @Test
  void onlyTheCellsThatSayAnythingElseAreAdded() {
    taken(MARCH, 100, new String[] {"1.5", "20", null, "4"});
    try (Staging staging = store.open(file())) {
      KeptTable kept = staging.keptTable(GRID, true).orElseThrow();
      assertThat(kept.says(0, "1.5", "")).isTrue();
      assertThat(kept.says(1, "2", "")).as("a part of what is kept").isFalse();
      assertThat(kept.says(1, "20.0", "")).as("written otherwise").isFalse();
      assertThat(kept.says(1, "20", "*")).as("with a mark").isFalse();
      assertThat(kept.says(2, null, "..")).as("another mark").isFalse();
      assertThat(kept.says(2, null, ":")).isTrue();
      assertThat(kept.says(3, null, ":")).as("a mark for a number").isFalse();
      assertThat(kept.says(4, "1.5", "")).as("a place of which nothing is kept").isFalse();
    }
  }

  @Test
  void whatIsSaidAgainGetsTheLaterFileAsItsOriginWhereverTheOthersAreHeld() {
    for (long held : List.of(0L, 1_000L)) {
      JdbcClient.create(data).sql("DELETE FROM observation_revision").update();
      JdbcClient.create(data).sql("DELETE FROM cell_block").update();
      taken(MARCH, 100, new String[] {"1.5", "20", null, "4"});
      long later = file();
      try (Staging staging = new ObservationStore(data, held).open(later)) {
        KeptTable kept = staging.keptTable(GRID, true).orElseThrow();
        List<String> written = new ArrayList<>(List.of("1.5", "21", "", "4", "7", "8", "9", "10"));
        for (int i = 0; i < written.size(); i++) {
          String value = written.get(i).isEmpty() ? null : written.get(i);
          String mark = value == null ? ":" : "";
          if (!kept.says(i, value, mark))
            staging.add(cell(GRID.places().get(i / 4), PERIODS.get(i % 4), value, mark, JUNE, Integer.toString(i)));
        }
        assertThat(staging.merge(NOW)).isEqualTo(new MergeCount(4, 1, 3));
      }
      assertThat(JdbcClient.create(data)
          .sql("SELECT place || ' ' || period || ' ' || coalesce(value::text, symbol) || ' ' || cell"
              + " FROM observation WHERE file_id = ? ORDER BY 1")
          .param(later).query(String.class).list())
          .containsExactly("0301 2022 1.5 0", "0301 2023 21 1", "0301 2024 : 2", "0301 2025 4 3", "5057 2022 7 4",
              "5057 2023 8 5", "5057 2024 9 6", "5057 2025 10 7");
      assertThat(JdbcClient.create(data).sql("SELECT period || ' ' || value || ' ' || cell FROM observation_revision")
          .query(String.class).list()).containsExactly("2023 20 101");
    }
  }

  private void taken(Instant updated, int from, @Nullable String[] values) {
    try (Staging staging = store.open(file())) {
      IntStream.range(0, values.length).forEach(i -> staging.add(cell("0301", PERIODS.get(i), values[i],
          values[i] == null ? ":" : "", updated, Integer.toString(from + i))));
      staging.merge(NOW);
    }
  }

  private static Observation cell(String place, String period, @Nullable String value, String symbol, Instant updated,
      String cell) {
    return new Observation("12275", "c", place, period, "", value == null ? null : new BigDecimal(value), symbol, null,
        false, updated, cell);
  }

  private long file() {
    return JdbcClient.create(data)
        .sql("INSERT INTO source_file (sha256, name, format, bytes, state, received_at) VALUES"
            + " (md5(random()::text) || md5(random()::text), 'table', 'PX', 1, 'imported', now()) RETURNING id")
        .query(Long.class).single();
  }
}
