package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing grows without an end: the budget is on the tail, not on the average. Names say what a thing is, and every
 * room has its sentence.
 */
class SizesTest {
  private static final int FILE = 250;
  private static final int METHOD = 30;
  /** Constructors, beans and overriding methods aside: more values than that belong together in a record. */
  private static final int PARAMETERS = 5;
  private static final int PARAMETERS_P90 = 3;
  /** Without its text literals, which stay whole so that they can be searched for. */
  private static final int LINE = 120;
  private static final int LINE_WITH_LITERALS = 180;
  private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
  private static final int FILE_P90 = 125;
  private static final int METHOD_P90 = 14;
  private static final Pattern FORBIDDEN =
      Pattern.compile("Abstract.*|.*(Manager|Helper|Util|Utils|Impl|Service|DTO|Dto|Info)");

  @Test
  void filesAndMethodsKeepTheirBudget() {
    assertThat(tooLarge(main())).isEmpty();
  }

  @Test
  void nineOfTenFilesAndMethodsAreSmall() {
    assertThat(p90(main().stream().mapToInt(JavaSource::codeLines))).as("code lines of a file, p90")
        .isLessThanOrEqualTo(FILE_P90);
    assertThat(p90(main().stream().flatMap(s -> s.methods().stream()).mapToInt(JavaSource.Method::lines)))
        .as("lines of a method, p90").isLessThanOrEqualTo(METHOD_P90);
    assertThat(p90(main().stream().flatMap(s -> s.methods().stream()).filter(m -> !m.name().equals("<init>"))
        .mapToInt(JavaSource.Method::parameters)))
        .as("parameters of a method, p90").isLessThanOrEqualTo(PARAMETERS_P90);
  }

  @Test
  void noRoomHoldsMoreThanAFifth() {
    assertThat(tooWide(main())).isEmpty();
  }

  @Test
  void noTypeHidesBehindAnEmptyName() {
    List<JavaSource> all = new ArrayList<>(main());
    all.addAll(JavaSource.under("src/test/java"));
    assertThat(emptyNames(all)).isEmpty();
  }

  @Test
  void everyPackageHasItsSentenceAndNoNulls() {
    assertThat(bareRooms(main())).isEmpty();
  }

  @Test
  void eachKindOfViolationIsFound() {
    String body = IntStream.range(0, 31).mapToObj(i -> "int a" + i + ";").collect(Collectors.joining("\n"));
    JavaSource large = JavaSource.of("x/FooImpl.java",
        "package x; class FooImpl { void m(int a, int b, int c, int d, int e, int f) {\n" + body
            + "\n} int very" + "Long".repeat(50) + ";\n" + "int z;\n".repeat(250)
            + "@Bean int bean(int a, int b, int c, int d, int e, int f) { return a; } }");
    assertThat(tooLarge(List.of(large))).extracting(v -> v.substring(v.indexOf(": ") + 2)).containsExactlyInAnyOrder(
        "284 code lines, at most 250", "m has 33 lines, at most 30", "m has 6 parameters, at most 5",
        "a line of 211 characters, at most 120");
    assertThat(emptyNames(List.of(large))).containsExactly("x/FooImpl.java: FooImpl is a forbidden name");
    assertThat(bareRooms(List.of(large))).containsExactly("x: no package-info.java with a sentence and @NullMarked");
    assertThat(bareRooms(List.of(large, JavaSource.of("x/package-info.java", "@NullMarked package x;")))).hasSize(1);
    assertThat(
        bareRooms(List.of(large, JavaSource.of("x/package-info.java", "/** What it is. */\n@NullMarked\npackage x;"))))
        .isEmpty();
    assertThat(p90(IntStream.rangeClosed(1, 100))).isEqualTo(90);
    assertThat(tooWide(Stream.of("a", "b", "c/d", "c/e", "c/f", "g").map(folder -> JavaSource
        .of("src/main/java/no/oppvekststatus/" + folder + "/A.java", "package x; class A {}")).toList()))
        .containsExactly("c: 3 of 6 code lines, at most a fifth");
  }

  private static List<JavaSource> main() {
    List<JavaSource> sources = JavaSource.under("src/main/java");
    assertThat(sources).hasSizeGreaterThan(40);
    return sources;
  }

  private static List<String> tooLarge(List<JavaSource> sources) {
    List<String> problems = new ArrayList<>();
    for (JavaSource s : sources) {
      if (s.codeLines() > FILE) problems.add(s.file() + ": " + s.codeLines() + " code lines, at most " + FILE);
      s.text().lines().filter(SizesTest::tooLong).findFirst()
          .ifPresent(l -> problems.add(s.file() + ": a line of " + l.length() + " characters, at most " + LINE));
      for (JavaSource.Method m : s.methods()) {
        if (m.lines() > METHOD)
          problems.add(s.file() + ": " + m.name() + " has " + m.lines() + " lines, at most " + METHOD);
        if (m.parameters() > PARAMETERS && !m.name().equals("<init>"))
          problems.add(s.file() + ": " + m.name() + " has " + m.parameters() + " parameters, at most " + PARAMETERS);
      }
    }
    return problems;
  }

  /** A room with all that is below it. */
  private static List<String> tooWide(List<JavaSource> sources) {
    Map<String, Integer> rooms = new TreeMap<>();
    sources.forEach(s -> rooms.merge(s.file().replaceFirst(".*/no/oppvekststatus/(?:(\\w+)/.*|.*)", "$1"),
        s.codeLines(), Integer::sum));
    int all = rooms.values().stream().mapToInt(Integer::intValue).sum();
    return rooms.entrySet().stream().filter(room -> room.getValue() * 5 > all)
        .map(room -> room.getKey() + ": " + room.getValue() + " of " + all + " code lines, at most a fifth").toList();
  }

  private static boolean tooLong(String line) {
    return line.length() > LINE_WITH_LITERALS
        || line.length() > LINE && LITERAL.matcher(line).replaceAll("\"\"").length() > LINE;
  }

  private static List<String> emptyNames(List<JavaSource> sources) {
    return sources.stream().flatMap(s -> s.types().stream().filter(t -> FORBIDDEN.matcher(t).matches())
        .map(t -> s.file() + ": " + t + " is a forbidden name")).toList();
  }

  private static List<String> bareRooms(List<JavaSource> sources) {
    Map<String, List<JavaSource>> rooms =
        sources.stream().collect(Collectors.groupingBy(s -> s.file().substring(0, s.file().lastIndexOf('/'))));
    return new TreeSet<>(rooms.keySet()).stream().filter(room -> !room.endsWith("no/oppvekststatus"))
        .filter(room -> rooms.get(room).stream()
            .noneMatch(s -> s.name().equals("package-info") && s.text().contains("@NullMarked")
                && s.text().matches("(?s)/\\*\\*\\s*\\S.*[.]\\s*\\*/.*")))
        .map(room -> room + ": no package-info.java with a sentence and @NullMarked").toList();
  }

  private static int p90(IntStream sizes) {
    int[] sorted = sizes.sorted().toArray();
    return sorted[(int) Math.ceil(sorted.length * 0.9) - 1];
  }
}
