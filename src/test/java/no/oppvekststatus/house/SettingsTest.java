package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting is declared with its default in one record, which the build describes in Spring's metadata: the table
 * in {@code docs/operations.md} says the same, and nothing is read past the records.
 */
class SettingsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(oppvekst\\.[^`]+)` \\|.*$");
  private static final Pattern NAMED = Pattern.compile("\\boppvekst\\.[a-z][a-z-]*(\\.[a-z][a-z-]*)*");
  private static final Pattern PAST =
      Pattern.compile("@Value\\(|getProperty\\(\"oppvekst|getRequiredProperty\\(\"oppvekst|\\$\\{oppvekst");

  @Test
  void theTableOfSettingsSaysWhatTheRecordsSay() {
    String page = text("docs/operations.md");
    assertThat(declared()).hasSizeGreaterThan(10);
    assertThat(differences(declared(), page)).isEmpty();
  }

  @Test
  void aSettingThatTheTableLacksAndOneThatIsNoneAreFound() {
    Map<String, String> declared = Map.of("oppvekst.a.b", "| `oppvekst.a.b` | `1` | one |");
    assertThat(differences(declared, "| `oppvekst.a.b` | `2` | one |\n| `oppvekst.c` | – | none |\n"))
        .containsExactlyInAnyOrder("docs/operations.md lacks: | `oppvekst.a.b` | `1` | one |",
            "docs/operations.md: no setting oppvekst.c");
  }

  /** Only the file that other settings refer to repeats a default. */
  @Test
  void aDefaultThatIsRepeatedIsTheSame() throws IOException {
    Properties file = new Properties();
    file.load(new StringReader(text("src/main/resources/application.properties")));
    Set<String> ours = file.stringPropertyNames().stream().filter(name -> name.startsWith("oppvekst."))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ours).isNotEmpty();
    for (String name : ours)
      assertThat(declared().get(name)).as(name).startsWith("| `" + name + "` | `" + file.getProperty(name) + "` |");
  }

  @Test
  void everySettingThatTheProgramOrItsDocsNameExists() {
    List<String> unknown = new ArrayList<>();
    for (JavaSource source : JavaSource.under("src/main/java"))
      for (String literal : source.literals()) unknown.addAll(unknown(source.file(), literal));
    ProjectFiles.under("docs").stream().map(ProjectFiles::name).filter(name -> name.endsWith(".md"))
        .forEach(name -> unknown.addAll(unknown(name, text(name))));
    assertThat(unknown).isEmpty();
    assertThat(unknown("Seeded.java", "øk oppvekst.intake.most-megabyte."))
        .containsExactly("Seeded.java: no setting oppvekst.intake.most-megabyte");
  }

  @Test
  void nothingIsReadPastTheRecords() {
    assertThat(JavaSource.under("src/main/java")).filteredOn(source -> PAST.matcher(source.text()).find())
        .extracting(JavaSource::file).isEmpty();
    assertThat("@Value(\"${oppvekst.home}\")").containsPattern(PAST);
  }

  /** Each setting with the row of the table that it asks for. */
  private static Map<String, String> declared() {
    JsonNode metadata;
    try (var in = SettingsTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      metadata = JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> rows = new TreeMap<>();
    for (JsonNode setting : metadata.path("properties")) {
      String usual = setting.path("defaultValue").asString("");
      String name = setting.path("name").asString();
      rows.put(name, "| `" + name + "` | " + (usual.isEmpty() ? "–" : "`" + usual + "`") + " | "
          + setting.path("description").asString("") + " |");
    }
    return rows;
  }

  private static List<String> differences(Map<String, String> declared, String page) {
    Set<String> lines = page.lines().collect(Collectors.toSet());
    Stream<String> lacking =
        declared.values().stream().filter(row -> !lines.contains(row)).map(row -> "docs/operations.md lacks: " + row);
    Stream<String> gone =
        ROW.matcher(page).results().map(row -> row.group(1)).filter(name -> !declared.containsKey(name))
            .map(name -> "docs/operations.md: no setting " + name);
    return Stream.concat(lacking, gone).toList();
  }

  private static List<String> unknown(String where, String text) {
    Set<String> names = declared().keySet();
    return NAMED.matcher(text).results().map(MatchResult::group).filter(named -> !named.startsWith("oppvekst.sources."))
        .distinct()
        .filter(named -> names.stream().noneMatch(name -> name.equals(named) || name.startsWith(named + ".")))
        .map(named -> where + ": no setting " + named)
        .toList();
  }

  private static String text(String file) { return ProjectFiles.text(ProjectFiles.ROOT.resolve(file)); }
}
