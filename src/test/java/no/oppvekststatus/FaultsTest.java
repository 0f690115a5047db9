package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.FjordvikHome;
import no.oppvekststatus.fixtures.ProgramProcess;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.job.Night;
import no.oppvekststatus.job.Nights;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The harness of docs/faults.md: kills the program, the embedded server, one of its sessions, or program and server, at
 * random and at named moments of the night, then starts the night once more and compares rows, archive, drafts and
 * message with those of an undisturbed night. {@code mvn -Pfaults verify -Dfaults.kills=200}; {@code
 * -Dfaults.server=true} on a server instead.
 */
@Tag("faults")
class FaultsTest {
  private static final LocalDate DATE = LocalDate.of(2025, 9, 1);
  private static final int[] YEARS = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025};
  private static final boolean SERVER = Boolean.getBoolean("faults.server");
  private static final int KILLS = Integer.getInteger("faults.kills", 40);
  private static final int IN_A_ROW = 2;
  private static final long SEED = Long.getLong("faults.seed", 1);
  private static final String[] NIGHT = {"nightly", "--date", DATE.toString()};

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Map<String, Tally> tallies = new TreeMap<>();
  private PGSimpleDataSource database = new PGSimpleDataSource();
  private Duration undisturbed = Duration.ZERO;

  /** What is killed. */
  private enum Fault { PROGRAM, SESSION, SERVER, BOTH }

  /** When it is killed. */
  private enum Moment { RANDOM, LEASED, FIRST_FILE, HALF_READ, FIRST_DRAFT, ALL_DRAFTS }

  /** What one kind of kill came to. */
  private static final class Tally {
    private int kills;
    private int wrong;
    private long slowest;
    private long all;

    void add(long millis, boolean right) {
      kills++;
      wrong += right ? 0 : 1;
      slowest = Math.max(slowest, millis);
      all += millis;
    }
  }

  /** Everything that a night leaves. */
  private record Left(Map<String, String> files, Map<String, String> rows) {}

  @Test
  void whateverIsKilledTheNextNightEndsAsAnUndisturbedOne() throws Exception {
    fresh();
    FjordvikHome calm = FjordvikHome.furnish(folder.resolve("calm"), YEARS);
    long began = System.nanoTime();
    assertThat(ProgramProcess.start(calm.root(), environment(), NIGHT).ended()).isZero();
    undisturbed = Duration.ofNanos(System.nanoTime() - began);
    Left expected = ended(calm);
    List<String> differences = new ArrayList<>();
    for (int done = 0, round = 0; done < KILLS; round++) {
      List<String> kinds = new ArrayList<>();
      fresh();
      FjordvikHome home = FjordvikHome.furnish(folder.resolve("round-" + round), YEARS);
      for (int n = 0; n < IN_A_ROW; n++) kill(home, done + n).ifPresent(kinds::add);
      began = System.nanoTime();
      Left left = ended(home);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      boolean right = left.equals(expected);
      if (!right) differences.add("round " + round + " " + kinds + ": " + difference(expected, left));
      kinds.forEach(kind -> tallies.computeIfAbsent(kind, k -> new Tally()).add(millis, right));
      done += IN_A_ROW;
      System.out.println("FAULTS " + done + "/" + KILLS + " " + kinds
          + (right ? " as undisturbed" : " DIFFERS in " + difference(expected, left)));
      remove(home.root());
    }
    report();
    assertThat(differences).isEmpty();
  }

  /** The kind of the kill; empty where the night had ended before. */
  private Optional<String> kill(FjordvikHome home, int number) throws Exception {
    Fault fault = Fault.values()[number % (SERVER ? 2 : 4)];
    Moment moment = number % 2 == 0 ? Moment.RANDOM : Moment.values()[1 + random.nextInt(Moment.values().length - 1)];
    long delay = (long) (random.nextDouble() * undisturbed.toMillis());
    ProgramProcess program = ProgramProcess.start(home.root(), environment(), NIGHT);
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    long at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delay);
    while (program.alive() && System.nanoTime() < last
        && !(moment == Moment.RANDOM ? System.nanoTime() > at : reached(moment, home, program)))
      Thread.sleep(1);
    if (!program.alive()) return Optional.empty();
    if (fault == Fault.PROGRAM || fault == Fault.BOTH) program.signal("KILL");
    if (fault == Fault.SERVER || fault == Fault.BOTH)
      postmaster(home).ifPresent(p -> ProgramProcess.signal("KILL", p.pid()));
    boolean met = fault != Fault.SESSION;
    while (!met && program.alive()) met = session(home);
    program.ended();
    if (!met) return Optional.empty();
    return Optional.of(fault + " | " + moment);
  }

  private static boolean reached(Moment moment, FjordvikHome home, ProgramProcess program) {
    return switch (moment) {
      case RANDOM -> false;
      case LEASED -> program.told().contains("ser over innboksen");
      case FIRST_FILE -> home.any("archive", ".csv");
      case HALF_READ -> home.files("archive", ".csv").size() > YEARS.length / 2;
      case FIRST_DRAFT -> home.any("out/fjordvik", ".pdf");
      case ALL_DRAFTS -> home.any("out/fjordvik/2025", "manifest.json");
    };
  }

  private static Optional<ProcessHandle> postmaster(FjordvikHome home) throws IOException {
    Path file = home.root().resolve("data/postmaster.pid");
    return Files.exists(file) ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
        : Optional.empty();
  }

  /**
   * One session of the server: its process is killed, or on a server that is not ours it is ended. False where there is
   * none yet.
   */
  private boolean session(FjordvikHome home) throws IOException {
    if (SERVER) {
      return JdbcClient.create(database)
          .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
              + "AND application_name LIKE 'oppvekststatus %' ORDER BY random() LIMIT 1")
          .query(Boolean.class).list().contains(true);
    }
    List<ProcessHandle> sessions = postmaster(home).stream().flatMap(ProcessHandle::children)
        .filter(p -> p.info().commandLine().orElse("").contains("127.0.0.1")).toList();
    if (sessions.isEmpty()) return false;
    ProgramProcess.signal("KILL", sessions.get(random.nextInt(sessions.size())).pid());
    return true;
  }

  /** Starts the night until it has ended, in this virtual machine, and tells what it left. */
  private Left ended(FjordvikHome home) {
    try (ConfigurableApplicationContext program = Application.Context.start(settings(home), false)) {
      Night.NightOutcome outcome = program.getBean(Nights.class).run(DATE).outcome();
      assertThat(outcome).isIn(Night.NightOutcome.DONE, Night.NightOutcome.UNCHANGED);
      Map<String, String> files = new TreeMap<>();
      for (String kept : List.of("inbox", "archive", "out")) files.putAll(home.hashes(kept));
      return new Left(files, rows(program.getBean(JdbcClient.class)));
    }
  }

  /**
   * Of each table that a night writes, its rows without numbers and times of their own, and without the hashes of
   * those.
   */
  private static Map<String, String> rows(JdbcClient jdbc) {
    Map<String, String> rows = new TreeMap<>();
    for (String table : jdbc
        .sql("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' "
            + "AND relname NOT LIKE 'batch%' AND relname NOT IN ('lease', 'flyway_schema_history')")
        .query(String.class).list()) {
      String columns = String.join(", ", jdbc.sql(
          "SELECT quote_ident(column_name) FROM information_schema.columns WHERE table_schema = 'public' AND table_name = :t "
              + "AND data_type NOT IN ('timestamp with time zone', 'uuid') AND column_name !~ '(^|_)id$' AND column_name NOT IN ('fingerprint', 'due', 'printed') ORDER BY ordinal_position")
          .param("t", table).query(String.class).list());
      rows.put(table, jdbc
          .sql("SELECT count(*) || ' ' || coalesce(md5(string_agg(r::text, E'\\n' ORDER BY r::text)), '') FROM (SELECT "
              + columns + " FROM "
              + table + ") r")
          .query(String.class).single());
    }
    return rows;
  }

  private static String difference(Left expected, Left left) {
    return Stream
        .concat(expected.files().entrySet().stream().filter(e -> !e.getValue().equals(left.files().get(e.getKey()))),
            expected.rows().entrySet().stream().filter(e -> !e.getValue().equals(left.rows().get(e.getKey()))))
        .map(Map.Entry::getKey).toList()
        + " more: " + left.files().keySet().stream().filter(f -> !expected.files().containsKey(f)).toList();
  }

  private void report() {
    System.out.println("FAULTS seed " + SEED + ", " + (SERVER ? "a server" : "the embedded server")
        + ", undisturbed night " + undisturbed.toMillis() / 1000.0 + " s");
    System.out.println("| killed | moment | kills | lost or doubled | next start to its end, mean s | slowest s |");
    tallies
        .forEach((kind, t) -> System.out.printf(Locale.ROOT, "| %s | %d | %d | %.1f | %.1f |%n", kind, t.kills, t.wrong,
            t.all / 1000.0 / t.kills, t.slowest / 1000.0));
  }

  private void fresh() throws Exception {
    if (SERVER) database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
  }

  private String[] settings(FjordvikHome home) {
    return Stream.concat(Stream.of("--oppvekst.home=" + home.root()), environment().entrySet().stream()
        .map(e -> "--" + e.getKey().toLowerCase(Locale.ROOT).replace('_', '.') + "=" + e.getValue()))
        .toArray(String[]::new);
  }

  private Map<String, String> environment() {
    Map<String, String> all = new HashMap<>(Map.of("OPPVEKST_DATABASE_DURABLE", SERVER ? "false" : "true"));
    if (SERVER)
      all.putAll(Map.of("SPRING_DATASOURCE_URL", database.getURL(), "SPRING_DATASOURCE_USERNAME", "postgres"));
    return all;
  }

  private static void remove(Path home) throws IOException {
    org.springframework.util.FileSystemUtils.deleteRecursively(home);
  }
}
