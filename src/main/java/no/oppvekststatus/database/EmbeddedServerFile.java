package no.oppvekststatus.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that lives in the home folder ({@code data/}, its binaries unpacked under {@code server/}).
 * The first program on a home folder starts it, and stops it when those that joined meanwhile have ended. A server left
 * behind by a program that was killed is stopped first.
 */
final class EmbeddedServerFile implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServerFile.class);
  private static final Duration WAIT = Duration.ofSeconds(90);
  private static final String COMPLETE = "oppvekststatus.complete";
  private static final String USER = "postgres";

  private final int port;
  private final String password;
  private final @Nullable EmbeddedPostgres started;
  private final @Nullable FileChannel lock;

  private EmbeddedServerFile(int port, String password, @Nullable EmbeddedPostgres started, @Nullable FileChannel lock) {
    this.port = port;
    this.password = password;
    this.started = started;
    this.lock = lock;
  }

  /** The server of this home folder, running and answering on loopback. */
  static EmbeddedServerFile open(Path home) {
    try {
      Path root = Files.createDirectories(home.toAbsolutePath().normalize());
      FileChannel channel = FileChannel.open(root.resolve("data.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        int port = portOfRunning(root.resolve("data"));
        return new EmbeddedServerFile(port, passwordOf(root), null, null);
      }
      String password = passwordOf(root);
      EmbeddedPostgres server = start(root, password);
      return new EmbeddedServerFile(server.getPort(), password, server, channel);
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
      awaitGuests(started);
      started.close();
    }
    if (lock != null) lock.close();
  }

  /** A program that joined would lose its database in the middle of its work: the server stays until it has ended. */
  private static void awaitGuests(EmbeddedPostgres server) {
    boolean told = false;
    while (guests(server) > 0) {
      if (!told) log.info("another program still uses the server; it is stopped when that one has ended");
      told = true;
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static long guests(EmbeddedPostgres server) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        PreparedStatement sql = connection.prepareStatement(SqlFile.of("database/count-server-guests")); ResultSet row = sql.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException e) {
      return 0; // the server is gone already
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static EmbeddedPostgres start(Path root, String password) throws IOException {
    Path data = root.resolve("data");
    stopOrphan(data);
    setAsideUnfinished(data);
    EmbeddedPostgres server = EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(Files.createDirectories(root.resolve("server")).toFile())
        .setDataDirectory(data.toFile())
        .setCleanDataDirectory(false)
        .setLocaleConfig("locale", "C")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_wal_size", "512MB")
        .setServerConfig("work_mem", "32MB")
        .setConnectConfig("password", password)
        .setPGStartupWait(WAIT)
        .start();
    if (!Files.exists(data.resolve(COMPLETE))) {
      lock(server, data, password);
      Files.writeString(data.resolve(COMPLETE), "");
    }
    log.info("embedded PostgreSQL answers on port {}", server.getPort());
    return server;
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
      Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      statement.execute(SqlFile.of("database/reload-server-rules"));
    } catch (SQLException e) {
      throw new IOException("passordet lot seg ikke sette", e);
    }
  }

  /** Made once, readable by the owner alone. */
  private static String passwordOf(Path root) throws IOException {
    Path file = root.resolve("data.password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(file);
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  /** A folder whose creation was cut short can never start: it is moved aside, not deleted. */
  private static void setAsideUnfinished(Path data) throws IOException {
    if (!Files.isDirectory(data) || Files.exists(data.resolve(COMPLETE))) return;
    for (int n = 1; ; n++) {
      Path aside = data.resolveSibling("data.unfinished-" + n);
      if (Files.exists(aside)) continue;
      Files.move(data, aside);
      return;
    }
  }

  /** After kill -9 of the program the server lives on and holds the data folder. */
  private static void stopOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) return;
    Optional<ProcessHandle> orphan = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(process -> isServerOf(process, data));
    if (orphan.isEmpty()) return; // a stale file, or a number now used by something else: PostgreSQL recovers by itself
    log.info("stopping the server {} left behind by a program that was killed", orphan.get().pid());
    orphan.get().destroy();
    if (!ended(orphan.get())) {
      orphan.get().destroyForcibly();
      ended(orphan.get());
    }
  }

  private static boolean isServerOf(ProcessHandle process, Path data) {
    return process.info().commandLine()
        .map(line -> line.contains("postgres") && (line + " ").contains("-D " + data + " ")).orElse(false);
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

  /** Line 4 of postmaster.pid is the port, line 8 the state; the other program may just be starting it. */
  private static int portOfRunning(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    for (long waited = 0; waited < WAIT.toMillis(); waited += 200) {
      List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
      if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) return Integer.parseInt(lines.get(3).strip());
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("avbrutt", e);
      }
    }
    throw new IOException("et annet program holder " + data + ", men serveren der svarer ikke");
  }
}
