package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.Background;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A remark is new once. */
class FindingStoreTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

  @Test
  void theFirstDateStaysAndOtherYearsAndMunicipalitiesAreApart() {
    FindingStore store = new FindingStore(JdbcClient.create(TestDatabase.fresh()));
    Finding jump =
        new Finding(FindingCode.BASE_JUMP, "i", Map.of(FindingKey.YEAR, "2024", FindingKey.FACTOR, "1.60"),
            MONDAY);
    store.note("orland", 2024, MONDAY, List.of(jump));
    store.note("orland", 2024, MONDAY.plusDays(1),
        List.of(jump,
            new Finding(FindingCode.OUTLIER, "i", Map.of(FindingKey.YEAR, "2024"), MONDAY)));
    assertThat(store.known("orland", 2024)).containsExactly(
        new Background.KnownRemark("BASE_JUMP", "i", "{factor=1.60, year=2024}", MONDAY),
        new Background.KnownRemark("OUTLIER", "i", "{year=2024}", MONDAY.plusDays(1)));
    assertThat(store.known("orland", 2025)).isEmpty();
    assertThat(store.known("sel", 2024)).isEmpty();
  }
}
