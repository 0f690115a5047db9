package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import no.oppvekststatus.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Wall 1: a room uses only the neighbours its {@code package-info} names, only what they show, and never in a ring. */
class RoomsTest {
  @Test
  void roomsUseOnlyTheirDeclaredNeighbours() {
    ApplicationModules rooms = ApplicationModules.of(Application.Context.class);
    assertThat(rooms.stream()).hasSizeGreaterThan(8);
    rooms.verify();
  }

  @Test
  void aRoomThatUsesAnUndeclaredNeighbourIsFound() {
    ImportOption everything = location -> true;
    assertThat(
        ApplicationModules.of("no.oppvekststatus.house.seeded.rooms", everything).detectViolations().getMessages())
        .anyMatch(message -> message.contains("lower") && message.contains("upper"));
  }
}
