package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Wall 5: what the README and the docs name is there. Looked at: links to files, paths in backticks, and the command
 * after the jar's name. Passed by: what is made at run time (the home folder, {@code target/}) and patterns with a
 * placeholder.
 */
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern COMMAND =
      Pattern.compile("(?<!-Djarmode=tools -jar target/)oppvekststatus\\.jar +([a-z][a-z-]*)");
  private static final Pattern DECLARED = Pattern.compile("@Command\\s*\\([^)]*?name\\s*=\\s*\"([a-z-]+)\"");
  private static final Pattern FILE_NAME =
      Pattern.compile("[\\w.-]+\\.(md|xml|ya?ml|java|sql|jrxml|properties|html|css)");
  private static final Set<String> MADE_AT_RUN_TIME =
      Set.of("target", "run", "inbox", "archive", "data", "out", "home", "log");

  @Test
  void everyPathThatTheReadmeAndTheDocsNameIsThere() {
    List<String> problems = new ArrayList<>();
    for (String page : pages())
      problems
          .addAll(missingPaths(page, ProjectFiles.text(ProjectFiles.ROOT.resolve(page)), path -> there(page, path)));
    assertThat(problems).isEmpty();
  }

  @Test
  void everyCommandThatTheReadmeAndTheDocsNameIsThere() {
    Set<String> commands = JavaSource.under("src/main/java/no/oppvekststatus/command").stream()
        .flatMap(s -> DECLARED.matcher(s.text()).results().map(m -> m.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
    List<String> problems = new ArrayList<>();
    for (String page : pages())
      problems.addAll(missingCommands(page, ProjectFiles.text(ProjectFiles.ROOT.resolve(page)), commands));
    assertThat(problems).isEmpty();
  }

  @Test
  void aPathOrACommandThatIsNotThereIsFound() {
    String text =
        "See [the docs](docs/none.md), `src/main`, `sql/none.sql`, `Foo.java`, `run/out/x.pdf`, `plans/<id>.yaml`, [web](https://x.no), `a / b`.";
    assertThat(missingPaths("R.md", text, Set.of("src/main")::contains))
        .containsExactlyInAnyOrder("R.md: no docs/none.md", "R.md: no sql/none.sql", "R.md: no Foo.java");
    assertThat(missingCommands("R.md",
        "java -jar target/oppvekststatus.jar nightly; java -jar oppvekststatus.jar nighty", Set.of("nightly")))
        .containsExactly("R.md: no command nighty");
  }

  private static List<String> pages() {
    List<String> pages = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md"));
    ProjectFiles.under("docs").stream().map(ProjectFiles::name).filter(name -> name.endsWith(".md"))
        .forEach(pages::add);
    return pages;
  }

  private static List<String> missingPaths(String page, String text, Predicate<String> there) {
    String prose = text.replaceAll("(?s)```.*?```", "");
    Set<String> named = new TreeSet<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) if (!link.group(1).matches("[a-z]+:.*")) named.add(link.group(1));
    Matcher code = CODE.matcher(prose);
    while (code.find()) if (isPath(code.group(1))) named.add(code.group(1));
    return named.stream().filter(path -> !there.test(path)).map(path -> page + ": no " + path).toList();
  }

  private static boolean isPath(String code) {
    if (!code.matches("[\\w./-]+") || code.startsWith("/") || code.equals("./run")) return false;
    if (FILE_NAME.matcher(code).matches()) return true;
    String first = code.split("/", 2)[0];
    return code.contains("/") && Files.isDirectory(ProjectFiles.ROOT.resolve(first))
        && !MADE_AT_RUN_TIME.contains(first);
  }

  /** A path counts from the project or from the page; a bare file name may lie anywhere in it. */
  private static boolean there(String page, String path) {
    if (Files.exists(ProjectFiles.ROOT.resolve(path))
        || Files.exists(ProjectFiles.ROOT.resolve(page).resolveSibling(path)))
      return true;
    return !path.contains("/")
        && ProjectFiles.under("").stream().anyMatch(file -> file.getFileName().toString().equals(path));
  }

  private static List<String> missingCommands(String page, String text, Set<String> commands) {
    return COMMAND.matcher(text).results().map(m -> m.group(1)).distinct()
        .filter(command -> !commands.contains(command))
        .map(command -> page + ": no command " + command).toList();
  }
}
