package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the counter lists and what a night asks for each file is found by an index: no query reads a whole table to find
 * its part.
 */
class IndexTest {
  private static final PGSimpleDataSource DATABASE = database();
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)");

  @ParameterizedTest
  @ValueSource(strings = {"web/find-user", "web/find-nights", "web/find-refusals", "edition/list-editions",
      "edition/find-edition",
      "edition/find-editions", "edition/find-editions-of-municipality", "edition/find-edition-of-document",
      "edition/find-recorded-editions",
      "edition/find-documents",
      "edition/find-lines", "edition/find-page", "edition/find-draft", "edition/list-findings",
      "delivery/list-due-mails",
      "intake/find-file-state", "intake/find-inbox-entry", "job/find-night", "job/list-received-files",
      "job/purge-accesses",
      "figures/find-answers",
      "figures/find-observations"})
  void aListIsFoundByAnIndex(String query) {
    String sql = ProjectFiles.text(ProjectFiles.ROOT.resolve("sql/query/" + query + ".sql"));
    List<String> plan = plan(sql);
    assertThat(plan).isNotEmpty().noneMatch(line -> line.contains("Seq Scan"));
    if (sql.contains("= :"))
      assertThat(plan).as("its part is found by the index").anyMatch(line -> line.contains("Index Cond"));
  }

  @Test
  void aQueryWithoutAnIndexIsFound() {
    assertThat(plan("SELECT * FROM edition WHERE approver = :approver")).anyMatch(line -> line.contains("Seq Scan"));
  }

  /** How PostgreSQL would do it where an index costs less than a whole table, as it does once the table has grown. */
  private static List<String> plan(String sql) {
    AtomicInteger number = new AtomicInteger();
    List<String> names = new ArrayList<>();
    String numbered = PARAMETER.matcher(sql.replaceAll("(?m)--.*$", "").strip()).replaceAll(m -> {
      if (!names.contains(m.group(1))) names.add(m.group(1));
      number.set(names.indexOf(m.group(1)) + 1);
      return "\\$" + number.get();
    });
    try (Connection connection = DATABASE.getConnection()) {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      jdbc.execute("SET enable_seqscan = off");
      return jdbc.queryForList("EXPLAIN (GENERIC_PLAN) " + numbered, String.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends its statements as they stand: a plan for any parameters has none. */
  private static PGSimpleDataSource database() {
    try {
      PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
      database.setPreferQueryMode(PreferQueryMode.SIMPLE);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
