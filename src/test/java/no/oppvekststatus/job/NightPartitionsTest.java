package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.oppvekststatus.Application;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.fixtures.Neighbours;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.plan.PlanBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of the night in partitions: the result does not depend on how many, and what fails stops nothing else. */
class NightPartitionsTest {
  private static final LocalDate DATE = LocalDate.of(2025, 9, 1);

  @TempDir Path one;
  @TempDir Path four;

  @Test
  void theSameNightWithOnePartitionAndWithFour() throws Exception {
    Whole alone = whole(one, 1);
    Whole parted = whole(four, 4);
    assertThat(parted.rows()).isEqualTo(alone.rows()).hasSizeGreaterThan(50);
    assertThat(parted.letter()).isEqualTo(alone.letter()).contains("fjordvik1", "fjordvik2", "fjordvik3", "nyere.json");
    assertThat(parted.documents()).isEqualTo(alone.documents()).hasSizeGreaterThan(20);
    assertThat(alone.partitions()).containsEntry("compose", 1L).containsEntry("assess", 1L).containsEntry("import", 1L);
    assertThat(parted.partitions()).containsEntry("compose", 3L).containsEntry("assess", 3L).containsEntry("import", 4L)
        .containsEntry("import-first", 1L);
  }

  private record Whole(List<String> rows, String letter, Map<String, String> documents, Map<String, Long> partitions) {}

  private static Whole whole(Path home, int partitions) throws Exception {
    Neighbours.write(home.resolve("plans"), 3);
    for (int i = 1; i <= 3; i++) for (int year = 2023; year <= 2025; year++) Neighbours.survey(home, i, year);
    table(home, "orland", "eldre.json", "2025-01-01");
    table(home, "sel", "nyere.json", "2025-03-01");
    Files.setLastModifiedTime(Files.writeString(home.resolve("inbox/brev.txt"), "Kjære kommune\n"),
        FileTime.fromMillis(0));
    try (ConfigurableApplicationContext program = start(home, partitions)) {
      assertThat(program.getBean(Nights.class).run(DATE).outcome()).isEqualTo(Night.NightOutcome.DONE);
      List<String> rows = program.getBean(ObservationStore.class)
          .find(Set.of("12275", "ungdata"), Set.of("0", "5057", "3437", "9901", "9902", "9903")).stream()
          .map(k -> k.observation() + " " + k.provenance().sha256()).sorted().toList();
      String letter = Files.readString(home.resolve("out/natt-" + DATE + ".txt"));
      Map<String, String> documents = documents(home);
      Map<String, Long> count = new TreeMap<>();
      program.getBean(JdbcClient.class).sql(
          "SELECT split_part(step_name, ':', 1) AS step, count(*) AS n FROM batch_step_execution WHERE step_name LIKE '%:%' GROUP BY 1")
          .query((rs, i) -> count.put(rs.getString("step"), rs.getLong("n"))).list();
      if (partitions > 1) onlyWhatHasChangedIsAssessed(home, program);
      return new Whole(rows, letter, documents, count);
    }
  }

  /** The next nights: one without news assesses nobody, one with a unit's form assesses that municipality. */
  private static void onlyWhatHasChangedIsAssessed(Path home, ConfigurableApplicationContext program)
      throws IOException {
    Nights nights = program.getBean(Nights.class);
    long before = done(program, "assess");
    assertThat(before).isEqualTo(3);
    Night quiet = nights.run(DATE.plusDays(1));
    assertThat(quiet.outcome()).isEqualTo(Night.NightOutcome.UNCHANGED);
    assertThat(done(program, "assess") - before).as("nothing new").isZero();
    assertThat(Files.readString(home.resolve("out/natt-" + DATE.plusDays(1) + ".txt")))
        .contains("Ingen rapporter er endret.");
    assertThat(program.getBean(JdbcClient.class).sql("SELECT count(*) FROM finding WHERE last_seen = ?").param(DATE)
        .query(Long.class).single())
        .as("the remarks hold on the new date too").isZero();
    Path form = Files.writeString(Files.createDirectories(home.resolve("inbox/fjordvik2/skjema")).resolve("lyset.csv"), """
        # EKSEMPELDATA
        enhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad
        lyset;2025;tiltak;grep-1;I drift;;;;;;
        """);
    Files.setLastModifiedTime(form, FileTime.fromMillis(0));
    nights.run(DATE.plusDays(2));
    assertThat(Files.readString(home.resolve("out/natt-" + DATE.plusDays(2) + ".txt")))
        .contains("fjordvik2/lyset.csv: ", "fjordvik2 2025: ")
        .doesNotContain("fjordvik1 2025: 1", "fjordvik3 2025: 1");
    assertThat(done(program, "assess") - before).as("one unit's form").isEqualTo(1);
    PlanBook book = program.getBean(PlanBook.class);
    DraftWriter drafts = program.getBean(DraftWriter.class);
    assertThat(due(drafts, book, 2025, DATE)).as("an earlier date").isEqualTo(3);
    assertThat(due(drafts, book, 2025, LocalDate.of(2026, 1, 1))).as("a year has passed").isEqualTo(3);
    assertThat(due(drafts, book, 2024, DATE.plusDays(3))).as("another report year").isEqualTo(3);
    assertThat(due(drafts, book, 2025, DATE.plusDays(3))).as("nothing has changed").isZero();
  }

  private static long due(DraftWriter drafts, PlanBook book, int year, LocalDate date) {
    return drafts.renew(book.heads().stream().map(plan -> new DraftWriter.PlanYear(plan, year)).toList(), date)
        .size();
  }

