package no.oppvekststatus.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.plan.AnswerStatus;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnswerStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-20T09:00:00Z");

  private final DataSource dataSource = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(dataSource);
  private final AnswerStore store = new AnswerStore(dataSource);

  @Test
  void anAnswerHandedInAgainReplacesTheOldOneAndKeepsIt() {
    Answer first = answer("t1", AnswerStatus.BEING_ESTABLISHED, null);
    Answer other = answer("t2", AnswerStatus.IN_OPERATION, null);
    Answer meeting = new Answer("orland", "skole", 2024, Answer.AnswerKind.MEETING, "arena-1", AnswerStatus.NONE,
        new BigDecimal("4"), null, false,
        LocalDate.of(2024, 5, 6), "", "Arenaer!C4");
    assertThat(store.merge(file("1"), List.of(first, other, meeting), NOW)).isEqualTo(new MergeCount(3, 0, 0));
    assertThat(store.merge(file("2"), List.of(first, other, meeting), NOW)).isEqualTo(new MergeCount(0, 0, 3));
    Answer now = answer("t1", AnswerStatus.IN_OPERATION, null);
    assertThat(store.compare(List.of(now, other))).isEqualTo(new MergeCount(0, 1, 1));
    assertThat(store.merge(file("3"), List.of(now, other), NOW)).isEqualTo(new MergeCount(0, 1, 1));
    assertThat(store.of("orland", 2024, 2024)).extracting(KeptAnswer::answer).containsExactly(now, other, meeting);
    assertThat(jdbc.sql("SELECT status FROM answer_revision").query(String.class).list())
        .containsExactly("under-etablering");
  }

  @Test
  void theLastLineStandsShouldAFormAnswerTwice() {
    assertThat(store.merge(file("1"),
        List.of(answer("t1", AnswerStatus.KNOWN, null), answer("t1", AnswerStatus.IN_OPERATION, null)), NOW))
        .isEqualTo(new MergeCount(1, 0, 1));
    assertThat(store.of("orland", 2020, 2030)).extracting(k -> k.answer().status())
        .containsExactly(AnswerStatus.IN_OPERATION);
  }

  @Test
  void aDryRunWritesNothing() {
    assertThat(store.compare(List.of(answer("t1", AnswerStatus.KNOWN, null)))).isEqualTo(new MergeCount(1, 0, 0));
    assertThat(store.of("orland", 2020, 2030)).isEmpty();
  }

  @Test
  void otherYearsAndMunicipalitiesAreNotFound() {
    store.merge(file("1"), List.of(answer("t1", AnswerStatus.KNOWN, null)), NOW);
    assertThat(store.of("orland", 2025, 2026)).isEmpty();
    assertThat(store.of("sel", 2024, 2024)).isEmpty();
    assertThat(store.merge(file("2"), List.of(), NOW)).isEqualTo(MergeCount.NONE);
  }

  private long file(String n) {
    return jdbc.sql("INSERT INTO source_file (sha256, municipality, name, format, bytes, state, received_at)"
        + " VALUES (lpad(:n, 64, '0'), 'orland', 's.xlsx', 'skjema', 1, 'imported', :at) RETURNING id")
        .param("n", n).param("at", NOW.atOffset(ZoneOffset.UTC)).query(Long.class).single();
  }

  private static Answer answer(String item, AnswerStatus status, BigDecimal quantity) {
    return new Answer("orland", "skole", 2024, Answer.AnswerKind.MEASURE, item, status, quantity, null, false, null, "",
        "Tiltak!D5");
  }
}
