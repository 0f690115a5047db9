package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.oppvekststatus.formats.RejectionCode;
import org.junit.jupiter.api.Test;

/**
 * A value with few possibilities is an enum or a sealed type. In the rooms that hold the model, what is decided is
 * never decided by comparing a text with a word of the program; a word that somebody else chooses is compared only in
 * the files named here.
 */
class CodesTest {
  private static final Pattern COMPARED = Pattern.compile(
      "(equals\\(|case |== |contains\\()\"[a-z_][a-zA-Z_:-]*\"|\"[a-z_][a-zA-Z_:-]*\"(\\.equals\\(|::equals)");
  private static final Set<String> ROOMS =
      Set.of("plan", "figures", "assessment", "disclosure", "document", "wording", "composition",
          "drawing", "webreport", "delivery", "job", "edition", "web", "sources", "backup", "monitoring");

  /** Whose words they are. */
  private static final Map<String, String> FOREIGN = Map.of(
      "plan/yaml/YamlMapping.java", "YAML's true and false",
      "plan/yaml/MeasureRemarks.java", "a word of a plan file that only this remark asks for",
      "plan/yaml/RecipeMapper.java", "the scheme of an address",
      "plan/yaml/UnitMapper.java", "a key of a plan file",
      "wording/Numbers.java", "the unit of measurement that the catalogue writes",
      "wording/RuleWords.java", "types of units, which each plan chooses",
      "composition/origin/CountWords.java", "a part of the id of a printed number",
      "edition/Fingerprint.java", "the name of a component",
      "composition/parts/BreakdownWords.java", "breakdowns as publishers write them");

  @Test
  void nothingIsDecidedByAWordOfTheProgramsOwn() {
    assertThat(comparing(JavaSource.under("src/main/java"))).isEqualTo(new TreeSet<>(FOREIGN.keySet()));
  }

  /** A code of one word is also another word; the codes of several stand in their enum alone. */
  @Test
  void noCodeOfARejectionIsWrittenOut() {
    List<JavaSource> main = JavaSource.under("src/main/java");
    assertThat(writtenOut(main)).isEmpty();
    assertThat(writtenOut(List.of(JavaSource.of("x/A.java", "class A { String a = \"too-large\", b = \"formula\"; }"))))
        .containsExactly("x/A.java: too-large");
  }

  private static List<String> writtenOut(List<JavaSource> sources) {
    Set<String> codes = Arrays.stream(RejectionCode.values()).map(RejectionCode::code).filter(c -> c.contains("-"))
        .collect(Collectors.toSet());
    return sources.stream().filter(s -> !s.name().equals("RejectionCode"))
        .flatMap(s -> s.literals().stream().filter(codes::contains).map(l -> s.file() + ": " + l)).toList();
  }

  @Test
  void aComparisonIsFoundHoweverItIsWritten() {
    for (String compared : List.of("if (status.equals(\"i-drift\")) x();",
        "switch (s) { case \"up\" -> x(); default -> y(); }", "if (s == \"up\") x();",
        "if (List.of(a).contains(\"up\")) x();", "if (\"up\".equals(s)) x();", "of(s).filter(\"up\"::equals);")) {
      JavaSource seeded = JavaSource.of("src/main/java/no/oppvekststatus/plan/A.java",
          "package x; class A { void m(String s) { " + compared + " } }");
      assertThat(comparing(List.of(seeded))).as(compared).containsExactly("plan/A.java");
    }
    assertThat(comparing(List
        .of(JavaSource.of("src/main/java/no/oppvekststatus/plan/A.java", "package x; class A { String a = \"up\"; }"))))
        .isEmpty();
  }

  private static Set<String> comparing(List<JavaSource> sources) {
    return sources.stream().filter(s -> COMPARED.matcher(s.text()).find())
        .map(s -> s.file().replaceFirst(".*/no/oppvekststatus/", ""))
        .filter(file -> ROOMS.contains(file.substring(0, Math.max(0, file.indexOf('/')))))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