  private static long done(ConfigurableApplicationContext program, String step) {
    return program.getBean(JdbcClient.class)
        .sql("SELECT coalesce(sum(write_count), 0) FROM batch_step_execution WHERE step_name LIKE :step || ':%'")
        .param("step", step).query(Long.class).single();
  }

  @Test
  void aPoisonFileAPoisonPlanAndAPoisonMunicipalityStopNothingElse() throws Exception {
    Neighbours.write(one.resolve("plans"), 5);
    Neighbours.spoilPlan(one.resolve("plans"), 2);
    for (int i = 1; i <= 5; i++) Neighbours.survey(one, i, 2025);
    Path archived = blockedOriginal(one.resolve("inbox/fjordvik3/ungdata-2025.csv"));
    Path blocked = Files.writeString(Files.createDirectories(one.resolve("out")).resolve("fjordvik4"),
        "en fil der mappen skal være");
    try (ConfigurableApplicationContext program = start(one, 2)) {
      Nights nights = program.getBean(Nights.class);
      assertThat(nights.run(DATE).outcome()).isEqualTo(Night.NightOutcome.DONE);
      assertThat(letter()).contains("Ble ikke ferdig; alt annet er gjort:\n",
          "fjordvik3/ungdata-2025.csv er ikke lest inn: filen eller mappen kan ikke brukes: ",
          "fjordvik4 2025 har ikke fått nye utkast: filen eller mappen kan ikke brukes: ",
          "\n  fjordvik2-2024-2027.yaml er avvist: Linje ", "Neste steg: rett det som står under «Ble ikke ferdig»",
          "fjordvik1/ungdata-2025.csv: 2 nye, 0 endret, 0 uendret",
          "fjordvik5/ungdata-2025.csv: 2 nye, 0 endret, 0 uendret",
          "fjordvik1 2025: ",
          "fjordvik3 2025: ", "fjordvik5 2025: ",
          "fjordvik2/ungdata-2025.csv (blir ikke lest").doesNotContain("fjordvik2 2025: ");
      assertThat(steps(program, "FAILED")).as("the partitions that failed, and nothing else")
          .containsExactlyInAnyOrder("import 1", "compose 1");
      assertThat(nights.run(DATE).outcome()).as("nothing is mended: tried again, and told the same")
          .isEqualTo(Night.NightOutcome.DONE);
      Files.delete(archived);
      Files.delete(blocked);
      long printed = done(program, "compose");
      assertThat(nights.run(DATE).outcome()).isEqualTo(Night.NightOutcome.DONE);
      assertThat(letter())
          .contains("fjordvik3/ungdata-2025.csv: 2 nye, 0 endret, 0 uendret", "fjordvik4 2025: ", "er avvist")
          .doesNotContain("er ikke lest inn", "har ikke fått nye utkast");
      assertThat(done(program, "compose") - printed).as("only the two that were left").isEqualTo(2);
      assertThat(nights.run(DATE).outcome()).as("a refused plan alone is no reason to run")
          .isEqualTo(Night.NightOutcome.UNCHANGED);
    }
    Neighbours.mendPlan(one.resolve("plans"), 2);
    try (ConfigurableApplicationContext program = start(one, 2)) {
      assertThat(program.getBean(Nights.class).run(DATE).outcome()).isEqualTo(Night.NightOutcome.DONE);
      assertThat(letter()).contains("fjordvik2/ungdata-2025.csv: 2 nye, 0 endret, 0 uendret", "fjordvik2 2025: ")
          .doesNotContain("Ble ikke ferdig");
    }
  }

  private String letter() throws IOException { return Files.readString(one.resolve("out/natt-" + DATE + ".txt")); }

  /** A file where the archive needs a folder for this original alone. */
  private Path blockedOriginal(Path file) throws IOException {
    String sha256 = Sha256File.of(file);
    return Files.writeString(
        Files.createDirectories(one.resolve("archive").resolve(sha256.substring(0, 2))).resolve(sha256),
        "en fil der mappen skal være");
  }

  private static List<String> steps(ConfigurableApplicationContext program, String status) {
    return program.getBean(JdbcClient.class).sql(
        "SELECT split_part(step_name, ':', 1) || ' ' || count(*) FROM batch_step_execution WHERE status = :status GROUP BY split_part(step_name, ':', 1)")
        .param("status", status).query(String.class).list();
  }

  private static void table(Path home, String from, String name, String updated) throws IOException {
    String json = Files.readString(Path.of("samples/inbox/" + from + "/kostra-12275.json"))
        .replaceFirst("\"updated\"\\s*:\\s*\"[^\"]*\"", "\"updated\":\"" + updated + "T07:00:00Z\"");
    Files.setLastModifiedTime(Files.writeString(Files.createDirectories(home.resolve("inbox")).resolve(name), json),
        FileTime.fromMillis(0));
  }

  private static Map<String, String> documents(Path home) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home.resolve("out"))) {
      for (Path f : all.filter(Files::isRegularFile).toList())
        found.put(home.relativize(f).toString(), Sha256File.of(f));
    }
    return found;
  }

  private static ConfigurableApplicationContext start(Path home, int partitions) throws Exception {
    String url = home.resolve("database").toString();
    if (!URLS.containsKey(url)) URLS.put(url, TestDatabase.fresh().unwrap(PGSimpleDataSource.class).getURL());
    return Application.Context
        .start(new String[] {"--oppvekst.home=" + home, "--spring.datasource.url=" + URLS.get(url),
            "--spring.datasource.username=postgres",
            "--oppvekst.night.partitions=" + partitions}, false);
  }

  private static final Map<String, String> URLS = new TreeMap<>();
}
