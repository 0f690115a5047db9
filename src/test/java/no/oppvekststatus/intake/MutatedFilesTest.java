package no.oppvekststatus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.PlanRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files changed by chance: no exception leaves a reader, none takes longer than five seconds of processor time, and
 * none is accepted wrongly. The same number and seed give the same files; {@code mvn -Pfuzz test} takes a hundred
 * thousand of them, and {@code -Dfuzz.only=17,4711} those that a run has named.
 */
class MutatedFilesTest {
  private static final int FILES = Integer.getInteger("fuzz.files", 2_000);
  private static final Set<String> ONLY = Set.of(System.getProperty("fuzz.only", "").split(","));
  private static final long SEED = Long.getLong("fuzz.seed", 11_015);
  private static final long MOST_NANOS = 5_000_000_000L;
  private static final int LARGEST_SEED = 36_000;
  private static final int MOST_CELLS = 4_000;
  private static final int MOST_TOLD = 40;
  /** The samples hold many forms of one kind. */
  private static final int EVERY = 6;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final FileReaders READERS = FileReaders.of(64L << 20);
  private static final List<Path> FOLDERS = List.of(Path.of("samples/inbox"), Path.of("src/test/resources/intake"),
      Path.of("../shared/cases"), Path.of("../shared/real"));
  private static final Path PLANS = Path.of("src/test/resources/plans-tredje");
  @TempDir Path folder;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private long slowest;

  /** A file and what is read of it unchanged. */
  private record SeedFile(Path path, byte[] bytes, WholeReading original, boolean raw) {
    boolean packed() { return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'; }
  }

  @Test
  void noMutantOfAFileIsReadWrongly() throws IOException {
    List<SeedFile> texts = new ArrayList<>();
    List<SeedFile> workbooks = new ArrayList<>();
    for (SeedFile seed : seeds()) (seed.packed() ? workbooks : texts).add(seed);
    for (int i = 0; i < FILES; i++) {
      if (!ONLY.contains("") && !ONLY.contains(String.valueOf(i))) continue;
      Random random = new Random(SEED * 1_000_003 + i);
      List<SeedFile> among = random.nextInt(16) == 0 ? workbooks : texts;
      SeedFile seed = among.get(random.nextInt(among.size()));
      Mutant mutant = seed.packed() ? new WorkbookMutations(seed.bytes(), random).next()
          : new TextMutations(seed.bytes(), seed.original(), random).next();
      Path file = Files.write(folder.resolve("mutant"), mutant.bytes());
      String name = i + ", " + seed.path() + ", " + mutant.how();
      timed(name, () -> judge(name, mutant, seed.original(), WholeReading.of(file, READERS, BOOK, TODAY, seed.raw())));
    }
    said("files", FILES);
  }

  @Test
  void noMutantOfAPlanThrowsAnythingButItsRefusal() throws IOException {
    Map<String, byte[]> plans = new TreeMap<>();
    try (Stream<Path> files = Files.list(PLANS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList())
        plans.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    for (String catalogue : List.of("indicators.yaml", "sources.yaml"))
      plans.put(catalogue, Files.readAllBytes(Path.of("plans").resolve(catalogue)));
    List<String> names = List.copyOf(plans.keySet());
    int count = Math.max(20, FILES / 50);
    for (int i = 0; i < count; i++) {
      Random random = new Random(SEED * 1_000_033 + i);
      for (String name : names) Files.write(folder.resolve(name), plans.get(name));
      String changed = names.get(random.nextInt(names.size()));
      Mutant mutant = new TextMutations(plans.get(changed), new WholeReading("", List.of(), 0), random).next();
      Files.write(folder.resolve(changed), mutant.bytes());
      timed("plan " + i + ", " + changed + ", " + mutant.how(), () -> outcome(plan()));
    }
    said("plans", count);
  }

  private String plan() {
    try {
      PlanReader.book(folder);
      return "plan taken";
    } catch (PlanRefused e) {
      assertThat(e.problems()).allSatisfy(p -> assertThat(p.remedy()).isNotBlank());
      return "plan refused";
    }
  }

  private void judge(String name, Mutant mutant, WholeReading original, WholeReading read) {
    outcome(read.refused().isEmpty() ? original.refused().isEmpty() ? "taken" : "taken, its original refused"
        : "refused " + read.refused());
    mutant.wrong(original, read).ifPresent(why -> fault(name + ": " + why));
  }

  private interface Step {
    void take() throws IOException;
  }

  private void timed(String name, Step step) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    try {
      step.take();
    } catch (IOException | RuntimeException | Error e) {
      fault(name + ": " + e + " at " + Stream.of(e.getStackTrace())
          .filter(f -> f.getClassName().startsWith("no.oppvekststatus")).limit(3).toList());
    }
    long took = threads.getCurrentThreadCpuTime() - before;
    slowest = Math.max(slowest, took);
    if (took > MOST_NANOS) fault(name + ": took " + took / 1_000_000 + " ms");
  }

  private void outcome(String what) { outcomes.merge(what, 1, Integer::sum); }

  private void fault(String what) {
    if (faults.size() < MOST_TOLD) faults.add(what);
    outcome("fault");
  }

  private void said(String what, int count) {
    System.out.println(
        "fuzz: " + count + " " + what + ", seed " + SEED + ", slowest " + slowest / 1_000_000 + " ms, " + outcomes);
    assertThat(faults).isEmpty();
  }

  private static List<SeedFile> seeds() throws IOException {
    List<SeedFile> seeds = new ArrayList<>();
    int number = 0;
    for (Path from : FOLDERS) {
      if (!Files.isDirectory(from)) {
        System.err.println("SKIPPED: " + from + " is not there; its files are not mutated");
        continue;
      }
      try (Stream<Path> files = Files.walk(from)) {
        for (Path path : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".md")).sorted()
            .toList()) {
          byte[] bytes = Files.readAllBytes(path);
          boolean spare = path.toString().contains("skjema") && number++ % EVERY != 0;
          if (spare || bytes.length == 0 || bytes.length > LARGEST_SEED) continue;
          boolean raw = WholeReading.of(path, READERS, BOOK, TODAY, false).refused().equals("unknown-table");
          WholeReading original = WholeReading.of(path, READERS, BOOK, TODAY, raw);
          if (original.cells().size() <= MOST_CELLS) seeds.add(new SeedFile(path, bytes, original, raw));
        }
      }
    }
    return seeds;
  }
}
