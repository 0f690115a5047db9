package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Comments use plain words, and the sentence of each package begins with a verb and needs no pronoun. That every
 * reference in a comment resolves is held by the compiler ({@code -Xdoclint:reference} in {@code pom.xml}).
 */
class CommentsTest {
  private static final Pattern COMMENT = Pattern.compile(
      "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])'|(/\\*[\\s\\S]*?\\*/|//[^\\n]*)");
  private static final Pattern SENTENCE = Pattern.compile("\\A\\s*/\\*\\*\\s*(?:\\* )?([\\s\\S]*?)\\s*\\*/");
  private static final Pattern VERB = Pattern.compile("[A-Z][a-z]+s\\b[\\s\\S]*");
  private static final Pattern PRONOUN =
      Pattern.compile("\\b(?:it|they|them|this|that one|the same)\\b", Pattern.CASE_INSENSITIVE);

  @Test
  void commentsUsePlainWords() {
    assertThat(Stream.of("src/main/java", "src/test/java").flatMap(folder -> JavaSource.under(folder).stream())
        .flatMap(source -> PlainWords.faults(source.file(), commentsOf(source.text())).stream())).isEmpty();
  }

  @Test
  void theSentenceOfEachPackageBeginsWithAVerbAndNeedsNoPronoun() {
    List<JavaSource> packages =
        JavaSource.under("src/main/java").stream().filter(s -> s.name().equals("package-info")).toList();
    assertThat(packages).hasSizeGreaterThan(25);
    assertThat(packages.stream().flatMap(s -> vague(s.file(), s.text()))).isEmpty();
  }

  @Test
  void eachKindOfViolationIsFound() {
    String code =
        "class A {\n  String door = \"the door\"; // at the door\n  /** {@code shelf} on the\n   * shelf */\n  char c = '\"'; /* owed */\n}\n";
    assertThat(PlainWords.faults("A.java", commentsOf(code))).containsExactly(
        "A.java:2: door (instead: inbox, import or start)",
        "A.java:4: shelf (instead: list)", "A.java:5: owed (instead: must answer, or is pending)");
    assertThat(vague("x", "/** The same through the command line. */\npackage x;"))
        .containsExactly("x: its sentence begins with no verb", "x: its sentence needs a pronoun");
    assertThat(vague("x", "/** Writes documents. */\npackage x;")).isEmpty();
    assertThat(vague("x", "package x;")).containsExactly("x: no sentence");
  }

  /** The text with everything but comments blanked out, line by line. */
  private static String commentsOf(String text) {
    StringBuilder comments = new StringBuilder();
    Matcher matcher = COMMENT.matcher(text);
    int from = 0;
    while (matcher.find()) {
      int begin = matcher.group(1) == null ? matcher.end() : matcher.start();
      comments.append(text.substring(from, begin).replaceAll("[^\\n]", " "));
      comments.append(text, begin, matcher.end());
      from = matcher.end();
    }
    return comments.append(text.substring(from).replaceAll("[^\\n]", " ")).toString();
  }

  private static Stream<String> vague(String file, String packageInfo) {
    Matcher sentence = SENTENCE.matcher(packageInfo);
    if (!sentence.find()) return Stream.of(file + ": no sentence");
    String said = sentence.group(1).replaceAll("\\n \\* ?", " ");
    return Stream.concat(
        VERB.matcher(said).matches() ? Stream.empty() : Stream.of(file + ": its sentence begins with no verb"),
        PRONOUN.matcher(said).find() ? Stream.of(file + ": its sentence needs a pronoun") : Stream.empty());
  }
}
