package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.fixtures.MadeUpNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan owner's comments are read beside the plan, or refused with line and remedy and without a word of them. */
class CommentTest {
  private static final Path FJORDVIK = Path.of("src/test/resources/plans-tredje");
  private static final String FILE = "fjordvik-comments.yaml";
  private static final String HEAD = "schema_version: 1\nmunicipality: fjordvik\ncomments:\n";

  @TempDir Path home;

  @BeforeEach
  void thePlanLiesInTheHomeFolder() throws IOException {
    for (String name : List.of("fjordvik-2024-2027.yaml", "fjordvik-organisation.yaml"))
      Files.copy(FJORDVIK.resolve(name), home.resolve(name));
  }

  @Test
  void aCommentIsTiedToWhatItIsAboutAndSignedByRole() throws IOException {
    write(HEAD
        + "  - {year: 2025, about: goal/mal-1, role: Planeigar, date: \"2026-02-01\", text: \"Arbeidet held fram.\"}\n"
        + "  - {year: 2025, about: plan, role: Planeigar, date: \"2026-02-01\", text: \"Alt i alt.\"}\n");
    PlanBook.Entry entry = PlanReader.book(home).of("fjordvik").orElseThrow();
    assertThat(entry.comments()).startsWith(
        new Comment(2025, CommentSubject.goal("mal-1"), "Planeigar", LocalDate.of(2026, 2, 1), "Arbeidet held fram."))
        .hasSize(2);
    assertThat(entry.files()).containsKey(FILE);
    assertThat(PlanReader.files(home, entry)).containsKey(FILE);
  }

  @Test
  void withoutAFileThereAreNoneAndAnExamplesCommentsDoNotFollowAMunicipalitysOwnFiles() throws IOException {
    assertThat(PlanReader.book(home).of("fjordvik").orElseThrow().comments()).isEmpty();
    assertThat(PlanReader.book(null).of("orland").orElseThrow().comments()).isNotEmpty();
    Files.copy(Path.of("plans/orland-2022-2025.yaml"), home.resolve("orland-2022-2025.yaml"));
    Files.writeString(home.resolve("orland-organisation.yaml"),
        Files.readString(Path.of("samples/plans/orland-organisation.yaml")).replaceFirst("(?m)^coat_of_arms.*$", ""));
    assertThat(PlanReader.book(home).of("orland").orElseThrow().comments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "about: goal/mal-9|finnes ikke i planen.|Mente du «goal/mal-1»?",
      "about: mal-1|finnes ikke i planen.|goal/mal-1",
      "abuot: plan|Ukjent nøkkel «abuot».|Mente du «about»?",
      "role: ''|er ikke signert.|med rolle, ikke med navn",
      "date: 1.2.2026|en dato|Rett verdien.",
      "year: i fjor|et helt tall|Rett verdien."})
  void aFaultIsNamedWithItsLineAndARemedy(String field, String what, String remedy) throws IOException {
    String key = field.substring(0, field.indexOf(':'));
    StringBuilder text = new StringBuilder(HEAD).append("  - text: \"Godt arbeid.\"\n");
    List.of("year: 2025", "about: plan", "role: Planeigar", "date: \"2026-02-01\"").stream()
        .filter(l -> !l.startsWith(key + ":"))
        .forEach(l -> text.append("    ").append(l).append('\n'));
    write(text.append("    ").append(field).append('\n').toString());
    assertThat(refused().problems()).anySatisfy(p -> {
      assertThat(Path.of(p.file()).getFileName()).hasToString(FILE);
      assertThat(p.line()).isBetween(4, 9);
      assertThat(p.what()).contains(what);
      assertThat(p.remedy()).contains(remedy);
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ring 91 23 45 67", "skriv til kari@fjordvik.example.no", "gjeld 01810112345 eller", "# 91 23 45 67"})
  void whatPointsAtAPersonIsRefusedByItsLineAndNeverRepeated(String written) throws IOException {
    String number = MadeUpNumber.of("018101");
    String line = written.replace("01810112345", number);
    write(HEAD + "  - year: 2025\n    about: plan\n    role: Planeigar\n    date: \"2026-02-01\"\n    text: \"" + line
        + "\"\n");
    PlanRefused refused = refused();
    assertThat(refused.problems()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(8));
    assertThat(refused.getMessage()).doesNotContain(number).doesNotContain("91 23").doesNotContain("kari");
  }

  @Test
  void aNumberSplitOverTwoLinesIsFoundToo() throws IOException {
    write(HEAD
        + "  - year: 2025\n    about: plan\n    role: Planeigar\n    date: \"2026-02-01\"\n    text: >-\n      ring 91 23\n      45 67\n");
    assertThat(refused().getMessage()).contains("telefonnummer").doesNotContain("45 67");
  }

  @Test
  void aCommentLongerThanItMayBeIsRefusedWithItsLength() throws IOException {
    write(HEAD + "  - {year: 2025, about: plan, role: Planeigar, date: \"2026-02-01\", text: \"" + "a ".repeat(750)
        + "b\"}\n");
    assertThat(refused().problems()).singleElement()
        .satisfies(p -> assertThat(p.what()).isEqualTo("Kommentaren er på 1501 tegn; grensen er 1500."));
  }

  private void write(String text) throws IOException { Files.writeString(home.resolve(FILE), text); }

  private PlanRefused refused() {
    PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> PlanReader.book(home));
    assertThat(refused).as("the comment was taken").isNotNull();
    return refused;
  }
}
