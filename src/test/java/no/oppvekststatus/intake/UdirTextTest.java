package no.oppvekststatus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Udir's export and the download of its statistics bank as text: under whatever separator, the same or refused. */
class UdirTextTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final FileReaders READERS = FileReaders.of(64L << 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final List<String> HEAD = List.of("Spoersmaalgruppe", "Spoersmaalnavn", "Skoleaarnavn", "EnhetNivaa",
      "Nasjonaltkode", "Fylkekode", "Kommunekode", "EnhetNavn", "GruppeNivaa", "Trinnnavn", "EierformNavn", "Kjoenn",
      "AndelMobbet", "AntallBesvart", "Sidenummer");
  private static final String QUESTION = "Er du blitt mobbet av andre elever på skolen de siste månedene?";
  private static final List<List<String>> ROWS = List.of(row("3", "50", "5057", "Ørland", "7,25", "1 145"),
      row("2", "50", "", "Trøndelag", "*", "*"), row("1", "", "", "Hele landet", "7,5", "  52 310"));
  @TempDir Path folder;

  private static List<String> row(String level, String county, String municipality, String name, String share,
      String answers) {
    return List.of("Mobbing på skolen", QUESTION, "2024-25", level, "I", county, municipality, name, "0", "7. årstrinn",
        "Alle eierformer", "Alle kjønn", share, answers, "1");
  }

  private static String text(String separator, boolean quoted) {
    String quote = quoted ? "\"" : "";
    return IntStream.rangeClosed(0, ROWS.size()).mapToObj(i -> i == 0 ? HEAD : ROWS.get(i - 1))
        .map(fields -> fields.stream().map(f -> quote + f + quote).collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String json() {
    return ROWS.stream().map(row -> IntStream.range(0, HEAD.size())
        .mapToObj(i -> "\"" + HEAD.get(i) + "\":\"" + row.get(i) + "\"").collect(Collectors.joining(",", "{", "}")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private WholeReading read(String text) throws IOException {
    return WholeReading.of(Files.writeString(folder.resolve("file"), text), READERS, BOOK, TODAY, false);
  }

  private Content content(String text) throws IOException {
    return READERS.content(Files.writeString(folder.resolve("file"), text), new Request(null, true, TODAY, null, BOOK));
  }

  private static List<String> said(WholeReading read) {
    return read.cells().stream().map(c -> c.about() + " = " + c.number()).toList();
  }

  @ParameterizedTest
  @CsvSource({"';',false", "';',true", "'\t',false", "'\t',true", "',',true"})
  void theExportAsTextSaysWhatItsAnswerSays(String separator, boolean quoted) throws IOException {
    WholeReading answer = read(json());
    assertThat(answer.cells()).hasSize(6);
    for (String first : List.of("", "sep=" + separator + "\r\n", "\ufeff")) {
      WholeReading asText = read(first + text(separator, quoted));
      assertThat(asText.refused()).isEmpty();
      assertThat(said(asText)).isEqualTo(said(answer));
    }
  }

  @Test
  void aBarIsReadWhereTheFirstLineSaysIt() throws IOException {
    assertThat(said(read("sep=|\n" + text("|", false)))).isEqualTo(said(read(json())));
  }

  @Test
  void aDecimalCommaThatPartsFieldsIsRefused() throws IOException {
    assertThat(refusal(text(",", false)))
        .isEqualTo("wrong-shape | linje 2 | Linjen har 16 felt, og overskriften 15. Last ned tabellen på nytt.");
    assertThat(read(text(",", true).replace("\"7,25\"", "\"7.125\"")).rejected()).isEqualTo(1);
    assertThat(read(text(";", false).replace("7,25", "7.25")).rejected()).isZero();
  }

  @Test
  void aDamagedHeadingIsRefusedWithItsPlace() throws IOException {
    String whole = text(";", false);
    assertThat(refusal(whole.replace("Trinnnavn;", ""))).startsWith("wrong-shape | linje 2 | Linjen har 15 felt");
    assertThat(refusal(whole.replace("EnhetNavn;", ";"))).startsWith("wrong-shape | linje 1, kolonne 8 | Kolonnen har");
    assertThat(refusal(whole.replace("Kjoenn;", "Trinnnavn;"))).startsWith("wrong-shape | linje 1, kolonne 12 | Over");
    assertThat(refusal(whole.replace("Skoleaarnavn", "Når"))).startsWith("wrong-shape | linje 1 | Udir-filen mangler");
    assertThat(refusal(whole.replace("Trinnnavn", "Klasse"))).startsWith("unknown-table |");
    assertThat(refusal(whole.replace("AndelMobbet", "AndelMobbede"))).startsWith("unknown-table |");
    assertThat(refusal(whole.replace(";7,25;1 145;1", ";7,25;1 145"))).startsWith("wrong-shape | linje 2 |");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void theBanksDownloadIsReadWithoutItsFirstLineToo(String separator) throws IOException {
    String table = "Skole;2020-21.Alle.Antall elever;2020-21.Alle.Andel;\nLillevik;1 200;70,9%;\n";
    for (String first : List.of("", "sep=;\n")) {
      Content.TableContent read = (Content.TableContent) content((first + table).replace(";", separator));
      assertThat(read.format()).isEqualTo("Udir CSV");
      List<String> cells = new ArrayList<>();
      read.file().forEachRow(row -> cells.add(row.codes()[3] + "=" + row.value()));
      assertThat(cells).containsExactly("Antall elever=1200", "Andel=70.9");
    }
  }

  @Test
  void theBanksDownloadUnderCommasIsReadOnlyWhereNumbersAreQuoted() throws IOException {
    String head = "sep=,\nSkole,2020-21.Alle.Antall elever,2020-21.Alle.Andel,\n";
    assertThat(content(head + "Lillevik,1 200,\"70,9%\",\n")).isInstanceOf(Content.TableContent.class);
    assertThat(refusal(head + "Lillevik,1 200,70,9%,\n")).startsWith("wrong-shape | linje 3 | Linjen har 5 felt");
    assertThat(refusal(head + "Lillevik,1 200,70,9%\n")).isNotEmpty();
    assertThat(refusal(head.replace(".Andel,", ".Andel,,2021-22.Alle.Andel") + "Lillevik,1,2,3\n"))
        .startsWith("wrong-shape | linje 2, kolonne 4 | Kolonnen har ingen overskrift.");
  }

  private String refusal(String text) throws IOException {
    return content(text) instanceof Content.ContentRefused c
        ? c.why().get(0).code() + " | " + c.why().get(0).place() + " | " + c.why().get(0).remedy()
        : read(text).refused() + " |";
  }
}
