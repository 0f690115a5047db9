package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.edition.DraftBasisStore.DraftBasis;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the drafts of many municipalities depend on is asked for all of them at once, and answered for each alone. */
class DraftBasisStoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final List<String> ALL = List.of("orland", "sel", "fjordvik");

  private JdbcClient jdbc;
  private DraftBasisStore store;

  @BeforeEach
  void anEmptyDatabase() {
    jdbc = JdbcClient.create(TestDatabase.fresh());
    store = new DraftBasisStore(jdbc);
  }

  @Test
  void whatArrivesChangesTheMunicipalitiesThatMayDependOnItAlone() {
    Map<String, String> nothing = store.received(ALL);
    assertThat(nothing).containsOnlyKeys(ALL);
    file("a", "orland", "skjema", "imported");
    Map<String, String> form = changed(nothing, "orland");
    file("b", "sel", "skjema-csv", "refused");
    changed(form);
    file("c", "", "skjema-csv", "imported");
    Map<String, String> nobodys = changed(form, "orland", "sel", "fjordvik");
    file("d", "sel", "ungdata", "imported");
    Map<String, String> table = changed(nobodys, "orland", "sel", "fjordvik");
    jdbc.sql(
        "INSERT INTO edition (municipality, plan, year, number, clock, approver, rules_version, inputs, published_at)"
            + " VALUES ('sel', 'p', 2025, 1, now(), 'r', '1', '', now())")
        .update();
    changed(table, "sel");
  }

  private Map<String, String> changed(Map<String, String> before, String... municipalities) {
    Map<String, String> now = store.received(ALL);
    assertThat(ALL.stream().filter(m -> !now.get(m).equals(before.get(m)))).containsExactly(municipalities);
    for (String alone : ALL)
      assertThat(store.received(List.of(alone))).containsOnly(Map.entry(alone, now.get(alone)));
    return now;
  }

  @Test
  void whatHasNotChangedIsRenewedWithItsRemarksAndTheRestIsNot() {
    for (String m : ALL) {
      jdbc.sql("INSERT INTO draft (municipality, year, business_date, due) VALUES (?, 2025, ?, repeat('a', 64))")
          .params(m, DAY).update();
      jdbc.sql("INSERT INTO finding (municipality, year, code, subject, detail, first_seen, last_seen)"
          + " VALUES (?, 2025, 'OUTLIER', 'i', '{}', ?, ?)").params(m, DAY, DAY).update();
      store.note(new DraftBasis(m, 2025, "basis of " + m), DAY, DAY.plusDays(10));
    }
    DraftBasis same = new DraftBasis("orland", 2025, "basis of orland");
    DraftBasis other = new DraftBasis("sel", 2025, "another");
    DraftBasis year = new DraftBasis("fjordvik", 2024, "basis of fjordvik");
    assertThat(store.renewed(List.of(same, other, year), DAY.plusDays(2))).containsExactly(same);
    assertThat(jdbc.sql("SELECT municipality FROM draft WHERE assessed_on = ?").param(DAY.plusDays(2))
        .query(String.class).list()).containsExactly("orland");
    assertThat(jdbc.sql("SELECT municipality FROM finding WHERE last_seen = ?").param(DAY.plusDays(2))
        .query(String.class).list()).containsExactly("orland");
    assertThat(store.renewed(List.of(same), DAY)).as("an earlier date").isEmpty();
    assertThat(store.renewed(List.of(same), DAY.plusDays(11))).as("a date on which it may not hold").isEmpty();
    assertThat(store.renewed(List.of(), DAY.plusDays(2))).isEmpty();
  }

  private void file(String hash, String municipality, String format, String state) {
    jdbc.sql("INSERT INTO source_file (sha256, municipality, name, format, bytes, state, received_at)"
        + " VALUES (repeat(?, 64), ?, 'f', ?, 1, ?, now())").params(hash, municipality, format, state).update();
  }
}
