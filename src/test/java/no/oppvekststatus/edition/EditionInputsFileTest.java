package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionInputsFileTest {
  private static final String KEPT = """
      {"answer": {"municipality": "fjordvik", "unit": "lyset", "year": 2025, "kind": "%s", "item": "grep-1", "status": "%s",
        "quantity": null, "base": null, "approximate": false, "date": null, "note": "", "cell": "Skjema!E8"},
       "provenance": {"sha256": "f1", "fileName": "skjema.xlsx", "cell": "Skjema!E8", "table": "", "updated": null,
        "receivedAt": "2026-01-20T02:00:00Z", "sample": false}}""";

  @TempDir Path folder;

  /**
   * As every version has written it: the status is the code of the form's answer, and empty where the kind of answer
   * has none.
   */
  @Test
  void anAnswerIsKeptWithTheCodeOfItsStatus() throws IOException {
    Files.createDirectories(folder.resolve("inputs"));
    Path file = folder.resolve("inputs/answers.json");
    Files.writeString(file,
        "[" + KEPT.formatted("MEASURE", "under-etablering") + "," + KEPT.formatted("MEETING", "") + "]");
    List<KeptAnswer> read = EditionInputsFile.answers(folder);
    assertThat(read).extracting(k -> k.answer().status()).containsExactly(AnswerStatus.BEING_ESTABLISHED,
        AnswerStatus.NONE);
    assertThat(EditionInputsFile.JSON.readTree(EditionInputsFile.JSON.writeValueAsBytes(read)))
        .isEqualTo(EditionInputsFile.JSON.readTree(Files.readAllBytes(file)));
  }

  @Test
  void anImprintKeptBeforeThereWereSeveralLanguagesSaysTheSameInEach() throws IOException {
    Path file = folder.resolve("imprint.json");
    Files.writeString(file, """
        {"edition": 2, "clock": "2026-03-15T00:00:00Z", "approver": "planeier", "reason": "rettet", "corrected": [
          {"what": "mobbing, 2024", "before": "7,2 %", "now": "skjermet",
           "nynorsk": {"what": "mobbing, 2024", "before": "7,2 %", "now": "skjerma", "nynorsk": null}},
          {"what": "Har svart", "before": "13", "now": "14", "nynorsk": null}]}""");
    Imprint imprint = EditionInputsFile.imprint(file);
    assertThat(imprint.corrected()).extracting(c -> c.in(Language.NYNORSK).now()).containsExactly("skjerma", "14");
    assertThat(imprint.corrected()).extracting(c -> c.in(Language.BOKMAL).now()).containsExactly("skjermet", "14");
  }
}
