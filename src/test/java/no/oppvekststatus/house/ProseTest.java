package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The documents use plain words; every decision has number, title, status and date; the glossary names types and
 * constants of the code; the table of rooms in {@code docs/architecture.md} names every room, below all the rooms that
 * it uses.
 */
class ProseTest {
  private static final Pattern DECISION = Pattern.compile(
      "# (\\d{4}) (\\S.*)\\nStatus: (accepted|accepted, amended by \\d{4}|superseded by \\d{4})\\. Date: \\d{4}-\\d{2}-\\d{2}\\.\\n\\n[\\s\\S]+");
  private static final Pattern ROOM = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+\\. \\| \\[[^|]+ \\|$");
  private static final Pattern USES = Pattern.compile("allowedDependencies = \\{([^}]*)}");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Set<String> FIELD = Set.of("DUF");
  private static final Pattern NAMED = Pattern.compile("\"(\\w+)(?: :: \\w+)?\"");

  @Test
  void theDocumentsUsePlainWords() {
    assertThat(ProjectFiles.under("").stream().map(ProjectFiles::name)
        .filter(name -> name.endsWith(".md") && !name.contains("/fonts/"))
        .flatMap(name -> PlainWords.faults(name, text(name)).stream())).isEmpty();
  }

  /** Comments of queries and styles, and of the texts and settings; a migration that was run is never changed. */
  @Test
  void theCommentsOfOtherFilesUsePlainWords() {
    List<String> files =
        Stream.of("sql/query", "reports", "src/main/resources").flatMap(f -> ProjectFiles.under(f).stream())
            .map(ProjectFiles::name)
            .filter(name -> name.matches(".*\\.(sql|properties|css)") && !name.endsWith("theme.css"))
            .toList();
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files.stream().flatMap(name -> PlainWords.faults(name, commented(text(name))).stream())).isEmpty();
    assertThat(
        PlainWords.faults("a.css", commented("/* The twin of\n   a door. */ .door {}\n-- a shelf\nSELECT shelf")))
        .containsExactly("a.css:1: twin (instead: web report, or CSV version)",
            "a.css:2: door (instead: inbox, import or start)", "a.css:3: shelf (instead: list)");
  }

  /** The comments alone, each on its line. */
  private static String commented(String text) {
    StringBuilder comments = new StringBuilder();
    boolean within = false;
    for (String line : text.split("\n", -1)) {
      boolean begins = !within && line.contains("/*");
      int from =
          within || line.startsWith("--") || line.startsWith("#") ? 0 : begins ? line.indexOf("/*") : line.length();
      within = (within || begins) && !line.contains("*/");
      comments.append(line, from, line.contains("*/") ? Math.max(from, line.indexOf("*/")) : line.length())
          .append('\n');
    }
    return comments.toString();
  }

  @Test
  void everyDecisionHasNumberTitleStatusAndDateAndIsListed() {
    Map<String, String> decisions = new TreeMap<>();
    ProjectFiles.under("docs/decisions").stream().map(ProjectFiles::name).filter(name -> !name.endsWith("README.md"))
        .forEach(name -> decisions.put(name.substring(name.lastIndexOf('/') + 1), text(name)));
    assertThat(decisions).hasSizeGreaterThan(15);
    assertThat(undated(decisions, text("docs/decisions/README.md"))).isEmpty();
  }

