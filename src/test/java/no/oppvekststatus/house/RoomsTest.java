package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Wall 1: a room uses only the neighbours its {@code package-info} names, only what they show, and never in a ring. Its
 * tests stand in a folder of its name.
 */
class RoomsTest {
  /** Test folders that are no room: what many rooms share, or what runs the whole program. */
  private static final Set<String> NO_ROOMS = Set.of("benchmark", "faults", "fixtures", "gallery", "house", "samples");
  private static final Pattern ROOM = Pattern.compile("src/main/java/no/oppvekststatus/(\\w+)/package-info\\.java");
  private static final Pattern TEST = Pattern.compile("src/test/java/no/oppvekststatus/(\\w+)/.*Test\\.java");

  @Test
  void theTestsMirrorTheRooms() {
    assertThat(unmirrored(ProjectFiles.under("src").stream().map(ProjectFiles::name).toList())).isEmpty();
  }

  @Test
  void aRoomWithoutTestsAndTestsWithoutARoomAreFound() {
    assertThat(unmirrored(List.of("src/main/java/no/oppvekststatus/a/package-info.java",
        "src/main/java/no/oppvekststatus/b/package-info.java", "src/test/java/no/oppvekststatus/b/c/BTest.java",
        "src/test/java/no/oppvekststatus/d/DTest.java", "src/test/java/no/oppvekststatus/house/SizesTest.java",
        "src/test/java/no/oppvekststatus/a/Fixture.java", "src/test/java/no/oppvekststatus/WholeTest.java")))
        .containsExactly("a: no tests", "d: no such room");
  }

  @Test
  void roomsUseOnlyTheirDeclaredNeighbours() {
    ApplicationModules rooms = ApplicationModules.of("no.oppvekststatus");
    assertThat(rooms.stream()).hasSizeGreaterThan(8);
    rooms.verify();
  }

  private static List<String> unmirrored(List<String> files) {
    Set<String> rooms = folders(files, ROOM);
    Set<String> tested = folders(files, TEST);
    return Stream.concat(rooms.stream().filter(room -> !tested.contains(room)).map(room -> room + ": no tests"),
        tested.stream().filter(folder -> !rooms.contains(folder) && !NO_ROOMS.contains(folder))
            .map(folder -> folder + ": no such room"))
        .toList();
  }

  private static Set<String> folders(List<String> files, Pattern pattern) {
    return files.stream().map(pattern::matcher).filter(Matcher::matches).map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aRoomThatUsesAnUndeclaredNeighbourIsFound() {
    ImportOption everything = location -> true;
    assertThat(
        ApplicationModules.of("no.oppvekststatus.house.seeded.rooms", everything).detectViolations().getMessages())
        .anyMatch(message -> message.contains("lower") && message.contains("upper"));
  }
}
