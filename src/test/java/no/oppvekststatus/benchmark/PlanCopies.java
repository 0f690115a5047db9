package no.oppvekststatus.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The plan of one municipality laid in a home folder as that of many others, with their numbers and no history, in one language. */
final class PlanCopies {
  private PlanCopies() {}

  /** @param reporting whether the units have a duty to report */
  static void write(List<String> municipalities, Path plans, boolean reporting) throws IOException {
    Files.createDirectories(plans);
    String plan = Files.readString(Path.of("plans/sel-2018-2022.yaml"));
    String organisation = Files.readString(Path.of("samples/plans/sel-organisation.yaml"));
    if (!reporting)
      organisation = organisation.replaceAll("(?m)^(  - \\{id: [\\w-]+,)(.*service_area: )", "$1 reports: false,$2");
    for (String number : municipalities) {
      String id = "k" + number;
      Files.writeString(plans.resolve(id + "-2018-2022.yaml"), plan
          .replaceFirst("(?m)^  languages: .*\\R", "")
          .replace("id: sel-2018-2022", "id: " + id + "-2018-2022")
          .replaceFirst("(?m)^  id: sel$", "  id: " + id)
          .replaceFirst("(?m)^  number: \"3437\"$", "  number: \"" + number + "\"")
          .replaceFirst("(?m)^  numbers: \\[.*]$", "  numbers: [{number: \"" + number + "\", name: \"" + id + "\"}]")
          .replaceFirst("(?m)^  county: .*$", "  county: {number: \"" + number.substring(0, 2) + "\", name: Fylket}"));
      Files.writeString(plans.resolve(id + "-organisation.yaml"),
          organisation.replaceFirst("(?m)^municipality: sel$", "municipality: " + id));
    }
  }
}
