package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.oppvekststatus.home.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** A file of a plan is the same however it is held. */
class PlanFileTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void itsBytesAreThoseOfTheStart(boolean packed) {
    byte[] bytes = ("title: Trygg oppvekst i Ørland\n".repeat(500)).getBytes(StandardCharsets.UTF_8);
    PlanFile file = new PlanFile("plans/orland.yaml", new ByteArrayResource(bytes), bytes, packed);
    assertThat(file.bytes()).isEqualTo(bytes);
    assertThat(file.sha256()).isEqualTo(Sha256.of(bytes));
  }
}
