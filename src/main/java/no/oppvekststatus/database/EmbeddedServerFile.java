package no.oppvekststatus.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.OwnerOnlyFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that lives in the home folder ({@code data/}, its binaries unpacked under {@code server/}).
 * The first program on a home folder starts it, and stops it when those that joined meanwhile have ended. A server left
 * behind by a program that was killed is stopped first. A commit lies on the disk before it is confirmed.
 */
final class EmbeddedServerFile implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServerFile.class);
  private static final Duration WAIT = Duration.ofSeconds(90);
  private static final long STEP = 200;
  private static final String COMPLETE = "oppvekststatus.complete";
  private static final String USER = "postgres";

  private final int port;
  private final String password;
  private final @Nullable EmbeddedPostgres started;
  private final @Nullable FileChannel lock;

  private EmbeddedServerFile(int port, String password, @Nullable EmbeddedPostgres started,
      @Nullable FileChannel lock) {
    this.port = port;
    this.password = password;
    this.started = started;
    this.lock = lock;
  }

  /** The server of this home folder, running, durable and answering on loopback. */
  static EmbeddedServerFile open(Path home) {
    return open(home, true);
  }

  /** One that is not durable is faster, and may lose what it has confirmed when the machine stops. */
  static EmbeddedServerFile open(Path home, boolean durable) {
    try {
      Path root = OwnerOnlyFile.folder(home.toAbsolutePath().normalize());
      for (long waited = 0; waited < WAIT.toMillis(); waited += STEP) {
        Optional<FileChannel> lock = locked(new Home(root).serverLock());
        if (lock.isPresent()) return started(root, durable, lock.get());
        Optional<PostmasterFile> running = PostmasterFile.of(new Home(root).data()).filter(PostmasterFile::ready);
        if (running.isPresent()) return new EmbeddedServerFile(running.get().port(), passwordOf(root), null, null);
        pause();
      }
      throw new DatabaseRefused("databasen i " + new Home(root).data() + " er opptatt: " + holder(root)
          + " holder den, men serveren der svarer ikke.\nVent til det programmet er ferdig, eller avslutt det, og kjør kommandoen igjen.");
    } catch (IOException e) {
      throw new UncheckedIOException("Databasen under " + home + " lot seg ikke starte: " + e.getMessage(), e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String user() { return USER; }

  String password() { return password; }

  @Override
  public void close() throws IOException {
    if (started != null) {
      awaitOtherPrograms(started);
      started.close();
    }
    if (lock != null) lock.close();
  }

  /** A program that joined would lose its database in the middle of its work: the server stays until it has ended. */
  private static void awaitOtherPrograms(EmbeddedPostgres server) {
    boolean logged = false;
    while (otherPrograms(server) > 0) {
      if (!logged) log.info("another program still uses the server; it is stopped when that one has ended");
      logged = true;
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static long otherPrograms(EmbeddedPostgres server) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        PreparedStatement sql = connection.prepareStatement(SqlFile.of("database/count-other-programs"));
        ResultSet row = sql.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException e) {
      return 0; // the server is gone already
    }
  }

  /**
   * The lock of the program that starts and stops the server, with its process number in it; empty where another has
   * it.
   */
  private static Optional<FileChannel> locked(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        channel.truncate(0)
            .write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // this program has it already
    }
    channel.close();
    return Optional.empty();
  }

  private static String holder(Path root) throws IOException {
    String pid = Files.readString(new Home(root).serverLock()).strip();
    return pid.isEmpty() ? "et annet program" : "prosess " + pid;
  }

  private static EmbeddedServerFile started(Path root, boolean durable, FileChannel lock) throws IOException {
    boolean started = false;
    try {
      Path data = new Home(root).data();
      stopOrphan(data);
      setAsideUnfinished(data);
      String password = passwordOf(root);
      EmbeddedPostgres server = new ServerStartFile(root, durable).start(password);
      if (!Files.exists(data.resolve(COMPLETE))) {
        lock(server, data, password);
        OwnerOnlyFile.write(data.resolve(COMPLETE), "");
      }
      log.info("embedded PostgreSQL answers on port {}", server.getPort());
      started = true;
      return new EmbeddedServerFile(server.getPort(), password, server, lock);
    } finally {
      if (!started) lock.close();
    }
  }

  /** A fresh server trusts everyone on the machine: give its user the password and ask for it from now on. */
  private static void lock(EmbeddedPostgres server, Path data, String password) throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        PreparedStatement wording = connection.prepareStatement(SqlFile.of("database/word-server-password"));
        Statement statement = connection.createStatement()) {
      wording.setString(1, password);
      try (ResultSet words = wording.executeQuery()) {
        words.next();
        statement.execute(words.getString(1));
      }
      OwnerOnlyFile.write(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      statement.execute(SqlFile.of("database/reload-server-rules"));
    } catch (SQLException e) {
      throw new IOException("passordet lot seg ikke sette", e);
    }
  }

  /** Made once, readable by the owner alone. */
  private static String passwordOf(Path root) throws IOException {
    Path file = new Home(root).serverPassword();
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      OwnerOnlyFile.write(file, HexFormat.of().formatHex(random));
    }
    OwnerOnlyFile.tighten(file);
    return Files.readString(file).strip();
  }

  /** A folder whose creation was cut short can never start: it is moved aside, not deleted. */
  private static void setAsideUnfinished(Path data) throws IOException {
    if (!Files.isDirectory(data) || Files.exists(data.resolve(COMPLETE))) return;
    for (int n = 1;; n++) {
      Path aside = data.resolveSibling(data.getFileName() + ".unfinished-" + n);
      if (Files.exists(aside)) continue;
      Files.move(data, aside);
      return;
    }
  }

  /** After kill -9 of the program the server lives on and holds the data folder. */
  private static void stopOrphan(Path data) throws IOException {
    Optional<ProcessHandle> orphan = PostmasterFile.of(data).flatMap(PostmasterFile::process);
    if (orphan.isEmpty()) return; // a stale file, or a number now used by something else: PostgreSQL recovers by itself
    log.info("stopping the server {} left behind by a program that was killed", orphan.get().pid());
    orphan.get().destroy();
    if (!ended(orphan.get())) {
      orphan.get().destroyForcibly();
      ended(orphan.get());
    }
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("avbrutt", e);
    }
  }
}
