package no.oppvekststatus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.oppvekststatus.figures.PlaceChange;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of KLASS, a survey or a form with a heading that is lost, twice or another: never read as if it were whole. */
class DamagedHeadingsTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final FileReaders READERS = FileReaders.of(64L << 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final String CHANGES = "\"oldCode\";\"oldName\";\"oldShortName\";\"newCode\";\"newName\";"
      + "\"newShortName\";\"changeOccurred\"\n\"5015\";\"Ørland\";\"\";\"5057\";\"Ørland\";\"\";\"2020-01-01\"\n";
  private static final String CODES = "code;parentCode;level;name;shortName;notes;validFrom;validTo\n"
      + "5057;50;2;Ørland;;;2020-01-01;\n";
  private static final String ANSWER =
      "{\"codeChanges\":[{\"oldCode\":\"5015\",\"oldName\":\"Ørland\",\"oldShortName\":"
          + "\"\",\"newCode\":\"5057\",\"newName\":\"Ørland\",\"newShortName\":\"\",\"changeOccurred\":\"2020-01-01\"}]}";
  private static final String LIST =
      "{\"codes\":[{\"code\":\"5057\",\"parentCode\":null,\"level\":\"1\",\"name\":\"Ørland\","
          + "\"validFromInRequestedRange\":\"2020-01-01\",\"validToInRequestedRange\":null}]}";
  private static final PlaceChange MERGER =
      new PlaceChange("5015", "Ørland", "5057", "Ørland", LocalDate.of(2020, 1, 1), true);
  @TempDir Path folder;

  private Content content(String text) throws IOException {
    return READERS.content(Files.writeString(folder.resolve("file"), text), new Request(null, true, TODAY, null, BOOK));
  }

  /** What is refused first, and that nothing is kept. */
  private String refusal(String text) throws IOException {
    Content read = content(text);
    if (read instanceof Content.PlaceContent list) {
      assertThat(list.reading().places().changes()).isEmpty();
      assertThat(list.reading().places().codes()).isEmpty();
      return problem(list.reading().rejections());
    }
    assertThat(read).isInstanceOf(Content.ContentRefused.class);
    return problem(((Content.ContentRefused) read).why());
  }

  private static String problem(List<Rejection> why) {
    return why.get(0).code() + " | " + why.get(0).place() + " | " + why.get(0).remedy();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void aListIsReadUnderAnySeparatorAndInAnyCase(String separator) throws IOException {
    for (String text : List.of(CHANGES, CHANGES.replace("oldCode", " OLDCODE ")))
      assertThat(((Content.PlaceContent) content(text.replace(";", separator))).reading().places().changes())
          .containsExactly(MERGER);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "oldCode"        | "gammelKode" | missing-column   | linje 1, kolonne 1
      "newCode"        | "newcod"     | missing-column   | linje 1, kolonne 4
      "changeOccurred" | "dato"       | missing-column   | linje 1, kolonne 7
      "newName"        | "nyttNavn"   | unknown-column   | linje 1, kolonne 5
      "newName"        | "newCode"    | duplicate-column | linje 1, kolonne 5
      "oldCode";       | ''           | missing-column   | linje 1, kolonne 1
      "oldName";       | ''           | missing-column   | linje 1, kolonne 6
      "oldName"        | ''           | unknown-column   | linje 1, kolonne 2
      """)
  void aListOfChangesWithADamagedHeadingIsRefused(String heading, String now, String code, String place)
      throws IOException {
    assertThat(refusal(CHANGES.replace(heading, now))).startsWith(code + " | " + place + " | ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      code;      | kode;       | missing-column
      name;      | navn;       | missing-column
      parentCode | forelder    | missing-column
      level;     | ''          | missing-column
      shortName; | ''          | missing-column
      shortName  | code        | duplicate-column
      validFrom  | gyldigFra   | unknown-column
      """)
  void aListOfCodesWithADamagedHeadingIsRefused(String heading, String now, String code) throws IOException {
    assertThat(refusal(CODES.replaceFirst(heading, now))).startsWith(code + " | linje 1, kolonne ");
  }

  @Test
  void headingsThatHaveChangedPlacesAreRefused() throws IOException {
    String swapped =
        CHANGES.replace("oldName", "x").replace("oldShortName", "oldName").replace("\"x\"", "\"oldShortName\"");
    assertThat(refusal(swapped)).startsWith("wrong-shape | linje 1, kolonne 3 | Kolonnene står i en annen rekkefølge");
    assertThat(refusal(CODES.replace("code;parentCode;level;name", "code;parentCode;name;level")))
        .startsWith("wrong-shape | linje 1, kolonne 4 |");
  }

  @Test
  void headingsOfAPairOfYearsThatLackOneAreRefused() throws IOException {
    String pair = "kommunenummer_2017;kommunenavn_2017;kommunenummer_2018;kommunenavn_2018\n5015;Ørland;5057;Ørland\n";
    assertThat(((Content.PlaceContent) content(pair)).reading().places().changes()).hasSize(1);
    assertThat(refusal(pair.replace("kommunenavn_2017;", ""))).startsWith("missing-column | linje 1, kolonne 3");
    assertThat(refusal(pair.replace("kommunenummer_2018", "nummer"))).startsWith("klass | linje 1 | Dette ligner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oldCode", "oldName", "newCode", "newName", "changeOccurred"})
  void aFieldOfAnAnswerUnderAnotherNameIsNotRead(String field) throws IOException {
    assertThat(refusal(ANSWER.replace(field, field.toLowerCase(Locale.ROOT))))
        .isEqualTo("missing-column | codeChanges[0] | Feltet «" + field
            + "» mangler, og listen har et ukjent felt. Last ned listen på nytt fra KLASS.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "name", "validFromInRequestedRange", "validToInRequestedRange"})
  void aFieldOfAListOfCodesUnderAnotherNameIsNotRead(String field) throws IOException {
    assertThat(refusal(LIST.replace("\"" + field + "\"", "\"x\""))).startsWith("missing-column | codes[0] | Feltet «");
  }

  @Test
  void anAnswerWhoseListHasAnotherNameIsRefusedAsSuch() throws IOException {
    for (String damaged : List.of(ANSWER.replace("codeChanges", "codechanges"), LIST.replace("codes", "kodes"),
        ANSWER.replace("{\"codeChanges\":", "").replace("}]}", "}]")))
      assertThat(refusal(damaged)).startsWith("wrong-shape | begynnelsen | Svaret ligner på KLASS");
    assertThat(refusal(ANSWER.substring(0, ANSWER.length() - 20))).doesNotContain("ligner på KLASS");
    assertThat(((Content.PlaceContent) content(ANSWER)).reading().places().changes()).containsExactly(MERGER);
    assertThat(((Content.PlaceContent) content(LIST)).reading().places().codes()).hasSize(1);
  }

  @Test
  void aSurveyOrAFormWhoseHeadIsShorterThanItsLinesIsRefused() throws IOException {
    String survey = "kommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n"
        + "5057;ensom;8-10;alle;2024;7,5;120;138;\n";
    assertThat(content(survey)).isInstanceOf(Content.SurveyContent.class);
    assertThat(refusal(survey.replace("svar;", "")))
        .startsWith("missing-column | linje 1, kolonne 8 | Linjene har flere");
    String form = "enhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\nx;2024;tiltak;u01;i drift;3;;;;;\n";
    assertThat(refusal(form.replace("antall;", ""))).startsWith("missing-column | linje 1, kolonne 10");
  }

  @Test
  void anEmptyFieldBesideTheLastOfSomeLinesIsWhatSpreadsheetsLeave() throws IOException {
    String survey = "kommunenummer;indikator;nivå;kjønn;år;prosent;svar\n"
        + "5057;ensom;8-10;alle;2023;7,5;120\n5057;ensom;8-10;alle;2024;7,5;120;;\n";
    assertThat(content(survey)).isInstanceOf(Content.SurveyContent.class);
  }
}
