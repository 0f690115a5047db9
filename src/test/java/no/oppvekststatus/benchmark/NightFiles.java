package no.oppvekststatus.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.Norway;
import no.oppvekststatus.plan.PlanReader;

/**
 * A home before its first night: a plan for each of many invented municipalities, and in the inbox the country's KOSTRA
 * tables, each municipality's survey, and a form from each of 23 units. The same files every time.
 */
final class NightFiles {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final Path SAMPLES = Path.of("samples/inbox/sel");
  private static final int TABLES = 20;
  private static final int YEARS = 5;
  private static final int CELLS_PER_PLACE = 200;

  private NightFiles() {}

  /** What was written: cells of tables, and forms. */
  record Written(long cells, long forms) {}

  /** @param reporting whether the units have a duty to report: they answer then, and get a report of their own */
  static Written write(Path home, int municipalities, boolean reporting) throws IOException {
    List<String> numbers = Norway.municipalities(municipalities);
    PlanCopies.write(numbers, home.resolve("plans"), reporting);
    Path inbox = home.resolve("inbox");
    long cells = new KostraFiles(municipalities, YEARS, CELLS_PER_PLACE)
        .write(PlanReader.book(null), TABLES, inbox, false).stream().mapToLong(KostraFiles.Written::cells).sum();
    List<Path> forms = reporting ? forms() : List.of();
    for (String number : numbers) {
      Path folder = Files.createDirectories(inbox.resolve("k" + number).resolve("skjema")).getParent();
      write(folder.resolve("ungdata.csv"), Files.readString(SAMPLES.resolve("ungdata.csv")).replace("3437", number));
      for (Path form : forms) write(folder.resolve("skjema").resolve(form.getFileName()), answered(form, number));
    }
    return new Written(cells, (long) forms.size() * municipalities);
  }

  /** A form of one unit of the first municipality, with another answer. */
  static void addOneMore(Path home) throws IOException {
    Path form = SAMPLES.resolve("skjema/2021-barneskole-a.csv");
    write(home.resolve("inbox/k0301/skjema").resolve(form.getFileName()),
        answered(form, "0301").replace("m02;I drift", "m02;Kjent"));
  }

  private static List<Path> forms() throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES.resolve("skjema"))) {
      return new ArrayList<>(all.filter(f -> f.getFileName().toString().startsWith("2021-")).sorted().toList());
    }
  }

  /** The answers of the year after, the last of the plan; no two municipalities hand in the same bytes. */
  private static String answered(Path form, String number) throws IOException {
    return Files.readString(form).replaceFirst("\n", ", kommune " + number + "\n").replace("2022-", "2023-")
        .replace("2021-", "2022-").replace(";2021;", ";2022;");
  }

  private static void write(Path file, String text) throws IOException {
    Files.setLastModifiedTime(Files.writeString(file, text), LONG_AGO);
  }
}
