package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * Wall 3: all SQL lies under {@code sql/query}, fits the migrated database, and belongs to exactly one class of the
 * room it is filed under.
 */
class SqlTest {
  private static final String FOLDER = "sql/query/";
  private static final Pattern VERB = Pattern.compile(
      "\\s*(?:(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|ALTER|DROP|TRUNCATE|COPY|MERGE|LOCK|ANALYZE|VACUUM|GRANT|PREPARE)\\b"
          + "|(?i:select\\s.+\\sfrom|insert\\s+into|update\\s+\\S+\\s+set|delete\\s+from|create\\s+(table|index|temp)|drop\\s+table|"
          + "truncate\\s+table|copy\\s+\\S+.*\\s(from|to)\\s+std))[\\s\\S]*");

  @Test
  void everyQueryIsPreparedByTheMigratedDatabase() {
    assertThat(unprepared(files())).isEmpty();
  }

  @Test
  void everyQueryBelongsToOneClassOfItsRoom() {
    assertThat(misused(files().keySet().stream().toList(), JavaSource.under("src/main/java"))).isEmpty();
  }

  @Test
  void noJavaStringStartsWithAVerbOfSql() {
    assertThat(JavaSource.under("src/main/java").stream().flatMap(source -> hiddenSql(source).stream())).isEmpty();
  }

  @Test
  void aQueryThatDoesNotFitTheDatabaseIsFound() {
    assertThat(
        unprepared(Map.of("good", "SELECT name FROM local_user WHERE name = :name", "bad", "SELECT nam FROM local_user",
            "copy", "COPY no_such_table FROM STDIN", "lock", "LOCK TABLE local_user")))
        .extracting(v -> v.split(":")[0])
        .containsExactlyInAnyOrder("bad", "copy");
  }

  @Test
  void aQueryUsedTwiceNeverOrFromAnotherRoomIsFound() {
    String use = "class %s { String a = \"figures/find-x\"; String b = \"web/find-y\"; }";
    List<JavaSource> sources = List.of(JavaSource.of("figures/A.java", String.format(use, "A")),
        JavaSource.of("figures/B.java", String.format(use, "B")));
    assertThat(misused(List.of("figures/find-x", "web/find-z"), sources)).containsExactly(
        "sql/query/figures/find-x.sql: used by [figures/A.java, figures/B.java]",
        "sql/query/web/find-z.sql: used by nobody");
    assertThat(misused(List.of("web/find-y"), sources.subList(0, 1)))
        .containsExactly("sql/query/web/find-y.sql: used from outside its room by figures/A.java");
  }

  @Test
  void sqlInAStringIsFoundAndProseIsNot() {
    assertThat(hiddenSql(
        JavaSource.of("A.java", "class A { String a = \"select x from y\"; String b = \"\\n  INSERT INTO z\"; }")))
        .hasSize(2);
    assertThat(
        hiddenSql(JavaSource.of("A.java", "class A { String a = \"Update the plan\"; String b = \"with care\"; }")))
        .isEmpty();
  }

  /** Name to text, "figures/find-observations" to its SQL. */
  private static Map<String, String> files() {
    Map<String, String> found = new LinkedHashMap<>();
    ProjectFiles.under(FOLDER).forEach(path -> {
      String name = ProjectFiles.name(path);
      found.put(name.substring(FOLDER.length(), name.length() - ".sql".length()), ProjectFiles.text(path));
    });
    assertThat(found).isNotEmpty();
    return found;
  }

  private static List<String> misused(List<String> queries, List<JavaSource> sources) {
    List<String> problems = new ArrayList<>();
    for (String query : queries) {
      List<String> users = sources.stream().filter(s -> s.literals().contains(query)).map(JavaSource::file).toList();
      if (users.size() != 1) problems.add(FOLDER + query + ".sql: used by " + (users.isEmpty() ? "nobody" : users));
      String room = query.substring(0, query.indexOf('/'));
      users.stream().filter(user -> !user.contains(room + "/"))
          .forEach(user -> problems.add(FOLDER + query + ".sql: used from outside its room by " + user));
    }
    return problems;
  }

  private static List<String> hiddenSql(JavaSource source) {
    return source.literals().stream().filter(literal -> VERB.matcher(literal).matches())
        .map(literal -> source.file() + ": SQL in a string: " + literal.strip().lines().findFirst().orElse(""))
        .toList();
  }

  private static List<String> unprepared(Map<String, String> queries) {
    DataSource database = TestDatabase.fresh();
    return queries.entrySet().stream().map(query -> problem(database, query.getKey(), query.getValue()))
        .filter(problem -> !problem.isEmpty()).collect(Collectors.toList());
  }

  private static String problem(DataSource database, String name, String text) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      prepare(connection, text);
      connection.rollback();
      return "";
    } catch (SQLException e) {
      return name + ": " + e.getMessage().lines().findFirst().orElse("");
    }
  }

  /**
   * What PostgreSQL can prepare is prepared; COPY is opened and cancelled, other utility statements run and are rolled
   * back.
   */
  private static void prepare(Connection connection, String text) throws SQLException {
    String bare = text.replaceAll("(?m)--.*$", "").strip();
    String verb = bare.split("\\s+", 2)[0].toUpperCase(java.util.Locale.ROOT);
    if (verb.equals("COPY")) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(bare).cancelCopy();
    } else if (List.of("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "MERGE").contains(verb)) {
      String positional =
          NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(bare), null);
      try (PreparedStatement statement = connection.prepareStatement(positional)) {
        statement.getParameterMetaData();
        statement.getMetaData();
      }
    } else {
      try (Statement statement = connection.createStatement()) {
        statement.execute(bare);
      }
    }
  }
}
