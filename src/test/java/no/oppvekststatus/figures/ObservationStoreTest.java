package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.figures.ObservationStore.Staging;
import no.oppvekststatus.fixtures.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ObservationStoreTest {
  private static final Instant MARCH = Instant.parse("2025-03-17T07:00:00Z");
  private static final Instant JUNE = Instant.parse("2025-06-16T06:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private DataSource dataSource;
  private JdbcClient jdbc;
  private ObservationStore store;
  private int files;

  @BeforeEach
  void aFreshDatabase() {
    dataSource = TestDatabase.fresh();
    jdbc = JdbcClient.create(dataSource);
    store = new ObservationStore(dataSource);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    List<Observation> cells =
        List.of(cell("2023", "12.5", "", MARCH), cell("2024", null, ":", MARCH), cell("2022", "0", "-", MARCH));
    assertThat(merged(file(false), cells)).isEqualTo(new MergeCount(3, 0, 0));
    List<KeptObservation> before = kept();
    assertThat(merged(file(false), cells)).isEqualTo(new MergeCount(0, 0, 3));
    assertThat(kept()).isEqualTo(before);
    assertThat(before).extracting(KeptObservation::observation).containsExactlyInAnyOrderElementsOf(cells);
  }

  @Test
  void aChangedValueIsKeptAsARevision() {
    long first = file(false);
    merged(first, List.of(cell("2024", "12.5", "", MARCH)));
    long second = file(false);
    assertThat(merged(second, List.of(cell("2024", "13.1", "", JUNE), cell("2023", "9", "", JUNE))))
        .isEqualTo(new MergeCount(1, 1, 0));
    assertThat(value("2024")).isEqualByComparingTo("13.1");
    assertThat(jdbc.sql("SELECT value::text || ' ' || file_id || ' ' || replaced_by FROM observation_revision")
        .query(String.class).single())
        .isEqualTo("12.5 " + first + " " + second);
  }

  @Test
  void aMarkThatBecomesANumberIsAChange() {
    merged(file(false), List.of(cell("2024", null, "...", MARCH)));
    assertThat(merged(file(false), List.of(cell("2024", "4", "", JUNE)))).isEqualTo(new MergeCount(0, 1, 0));
  }

  @Test
  void anEarlierPublicationNeverOverwritesALaterOne() {
    merged(file(false), List.of(cell("2024", "13.1", "", JUNE)));
    try (Staging staging = store.open(file(false))) {
      staging.add(cell("2024", "12.5", "", MARCH));
      assertThat(staging.merge(NOW)).isEqualTo(new MergeCount(0, 0, 1));
      assertThat(staging.outdated()).isEqualTo(1);
    }
    assertThat(value("2024")).isEqualByComparingTo("13.1");
  }

  @Test
  void theSameValueSaidAgainLaterGuardsAgainstTheEarlierFile() {
    merged(file(false), List.of(cell("2024", "12.5", "", MARCH)));
    long june = file(false);
    assertThat(merged(june, List.of(cell("2024", "12.50", "", JUNE)))).isEqualTo(new MergeCount(0, 0, 1));
    assertThat(kept().get(0).provenance().updated()).isEqualTo(JUNE);
    assertThat(jdbc.sql("SELECT file_id FROM observation").query(Long.class).single()).isEqualTo(june);
  }

  @Test
  void aCellTwiceInAFileStandsOnceWhenEqualAndNotAtAllWhenNot() {
    try (Staging staging = store.open(file(false))) {
      staging.add(cell("2023", "1", "", null));
      staging.add(cell("2023", "1.0", "", null));
      staging.add(cell("2024", "1", "", null));
      staging.add(cell("2024", "2", "", null));
      assertThat(staging.merge(NOW)).isEqualTo(new MergeCount(1, 0, 1));
      assertThat(staging.conflicting()).isEqualTo(2);
      assertThat(staging.conflicts()).singleElement().satisfies(conflict -> {
        assertThat(conflict.period()).isEqualTo("2024");
        assertThat(conflict.cells()).isEqualTo("c2024, c2024");
      });
    }
    assertThat(kept()).singleElement().satisfies(k -> assertThat(k.observation().period()).isEqualTo("2023"));
  }

  @Test
  void aDryRunTellsWhatWouldHappenAndWritesNothing() {
    merged(file(false), List.of(cell("2023", "1", "", MARCH), cell("2024", "2", "", MARCH)));
    try (Staging staging = store.open(0)) {
      staging.add(cell("2023", "1", "", MARCH));
      staging.add(cell("2024", "3", "", JUNE));
      staging.add(cell("2025", "4", "", JUNE));
      assertThat(staging.compare()).isEqualTo(new MergeCount(1, 1, 1));
    }
    assertThat(value("2024")).isEqualByComparingTo("2");
    assertThat(count("observation")).isEqualTo(2);
    assertThat(count("observation_revision")).isZero();
  }

  @Test
  void madeUpDataNeverOverwriteRealData() {
    merged(file(true), List.of(cell("2024", "1", "", JUNE)));
    assertThat(merged(file(false), List.of(cell("2024", "2", "", MARCH)))).isEqualTo(new MergeCount(0, 1, 0));
    assertThat(merged(file(true), List.of(cell("2024", "1", "", JUNE)))).isEqualTo(new MergeCount(0, 0, 1));
    assertThat(value("2024")).isEqualByComparingTo("2");
    assertThat(kept().get(0).provenance().sample()).isFalse();
  }

  @Test
  void aFileIsPartOfTheSurroundingTransaction() {
    long id = file(false);
    new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> {
      merged(id, List.of(cell("2023", "1", "", MARCH)));
      merged(id, List.of(cell("2024", "1", "", MARCH)));
      status.setRollbackOnly();
    });
    assertThat(count("observation")).isZero();
  }

  @Test
  void anAbandonedFileLeavesNothingBehind() {
    try (Staging staging = store.open(file(false))) {
      staging.add(cell("2023", "1", "", MARCH));
    }
    assertThat(count("observation")).isZero();
    assertThat(merged(file(false), List.of(cell("2023", "1", "", MARCH)))).isEqualTo(new MergeCount(1, 0, 0));
  }

  @Test
  void awkwardTextSurvivesTheWay() {
    Observation odd = new Observation("t\\N", "a\tb", "1", "2024", "k=\\\n\r;æøå€𝄞", BigDecimal.ONE, "", null, false,
        null, "Ark 1!B2");
    merged(file(false), List.of(odd));
    assertThat(store.find(List.of("t\\N"), List.of("1"))).extracting(KeptObservation::observation).containsExactly(odd);
  }

  @Test
  void aHundredThousandCellsAreStreamedAndMerged() {
    MergeCount first = many(100_000, 0);
    assertThat(first).isEqualTo(new MergeCount(100_000, 0, 0));
    assertThat(many(100_000, 1)).isEqualTo(new MergeCount(0, 1_000, 99_000));
    assertThat(count("observation")).isEqualTo(100_000);
    assertThat(count("observation_revision")).isEqualTo(1_000);
  }

  @Test
  void aFileOfMoreCellsThanAreHeldIsMergedLikeASmallOne() {
    List<Observation> cells = new ArrayList<>();
    for (int i = 0; i < 300; i++) cells.add(at("50" + i % 10, Integer.toString(2000 + i / 10), Integer.toString(i)));
    cells.add(at("500", "2001", "10"));
    cells.add(at("507", "2002", "7777"));
    MergeCount held = merged(file(false), cells);
    List<KeptObservation> small = store.find(List.of("t"), places());
    dataSource = TestDatabase.fresh();
    jdbc = JdbcClient.create(dataSource);
    store = new ObservationStore(dataSource);
    files = 0;
    try (Staging staging = new ObservationStore(dataSource, 20).open(file(false))) {
      cells.forEach(staging::add);
      assertThat(staging.merge(NOW)).isEqualTo(held).isEqualTo(new MergeCount(299, 0, 1));
      assertThat(staging.conflicts()).singleElement().satisfies(c -> assertThat(c.cells()).isEqualTo("27, 7777"));
    }
    assertThat(store.find(List.of("t"), places())).isEqualTo(small).hasSize(299);
  }

  @Test
  void aFileOfMoreCellsThanAreHeldIsMergedWhileItIsReadWhereItsPlacesFollowEachOther() {
    List<Observation> cells = new ArrayList<>();
    for (int i = 0; i < 300; i++) cells.add(at("50" + i / 30, Integer.toString(2000 + i % 30), Integer.toString(i)));
    cells.add(at("509", "2001", "271"));
    cells.add(at("509", "2002", "7777"));
    merged(file(false), List.of(at("503", "2001", "91"), at("503", "2002", "1")));
    try (Staging staging = new ObservationStore(dataSource, 20).open(file(false))) {
      staging.placeByPlace(null);
      cells.forEach(staging::add);
      assertThat(staging.compare()).isEqualTo(new MergeCount(297, 1, 2));
    }
    assertThat(count("observation")).isEqualTo(2);
    try (Staging staging = new ObservationStore(dataSource, 20).open(file(false))) {
      staging.placeByPlace(NOW);
      cells.forEach(staging::add);
      assertThat(staging.merge(NOW)).isEqualTo(new MergeCount(297, 1, 2));
      assertThat(staging.conflicts()).singleElement().satisfies(c -> assertThat(c.cells()).isEqualTo("272, 7777"));
    }
    assertThat(merged(file(false), cells)).isEqualTo(new MergeCount(0, 0, 300));
    assertThat(count("observation")).isEqualTo(299);
    assertThat(count("observation_revision")).isEqualTo(1);
  }

  @Test
  void aPlaceThatBeginsASecondTimeIsNotMergedTwice() {
    try (Staging staging = new ObservationStore(dataSource, 1).open(file(false))) {
      staging.placeByPlace(NOW);
      staging.add(at("500", "2001", "1"));
      staging.add(at("501", "2001", "2"));
      staging.add(at("500", "2002", "3"));
      assertThatThrownBy(() -> staging.merge(NOW)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(count("observation")).isZero();
  }

  @Test
  void aLaterFileOfTheNewestPeriodLeavesTheOthersTheirOrigin() {
    long march = file(false);
    merged(march, List.of(cell("2022", "1", "", MARCH), cell("2023", "2", "", MARCH), cell("2024", "3", "", MARCH)));
    long june = file(false);
    assertThat(merged(june, List.of(cell("2024", "3", "", JUNE), cell("2025", "4", "", JUNE))))
        .isEqualTo(new MergeCount(1, 0, 1));
    assertThat(jdbc.sql("SELECT period || ' ' || file_id FROM observation ORDER BY period").query(String.class).list())
        .containsExactly("2022 " + march, "2023 " + march, "2024 " + june, "2025 " + june);
    assertThat(jdbc.sql("SELECT sum(cells) FROM file_cells WHERE file_id = :file").param("file", june).query(Long.class)
        .single()).isEqualTo(2);
    assertThat(jdbc.sql("SELECT sum(cells) FROM file_cells WHERE file_id = :file").param("file", march)
        .query(Long.class).single()).isEqualTo(2);
    assertThat(kept()).extracting(k -> k.provenance().updated()).containsExactly(MARCH, MARCH, JUNE, JUNE);
  }

  @Test
  void placesInAFileThatRunEvenlyAreKeptAsNumbersAndReadAsTheyWereWritten() {
    List<Observation> even = List.of(at("1", "2022", "7"), at("1", "2023", "9"), at("1", "2024", "11"));
    List<Observation> odd = List.of(at("2", "2022", "7"), at("2", "2023", "9"), at("2", "2024", "12"));
    List<Observation> padded =
        List.of(at("3", "2022", "07"), at("3", "2023", "08"), at("3", "2024", "linje 9, kolonne \\\"2\""));
    merged(file(false), Stream.of(even, odd, padded).flatMap(List::stream).toList());
    assertThat(store.find(List.of("t"), List.of("1", "2", "3"))).extracting(k -> k.observation().cell())
        .containsExactly("7", "9", "11", "7", "9", "12", "07", "08", "linje 9, kolonne \\\"2\"");
    assertThat(jdbc.sql("SELECT place FROM cell_block WHERE cell IS NULL").query(String.class).list())
        .containsExactly("1");
  }

  @Test
  void placesWithTheSameCellsShareALayout() {
    merged(file(false), List.of(at("1", "2023", "0"), at("1", "2024", "1"), at("2", "2023", "2"), at("2", "2024", "3"),
        at("3", "2024", "4")));
    assertThat(count("cell_layout")).isEqualTo(2);
    merged(file(false), List.of(at("1", "2024", "1"), at("1", "2025", "2"), at("2", "2024", "3"), at("2", "2025", "4"),
        at("3", "2024", "4")));
    assertThat(count("cell_layout")).isEqualTo(3);
    assertThat(count("observation")).isEqualTo(7);
  }

  @Test
  void onlyTheTablesAndPlacesAskedForAreFound() {
    merged(file(false), List.of(cell("2024", "1", "", null)));
    assertThat(store.find(List.of("12275"), List.of("3437"))).isEmpty();
    assertThat(store.find(List.of(), List.of("5057"))).isEmpty();
    assertThat(store.find(List.of("12275", "x"), List.of("5057", "EAK"))).hasSize(1);
  }

  private static Observation at(String place, String period, String cell) {
    return new Observation("t", "c", place, period, "", cell.matches("\\d+") ? new BigDecimal(cell) : BigDecimal.ONE,
        "", null,
        false, JUNE, cell);
  }

  private static List<String> places() { return IntStream.range(0, 10).mapToObj(i -> "50" + i).toList(); }

  private MergeCount many(int cells, int change) {
    try (Staging staging = store.open(file(false))) {
      for (int i = 0; i < cells; i++) {
        staging.add(new Observation("13502", "KOS" + i % 10, Integer.toString(i / 10), "2024", "a=1;b=" + i % 7,
            BigDecimal.valueOf(i + (i % 100 == 0 ? change : 0)), "", null, false, JUNE, Integer.toString(i)));
      }
      return staging.merge(NOW);
    }
  }

  private MergeCount merged(long file, Collection<Observation> cells) {
    try (Staging staging = store.open(file)) {
      cells.forEach(staging::add);
      return staging.merge(NOW);
    }
  }

  private List<KeptObservation> kept() { return store.find(List.of("12275"), List.of("5057")); }

  private BigDecimal value(String period) {
    return kept().stream().map(KeptObservation::observation).filter(o -> o.period().equals(period)).findFirst()
        .orElseThrow().value();
  }

  private long count(String table) { return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single(); }

  private long file(boolean sample) {
    return jdbc.sql("INSERT INTO source_file (sha256, name, format, bytes, sample, state, received_at)"
        + " VALUES (lpad(:n, 64, '0'), 'f.json', 'JSON-stat 2.0', 1, :sample, 'imported', :at) RETURNING id")
        .param("n", Integer.toString(++files)).param("sample", sample)
        .param("at", NOW.atOffset(java.time.ZoneOffset.UTC))
        .query(Long.class).single();
  }

  private static Observation cell(String period, @Nullable String value, String symbol, @Nullable Instant updated) {
    return new Observation("12275", "KOSbvbarntiltaka0000", "5057", period, "KOKalder0000=F000-017",
        value == null ? null : new BigDecimal(value), symbol, null, false, updated, "c" + period);
  }
}
