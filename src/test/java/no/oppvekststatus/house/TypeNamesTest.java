package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A simple type name is enough to find its type: it stands once in {@code src/main}, nested types included. Names of
 * types and methods are words of the field, not metaphors.
 */
class TypeNamesTest {
  /** Words of a type name, in lower case, that name a thing by a picture of it. */
  static final Set<String> METAPHORS = Set.of("galley", "slug", "forme", "bench", "courier", "errand", "shelf",
      "shelved", "twin", "door", "doors", "premises", "hung", "owes", "owed", "goalpost", "patience", "apart", "still",
      "told", "laid",
      "look", "looks", "universe", "ending", "keep", "making", "spoken");

  /**
   * {@code document.Look} is the field's own word for what a municipality chooses of its design; its reader is named by
   * it.
   */
  private static final Set<String> KEPT = Set.of("Look", "LookMapper", "FormLookWriter");

  /** The same in the name of a method; many of the words above are there verbs or plain adjectives. */
  static final Set<String> METHOD_METAPHORS = Set.of("galley", "slug", "bench", "courier", "errand", "shelf",
      "shelves", "shelved", "twin", "twins", "door", "doors", "premises", "goalpost", "universe", "told", "tell",
      "telling", "lay", "laid", "breath", "furniture", "guests", "guilty", "swallows");

  @Test
  void noSimpleNameStandsTwice() {
    assertThat(twice(main())).isEmpty();
  }

  @Test
  void noTypeIsNamedByAMetaphor() {
    assertThat(metaphors(main())).isEmpty();
  }

  @Test
  void noMethodIsNamedByAMetaphor() {
    assertThat(methodMetaphors(main())).isEmpty();
    assertThat(methodMetaphors(JavaSource.under("src/test/java"))).isEmpty();
    assertThat(methodMetaphors(List.of(JavaSource.of("x/A.java",
        "package x; class A { void layOut() {} void display() {} private int guests() { return 0; } }"))))
        .containsExactly("x/A.java: layOut says lay", "x/A.java: guests says guests");
  }

  @Test
  void aNameThatStandsTwiceIsFoundWhereverItIsNested() {
    JavaSource one = JavaSource.of("x/One.java",
        "package x; class One { enum Kind { A } Runnable r = new Runnable() { public void run() {} }; }");
    JavaSource two = JavaSource.of("y/Two.java",
        "package y; class Two { static class Deep { record Kind() {} } Object o = new Object() {}; }");
    JavaSource three = JavaSource.of("z/One.java", "package z; interface One {}");
    assertThat(twice(List.of(one, two, three)))
        .containsExactly("Kind stands in x/One.java and y/Two.java", "One stands in x/One.java and z/One.java");
  }

  @Test
  void aMetaphorIsFoundAsAWordOfANameAndNotInsideOne() {
    JavaSource names = JavaSource.of("x/DoorReaders.java",
        "package x; class DoorReaders { record TwinPage() {} class Workbench {} class Sluggish {} }");
    assertThat(metaphors(List.of(names))).containsExactly("x/DoorReaders.java: DoorReaders says door",
        "x/DoorReaders.java: TwinPage says twin");
  }

  private static List<JavaSource> main() {
    List<JavaSource> sources = JavaSource.under("src/main/java");
    assertThat(sources).hasSizeGreaterThan(300);
    return sources;
  }

  private static List<String> twice(List<JavaSource> sources) {
    Map<String, List<String>> files = new TreeMap<>();
    for (JavaSource s : sources)
      for (String type : s.types())
        if (!type.isEmpty()) files.computeIfAbsent(type, t -> new ArrayList<>()).add(s.file());
    return files.entrySet().stream().filter(e -> e.getValue().size() > 1)
        .map(e -> e.getKey() + " stands in " + String.join(" and ", e.getValue())).toList();
  }

  private static List<String> metaphors(List<JavaSource> sources) {
    return sources.stream().flatMap(s -> s.types().stream().filter(t -> !KEPT.contains(t))
        .flatMap(t -> words(t).filter(METAPHORS::contains).map(w -> s.file() + ": " + t + " says " + w))).toList();
  }

  private static List<String> methodMetaphors(List<JavaSource> sources) {
    return sources.stream().flatMap(s -> s.methods().stream().map(JavaSource.Method::name)
        .flatMap(m -> words(m).filter(METHOD_METAPHORS::contains).map(w -> s.file() + ": " + m + " says " + w)))
        .toList();
  }

  private static Stream<String> words(String type) {
    return Arrays.stream(type.split("(?<=[a-z0-9])(?=[A-Z])")).map(w -> w.toLowerCase(Locale.ROOT));
  }
}
