package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import no.oppvekststatus.figures.ObservationStore.Staging;
import no.oppvekststatus.fixtures.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a cell that was changed, and which of two files that differ is believed. */
class RevisionTest {
  private static final Instant MARCH = Instant.parse("2025-03-17T07:00:00Z");
  private static final Instant JUNE = Instant.parse("2025-06-16T06:00:00Z");
  private JdbcClient jdbc;
  private ObservationStore store;
  private PlaceStore places;
  private int files;

  @BeforeEach
  void aFreshDatabase() {
    DataSource data = TestDatabase.fresh();
    jdbc = JdbcClient.create(data);
    store = new ObservationStore(data);
    places = new PlaceStore(data);
  }

  @Test
  void theLatestEarlierValueIsFoundWithItsFile() {
    merge(false, cell("2024", "12.5", null, MARCH));
    merge(false, cell("2024", "12.9", null, JUNE));
    merge(false, cell("2024", "13.1", null, JUNE.plusSeconds(60)), cell("2023", "1", null, JUNE));
    List<Revision> revisions = store.revisions(List.of("12275"), List.of("5057"));
    assertThat(revisions).hasSize(1);
    assertThat(revisions.get(0).value()).isEqualByComparingTo("12.9");
    assertThat(revisions.get(0).now().observation().value()).isEqualByComparingTo("13.1");
    assertThat(revisions.get(0).before().sha256()).startsWith("2");
    assertThat(revisions.get(0).now().provenance().sha256()).startsWith("3");
    assertThat(store.revisions(List.of("12275"), List.of("3437"))).isEmpty();
  }

  @Test
  void whatRealDataPutInPlaceOfMadeUpDataIsNoRevision() {
    merge(true, cell("2024", "1", null, MARCH));
    merge(false, cell("2024", "2", null, JUNE));
    assertThat(store.revisions(List.of("12275"), List.of("5057"))).isEmpty();
  }

  @Test
  void ofTwoFilesOfOnePublicationTheLastReadIsBelievedAndTheDifferenceCounted() {
    merge(false, cell("2024", "12.5", null, MARCH));
    try (Staging s = open(false)) {
      s.add(cell("2024", "14", null, MARCH));
      assertThat(s.merge(JUNE)).isEqualTo(new MergeCount(0, 1, 0));
      assertThat(s.contradicting()).isEqualTo(1);
    }
    assertThat(store.revisions(List.of("12275"), List.of("5057")))
        .extracting(r -> r.now().observation().value().intValue()).containsExactly(14);
  }

  @Test
  void aPercentWithItsBaseIsNotReplacedByTheSameWithout() {
    merge(false, cell("2024", "23.5", "214", null));
    try (Staging s = open(false)) {
      s.add(cell("2024", "23.5", null, JUNE));
      assertThat(s.merge(JUNE)).isEqualTo(new MergeCount(0, 0, 1));
      assertThat(s.baseless()).isEqualTo(1);
    }
    assertThat(store.find(List.of("12275"), List.of("5057")).get(0).observation().base()).isEqualByComparingTo("214");
  }

  @Test
  void theSameListOfPlacesAgainChangesNothing() {
    Places list = new Places(
        List.of(new PlaceCode("5057", "Ørland", null, null),
            new PlaceCode("5057", "Ørland", LocalDate.of(2020, 1, 1), null)),
        List.of(new PlaceChange("5015", "", "5057", "Ørland", LocalDate.of(2020, 1, 1), true)));
    assertThat(places.compare(list)).isEqualTo(new MergeCount(3, 0, 0));
    assertThat(places.merge(file(false), list)).isEqualTo(new MergeCount(3, 0, 0));
    assertThat(places.merge(file(false), list)).isEqualTo(new MergeCount(0, 0, 3));
    assertThat(places.compare(list)).isEqualTo(new MergeCount(0, 0, 3));
    Places ended = new Places(List.of(new PlaceCode("5057", "Ørland", null, LocalDate.of(2030, 12, 31))),
        List.of(new PlaceChange("5015", "Ørland", "5057", "Ørland", LocalDate.of(2020, 1, 1), true)));
    assertThat(places.merge(file(false), ended)).as("an end that moved, a name filled in")
        .isEqualTo(new MergeCount(0, 2, 0));
    assertThat(places.all().changes())
        .containsExactly(new PlaceChange("5015", "Ørland", "5057", "Ørland", LocalDate.of(2020, 1, 1), true));
  }

  private void merge(boolean sample, Observation... cells) {
    try (Staging s = open(sample)) {
      for (Observation o : cells) s.add(o);
      s.merge(JUNE.plusSeconds(files));
    }
  }

  private Staging open(boolean sample) { return store.open(file(sample)); }

  private long file(boolean sample) {
    String sha = (++files + "0".repeat(64)).substring(0, 64);
    return jdbc.sql(
        "INSERT INTO source_file (sha256, name, format, bytes, sample, state, received_at) VALUES (?, 'f', 'x', 1, ?, 'imported', now()) RETURNING id")
        .param(sha).param(sample).query(Long.class).single();
  }

  private static Observation cell(String year, String value, @Nullable String base, @Nullable Instant updated) {
    return new Observation("12275", "v", "5057", year, "", new BigDecimal(value), "",
        base == null ? null : new BigDecimal(base), false, updated, "1");
  }
}
