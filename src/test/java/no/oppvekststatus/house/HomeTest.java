package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Only the room {@code home} knows the home folder's paths, the time zone and how a whole file is written. */
class HomeTest {
  private static final Map<String, Pattern> ONLY_IN_HOME = Map.of(
      "names a path of the home folder",
      Pattern.compile(
          "resolve\\(\"((plans|inbox|archive|editions|out|logs|data|"
              + "server|tmp|skjema|retur|inputs|post)\"|natt-|data\\.|samples\\.)"),
      "names the time zone", Pattern.compile("\"Europe/Oslo\""),
      "has a suffix of its own for half-written files", Pattern.compile("\"\\.(part|ny|del|skrives)\""));
  private static final Pattern MOVE = Pattern.compile("\\bATOMIC_MOVE\\b");

  @Test
  void pathsTheZoneAndTheSuffixAreNamedInTheirRoomAlone() {
    List<String> found = new ArrayList<>();
    for (JavaSource source : JavaSource.under("src/main/java"))
      if (!source.file().contains("/oppvekststatus/home/")) found.addAll(outside(source.file(), source.text()));
    assertThat(found).isEmpty();
  }

  /** The folder of an edition is moved whole; every file goes through WholeFile. */
  @Test
  void aFileIsGivenItsNameInOnePlace() {
    assertThat(JavaSource.under("src/main/java")).filteredOn(source -> MOVE.matcher(source.text()).find())
        .extracting(JavaSource::name)
        .containsExactlyInAnyOrder("WholeFile", "EditionFolderFile");
  }

  @Test
  void aPathAZoneAndASuffixElsewhereAreFound() {
    assertThat(outside("Seeded.java", "home.resolve(\"logs\"); ZoneId.of(\"Europe/Oslo\"); file + \".ny\""))
        .containsExactlyInAnyOrder(
            "Seeded.java names a path of the home folder", "Seeded.java names the time zone",
            "Seeded.java has a suffix of its own for half-written files");
    assertThat(outside("Seeded.java", "folder.resolve(\"csv\"); o.counts.part(c.id())")).isEmpty();
  }

  private static List<String> outside(String file, String text) {
    return ONLY_IN_HOME.entrySet().stream().filter(rule -> rule.getValue().matcher(text).find())
        .map(rule -> file + " " + rule.getKey()).toList();
  }
}
