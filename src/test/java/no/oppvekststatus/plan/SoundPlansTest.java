package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.oppvekststatus.fixtures.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One plan that contradicts itself, among others that do not. */
class SoundPlansTest {
  @TempDir Path home;

  @Test
  void aContradictoryPlanIsLeftOutByNameAndItsNeighboursStay() throws IOException {
    Neighbours.write(home, 5);
    PlanBook whole = PlanReader.sound(home);
    Neighbours.spoilPlan(home, 3);
    PlanBook book = PlanReader.sound(home);
    assertThat(book.entries()).extracting(PlanBook.Entry::municipalityId).containsExactly("fjordvik1", "fjordvik2",
        "fjordvik4", "fjordvik5");
    assertThat(book.refused()).singleElement().satisfies(r -> {
      assertThat(r.municipality().id()).isEqualTo("fjordvik3");
      assertThat(r.problems()).singleElement()
          .satisfies(p -> assertThat(p.file()).endsWith("fjordvik3-2024-2027.yaml"));
    });
    assertThat(book.awaits("fjordvik3")).isTrue();
    assertThat(book.awaits("fjordvik2")).isFalse();
    assertThat(book.awaits("ukjent")).isFalse();
    assertThat(book.municipalities()).hasSize(5);
    assertThat(book.title("fjordvik3")).contains("Trygg heile vegen");
    assertThat(book.sha256()).isNotEqualTo(whole.sha256());
    assertThat(PlanReader.sound(home).sha256()).isEqualTo(book.sha256());
    assertThatThrownBy(() -> PlanReader.book(home)).isInstanceOf(PlanRefused.class).hasMessageContaining("fjordvik3");
  }

  @Test
  void aFileThatIsNoYamlHoldsBackEveryMunicipalityWithoutAPlan() throws IOException {
    Neighbours.write(home, 2);
    Files.writeString(home.resolve("fjordvik1-2024-2027.yaml"), "plan: [\n");
    PlanBook book = PlanReader.sound(home);
    assertThat(book.entries()).extracting(PlanBook.Entry::municipalityId).containsExactly("fjordvik2");
    assertThat(book.awaits("fjordvik1")).isTrue();
  }

  @Test
  void twoPlansOfOneMunicipalityAreBothRefusedAndAFaultOfTheCatalogueRefusesAll() throws IOException {
    Neighbours.write(home, 2);
    Files.copy(home.resolve("fjordvik1-2024-2027.yaml"), home.resolve("fjordvik1-2028-2031.yaml"));
    assertThat(PlanReader.sound(home).refused()).hasSize(2);
    Files.writeString(home.resolve("indicators.yaml"), "schema_version: 1\nindicators: 3\n");
    assertThatThrownBy(() -> PlanReader.sound(home)).isInstanceOf(PlanRefused.class);
  }

  @Test
  void withoutASoundPlanNothingIsDone() throws IOException {
    Neighbours.write(home, 1);
    Neighbours.spoilPlan(home, 1);
    assertThatThrownBy(() -> PlanReader.sound(home)).isInstanceOf(PlanRefused.class);
  }
}
