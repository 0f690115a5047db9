package no.oppvekststatus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.tables.Recognition;
import no.oppvekststatus.tables.StatisticsFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files of the samples may be read side by side. */
class FileSubjectTest {
  private static final PlanBook BOOK = PlanReader.book(null);

  @TempDir Path folder;

  private static String subject(Path file, String municipality) {
    return FileSubjectReader
        .of(new InboxFile(file, municipality == null ? "" : municipality, municipality, 1, Instant.EPOCH), BOOK)
        .subject();
  }

  @ParameterizedTest
  @CsvSource({"kostra-12275.json,table 12275", "kostra-11994.json,table 11994", "ungdata.csv,municipality orland",
      "skjema/2025-ppt.xlsx,municipality orland", "skjema/2024-ppt.csv,municipality orland", "kostra-12063.csv,''",
      "smuss-brev.txt,''",
      "fhi-psykiske-plager.csv,''"})
  void aFileOfTheSamplesIsAbout(String name, String subject) {
    assertThat(subject(Path.of("samples/inbox/orland").resolve(name), "orland")).isEqualTo(subject);
  }

  @Test
  void aFormDirectlyUnderTheInboxMayBeAnybodys() {
    assertThat(subject(Path.of("samples/inbox/orland/skjema/2025-ppt.xlsx"), null)).isEmpty();
    assertThat(subject(Path.of("samples/inbox/orland/skjema/2024-ppt.csv"), null)).isEmpty();
    assertThat(subject(Path.of("samples/inbox/orland/kostra-12275.json"), null)).isEqualTo("table 12275");
  }

  @Test
  void everyTableOfTheSamplesThatNamesItselfIsTheOneThatItIsReadAs() throws IOException {
    int compared = 0;
    try (Stream<Path> files = Files.walk(Path.of("samples/inbox"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        String subject = subject(file, "orland");
        if (subject.isEmpty()) continue;
        if (StatisticsFormat.recognise(file, null) instanceof Recognition.Readable read) {
          assertThat(subject).as(file.toString()).isEqualTo("table " + read.file().table().orElseThrow());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void aFileThatIsGoneOrEmptyIsReadAlone() throws IOException {
    assertThat(subject(folder.resolve("borte.json"), "orland")).isEmpty();
    assertThat(subject(Files.createFile(folder.resolve("tom.json")), "orland")).isEmpty();
  }

  @Test
  void aFormThatNamesItsSeparatorIsReadInOrderWithTheOthersOfItsMunicipality() throws IOException {
    String form = Files.readString(Path.of("samples/inbox/orland/skjema/2024-ppt.csv"));
    for (String opening : new String[] {"sep=;\n", "\"SEP=;\"\r\n"}) {
      Path file = Files.writeString(folder.resolve("skjema.csv"), opening + form);
      assertThat(subject(file, "orland")).as(opening).isEqualTo("municipality orland");
    }
  }
}
