package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.plan.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionInputsFileTest {
  @TempDir Path folder;

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