  @Test
  void theTableOfRoomsNamesEveryRoomBelowTheRoomsItUses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    JavaSource.under("src/main/java").stream()
        .filter(s -> s.file().matches(".*/oppvekststatus/\\w+/package-info\\.java"))
        .forEach(s -> uses.put(s.file().replaceAll(".*/(\\w+)/package-info\\.java", "$1"), uses(s.text())));
    assertThat(uses).hasSizeGreaterThan(20);
    assertThat(misplaced(text("docs/architecture.md"), uses)).isEmpty();
  }

  @Test
  void everyTermOfTheGlossaryIsAWordOfTheCode() {
    Set<String> words = JavaSource.under("src/main/java").stream().flatMap(s -> WORD.matcher(s.text()).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
    assertThat(unknownTerms(text("docs/glossary.md"), words)).isEmpty();
  }

  @Test
  void eachKindOfViolationIsFound() {
    assertThat(PlainWords.faults("A.md",
        "Fine.\nThe file must not leave the house.\nWhat the outbox owes; `door`, [x](shelf.md), doors. It is told in full."))
        .containsExactly("A.md:2: leave the house (instead: is not released)",
            "A.md:2: the house (instead: project or code base)",
            "A.md:3: doors (instead: inbox, import or start)", "A.md:3: owes (instead: must answer, or is pending)",
            "A.md:3: is told in (instead: is stated, printed, listed or reported)");
    assertThat(
        unknownTerms("| Plan, Courier | plan | – |\n| COMMITTEE, target | utvalg | – |", Set.of("Plan", "COMMITTEE")))
        .containsExactly("Courier");
    String good = "# 0001 One\nStatus: accepted. Date: 2026-11-22.\n\nText.";
    assertThat(undated(Map.of("0001-one.md", good), "- [0001](0001-one.md) One\n")).isEmpty();
    assertThat(undated(new TreeMap<>(Map.of("0001-one.md", good, "0002-two.md", "# Two\nNovember.\n\nText.")),
        "- [0001](0001-one.md) Another\n"))
        .containsExactly("0001-one.md: README.md lacks [0001](0001-one.md) One",
            "0002-two.md: no number, title, status or date");
    assertThat(
        misplaced("| `b` | Does b. | [B](B.java) |\n| `a` | Does a. | [A](A.java) |\n| `d` | Does d. | [D](D.java) |\n",
            new TreeMap<>(Map.of("a", Set.of(), "b", Set.of("a"), "c", Set.of()))))
        .containsExactly("b: uses a, which stands below", "c: not in the table", "d: no such room");
  }

  private static String text(String name) { return ProjectFiles.text(ProjectFiles.ROOT.resolve(name)); }

  /**
   * Names of types and constants in the first column that are not in the code; words in lower case are the field's own.
   */
  private static List<String> unknownTerms(String glossary, Set<String> words) {
    return glossary.lines().filter(line -> line.startsWith("| ")).map(line -> line.split("\\|", 3)[1])
        .flatMap(terms -> WORD.matcher(terms).results()).map(MatchResult::group)
        .filter(term -> Character.isUpperCase(term.charAt(0)) && term.length() > 1 && !FIELD.contains(term)
            && !words.contains(term))
        .toList();
  }

  private static List<String> undated(Map<String, String> decisions, String list) {
    List<String> problems = new ArrayList<>();
    decisions.forEach((file, text) -> {
      Matcher decision = DECISION.matcher(text);
      if (!decision.matches() || !file.startsWith(decision.group(1) + "-")) {
        problems.add(file + ": no number, title, status or date");
        return;
      }
      String entry = "[" + decision.group(1) + "](" + file + ") " + decision.group(2);
      if (!list.contains("- " + entry + "\n")) problems.add(file + ": README.md lacks " + entry);
    });
    return problems;
  }

  private static Set<String> uses(String packageInfo) {
    Matcher uses = USES.matcher(packageInfo);
    if (!uses.find()) return Set.of();
    return NAMED.matcher(uses.group(1)).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static List<String> misplaced(String page, Map<String, Set<String>> uses) {
    List<String> table = ROOM.matcher(page).results().map(found -> found.group(1)).toList();
    List<String> problems = new ArrayList<>();
    uses.forEach((room, used) -> {
      int at = table.indexOf(room);
      if (at < 0) problems.add(room + ": not in the table");
      else used.stream().sorted().filter(other -> !table.subList(0, at).contains(other))
          .forEach(other -> problems.add(room + ": uses " + other + ", which stands below"));
    });
    table.stream().filter(room -> !uses.containsKey(room)).forEach(room -> problems.add(room + ": no such room"));
    return problems;
  }
}
