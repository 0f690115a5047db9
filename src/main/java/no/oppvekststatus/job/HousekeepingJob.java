package no.oppvekststatus.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.edition.PlacementWriter;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.WholeFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Purges by rule; originals, editions, figures and answers are never touched. */
@Component
public class HousekeepingJob {
  private static final Duration HISTORY = Duration.ofDays(400);
  private static final Duration ACCESS = Duration.ofDays(730);
  private static final Duration HALF_WRITTEN = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Home home;
  private final LockStore locks;
  private final PlacementWriter placement;
  private final Clock clock;

  HousekeepingJob(JdbcClient jdbc, Home home, LockStore locks, PlacementWriter placement, Clock clock) {
    this.jdbc = jdbc;
    this.home = home;
    this.locks = locks;
    this.placement = placement;
    this.clock = clock;
  }

  /** How many of each were removed. */
  public record RemovedCounts(long runs, long accesses, long files) {
    public long total() { return runs + accesses + files; }

    public List<String> lines() {
      return List.of(runs + " kjøringer eldre enn 400 dager", accesses + " innsyn eldre enn to år",
          files + " halvskrevne filer og mapper");
    }
  }

  public RemovedCounts sweep() throws IOException {
    return locks.holding(LockStore.Lock.HOUSEKEEPING, this::sweepAlone);
  }

  private RemovedCounts sweepAlone() throws IOException {
    Instant now = clock.instant();
    long fetches = jdbc.sql(SqlFile.of("job/purge-fetches")).param("before", UtcTime.of(now.minus(HISTORY))).update();
    return new RemovedCounts(fetches + history(UtcTime.of(now.minus(HISTORY))),
        jdbc.sql(SqlFile.of("job/purge-accesses")).param("before", UtcTime.of(now.minus(ACCESS))).update(),
        halfWritten(now.minus(HALF_WRITTEN)) + placement.sweepAll());
  }

  /** Batch keeps local times; a day more or less does not matter here. */
  private long history(OffsetDateTime before) {
    for (String part : List.of("job/purge-step-contexts", "job/purge-steps", "job/purge-job-contexts",
        "job/purge-parameters"))
      jdbc.sql(SqlFile.of(part)).param("before", before.toLocalDateTime()).update();
    long runs = jdbc.sql(SqlFile.of("job/purge-executions")).param("before", before.toLocalDateTime()).update();
    jdbc.sql(SqlFile.of("job/purge-instances")).update();
    return runs;
  }

  private long halfWritten(Instant before) throws IOException {
    long removed = 0;
    for (Path folder : List.of(home.inbox(), home.out(), home.archive())) {
      if (!Files.isDirectory(folder)) continue;
      Stale stale = new Stale(home, before);
      Files.walkFileTree(folder, stale);
      stale.found.removeAll(kept(stale.found));
      for (Path f : stale.found) Files.deleteIfExists(f);
      removed += stale.found.size();
    }
    return removed;
  }

  /** Originals, whatever they were called by the one who handed them in. */
  private List<Path> kept(List<Path> found) {
    String[] paths = found.stream().filter(f -> f.startsWith(home.archive()))
        .map(f -> home.archive().relativize(f).toString().replace('\\', '/')).toArray(String[]::new);
    return jdbc.sql(SqlFile.of("job/find-kept-originals")).param("paths", paths).query(String.class).list().stream()
        .map(home.archive()::resolve).toList();
  }

  /** Files half-written before an instant; a folder that cannot be read is passed by. */
  private static final class Stale extends SimpleFileVisitor<Path> {
    private final Home home;
    private final Instant before;
    private final List<Path> found = new ArrayList<>();

    Stale(Home home, Instant before) {
      this.home = home;
      this.before = before;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
      boolean half = facts.isRegularFile() && WholeFile.left(home, file);
      if (half && facts.lastModifiedTime().toInstant().isBefore(before)) found.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) { return FileVisitResult.CONTINUE; }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
      return FileVisitResult.CONTINUE;
    }
  }
}
