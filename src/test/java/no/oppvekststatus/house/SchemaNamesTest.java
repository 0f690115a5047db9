package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names of the migrated database are words of the field, as those of types and methods are: tables, views, columns,
 * indexes, sequences, constraints, triggers, functions and their parameters. So are the words that rows are written
 * with.
 */
class SchemaNamesTest {
  /** Words of earlier migrations for what the code calls otherwise. */
  private static final Set<String> GIVEN_UP = Set.of("sighting", "arrival");
  private static final Set<String> METAPHORS =
      all(Stream.of(TypeNamesTest.METAPHORS, TypeNamesTest.METHOD_METAPHORS, GIVEN_UP));
  /** A code of the program may be an adverb, as the name of a method may. */
  private static final Set<String> CODE_METAPHORS = all(Stream.of(TypeNamesTest.METHOD_METAPHORS, GIVEN_UP));
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern CODE = Pattern.compile("[a-z]+(?:[._:-][a-z]+)*");

  private static final String NAMES = """
      SELECT kind || ' ' || name FROM (
        SELECT 'relation' AS kind, relname AS name, relnamespace AS namespace FROM pg_class
          WHERE relkind IN ('r', 'v', 'i', 'S')
        UNION ALL SELECT 'column', c.relname || '.' || a.attname, c.relnamespace
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v')
        UNION ALL SELECT 'constraint', conname, connamespace FROM pg_constraint
        UNION ALL SELECT 'trigger', t.tgname, c.relnamespace FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
          WHERE NOT t.tgisinternal
        UNION ALL SELECT 'function', proname || '(' || coalesce(array_to_string(proargnames, ','), '') || ')', pronamespace
          FROM pg_proc) named
      WHERE namespace = 'public'::regnamespace ORDER BY 1""";

  private static final String DEFINITIONS = """
      SELECT pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype = 'c'
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT definition FROM pg_views WHERE schemaname = 'public'
      UNION ALL SELECT column_default FROM information_schema.columns
        WHERE table_schema = 'public' AND column_default IS NOT NULL
      UNION ALL SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace""";

  @Test
  void noNameOfTheDatabaseIsAMetaphor() {
    List<String> names = names(TestDatabase.fresh());
    assertThat(names).hasSizeGreaterThan(250).contains("column fetch_result.message", "function within_night(at)",
        "trigger fence");
    assertThat(metaphors(names, METAPHORS)).isEmpty();
  }

  @Test
  void noWordThatRowsAreWrittenWithIsAMetaphor() {
    List<String> values = values(TestDatabase.fresh());
    List<String> codes = codes(JavaSource.under("src/main/java"));
    assertThat(values).contains("value placed", "value same-bytes");
    assertThat(codes).hasSizeGreaterThan(500);
    assertThat(metaphors(values, METAPHORS)).isEmpty();
    assertThat(metaphors(codes, CODE_METAPHORS)).isEmpty();
  }

  @Test
  void eachKindOfViolationIsFound() {
    DataSource database = TestDatabase.fresh();
    for (String statement : List.of(
        "CREATE TABLE shelf (told text CONSTRAINT by_courier CHECK (told IN ('laid', 'flat')))",
        "CREATE INDEX twin_by_name ON night (outcome) WHERE outcome <> 'hung'", "CREATE SEQUENCE sighting_id_seq",
        "CREATE VIEW premises AS SELECT 1 AS door",
        "CREATE FUNCTION lay(bench text) RETURNS text LANGUAGE sql AS $$SELECT 'owed'$$"))
      JdbcClient.create(database).sql(statement).update();
    assertThat(metaphors(names(database), METAPHORS)).containsExactlyInAnyOrder("column premises.door says door",
        "column premises.door says premises", "column shelf.told says shelf", "column shelf.told says told",
        "constraint by_courier says courier", "function lay(bench) says bench", "function lay(bench) says lay",
        "relation premises says premises", "relation shelf says shelf", "relation sighting_id_seq says sighting",
        "relation twin_by_name says twin");
    assertThat(metaphors(values(database), METAPHORS)).containsExactlyInAnyOrder("value hung says hung",
        "value laid says laid",
        "value owed says owed");
    assertThat(metaphors(codes(List.of(JavaSource.of("x/A.java",
        "package x; enum A { B(\"laid\"), C(\"by-courier\"), D(\"It is told.\") }"))), CODE_METAPHORS))
        .containsExactlyInAnyOrder("code by-courier says courier", "code laid says laid");
  }

  private static List<String> names(DataSource database) {
    return JdbcClient.create(database).sql(NAMES).query(String.class).list();
  }

  private static List<String> values(DataSource database) {
    return JdbcClient.create(database).sql(DEFINITIONS).query(String.class).list().stream()
        .flatMap(definition -> QUOTED.matcher(definition).results()).map(found -> "value " + found.group(1)).distinct()
        .toList();
  }

  /** Strings of the program that are a code and no sentence. */
  private static List<String> codes(List<JavaSource> sources) {
    return sources.stream().flatMap(s -> s.literals().stream()).filter(CODE.asMatchPredicate())
        .map(code -> "code " + code).distinct().toList();
  }

  private static List<String> metaphors(List<String> named, Set<String> words) {
    return named.stream().flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .filter(words::contains).distinct().map(word -> name + " says " + word)).toList();
  }

  private static Set<String> all(Stream<Set<String>> words) {
    return words.flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }
}
